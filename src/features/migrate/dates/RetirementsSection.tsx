import { useMemo } from 'react';
import { findCluster, named } from '../../../domain/entities.ts';
import { factById } from '../../../domain/facts/registry.ts';
import { SOURCES } from '../../../domain/facts/sources.ts';
import type { PlanInput } from '../../../domain/plan-input.ts';
import type { EvaluatedPlan } from '../../../engine/evaluation/evaluated-plan.ts';
import { type Retirement, retirementsOf, type RetirementUse } from '../../../engine/retirements/retirements.ts';
import { formatDay } from '../../../engine/words/days.ts';
import { Button } from '../../../ui/Button.tsx';
import { Fold } from '../../../ui/Fold.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { LATER_SHAPES } from '../../../ui/later-shapes.ts';
import { goToField } from '../../kit/go-to-field.ts';
import { SourceLink } from '../../kit/SourceLink.tsx';
import styles from './retirements.module.css';

/** Everything in the plan that has an end date, on one timeline against the day the plan is opened. */
export function RetirementsSection({ plan }: { readonly plan: EvaluatedPlan }) {
  const { input, asOf } = plan;
  const watch = useMemo(() => retirementsOf(plan), [plan]);
  return (
    <section aria-labelledby="retirements-title" className={styles.section}>
      <h2 id="retirements-title" tabIndex={-1}>
        Retirement watch
      </h2>
      {watch.inPlan.length === 0 ? (
        <p className={styles.none}>Nothing in this plan is being retired.</p>
      ) : (
        <Timeline label="End dates in the plan" entries={watch.inPlan} asOf={asOf} input={input} />
      )}
      <Fold minor title="Other AKS retirements" summary={`${watch.elsewhere.length} to look for`}>
        <Timeline label="Other AKS retirements" entries={watch.elsewhere} asOf={asOf} input={input} />
      </Fold>
    </section>
  );
}

interface TimelineProps {
  readonly label: string;
  readonly entries: readonly Retirement[];
  readonly asOf: string;
  readonly input: PlanInput;
}

/** What ended, then today, then what will end. */
function Timeline({ label, entries, asOf, input }: TimelineProps) {
  const past = entries.filter(({ hasEnded }) => hasEnded);
  const ahead = entries.filter(({ hasEnded }) => !hasEnded);
  return (
    <ol className={styles.timeline} aria-label={label}>
      {past.map((entry) => (
        <Entry key={entry.id} entry={entry} input={input} />
      ))}
      <li className={styles.today} data-today={asOf}>
        <time dateTime={asOf}>{formatDay(asOf)}</time> Today
      </li>
      {ahead.map((entry) => (
        <Entry key={entry.id} entry={entry} input={input} />
      ))}
    </ol>
  );
}

function Entry({ entry, input }: { readonly entry: Retirement; readonly input: PlanInput }) {
  const { id, day, notice, hasEnded, sentence, action, uses, facts } = entry;
  const sources = [...new Set(facts.flatMap((fact) => factById(fact)?.sources ?? []))];
  return (
    <li className={styles.entry} data-retirement={id} data-ended={hasEnded}>
      <p className={styles.day}>
        <time dateTime={day}>{formatDay(notice)}</time>
        <span className={styles.state} data-ended={hasEnded}>
          <Icon shape={LATER_SHAPES[hasEnded ? 'cross' : 'clock']} size={12} /> {hasEnded ? 'Ended' : 'Ends'}
        </span>
      </p>
      <div>
        <p>{sentence}</p>
        <p>{action}</p>
        {uses.length === 0 ? null : (
          <div className={styles.uses}>
            {uses.map((use) => (
              <Use key={`${use.at.entity} ${use.at.field}`} use={use} input={input} />
            ))}
          </div>
        )}
        <p className={styles.sources}>
          {sources.map((source) => (
            <SourceLink key={source} source={SOURCES[source]}>
              {' '}
              <span>({SOURCES[source].date})</span>
            </SourceLink>
          ))}
        </p>
      </div>
    </li>
  );
}

function Use({ use: { cluster, at, when }, input }: { readonly use: RetirementUse; readonly input: PlanInput }) {
  const found = findCluster(input, cluster);
  const pool = found?.nodePools.find(({ id }) => id === at.entity);
  const name = [found ? named(found) : cluster, ...(pool ? [named(pool)] : [])].join(', ');
  return (
    <Button small onClick={() => goToField(at.entity, at.field)}>
      {name}
      {when === 'today' ? ' (runs today)' : ''}
    </Button>
  );
}
