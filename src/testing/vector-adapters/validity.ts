import * as v from 'valibot';
import { upgradeNodesBelow } from '../../domain/facts/scale-advice.ts';
import type { CandidateId } from '../../domain/ids.ts';
import { type IpRange, overlaps, parseRange } from '../../domain/ip/range.ts';
import type { Cluster, NodePool, PlanInput } from '../../domain/plan-input.ts';
import {
  newCluster,
  newConnectedRange,
  newNodePool,
  newPlan,
  newSubnet,
  newVirtualNetwork,
} from '../../domain/start-values.ts';
import { computePlan } from '../../engine/compute-plan.ts';
import { sizePool } from '../../engine/demand/pool-size.ts';
import { longestPrefixLengthOf } from '../../engine/demand/range-numbers.ts';
import { reservedConflicts } from '../../engine/rules/address-space.ts';
import { RULES } from '../../engine/rules/registry.ts';
import type { VectorModel } from './adapter.ts';
import { adapter, underEach } from './adapter.ts';
import { shareOf } from './asked-pool.ts';

const AS_OF = '2026-09-01';
const text = v.string();
const RULE_IDS = RULES.map(({ id }) => id);
const OVERLAPS = rulesLike('pod-cidr-overlaps-', 'service-cidr-overlaps-');

/** Ids of the rules that begin in one of these ways. */
function rulesLike(...beginnings: string[]): readonly string[] {
  return RULE_IDS.filter((id) => beginnings.some((beginning) => id.startsWith(beginning)));
}

/** Ranges and addresses of a small plan; what is not given is not there. */
interface Given {
  readonly vnet?: string;
  readonly nodeSubnet?: string;
  readonly peeredVnet?: string;
  readonly onPrem?: string;
  readonly apiServerSubnet?: string;
  readonly cluster?: Partial<Cluster>;
  readonly pool?: Partial<NodePool>;
}

function subnetsOf({ nodeSubnet, apiServerSubnet }: Given) {
  const pinned = (id: string, range: string) => ({
    ...newSubnet(id, id),
    ipv4: { kind: 'pinned' as const, range, prefixLength: 24 },
  });
  return [
    ...(nodeSubnet === undefined ? [] : [pinned('s1', nodeSubnet)]),
    ...(apiServerSubnet === undefined ? [] : [{ ...pinned('s2', apiServerSubnet), purposes: ['api-server' as const] }]),
  ];
}

function planOf(candidate: CandidateId, given: Given): PlanInput {
  const network = { ...newVirtualNetwork('v1', 'network'), subnets: subnetsOf(given) };
  const pool: NodePool = {
    ...newNodePool('p1', 'pool', 'system'),
    nodeSubnet: given.nodeSubnet === undefined ? null : 's1',
  };
  return {
    ...newPlan(),
    virtualNetworks: [{ ...network, addressSpaces: given.vnet === undefined ? [] : [given.vnet] }],
    connectedRanges: [
      ...(given.peeredVnet === undefined
        ? []
        : [{ ...newConnectedRange('r1', 'peer'), range: given.peeredVnet, kind: 'peered-vnet' as const }]),
      ...(given.onPrem === undefined ? [] : [{ ...newConnectedRange('r2', 'site'), range: given.onPrem }]),
    ],
    clusters: [
      {
        ...newCluster('c1', 'cluster', [{ ...pool, ...given.pool }]),
        virtualNetwork: 'v1',
        choice: candidate,
        ...given.cluster,
      },
    ],
  };
}

/** Ids of the rules that find something of warning or worse. */
function complaintsOf(plan: PlanInput): readonly string[] {
  const { findings } = computePlan(plan, AS_OF);
  return findings.flatMap(({ rule, severity }) => (severity === 'info' ? [] : [rule]));
}

/** True when none of the rules complains, whatever the candidate. */
function isValid(model: VectorModel, given: Given, rules: readonly string[]): boolean {
  const unknown = rules.filter((rule) => !RULE_IDS.includes(rule));
  if (rules.length === 0 || unknown.length > 0) {
    throw new Error(`not a rule: ${unknown.join(', ')}`);
  }
  return underEach(model, (candidate) => !complaintsOf(planOf(candidate, given)).some((rule) => rules.includes(rule)));
}

