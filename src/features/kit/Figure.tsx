import { createContext, use } from 'react';
import type { FigureRef } from '../../engine/figures/figure-ref.ts';
import { type ShownNumber, shownText } from '../../engine/figures/shown-number.ts';
import styles from './figure.module.css';

/** Opens the working of a figure; provided by the app. */
export const OpenWorkingContext = createContext<(reference: FigureRef) => void>(() => undefined);

interface FigureProps extends ShownNumber {
  /** What the number is, for whoever does not see where it stands. */
  readonly label: string;
}

/** A number that opens its working. */
export function Figure({ label, ...shown }: FigureProps) {
  const { reference } = shown;
  const open = use(OpenWorkingContext);
  const text = shownText(shown);
  return (
    <button
      type="button"
      className={styles.figure}
      data-figure={JSON.stringify(reference)}
      aria-label={`${text}, ${label}: show the working`}
      onClick={() => open(reference)}
    >
      {text}
    </button>
  );
}
