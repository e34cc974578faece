import { createContext, use } from 'react';
import type { FigureRef } from '../../engine/figures/figure-ref.ts';
import { plain } from '../../engine/words/numbers.ts';
import styles from './figure.module.css';

/** Opens the working of a figure; provided by the app. */
export const OpenWorkingContext = createContext<(reference: FigureRef) => void>(() => undefined);

interface FigureProps {
  readonly reference: FigureRef;
  readonly value: number;
  /** Written before the number, e.g. "/" of a prefix length. */
  readonly prefix?: string;
  /** What the number is, for whoever does not see where it stands. */
  readonly label: string;
}

/** A number that opens its working. */
export function Figure({ reference, value, prefix = '', label }: FigureProps) {
  const open = use(OpenWorkingContext);
  const text = prefix + (prefix === '' ? plain(value) : String(value));
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
