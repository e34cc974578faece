import { err, ok, type Result } from '../result.ts';
import { firstFault, type RangeTextErrorCode, type TextFault } from './text-error.ts';

/** A range as typed, cut at its slash. `prefixText` is null when there is no slash or nothing after it. */
export interface RangeTextParts {
  readonly text: string;
  readonly addressText: string;
  readonly prefixText: string | null;
}

export type RangeFault = TextFault<RangeTextErrorCode>;

/** Cuts a text at its first slash. Refuses empty and overlong texts, spaces and zones, without advice. */
export function cutRangeText(text: string): Result<RangeTextParts, RangeFault> {
  const fault = firstFault(text);
  if (fault !== null) {
    return err(fault);
  }
  const slash = text.indexOf('/');
  const prefixText = slash === -1 ? '' : text.slice(slash + 1);
  return ok({
    text,
    addressText: slash === -1 ? text : text.slice(0, slash),
    prefixText: prefixText === '' ? null : prefixText,
  });
}

/**
 * Reads the prefix length, 0 to `longest` (32 or 128). Refuses a missing one, anything but digits, leading zeros and
 * longer ones, without advice.
 */
export function readPrefixLength(parts: RangeTextParts, longest: number): Result<number, RangeFault> {
  const { text, prefixText } = parts;
  const accepted = `a prefix length is a whole number from 0 to ${longest}`;
  if (prefixText === null) {
    return err({
      code: 'missing-prefix',
      problem: `${text} has no prefix length; a range ends with one, after a slash`,
    });
  }
  if (!/^\d+$/u.test(prefixText)) {
    const problem = `"${prefixText}" after the slash is not a prefix length; ${accepted}`;
    return err({ code: 'prefix-not-a-number', problem });
  }
  if (prefixText.length > 1 && prefixText.startsWith('0')) {
    const problem = `The prefix length ${prefixText} of ${text} has a leading zero; ${accepted}, written without it`;
    return err({ code: 'prefix-leading-zero', problem });
  }
  if (Number(prefixText) > longest) {
    return err({ code: 'prefix-too-long', problem: `/${prefixText} in ${text} is too long; ${accepted}` });
  }
  return ok(Number(prefixText));
}
