import { parseIpv4 } from '../../domain/ip/ipv4.ts';
import type { UnreadRange } from '../room/placed-ranges.ts';
import type { Rule } from './rule.ts';
import { at, clusterRule, finding, fix } from './rule.ts';

function isHostBits({ error }: UnreadRange): boolean {
  return error.code === 'host-bits';
}

export const rangeTextRules: readonly Rule[] = [
  {
    id: 'range-unreadable',
    severity: 'error',
    title: 'Text is no range of addresses',
    facts: [],
    check: ({ unread }) =>
      unread
        .filter((entry) => !isHostBits(entry))
        .map((entry) =>
          finding(entry.at, entry.error.sentence, { severity: entry.error.code === 'empty' ? 'warning' : null }),
        ),
  },
  {
    id: 'range-host-bits',
    severity: 'error',
    title: 'Range has host bits set',
    facts: [],
    check: ({ unread }) =>
      unread.filter(isHostBits).map((entry) => {
        const { masked } = entry.error;
        const repair = masked === undefined ? null : fix(`Use ${masked}`, { ...entry.at, value: masked });
        return finding(entry.at, entry.error.sentence, { fix: repair });
      }),
  },
  clusterRule({
    id: 'address-unreadable',
    severity: 'error',
    title: 'Text is no address',
    facts: [],
    check: ({ cluster }) => {
      const parsed = parseIpv4(cluster.dnsServiceIp);
      return parsed.ok || cluster.dnsServiceIp === ''
        ? null
        : finding(at(cluster.id, 'dnsServiceIp'), parsed.error.sentence);
    },
  }),
];
