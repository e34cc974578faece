import { ENTITY_PREFIXES } from '../domain/entities.ts';
import { labelled } from '../domain/labelled.ts';
import type { ConnectedRange, VirtualNetwork } from '../domain/plan-input.ts';
import { newConnectedRange } from '../domain/start-values.ts';
import { recordAt, recordsAt, textAt, textsAt, wordAt } from './azure-fields.ts';
import { nameOfId } from './folded-fields.ts';
import type { ImportNotes } from './import-notes.ts';
import type { FoldedRecord } from './importer.ts';

/** A VNet of the import: its place in the plan, its resource id in lower case, what the documents say. */
export interface ImportedNetwork {
  readonly key: string;
  readonly fields: FoldedRecord;
  readonly network: VirtualNetwork;
}

export interface Peerings {
  readonly networks: VirtualNetwork[];
  readonly connectedRanges: ConnectedRange[];
}

interface Peering {
  readonly from: string;
  readonly remoteId: string;
  readonly remoteName: string;
  readonly remoteRanges: readonly string[];
}

function peeringsOf({ network, fields }: ImportedNetwork, notes: ImportNotes): Peering[] {
  return recordsAt(fields, 'virtualnetworkpeerings').flatMap((peering) => {
    const remoteId = textAt(recordAt(peering, 'remotevirtualnetwork'), 'id');
    const name = textAt(peering, 'name') ?? remoteId ?? 'without a name';
    if (remoteId === null || wordAt(peering, 'peeringstate') === 'disconnected') {
      notes.ignored(
        `${labelled('VNet', network.name)}: the peering ${name} is left out; it is disconnected or names no VNet.`,
      );
      return [];
    }
    const remoteRanges = (['remoteaddressspace', 'remotevirtualnetworkaddressspace'] as const)
      .map((key) => textsAt(recordAt(peering, key), 'addressprefixes'))
      .find((ranges) => ranges.length > 0);
    return { from: network.id, remoteId, remoteName: nameOfId(remoteId), remoteRanges: remoteRanges ?? [] };
  });
}

function outsideRanges(peerings: readonly Peering[], notes: ImportNotes): ConnectedRange[] {
  const ranges = new Map<string, ConnectedRange>();
  for (const { from, remoteId, remoteName, remoteRanges } of peerings) {
    if (remoteRanges.length === 0) {
      notes.ignored(
        `The peering with ${labelled('VNet', remoteName)} is left out: its address space is in no document.`,
      );
    }
    for (const range of remoteRanges) {
      const key = `${remoteId.toLowerCase()} ${range}`;
      const before = ranges.get(key);
      const seenFrom = [...new Set([...(before?.reachableFrom.virtualNetworks ?? []), from])];
      const id = before?.id ?? `${ENTITY_PREFIXES['connected-range']}${ranges.size + 1}`;
      ranges.set(key, {
        ...newConnectedRange(id, remoteName),
        range,
        kind: 'peered-vnet',
        reachableFrom: { kind: 'virtual-networks', virtualNetworks: seenFrom },
      });
    }
  }
  return [...ranges.values()];
}

/**
 * Peerings of the imported VNets: those among them join both, those with a VNet outside the import become ranges that are
 * reachable from it. A peering exists on both sides or not at all, so one document is enough.
 */
export function peeringsAmong(imported: readonly ImportedNetwork[], notes: ImportNotes): Peerings {
  const ids = new Map(imported.map(({ key, network }) => [key, network.id]));
  const peerings = imported.flatMap((each) => peeringsOf(each, notes));
  const pairs = peerings.flatMap(({ from, remoteId }) => {
    const to = ids.get(remoteId.toLowerCase());
    return to === undefined || to === from ? [] : [`${from} ${to}`, `${to} ${from}`];
  });
  const networks = imported.map(({ network }) => ({
    ...network,
    peeredWith: [...ids.values()].filter((id) => pairs.includes(`${network.id} ${id}`)),
  }));
  const outside = peerings.filter(({ remoteId }) => !ids.has(remoteId.toLowerCase()));
  return { networks, connectedRanges: outsideRanges(outside, notes) };
}