function rangeOf(written: string): IpRange {
  const range = parseRange(written);
  if (!range.ok) {
    throw new Error(range.error.sentence);
  }
  return range.value;
}

/** The range of a vector in the place where its kind belongs. */
function placed(kind: string, cidr: string): Given {
  switch (kind) {
    case 'podCidr':
      return { cluster: { podCidrs: [cidr] } };
    case 'serviceCidr':
      return { cluster: { serviceCidrs: [cidr] } };
    default:
      return { [kind]: cidr };
  }
}

const CONFLICTS: ReadonlyMap<string, string> = new Map([
  ['pod-cidr-overlaps-subnet', 'podCidr'],
  ['service-cidr-overlaps-subnet', 'serviceCidr'],
]);

const rangeAdapters = [
  adapter(v.strictObject({ cidr: text }), ['overlapsReserved', 'conflictsWith'], ({ cidr }) => {
    const given = { cluster: { podCidrs: [cidr] } };
    return {
      overlapsReserved: !isValid('azure-cni-overlay', given, ['range-reserved-by-aks']),
      conflictsWith: reservedConflicts(rangeOf(cidr)),
    };
  }),
  adapter(
    v.strictObject({ vnet: text, nodeSubnet: text, podCidr: text }),
    ['valid'],
    ({ podCidr, ...ranges }, model) => {
      const moved: Partial<Cluster> = {
        lifecycle: 'exists',
        podCidrs: [podCidr],
        current: {
          podCidrs: [],
          subnets: [],
          candidate: 'azure-cni-node-subnet',
          policyEngine: 'none',
          identity: 'user-assigned',
          customIpMasq: false,
          nodeAutoProvisioning: false,
        },
      };
      return { valid: isValid(model, { ...ranges, cluster: moved }, OVERLAPS) };
    },
  ),
  adapter(
    v.strictObject({ podCidr: text, serviceCidr: text, subnet: text }),
    ['valid', 'conflictsWith'],
    ({ podCidr, serviceCidr, subnet }, model) =>
      underEach(model, (candidate) => {
        const cluster = { podCidrs: [podCidr], serviceCidrs: [serviceCidr] };
        const pool = { kind: 'auto-provisioned' as const };
        const complaints = complaintsOf(planOf(candidate, { nodeSubnet: subnet, cluster, pool }));
        const [conflict] = complaints.flatMap((rule) => CONFLICTS.get(rule) ?? []);
        return { valid: conflict === undefined, conflictsWith: conflict };
      }),
  ),
  adapter(
    v.strictObject({
      a: v.strictObject({ kind: v.picklist(['podCidr', 'serviceCidr']), cidr: text }),
      b: v.strictObject({ kind: v.picklist(['nodeSubnet', 'peeredVnet', 'onPrem', 'vnet']), cidr: text }),
    }),
    ['overlap', 'valid'],
    ({ a, b }, model) => ({
      overlap: overlaps(rangeOf(a.cidr), rangeOf(b.cidr)),
      valid: isValid(model, { ...placed(a.kind, a.cidr), ...placed(b.kind, b.cidr) }, OVERLAPS),
    }),
  ),
  adapter(
    v.strictObject({ clusterA: text, clusterB: text, sameVnet: v.literal(true) }),
    ['valid'],
    ({ clusterA, clusterB }, model) => ({
      valid: underEach(model, (candidate) => {
        const plan = planOf(candidate, { cluster: { podCidrs: [clusterA] } });
        return !complaintsOf(withSecond(plan, { podCidrs: [clusterB] })).some((rule) =>
          rulesLike('pod-cidr-').includes(rule),
        );
      }),
    }),
  ),
  adapter(v.strictObject({ clusterA: text, clusterB: text }), ['valid'], ({ clusterA, clusterB }, model) => ({
    valid: underEach(model, (candidate) => {
      const plan = planOf(candidate, { cluster: { serviceCidrs: [clusterA] } });
      return !complaintsOf(withSecond(plan, { serviceCidrs: [clusterB] })).some((rule) =>
        rulesLike('service-cidr-').includes(rule),
      );
    }),
  })),
];

