import { describe, expect, it } from 'vitest';
import type { Cluster, NatGatewaySku, OutboundType } from '../domain/plan-input.ts';
import { newCluster, newNodePool, newPlan, newVirtualNetwork } from '../domain/start-values.ts';
import { CRITERIA } from '../engine/comparison/criteria/registry.ts';
import { computePlan } from '../engine/compute-plan.ts';
import { evaluatePlan } from '../engine/evaluation/evaluated-plan.ts';
import { arm } from '../exporters/arm.ts';
import { azCli } from '../exporters/az-cli.ts';
import { bicep } from '../exporters/bicep.ts';
import { terraform } from '../exporters/terraform.ts';

const AS_OF = '2026-11-28';
const CANDIDATE = 'azure-cni-overlay+cilium';

interface Gateway {
  readonly type: OutboundType;
  readonly sku: NatGatewaySku;
  readonly lifecycle?: Cluster['lifecycle'];
  readonly ipFamilies?: Cluster['ipFamilies'];
}

/** A cluster with two outbound IPv4 and three IPv6 addresses behind a NAT gateway, in the VNet that its type wants. */
function planOf({ type, sku, lifecycle = 'planned', ipFamilies = 'ipv4' }: Gateway) {
  const isManaged = type === 'managedNATGateway';
  const network = {
    ...newVirtualNetwork('v1', 'vnet'),
    origin: isManaged ? ('managed' as const) : ('byo' as const),
    addressSpaces: ['10.0.0.0/16', 'fd00:10::/48'],
  };
  const cluster = {
    ...newCluster('c1', 'aks', [newNodePool('p1', 'system', 'system')]),
    virtualNetwork: 'v1',
    choice: CANDIDATE,
    lifecycle,
    ipFamilies,
    outbound: { type, natGatewaySku: sku, ipCount: 2, ipv6Count: 3, portsPerNode: 0 },
  } as const;
  return { ...newPlan(), virtualNetworks: [network], clusters: [{ ...cluster }] };
}

/** What every part of the planner says of it. */
function saidOf(gateway: Gateway) {
  const input = planOf(gateway);
  const { findings, outbound } = computePlan(input, AS_OF);
  const plan = evaluatePlan(input, AS_OF);
  const code = [azCli, bicep, arm, terraform].map((exporter) => {
    const result = exporter.render({ plan, cluster: 'c1', candidate: CANDIDATE });
    return result.ok ? result.value : { text: '', notes: [result.error] };
  });
  return {
    errors: findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
    rules: findings.map(({ rule }) => rule),
    isDualStackRuledOut:
      plan.evaluationOf('c1')?.candidates.find(({ candidate }) => candidate === CANDIDATE)?.status === 'excluded',
    answer: outbound[0]?.types.find(({ isChosen }) => isChosen)?.answer,
    texts: code.map(({ text }) => text),
    notes: code.map(({ notes }) => notes.join('\n')),
  };
}

const MANAGED = 'managedNATGateway';
const OWN = 'userAssignedNATGateway';

