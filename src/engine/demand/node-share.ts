import { defaultSurgeNodesBefore, defaultSurgePercent, defaultSurgeVersion } from '../../domain/facts/upgrades.ts';
import { isVersionAtLeast } from '../../domain/kubernetes-version.ts';
import type { NodeShare } from '../../domain/plan-input.ts';
import { BOUNDS } from '../../domain/plan-input.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { plain } from '../words/numbers.ts';

/** Reads max surge or max unavailable as the service writes it: `1` as nodes, `10%` as percent. The error says what is read. */
export function parseNodeShare(text: string): Result<NodeShare, string> {
  const percent = text.endsWith('%');
  const digits = percent ? text.slice(0, -1) : text;
  const value = Number(digits);
  const accepted = `0 to ${plain(BOUNDS.nodes)} nodes or 0% to ${BOUNDS.percent}%, in plain digits`;
  return /^\d+$/u.test(digits) && value <= (percent ? BOUNDS.percent : BOUNDS.nodes)
    ? ok({ unit: percent ? 'percent' : 'nodes', value })
    : err(accepted);
}

/**
 * The max surge that Azure takes when none is given (ruling 1): default-surge-percent from default-surge-version on,
 * default-surge-nodes-before for older versions and where no version is known.
 */
export function defaultSurge(kubernetesVersion: string | null): NodeShare {
  return isVersionAtLeast(kubernetesVersion ?? '', defaultSurgeVersion.value)
    ? { unit: 'percent', value: defaultSurgePercent.value }
    : { unit: 'nodes', value: defaultSurgeNodesBefore.value };
}
