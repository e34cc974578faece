import { useState } from 'react';
import type { Result } from '../../../domain/result.ts';
import type { RequestSubject } from '../../../report/network-request/request-text.ts';
import { appState, usePlan, useSession } from '../../../state/use-state.ts';
import type { Option } from '../../../ui/SelectField.tsx';
import { usePlanInput } from '../../kit/plan-access.ts';
import { readSince, sinceOptions } from './request-since.ts';

interface RequestSince {
  /** What the request can be compared with; one option alone is no choice. */
  readonly options: readonly Option[];
  readonly chosen: string;
  readonly choose: (value: string) => void;
  /** The plan behind the choice; refused with a sentence where it is gone. */
  readonly read: () => Result<RequestSubject['since'], string>;
}

/** Whether a request is written whole or as what changes since another plan: the whole until something is chosen. */
export function useRequestSince(): RequestSince {
  useSession(({ entriesVersion }) => entriesVersion);
  const input = usePlanInput();
  const entryId = usePlan((state) => state.entryId);
  const [choice, choose] = useState('');
  const options = sinceOptions(input, appState.entries, entryId);
  const chosen = options.some(([value]) => value === choice) ? choice : '';
  return { options, chosen, choose, read: () => readSince(chosen, input, appState.entries) };
}
