import { named } from '../../domain/entities.ts';
import { formatIpv4, parseIpv4 } from '../../domain/ip/ipv4.ts';
import { formatRange, parseIpv4Range, parseIpv6Range } from '../../domain/ip/range.ts';
import type { Cluster } from '../../domain/plan-input.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { suggestClusterRanges } from '../../engine/layout/suggest-range.ts';
import { conventionalDnsIp } from '../../engine/room/conventional-dns-ip.ts';
import { shown } from './names.ts';

/** The ranges of a cluster outside its network, as literal text. */
export interface ClusterRanges {
  readonly podCidrs: readonly string[];
  readonly serviceCidrs: readonly string[];
  readonly dnsServiceIp: string;
  readonly notes: readonly string[];
}

/** Entered ranges in canonical text: one IPv4 range, and one IPv6 range behind it for dual stack. */
function readList(texts: readonly string[], what: string, cluster: Cluster): Result<readonly string[], string> {
  const ranges: string[] = [];
  const families = cluster.ipFamilies === 'ipv4' ? 1 : 2;
  for (const [at, text] of texts.slice(0, families).entries()) {
    const range = at === 0 ? parseIpv4Range(text) : parseIpv6Range(text);
    if (!range.ok) {
      return err(`The ${what} of ${shown(named(cluster))} cannot be read, correct it: ${range.error.sentence}`);
    }
    ranges.push(formatRange(range.value));
  }
  return ok(ranges);
}

function completed(
  given: readonly string[],
  suggested: readonly string[] | undefined,
  cluster: Cluster,
): readonly string[] | null {
  const families = cluster.ipFamilies === 'ipv4' ? 1 : 2;
  const all = Array.from({ length: families }, (_, index) => given[index] ?? suggested?.[index]);
  return all.every((range) => range !== undefined) ? all : null;
}

/** The DNS address as entered, else the one by convention in the service CIDR; null where neither can be. */
function dnsOf(cluster: Cluster, serviceCidr: string | undefined): string | null {
  const entered = parseIpv4(cluster.dnsServiceIp);
  const range = parseIpv4Range(serviceCidr ?? '');
  if (entered.ok) {
    return formatIpv4(entered.value);
  }
  const usual = range.ok ? conventionalDnsIp(range.value) : null;
  return usual === null ? null : formatIpv4(usual);
}

/**
 * As typed, with what is missing taken from the planner's suggestion, which a note then names. `hasPodCidr`: the model takes
 * its pod addresses from a pod CIDR.
 */
export function rangesOf(plan: EvaluatedPlan, cluster: Cluster, hasPodCidr: boolean): Result<ClusterRanges, string> {
  const name = shown(named(cluster));
  const pods = hasPodCidr ? readList(cluster.podCidrs, 'pod CIDR', cluster) : ok([]);
  const services = readList(cluster.serviceCidrs, 'service CIDR', cluster);
  if (!pods.ok) {
    return pods;
  }
  if (!services.ok) {
    return services;
  }
  const suggested = suggestClusterRanges(plan, cluster);
  const podCidrs = hasPodCidr ? completed(pods.value, suggested?.podCidrs, cluster) : [];
  const serviceCidrs = completed(services.value, suggested?.serviceCidrs, cluster);
  if (!podCidrs || !serviceCidrs) {
    return err(`${name} has no ${podCidrs ? 'service' : 'pod'} CIDR and private space has no room for one: enter it.`);
  }
  const dnsServiceIp = dnsOf(cluster, serviceCidrs[0]);
  if (dnsServiceIp === null) {
    return err(`${name} has no DNS address inside its service CIDR: enter one.`);
  }
  const missing = [
    ...(podCidrs.length > pods.value.length ? ['pod CIDR'] : []),
    ...(serviceCidrs.length > services.value.length ? ['service CIDR'] : []),
    ...(cluster.dnsServiceIp === dnsServiceIp ? [] : ['DNS address']),
  ];
  const notes = missing.map(
    (what) => `The plan enters no usable ${what} for ${name}: the code has one that the planner suggests.`,
  );
  return ok({ podCidrs, serviceCidrs, dnsServiceIp, notes });
}
