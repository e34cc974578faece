import { memo, use, useMemo, useState } from 'react';
import { findCluster, named } from '../../domain/entities.ts';
import type { Result } from '../../domain/result.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { type VnetChoice, vnetChoiceOf } from '../../exporters/deployment/vnet-choice.ts';
import type { Exporter, RenderedFile } from '../../exporters/exporter.ts';
import { EXPORTERS } from '../../exporters/registry.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LATER_SHAPES } from '../../ui/later-shapes.ts';
import { fileStem, saveFile } from '../../ui/save-file.ts';
import { Segments } from '../../ui/Segments.tsx';
import { copyOrSave } from '../kit/copy-or-save.ts';
import styles from './code.module.css';
import { highlight } from './highlight.tsx';

const loading = new Map<string, Promise<Exporter | null>>();

/** The exporter of a format: the same promise each time. */
function exporterOf(format: string): Promise<Exporter | null> {
  const known = loading.get(format) ?? EXPORTERS.find(({ id }) => id === format)?.load() ?? Promise.resolve(null);
  loading.set(format, known);
  return known;
}

interface Rendering {
  readonly plan: EvaluatedPlan;
  readonly cluster: string;
  readonly vnet: VnetChoice;
}

function renderCluster({ plan, cluster, vnet }: Rendering, exporter: Exporter): Result<RenderedFile, string> | null {
  const candidate = plan.evaluationOf(cluster)?.effective;
  return candidate === undefined ? null : exporter.render({ plan, cluster, candidate, vnet });
}

const VNETS: readonly (readonly [VnetChoice, string])[] = [
  ['create', 'Create it'],
  ['existing', 'It exists: reference it'],
];

interface CodePreviewProps {
  readonly plan: EvaluatedPlan;
  readonly cluster: string;
  readonly format: string;
}

/** The code in one format, with what it cannot say above it; or why there is none. */
export const CodePreview = memo(function CodePreview({ plan, cluster, format }: CodePreviewProps) {
  const exporter = use(exporterOf(format));
  const [chosen, setChosen] = useState<{ readonly of: string; readonly vnet: VnetChoice } | null>(null);
  const found = findCluster(plan.input, cluster);
  const told = found ? vnetChoiceOf(plan.input, found) : null;
  const vnet = (chosen?.of === cluster ? chosen.vnet : told) ?? 'create';
  if (!exporter || !found) {
    return null;
  }
  return (
    <>
      {told === null ? null : (
        <div className={styles.actions}>
          <span>Virtual network</span>
          <Segments
            label="Virtual network"
            options={VNETS}
            value={vnet}
            onChange={(choice) => setChosen({ of: cluster, vnet: choice })}
          />
        </div>
      )}
      <Rendered plan={plan} cluster={cluster} vnet={vnet} exporter={exporter} name={named(found)} />
    </>
  );
});

interface RenderedProps extends Rendering {
  readonly exporter: Exporter;
  readonly name: string;
}

function Rendered({ plan, cluster, vnet, exporter, name }: RenderedProps) {
  const result = useMemo(() => renderCluster({ plan, cluster, vnet }, exporter), [plan, cluster, vnet, exporter]);
  if (!result) {
    return null;
  }
  return result.ok ? (
    <File file={result.value} exporter={exporter} name={name} />
  ) : (
    <p role="status" className={styles.refusal}>
      <strong>No code yet.</strong> {result.error}
    </p>
  );
}

interface FileProps {
  readonly file: RenderedFile;
  readonly exporter: Exporter;
  readonly name: string;
}

function File({ file: { text, notes }, exporter, name }: FileProps) {
  const coloured = useMemo(() => highlight(text, exporter.language), [text, exporter]);
  return (
    <div className={styles.file}>
      {notes.length === 0 ? null : (
        <div>
          <h3>To know and to fill in</h3>
          <ul className={styles.notes}>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      )}
      <Actions text={text} exporter={exporter} name={name} />
      <pre className={styles.code} tabIndex={0} role="group" aria-label={`${exporter.title} of ${name}`}>
        <code>{coloured}</code>
      </pre>
    </div>
  );
}

function Actions({ text, exporter, name }: { readonly text: string } & Pick<FileProps, 'exporter' | 'name'>) {
  const [outcome, setOutcome] = useState('');
  const file = `${fileStem(name)}.${exporter.extension}`;
  const download = () => {
    saveFile(file, text, exporter.mimeType);
    setOutcome(`Saved as ${file}.`);
  };
  const copy = async () => {
    setOutcome(await copyOrSave({ text, file, mimeType: exporter.mimeType }));
  };
  return (
    <div className={styles.actions}>
      <Button onClick={() => void copy()}>
        <Icon shape={LATER_SHAPES.copy} /> Copy
      </Button>
      <Button onClick={download}>
        <Icon name="down" /> Download
      </Button>
      <span role="status">{outcome}</span>
    </div>
  );
}
