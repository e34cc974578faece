import { use, useMemo, useState } from 'react';
import { planPictures } from '../../../report/plan-pictures.ts';
import { type PictureTheme, renderSvg } from '../../../report/svg.ts';
import { Button } from '../../../ui/Button.tsx';
import { fileStem } from '../../../ui/save-file.ts';
import { Segments } from '../../../ui/Segments.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import dialogs from '../../kit/dialogs.module.css';
import { usePlanInput } from '../../kit/plan-access.ts';
import { AsOfContext } from '../../kit/plan-view.ts';
import styles from './export.module.css';
import { ExportOutcome, type Outcome, saved, useExport } from './ExportOutcome.tsx';
import { pngFile, svgAddress } from './picture-files.ts';

const THEMES = [
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const satisfies readonly (readonly [PictureTheme, string])[];

/** A chart or map of the plan as a picture. */
export function PictureExport() {
  const input = usePlanInput();
  const asOf = use(AsOfContext);
  const [id, setId] = useState('');
  const [theme, setTheme] = useState<PictureTheme>('light');
  const { outcome, run, clear } = useExport();
  const pictures = useMemo(() => planPictures(input, asOf), [input, asOf]);
  const picture = pictures.find((each) => each.id === id) ?? pictures[0];
  const svg = useMemo(() => picture && renderSvg(picture, theme), [picture, theme]);
  if (!picture || !svg) {
    return <p className={dialogs.muted}>Nothing to draw yet: add a cluster with a node pool.</p>;
  }
  const file = (ending: string) =>
    `${fileStem(input.name)}-${fileStem(picture.id)}${theme === 'dark' ? '-dark' : ''}.${ending}`;
  const savePng = async (): Promise<Outcome> => {
    const png = await pngFile(svg);
    return png.ok ? saved(file('png'), png.value, 'image/png') : { kind: 'failed', sentence: png.error };
  };
  return (
    <>
      <div className={dialogs.actions} data-picture-export>
        <SelectField
          id="export-picture"
          label="Picture"
          bare
          value={picture.id}
          options={pictures.map(({ id: each, name }) => [each, name] as const)}
          onCommit={(value) => {
            setId(value);
            clear();
          }}
        />
        <Segments
          label="Colours of the picture"
          options={THEMES}
          value={theme}
          onChange={(value) => {
            setTheme(value);
            clear();
          }}
        />
        <Button small onClick={() => run(() => saved(file('svg'), svg.text, 'image/svg+xml'))}>
          Save SVG
        </Button>
        <Button small onClick={() => run(savePng)}>
          Save PNG
        </Button>
        <ExportOutcome outcome={outcome} />
      </div>
      <div className={styles.preview} tabIndex={0} role="group" aria-label="Preview">
        <img src={svgAddress(svg)} alt={picture.description} width={svg.width} height={svg.height} />
      </div>
    </>
  );
}
