import type { KnownNumber } from '../../engine/outbound/outbound-rows.ts';
import { Figure } from '../kit/Figure.tsx';
import styles from './outbound.module.css';

interface KnownFigureProps {
  readonly number: KnownNumber;
  readonly label: string;
}

/** A number that opens its working, or that nothing is documented. */
export function KnownFigure({ number, label }: KnownFigureProps) {
  return number === null ? <em className={styles.muted}>not documented</em> : <Figure {...number} label={label} />;
}
