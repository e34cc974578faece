import { fact } from './fact.ts';
import * as numbers from './first-numbers.ts';

export const defaultPodCidr = fact({
  id: 'default-pod-cidr',
  value: '10.244.0.0/16',
  unit: 'range',
  meaning: 'Pod CIDR that Azure uses when none is given.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['kubenet', 'overlay-setup'],
});

export const defaultServiceCidr = fact({
  id: 'default-service-cidr',
  value: '10.0.0.0/16',
  unit: 'range',
  meaning: 'Service CIDR that Azure uses when none is given.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['kubenet', 'overlay-setup'],
});

export const defaultDnsServiceIp = fact({
  id: 'default-dns-service-ip',
  value: '10.0.0.10',
  unit: 'address',
  meaning: 'Address of the cluster DNS service that Azure uses when none is given.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['kubenet', 'overlay-setup'],
});

export const defaultPodCidrV6 = fact({
  ...numbers.defaultPodCidrV6,
  unit: 'range',
  meaning: 'IPv6 pod CIDR that Azure uses on a dual-stack cluster when none is given.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['dual-stack'],
});

export const defaultServiceCidrV6 = fact({
  id: 'default-service-cidr-v6',
  value: 'fd12:3456:789a:1::/108',
  unit: 'range',
  meaning: 'IPv6 service CIDR that Azure uses on a dual-stack cluster when none is given.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['dual-stack'],
});

export const dnsServiceAddressPosition = fact({
  id: 'dns-service-address-position',
  value: 10,
  unit: 'position in the service CIDR',
  meaning: 'By convention the DNS service has the tenth address after the start of the service CIDR.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['kubenet', 'ip-planning'],
  otherReading: 'Any address of the range but the first is accepted.',
});
