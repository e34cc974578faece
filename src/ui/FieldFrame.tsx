import type { ReactNode } from 'react';
import styles from './controls.module.css';

export interface FieldTexts {
  readonly id: string;
  readonly label: string;
  /** One muted line: help, or the default of whoever reads the value. */
  readonly note?: string | undefined;
  /** What is wrong: takes the place of the note, so nothing moves. */
  readonly error?: string | null | undefined;
  readonly unit?: string | undefined;
  /** Without a visible label, for cells of a grid whose column has a head. */
  readonly bare?: boolean | undefined;
}

interface FrameProps extends FieldTexts {
  readonly children: ReactNode;
  readonly stays?: boolean;
}

/** Label, control, unit and the reserved line below for note or error. */
export function FieldFrame({ id, label, note, error, unit, bare = false, stays = false, children }: FrameProps) {
  const text = error ?? note;
  const noteClass = [styles.note, error ? styles.error : '', stays ? styles.stays : ''].join(' ');
  return (
    <div className={`${styles.field ?? ''} ${bare ? (styles.bare ?? '') : ''}`}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.box}>
        {children}
        {unit ? <span className={styles.unit}>{unit}</span> : null}
      </div>
      {bare && !text ? null : (
        <div id={`${id}-note`} className={noteClass}>
          {text}
        </div>
      )}
    </div>
  );
}

/** The attributes that tie a control to its line below. */
export function describedBy({ id, note, error }: FieldTexts) {
  return {
    'aria-describedby': (error ?? note) ? `${id}-note` : undefined,
    'aria-invalid': error ? true : undefined,
  } as const;
}
