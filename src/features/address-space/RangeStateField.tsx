import { use } from 'react';
import { RANGE_STATES, requestedState, sentIn, sentText, stateOfRange } from '../../domain/range-state.ts';
import { planActions } from '../../state/use-state.ts';
import { type Option, SelectField } from '../../ui/SelectField.tsx';
import { fieldId } from '../kit/field-id.ts';
import { useFieldValue } from '../kit/plan-access.ts';
import { AsOfContext, useFieldRemark } from '../kit/plan-view.ts';

interface RangeStateFieldProps {
  readonly entity: object;
  readonly id: string;
  /** Where the state is kept. */
  readonly field: string;
  readonly label: string;
  /** The range as it stands, or empty. */
  readonly range: string;
  /** The size where that is all that stands; null elsewhere. */
  readonly prefixLength: number | null;
  /** How the state is written back; by its field unless told. */
  readonly onState?: (stored: string) => void;
  readonly bare?: boolean | undefined;
}

/** Whose word a range is: the planner's, asked for (with what was sent, today), or given. */
export function RangeStateField(props: RangeStateFieldProps) {
  const { entity, id, field, label, range, prefixLength, onState, bare } = props;
  const asOf = use(AsOfContext);
  const elementId = fieldId(id, field);
  const remark = useFieldRemark(elementId);
  const value = useFieldValue(entity, { id, field });
  const stored = typeof value === 'string' ? value : '';
  const sent = sentIn(stored);
  const state = stateOfRange(stored, range);
  const length = range === '' ? prefixLength : Number(range.slice(range.indexOf('/') + 1));
  const possible = RANGE_STATES.filter(
    (each) => each === state || each === 'proposed' || (each === 'allocated' ? range !== '' : length !== null),
  );
  const options = possible.map((each): Option => [
    each,
    each === 'requested' && sent ? `requested ${sentText(sent)}, ${sent.date}` : each,
  ]);
  const commit = (next: string): void => {
    const asked = next === 'requested' && length !== null ? { range, prefixLength: length, date: asOf } : null;
    const text = asked ? requestedState(asked) : next === 'allocated' ? 'allocated' : '';
    if (onState) {
      onState(text);
    } else {
      planActions.setField({ entity: id, field }, text);
    }
  };
  return (
    <SelectField
      id={elementId}
      label={label}
      remark={remark}
      bare={bare}
      value={state}
      options={options}
      onCommit={commit}
    />
  );
}
