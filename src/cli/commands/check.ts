import { SEVERITIES, type Severity } from '../../domain/ids.ts';
import { ok } from '../../domain/result.ts';
import { evaluatePlan } from '../../engine/evaluation/evaluated-plan.ts';
import type { Finding } from '../../engine/rules/finding.ts';
import { findingsOf } from '../../engine/rules/findings.ts';
import { parseArguments, readWord } from '../arguments.ts';
import type { Command } from '../command.ts';
import { readPlanAndDay } from '../plan-options.ts';
import { json } from '../text.ts';

const OPTIONS = { 'fail-on': 'value', 'as-of': 'value' } as const;
const FAIL_ON = [...SEVERITIES, 'never'] as const;

/** True when a finding that nobody has accepted is as bad as asked about, or worse. */
function fails(findings: readonly Finding[], failOn: Severity | 'never'): boolean {
  const counted = failOn === 'never' ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  return findings.some(({ severity, accepted }) => accepted === null && counted.includes(severity));
}

/** The findings of a plan; exit code 1 when one is as severe as `--fail-on` says. */
export const check: Command = {
  usage: 'check <plan file | link | -> [--fail-on error|warning|info|never] [--as-of YYYY-MM-DD]',
  run: async (args, context) => {
    const given = parseArguments(args, OPTIONS);
    if (!given.ok) {
      return given;
    }
    const failOn = readWord('fail-on', given.value.values.get('fail-on') ?? 'error', FAIL_ON);
    if (!failOn.ok) {
      return failOn;
    }
    const read = await readPlanAndDay(given.value, context);
    if (!read.ok) {
      return read;
    }
    const findings = findingsOf(evaluatePlan(read.value.plan, read.value.asOf));
    return ok({ exitCode: fails(findings, failOn.value) ? 1 : 0, output: json({ findings }) });
  },
};
