import { natGatewayUpgrade } from '../../domain/facts/nat-gateway.ts';
import {
  managedOutboundAddressesMaximum,
  natGatewayAddressesMaximum,
  outboundAddressesMinimum,
} from '../../domain/facts/outbound.ts';
import { outboundOptionOf } from '../../domain/outbound-options.ts';
import { outboundOf } from '../outbound/outbound-of.ts';
import { plain } from '../words/numbers.ts';
import { optionRule } from './option-rule.ts';
import { at, fix, type Rule } from './rule.ts';

/** Rules on what the SKU of a NAT gateway brings, and on outbound IPv6 addresses. Rulings 42, 43. */
export const natGatewayRules: readonly Rule[] = [
  optionRule({
    id: 'nat-gateway-standard-running',
    severity: 'info',
    title: 'Managed Standard NAT gateway',
    facts: [natGatewayUpgrade.id],
    field: 'outbound.natGatewaySku',
    breaks: ({ cluster }) =>
      cluster.lifecycle !== 'planned' && outboundOptionOf(cluster.outbound) === 'managedStandard',
    sentence:
      'The managed NAT gateway is Standard: one zone, IPv4 only. It keeps running. StandardV2 spans all zones; the move is in place, with new egress IPs and no way back.',
  }),
  optionRule({
    id: 'outbound-ipv6-address-count',
    severity: 'error',
    title: 'Too many outbound IPv6 addresses',
    facts: [managedOutboundAddressesMaximum.id, natGatewayAddressesMaximum.id],
    field: 'outbound.ipv6Count',
    breaks: (context) => {
      const counted = outboundOf(context).ipv6Addresses;
      return counted !== null && counted.given > (counted.maximum ?? counted.given);
    },
    sentence: (context) => {
      const counted = outboundOf(context).ipv6Addresses;
      const given = counted?.given ?? 0;
      return `${plain(given)} outbound IPv6 addresses; at most ${plain(counted?.maximum ?? given)} are possible.`;
    },
  }),
  optionRule({
    id: 'outbound-ipv6-address-missing',
    severity: 'error',
    title: 'No outbound IPv6 address',
    facts: [outboundAddressesMinimum.id],
    field: 'outbound.ipv6Count',
    breaks: (context) => {
      const counted = outboundOf(context).ipv6Addresses;
      return counted !== null && counted.given < (counted.minimum ?? counted.given);
    },
    sentence:
      'No outbound IPv6 address: pods of a dual-stack cluster need at least one to reach the internet over IPv6.',
    repair: ({ cluster }) =>
      fix('Set 1 address', { ...at(cluster.id, 'outbound.ipv6Count'), value: outboundAddressesMinimum.value }),
  }),
];