describe('ruling 42: the SKU of a managed NAT gateway', () => {
  it('new, StandardV2: no finding, and every format says it or says what it makes', () => {
    const { errors, answer, texts, notes } = saidOf({ type: MANAGED, sku: 'StandardV2' });
    const [az = '', inBicep = '', template = '', hcl = ''] = texts;
    expect({ errors, answer }).toEqual({ errors: [], answer: 'yes' });
    expect(az).toContain('--outbound-type managedNATGateway \\\n  --outbound-type-sku StandardV2 \\');
    expect(notes[0]).toContain('The SKU of the managed NAT gateway needs Azure CLI 2.91 or later.');
    expect(inBicep).toMatch(
      /natGatewayProfile: \{\s+sku: 'StandardV2'\s+managedOutboundIPProfile: \{\s+count: 2\s+\}/u,
    );
    expect((JSON.parse(template) as { readonly resources: readonly unknown[] }).resources.at(-1)).toMatchObject({
      apiVersion: '2026-06-01',
      properties: {
        networkProfile: {
          outboundType: MANAGED,
          natGatewayProfile: { sku: 'StandardV2', managedOutboundIPProfile: { count: 2 } },
        },
      },
    });
    expect(hcl).toContain('outbound_type       = "managedNATGateway"');
    expect(notes[3]).toContain(
      'azurerm 5.2.0 has no argument for the SKU of a managed NAT gateway: the code makes Standard.',
    );
  });

  it('new, Standard: refused where the region has StandardV2, and one click from it', () => {
    const { errors, answer, notes } = saidOf({ type: MANAGED, sku: 'Standard' });
    expect({ errors, answer }).toEqual({ errors: ['nat-gateway-standard-new'], answer: 'no' });
    for (const note of notes) {
      expect(note).toContain('UnsupportedOutboundType');
    }
  });

  it('running, Standard: kept, with what the move brings', () => {
    const { errors, rules, answer } = saidOf({ type: MANAGED, sku: 'Standard', lifecycle: 'exists' });
    expect({ errors, answer }).toEqual({ errors: [], answer: 'yes' });
    expect(rules).toContain('nat-gateway-standard-running');
  });

  it('not stated: the code leaves the SKU to AKS and says which one it takes', () => {
    const { errors, texts, notes } = saidOf({ type: MANAGED, sku: 'not-stated' });
    expect(errors).toEqual([]);
    expect(texts.join('')).not.toMatch(/outbound-type-sku|sku": "Standard|sku: 'Standard/u);
    expect(notes[1]).toContain('a new cluster with a managed NAT gateway gets StandardV2 where the region has it');
    expect(notes[0]).toContain('Azure CLI before 2.91 makes a Standard NAT gateway.');
  });
});

describe('ruling 43: dual stack and NAT gateways', () => {
  it.each([
    [MANAGED, 'StandardV2', [], 'yes'],
    [MANAGED, 'Standard', ['dual-stack-nat-gateway', 'nat-gateway-standard-new'], 'no'],
    [OWN, 'StandardV2', [], 'yes'],
    [OWN, 'Standard', ['dual-stack-nat-gateway'], 'no'],
    [OWN, 'not-stated', [], 'limited'],
  ] as const)('%s, %s', (type, sku, expected, answer) => {
    const said = saidOf({ type, sku, ipFamilies: 'ipv4-ipv6' });
    expect(said.errors.filter((rule) => rule.includes('nat-gateway')).toSorted()).toEqual([...expected].toSorted());
    expect(said.answer).toBe(answer);
    // the model itself is not to blame: another SKU is the way
    expect(said.isDualStackRuledOut).toBe(false);
    const isSaid = said.notes.every((note) => note.includes('Dual stack needs a StandardV2 NAT gateway'));
    expect(isSaid).toBe(answer !== 'yes');
  });

  it('an own StandardV2 gateway is written with public IPs of its SKU, of both IP versions', () => {
    const [az = '', , template = '', hcl = ''] = saidOf({
      type: OWN,
      sku: 'StandardV2',
      ipFamilies: 'ipv4-ipv6',
    }).texts;
    expect(az.match(/--sku StandardV2/gu)).toHaveLength(6);
    expect(az.match(/--version IPv6/gu)).toHaveLength(3);
    expect(az).toContain('--pip-addresses-v6 "[{');
    const { resources } = JSON.parse(template) as {
      readonly resources: readonly { readonly type: string; readonly sku?: { readonly name: string } }[];
    };
    const skus = resources
      .filter(({ type }) => /publicIPAddresses|natGateways/u.test(type))
      .map(({ sku }) => sku?.name);
    expect(skus).toEqual(Array.from({ length: 6 }, () => 'StandardV2'));
    expect(hcl.match(/ip_version\s+= "IPv6"/gu)).toHaveLength(3);
    expect(hcl).toContain('sku_name            = "StandardV2"');
  });

  it('an own gateway that is not stated is made StandardV2, which is said', () => {
    const { texts, notes } = saidOf({ type: OWN, sku: 'not-stated' });
    expect(texts[0]).toContain('--sku StandardV2');
    expect(notes[0]).toContain('The plan does not state the SKU of the NAT gateway: the code makes it StandardV2.');
  });

  it('the comparison says so', () => {
    const { note: ofDualStack } = CRITERIA['dual-stack'].cells[CANDIDATE];
    const { note: ofFlows } = CRITERIA['nat-gateway-flows'].cells[CANDIDATE];
    expect(ofDualStack).toContain('a Standard NAT gateway: StandardV2 carries IPv6');
    expect(ofFlows).toContain('a new one is StandardV2, which spans all zones');
    expect(ofFlows).not.toContain('preview');
  });
});
