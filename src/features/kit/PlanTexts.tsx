import type { FieldEdit } from '../../domain/plan-edit.ts';
import { BOUNDS } from '../../domain/plan-input.ts';
import { isList } from '../../domain/plan-schema-shape.ts';
import { planActions } from '../../state/use-state.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LATER_SHAPES } from '../../ui/later-shapes.ts';
import { TextField } from '../../ui/TextField.tsx';
import { fieldId } from './field-id.ts';
import { noteOf } from './field-spec.ts';
import styles from './form.module.css';
import { useFieldValue } from './plan-access.ts';
import { useFieldRemark } from './plan-view.ts';
import type { PlanFieldProps } from './PlanField.tsx';

interface PlanTextsProps extends PlanFieldProps {
  /** A name for each place of a list of fixed length; without it the list grows by one empty place at its end. */
  readonly places?: readonly string[];
  /** What the empty place behind those filled is called, where the list grows. */
  readonly further?: string;
  /** What else changes in the same step when the text of a place is entered, or taken away (null). */
  readonly also?: (at: number, text: string | null) => readonly FieldEdit[];
}

/** A field that holds a list of ranges, one input each. An empty last place is where the next one is typed. */
export function PlanTexts({ entity, id, field, spec, places, further, also }: PlanTextsProps) {
  const value = useFieldValue(entity, { id, field });
  const texts = isList(value) ? value.map(String) : [];
  const shown = places ? places.map((_, at) => texts[at] ?? '') : [...texts, ''];
  const set = (at: number, text: string) => {
    const next = shown.with(at, text);
    const last = next.findLastIndex((entry) => entry !== '');
    planActions.applyFix([{ entity: id, field, value: next.slice(0, last + 1) }, ...(also?.(at, text) ?? [])]);
  };
  const remove = (at: number) =>
    planActions.applyFix([{ entity: id, field: `${field}.${at}`, value: undefined }, ...(also?.(at, null) ?? [])]);
  return (
    <div className={styles.texts}>
      {shown.map((text, at) => (
        <div key={at} className={styles.textRow}>
          <OneText
            id={fieldId(id, `${field}.${at}`)}
            label={places?.[at] ?? (at > 0 && at === texts.length ? further : undefined) ?? placeLabel(spec.label, at)}
            note={at === 0 || at === shown.length - 1 ? noteOf(spec) : undefined}
            placeholder={at === texts.length || places ? spec.placeholder : undefined}
            value={text}
            onCommit={(next) => set(at, next)}
          />
          {places || at >= texts.length ? null : (
            <Button look="plain" small aria-label={`Remove ${text || 'this range'}`} onClick={() => remove(at)}>
              <Icon shape={LATER_SHAPES.cross} size={12} />
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}

function placeLabel(label: string, at: number): string {
  return at === 0 ? label : `${label} ${at + 1}`;
}

interface OneTextProps {
  readonly id: string;
  readonly label: string;
  readonly note: string | undefined;
  readonly placeholder: string | undefined;
  readonly value: string;
  readonly onCommit: (text: string) => void;
}

function OneText(props: OneTextProps) {
  const remark = useFieldRemark(props.id);
  return <TextField {...props} remark={remark} mono mostLength={BOUNDS.rangeTextLength} />;
}
