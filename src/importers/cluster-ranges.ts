import {
  defaultDnsServiceIp,
  defaultPodCidr,
  defaultPodCidrV6,
  defaultServiceCidr,
  defaultServiceCidrV6,
  dnsServiceAddressPosition,
} from '../domain/facts/default-ranges.ts';
import { CLUSTER_FIELDS } from '../domain/fields/cluster-fields.ts';
import { type CandidateId, CANDIDATES } from '../domain/ids.ts';
import { formatIpv4, ipv4 } from '../domain/ip/ipv4.ts';
import { parseIpv4Range } from '../domain/ip/range.ts';
import type { Name } from '../domain/name.ts';
import type { Cluster } from '../domain/plan-input.ts';
import { NETWORK_MODELS } from '../engine/models/registry.ts';
import { listed } from '../engine/words/list.ts';
import { type AzureField, textAt, textsAt } from './azure-fields.ts';
import type { ImportNotes } from './import-notes.ts';
import type { FoldedRecord } from './importer.ts';

type Ranges = Pick<Cluster, 'podCidrs' | 'serviceCidrs' | 'dnsServiceIp' | 'ipFamilies'>;

/** The ranges of both families as told, in a list or alone. */
function told(network: FoldedRecord, one: AzureField, several: AzureField): string[] {
  const list = textsAt(network, several).filter((text) => text !== '');
  const single = textAt(network, one);
  return list.length > 0 ? list : single === null ? [] : [single];
}

function dnsOf(network: FoldedRecord, serviceCidr: string, label: string, notes: ImportNotes): string {
  const writtenDnsServiceIp = textAt(network, 'dnsserviceip');
  if (writtenDnsServiceIp !== null) {
    return writtenDnsServiceIp;
  }
  const range = parseIpv4Range(serviceCidr);
  const isDefault = serviceCidr === defaultServiceCidr.value || !range.ok;
  const assumed = isDefault
    ? defaultDnsServiceIp.value
    : formatIpv4(ipv4(range.value.first + dnsServiceAddressPosition.value));
  const taken = isDefault
    ? `${assumed} is Azure's default`
    : `the planner takes ${assumed}, the usual place in ${serviceCidr}`;
  notes.notTold(label, CLUSTER_FIELDS.dnsServiceIp, taken);
  return assumed;
}

/**
 * Pod and service ranges of a cluster and the address of its DNS service. Silent fields get Azure's defaults, with a note;
 * models whose pods have addresses of the VNet have no pod CIDR, and one that an old answer carries along is left out.
 */
export function rangesOf(
  network: FoldedRecord,
  candidate: CandidateId | null,
  label: string,
  notes: ImportNotes,
): Ranges {
  const families = textsAt(network, 'ipfamilies').map((family) => family.toLowerCase());
  const isDual = families.includes('ipv6');
  const orDefault = (
    given: readonly string[],
    field: Pick<Name, 'inSentence'>,
    defaults: readonly [string, string],
  ): string[] => {
    if (given.length > 0) {
      return [...given];
    }
    const taken = isDual ? [...defaults] : defaults.slice(0, 1);
    notes.notTold(label, field, `${listed(taken)} is Azure's default`);
    return taken;
  };
  const podCidrs = told(network, 'podcidr', 'podcidrs');
  const serviceCidrs = orDefault(told(network, 'servicecidr', 'servicecidrs'), CLUSTER_FIELDS.serviceCidrs, [
    defaultServiceCidr.value,
    defaultServiceCidrV6.value,
  ]);
  const model = candidate === null ? null : CANDIDATES[candidate].model;
  const podRange = model === null ? null : NETWORK_MODELS[model].podRange;
  return {
    podCidrs:
      podRange === 'pod-cidr'
        ? orDefault(podCidrs, CLUSTER_FIELDS.podCidrs, [defaultPodCidr.value, defaultPodCidrV6.value])
        : podRange === 'declared-only' || podRange === null
          ? podCidrs
          : [],
    serviceCidrs,
    dnsServiceIp: dnsOf(network, serviceCidrs[0] ?? '', label, notes),
    ipFamilies: isDual ? 'ipv4-ipv6' : 'ipv4',
  };
}
