import type { PlanInput } from '../domain/plan-input.ts';
import { newCluster, newNodePool, newPlan, newSubnet, newVirtualNetwork } from '../domain/start-values.ts';
import type { ExportSubject } from '../exporters/exporter.ts';
import { evaluated } from './evaluated.ts';

/** Names that break out of strings, comments and commands wherever they are not taken as data. */
export const HOSTILE_NAMES: readonly string[] = [
  `it's "quoted"`,
  '$(touch owned)',
  '`touch owned`',
  'a\nb\ntouch owned',
  "'''",
  "''' + ''' ${x}",
  '${var.x} %{ if true }x%{ endif }',
  "[concat('a', 'b')]",
  '[[double',
  "=cmd|' /C calc'!A0",
  'right \u202Eto left',
  'emoji 👩‍👩‍👧 🚀',
  String.raw`back\slash \n \u{41}`,
  '*/ // # -- end',
  '--help',
  '@/etc/passwd',
  'tab\tand\u0000null',
  '; rm -rf / && | > x',
  'x'.repeat(300),
];

function planNamed(name: string): PlanInput {
  const pool = { ...newNodePool('p1', name, 'system'), nodeSubnet: 's1', vmSize: 'Standard_D4s_v5' };
  const more = { ...newNodePool('p2', name, 'user'), nodeSubnet: 's1', vmSize: 'Standard_D4s_v5' };
  const cluster = { ...newCluster('c1', name, [pool, more]), virtualNetwork: 'v1' };
  const network = {
    ...newVirtualNetwork('v1', name),
    addressSpaces: ['10.1.0.0/16'],
    subnets: [newSubnet('s1', name)],
  };
  return { ...newPlan(), name, virtualNetworks: [network], clusters: [cluster] };
}

/** A small plan for each hostile name, in which the plan, the network, its subnet, the cluster and both pools bear it. */
export function hostileSubjects(): { readonly hostile: string; readonly subject: ExportSubject }[] {
  return HOSTILE_NAMES.map((hostile) => {
    const input = planNamed(hostile);
    const plan = evaluated(input);
    return { hostile, subject: { plan, cluster: 'c1', candidate: 'azure-cni-overlay' } };
  });
}