/** The plan with a second cluster like the first, but for some fields. */
function withSecond(plan: PlanInput, fields: Partial<Cluster>): PlanInput {
  const seconds = plan.clusters.map((cluster) => ({
    ...cluster,
    id: 'c2',
    nodePools: cluster.nodePools.map((pool) => ({ ...pool, id: 'p2' })),
    ...fields,
  }));
  return { ...plan, clusters: [...plan.clusters, ...seconds] };
}

const settingAdapters = [
  adapter(v.strictObject({ serviceCidr: text }), ['sizeValid'], ({ serviceCidr }, model) => ({
    sizeValid: isValid(model, { cluster: { serviceCidrs: [serviceCidr] } }, ['service-cidr-too-large']),
  })),
  adapter(v.strictObject({ serviceCidrV6: text }), ['sizeValid'], ({ serviceCidrV6 }, model) => ({
    sizeValid: isValid(model, { cluster: { serviceCidrs: ['', serviceCidrV6] } }, ['service-cidr-too-large']),
  })),
  adapter(
    v.strictObject({ serviceCidr: text, dnsServiceIp: text }),
    ['valid'],
    ({ serviceCidr, dnsServiceIp }, model) => ({
      valid: isValid(model, { cluster: { serviceCidrs: [serviceCidr], dnsServiceIp } }, ['dns-service-ip']),
    }),
  ),
  adapter(v.strictObject({ podCidr: v.nullable(text) }), ['valid'], ({ podCidr }, model) => ({
    valid: isValid(model, { cluster: { podCidrs: podCidr === null ? [] : [podCidr] } }, ['byo-pod-cidr']),
  })),
  adapter(
    v.strictObject({ poolNodes: v.number(), maxSurge: text, maxUnavailable: text }),
    ['surgeNodes', 'validOnSystemPool'],
    (asked, model) => ({
      surgeNodes: sizePool({ ...newNodePool('p1', '', 'system'), ...poolOf(asked) }).surgeNodes,
      validOnSystemPool: isValid(model, { pool: { ...poolOf(asked), mode: 'system' } }, ['surge-zero-system-pool']),
    }),
  ),
  adapter(
    v.strictObject({ poolNodes: v.number(), maxSurge: text, maxUnavailable: text }),
    ['valid'],
    (asked, model) => ({ valid: isValid(model, { pool: poolOf(asked) }, ['surge-and-unavailable-zero']) }),
  ),
  adapter(
    v.strictObject({ apiServerSubnetPrefix: v.number() }),
    ['valid', 'minimumPrefix'],
    ({ apiServerSubnetPrefix }, model) => ({
      valid: isValid(
        model,
        {
          apiServerSubnet: `10.0.0.0/${apiServerSubnetPrefix}`,
          cluster: { apiServer: { access: 'vnet-integration', subnet: 's2' } },
        },
        ['api-server-subnet-prefix'],
      ),
      minimumPrefix: longestPrefixLengthOf('api-server-subnet').value,
    }),
  ),
  adapter(
    v.strictObject({ clusterNodes: v.number() }),
    ['upgradeAllowed', 'adviceScaleBelow'],
    ({ clusterNodes }, model) => ({
      upgradeAllowed: isValid(model, { pool: { nodes: clusterNodes } }, ['upgrade-blocked']),
      adviceScaleBelow: upgradeNodesBelow.value,
    }),
  ),
];

function poolOf(asked: { poolNodes: number; maxSurge: string; maxUnavailable: string }): Partial<NodePool> {
  const { poolNodes, maxSurge, maxUnavailable } = asked;
  const surge = shareOf(maxSurge);
  return { nodes: poolNodes, upgrade: { strategy: 'rolling', surge, maxUnavailable: shareOf(maxUnavailable) } };
}

/** Vectors that say whether something is allowed: findings of the rule that is meant, of warning or worse. */
export const validityAdapters = [...rangeAdapters, ...settingAdapters];
