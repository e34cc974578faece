import { describe, expect, it } from 'vitest';
import type { NodePool, PlanInput } from '../domain/plan-input.ts';
import { newNodePool } from '../domain/start-values.ts';
import { arm } from '../exporters/arm.ts';
import { deploymentOf } from '../exporters/deployment/deploy.ts';
import type { ExportSubject } from '../exporters/exporter.ts';
import { importDocuments } from '../importers/import-documents.ts';
import { overlay5000 } from '../scenarios/overlay-5000.ts';
import { azCluster, azNetwork } from './az-answers.ts';
import { scenarioSubjects, subjectsOf } from './export-subjects.ts';
import { differences, importedFields, type NetworkFields, plannedFields } from './network-fields.ts';

/** The whole way: a plan to a document of Azure, and back. */
type Way = 'template' | 'az';

function textsOf(way: Way, subject: ExportSubject): string[] | null {
  if (way === 'template') {
    const file = arm.render(subject);
    return file.ok ? [file.value.text] : null;
  }
  const deployment = deploymentOf(subject);
  const answers = deployment.ok ? [azCluster(deployment.value), azNetwork(deployment.value)] : null;
  return answers?.flatMap((answer) => (answer === null ? [] : [JSON.stringify(answer)])) ?? null;
}

/** The fields that came back; null where the plan at this candidate has no code. */
function cameBack(way: Way, name: string, subject: ExportSubject): NetworkFields | null {
  const texts = textsOf(way, subject);
  if (texts === null) {
    return null;
  }
  const { plan, refused } = importDocuments(texts.map((text) => ({ name, text })));
  expect(refused, name).toEqual([]);
  expect(plan?.clusters, name).toHaveLength(1);
  return plan === null ? null : importedFields(plan);
}

/**
 * What does not come back, and why: the field, what the plan says (all that is lost matches), on which way, the reason.
 * Every other field of the cluster, its pools, its VNet and its subnets comes back as it was.
 */
