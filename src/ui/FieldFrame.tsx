import type { ReactNode } from 'react';
import styles from './controls.module.css';

/** A sentence about a value: bad is an error, care a warning, muted one that was accepted. */
export interface Remark {
  readonly tone: 'bad' | 'care' | 'muted';
  readonly text: string;
}

export interface FieldTexts {
  readonly id: string;
  readonly label: string;
  /** One muted line: help, or the default of whoever reads the value. */
  readonly note?: string | undefined;
  /** What is wrong: takes the place of the note, so nothing moves. */
  readonly error?: string | null | undefined;
  /** What stands against the value without making it wrong: takes the place of the note while there is no error. */
  readonly remark?: Remark | undefined;
  readonly unit?: string | undefined;
  /** Without a visible label, for cells of a grid whose column has a head. */
  readonly bare?: boolean | undefined;
}

interface FrameProps extends FieldTexts {
  readonly children: ReactNode;
  readonly stays?: boolean;
}

/** What is said of the value: its error, else its remark. */
function remarkOf({ error, remark }: FieldTexts): Remark | undefined {
  return error ? { tone: 'bad', text: error } : remark;
}

function textBelow(texts: FieldTexts): string | undefined {
  return remarkOf(texts)?.text ?? texts.note;
}

/** Label, control, unit and the reserved line below for note or error. */
export function FieldFrame(props: FrameProps) {
  const { id, label, unit, bare = false, stays = false, children } = props;
  const remark = remarkOf(props);
  const text = textBelow(props);
  const noteClass = [
    styles.note,
    remark ? `${styles.remark ?? ''} ${styles[remark.tone] ?? ''}` : '',
    stays ? styles.stays : '',
  ].join(' ');
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
export function describedBy(texts: FieldTexts) {
  const tone = remarkOf(texts)?.tone;
  return {
    'aria-describedby': textBelow(texts) ? `${texts.id}-note` : undefined,
    'aria-invalid': tone === 'bad' ? true : undefined,
    'data-remark': tone,
  } as const;
}
