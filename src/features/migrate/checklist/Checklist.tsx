import { use, useState } from 'react';
import { named } from '../../../domain/entities.ts';
import type { Cluster, PlanInput } from '../../../domain/plan-input.ts';
import { checkKey, checklistMarkdown, stepKey } from '../../../engine/migration/checklist-markdown.ts';
import type { Migration } from '../../../engine/migration/migration.ts';
import { HOW_NAMES } from '../../../engine/migration/summary.ts';
import { candidateLabel } from '../../../engine/models/registry.ts';
import { formatDay } from '../../../engine/words/days.ts';
import { listed } from '../../../engine/words/list.ts';
import { NEED_NAMES } from '../../../engine/words/names.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { LATER_SHAPES } from '../../../ui/later-shapes.ts';
import { fileStem } from '../../../ui/save-file.ts';
import { copyOrSave } from '../../kit/copy-or-save.ts';
import { AsOfContext } from '../../kit/plan-view.ts';
import { printAlone } from '../../kit/print-alone.ts';
import { SentenceText } from '../../kit/SentenceText.tsx';
import { Checks } from './Checks.tsx';
import styles from './migration.module.css';
import { Ranges } from './Ranges.tsx';
import { Steps } from './Steps.tsx';
import type { Ticks } from './ticks.ts';

interface ChecklistProps {
  readonly input: PlanInput;
  readonly cluster: Cluster;
  readonly migration: Migration;
}

/** One way from what runs today to a target: what has to be true, the ranges meanwhile, and every step, to be ticked off. */
export function Checklist({ input, cluster, migration }: ChecklistProps) {
  const asOf = use(AsOfContext);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const ticks: Ticks = {
    has: (key) => ticked.has(key),
    toggle: (key) => setTicked((before) => (before.has(key) ? without(before, key) : new Set([...before, key]))),
  };
  const { from, to, route, checks, steps, summary } = migration;
  const keys = [
    ...checks.flatMap(({ status }, at) => (status === 'passes' ? [] : [checkKey(at)])),
    ...steps.map(({ id }) => stepKey(id)),
  ];
  return (
    <div className={styles.checklist} data-checklist={to}>
      <div className={styles.head}>
        <h3>
          {named(cluster)}: from {candidateLabel(from)} to {candidateLabel(to)}
        </h3>
        <p className={styles.printed}>
          {input.name}, as of {formatDay(asOf)}
        </p>
        <p className={styles.line}>
          <strong>{HOW_NAMES[route.how]}.</strong> <SentenceText {...summary} />
        </p>
        <Changes migration={migration} />
        <Actions
          markdown={() => checklistMarkdown(migration, { plan: input.name, cluster: named(cluster), asOf, ticked })}
          name={cluster.name}
        />
        <p className={styles.muted} data-screen-only>
          {keys.filter((key) => ticked.has(key)).length} of {keys.length} ticked. Ticks last until you leave the page.
        </p>
      </div>
      <Checks checks={checks} ticks={ticks} />
      <Ranges ranges={migration.ranges} />
      <Steps steps={steps} ticks={ticks} />
    </div>
  );
}

function without(ticked: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return new Set([...ticked].filter((other) => other !== key));
}

function Changes({ migration: { gains, losses } }: Pick<ChecklistProps, 'migration'>) {
  return (
    <dl className={styles.changes}>
      {losses.length === 0 ? null : (
        <div>
          <dt>
            <Icon shape={LATER_SHAPES.dash} size={14} /> Lost
          </dt>
          <dd>{listed(losses.map((need) => NEED_NAMES[need].inSentence))}</dd>
        </div>
      )}
      {gains.length === 0 ? null : (
        <div>
          <dt>
            <Icon name="plus" size={14} /> Gained
          </dt>
          <dd>{listed(gains.map((need) => NEED_NAMES[need].inSentence))}</dd>
        </div>
      )}
    </dl>
  );
}

function Actions({ markdown, name }: { readonly markdown: () => string; readonly name: string }) {
  const [outcome, setOutcome] = useState('');
  const copy = async () => {
    const file = `${fileStem(name)}-migration.md`;
    setOutcome(await copyOrSave({ text: markdown(), file, mimeType: 'text/markdown' }));
  };
  return (
    <div className={styles.actions} data-screen-only>
      <Button onClick={() => void copy()}>
        <Icon shape={LATER_SHAPES.copy} /> Copy as Markdown
      </Button>
      <Button onClick={(event) => printAlone(event.currentTarget)}>
        <Icon shape={LATER_SHAPES.list} /> Print
      </Button>
      <span role="status">{outcome}</span>
    </div>
  );
}