const LOST: readonly (readonly [string, RegExp, readonly Way[], string])[] = [
  // about the plan, not about what is deployed
  ['subnet.states', /^""$/u, ['template', 'az'], 'a range in a document counts as given'],
  ['network.addressSpaceStates', /^\[/u, ['template', 'az'], 'a range in a document counts as given'],
  [
    'cluster.podCidrStates',
    /./u,
    ['template', 'az'],
    'a range in a document counts as given, one that it omits does not',
  ],
  ['cluster.serviceCidrStates', /./u, ['template', 'az'], 'a range in a document counts as given'],
  ['cluster.growth.perMonth', /./u, ['template', 'az'], 'a wish of the planner'],
  ['cluster.needs', /./u, ['template', 'az'], 'a wish of the planner'],
  ['cluster.serviceCount', /./u, ['template', 'az'], 'Services are objects inside of the cluster'],
  ['cluster.internalLoadBalancers', /./u, ['template', 'az'], 'made by Services inside of the cluster'],
  ['cluster.customRouteCount', /./u, ['template', 'az'], 'routes are in the route table, which is not planned'],
  ['cluster.lifecycle', /^"exists"$/u, ['template'], 'a template says what is to be deployed'],
  ['cluster.lifecycle', /^"planned"$/u, ['az'], 'an answer says what is there'],
  ['cluster.current', /./u, ['template', 'az'], 'what runs is what the answer says, and a template says nothing of it'],
  ['pool.expectedPodsPerNode', /./u, ['template', 'az'], 'an estimate of the planner; max pods are taken'],
  [
    'subnet.purposes',
    /application-gateway|internal-load-balancers|private-endpoints/u,
    ['template', 'az'],
    'no field says it as long as nothing lies in the subnet',
  ],
  [
    'subnet.purposes',
    /^\["pods"\]$/u,
    ['template', 'az'],
    'where no pool uses it, its delegation is that of API servers, too',
  ],
  // decided by the exporter, which says so in its notes
  ['cluster.podCidrs', /^\[\]$/u, ['template', 'az'], 'none entered: the code has the one that the planner suggests'],
  ['cluster.podCidrs', /./u, ['template', 'az'], 'the model has no pod CIDR'],
  [
    'cluster.serviceCidrs',
    /^\[\]$/u,
    ['template', 'az'],
    'none entered: the code has the one that the planner suggests',
  ],
  ['cluster.dnsServiceIp', /^""$/u, ['template', 'az'], 'none entered: the code has the usual one'],
  ['cluster.policyEngine', /azure-npm|calico|cilium/u, ['template', 'az'], 'the candidate takes another one or none'],
  ['cluster.advancedNetworking', /mtls/u, ['template', 'az'], 'mTLS is not in the stable API version'],
  ['pool.podSubnet', /./u, ['template', 'az'], 'the model has no pod subnet'],
  ['pool.upgrade.strategy', /^"blue-green"$/u, ['template', 'az'], 'a preview that the code does not turn on'],
  ['subnet.name', /^"new-/u, ['template', 'az'], 'requested anew: the code names it'],
  ['subnet.routeTable', /./u, ['template', 'az'], 'the candidate needs one, or takes none'],
  ['subnet.natGateway', /^null$/u, ['template', 'az'], 'the outbound type needs one'],
  // resources of their own, which are not planned
  ['cluster.outbound.ipCount', /./u, ['az'], 'addresses of an own NAT gateway are counted at the gateway'],
  ['cluster.outbound.natGatewaySku', /./u, ['az'], 'the SKU of an own NAT gateway stands at the gateway'],
  ['network.peeredWith', /./u, ['template', 'az'], 'peerings belong to both networks and are not exported'],
  ['network.customDns', /^true$/u, ['template', 'az'], 'the plan does not know the addresses of the servers'],
  [
    'network.resourceGroup',
    /./u,
    ['template', 'az'],
    'a template does not name its group; the answers here are of another one',
  ],
  ['network.region', /^""$/u, ['az'], 'none entered; whatever is deployed lies in one'],
  ['subnet.networkSecurityGroup', /./u, ['template', 'az'], 'its rules are not planned, so it is not exported'],
  // node auto-provisioning is one switch of the cluster; its pools are objects inside of it
  [
    'auto-provisioned',
    /./u,
    ['template', 'az'],
    'the documents have the switch only; a pool without a cap stands for them',
  ],
  ['pool.nodes', /^4$/u, ['template'], 'single machines with an autoscaler: a template has the bounds only'],
];

/** A plan with what no example has: spot, blue-green, auto-provisioning, single machines, IPv6, mTLS, an NSG. */
function rarities(): PlanInput {
  const plan = overlay5000();
  const user = (id: string, name: string, change: Partial<NodePool>): NodePool => ({
    ...newNodePool(id, name, 'user'),
    vmSize: 'Standard_D4s_v5',
    ...change,
  });
  const { upgrade } = newNodePool('p', '', 'user');
  const nodeSubnet = plan.clusters[0]?.nodePools[0]?.nodeSubnet ?? null;
  const pools = [
    { ...newNodePool('p1', 'system', 'system'), vmSize: 'Standard_D4s_v5', expectedPodsPerNode: 20 },
    user('p2', 'spot', { priority: 'spot' }),
    user('p3', 'green', { upgrade: { ...upgrade, strategy: 'blue-green' } }),
    user('p4', 'machines', { kind: 'virtual-machines' }),
    user('p5', 'many', {
      kind: 'virtual-machines',
      nodes: 4,
      autoscaler: { enabled: true, minimumNodes: 2, maximumNodes: 9 },
    }),
    user('p6', 'auto', { kind: 'auto-provisioned', nodes: 0, nodeCap: 40 }),
    user('p7', 'zoned', {
      zones: ['1', '3'],
      kubernetesVersion: '1.34',
      upgrade: { ...upgrade, surge: { unit: 'nodes', value: 0 }, maxUnavailable: { unit: 'percent', value: 20 } },
    }),
    user('p8', 'win', {
      os: 'windows',
      osSku: 'Windows2022',
      nodes: 5,
      autoscaler: { enabled: true, minimumNodes: 0, maximumNodes: 8 },
    }),
  ];
  return {
    ...plan,
    virtualNetworks: plan.virtualNetworks.map((network) => ({
      ...network,
      encrypted: true,
      addressSpaces: [...network.addressSpaces, 'fd00:10::/48'],
      subnets: network.subnets.map((subnet) => ({ ...subnet, networkSecurityGroup: 'nsg-x' })),
    })),
    clusters: plan.clusters.map((cluster) => ({
      ...cluster,
      ipFamilies: 'ipv4-ipv6',
      podCidrs: [],
      serviceCidrs: [],
      advancedNetworking: ['wireguard', 'mtls'],
      outbound: { type: 'loadBalancer', natGatewaySku: 'StandardV2', ipCount: 3, ipv6Count: 2, portsPerNode: 1024 },
      nodePools: pools.map((pool) => ({ ...pool, nodeSubnet })),
    })),
  };
}

/** The same plan in a network that AKS makes. */
function managed(): PlanInput {
  const plan = rarities();
  return {
    ...plan,
    virtualNetworks: plan.virtualNetworks.map((network) => ({ ...network, origin: 'managed', subnets: [] })),
    clusters: plan.clusters.map((cluster) => ({
      ...cluster,
      internalLoadBalancers: [],
      nodePools: cluster.nodePools.map((pool) => ({ ...pool, nodeSubnet: null })),
    })),
  };
}

describe('there and back', async () => {
  const made = [rarities(), managed()].flatMap((input) =>
    subjectsOf(input).map((subject) => [`rarities at ${subject.candidate}`, subject] as const),
  );
  const subjects = [...(await scenarioSubjects()), ...made];
  const planned = new Map(
    subjects.map(([, subject]) => [subject, plannedFields(subject.plan.input, subject.cluster, subject.candidate)]),
  );

  it.each<Way>(['template', 'az'])('%s: all but what is listed comes back', (way) => {
    const used = new Set<(typeof LOST)[number]>();
    const faults: string[] = [];
    let compared = 0;
    for (const [name, subject] of subjects) {
      const imported = cameBack(way, name, subject);
      compared += imported === null ? 0 : 1;
      const differ = imported === null ? [] : differences(planned.get(subject) ?? new Map(), imported);
      for (const { path, planned: before, imported: after } of differ) {
        const row = LOST.find(
          ([field, value, ways]) =>
            (path === field || path.startsWith(`${field}.`)) && value.test(before) && ways.includes(way),
        );
        if (row === undefined) {
          faults.push(`${name}: ${path} was ${before}, is ${after}`);
        } else {
          used.add(row);
        }
      }
    }
    expect(faults).toEqual([]);
    expect(compared).toBeGreaterThan(130);
    expect(LOST.filter((row) => row[2].includes(way) && !used.has(row)).map(([field]) => field)).toEqual([]);
  });
});
