import { describe, expect, it } from 'vitest';
import { parsePlanFile, planFile } from '../parse-plan.ts';
import { newPlan } from '../start-values.ts';
import { stateNatGatewaySku } from './state-nat-gateway-sku.ts';

/** A plan of schema 2 with one cluster of this outbound type. */
function planOfSchema2(type: string) {
  const plan = newPlan();
  const clusters = plan.clusters.map((cluster) => ({ ...cluster, outbound: { type, ipCount: 4, portsPerNode: 0 } }));
  return { ...plan, clusters };
}

describe('a plan of schema 2', () => {
  // ruling 42: the preview's word is StandardV2, and older API versions made Standard
  it.each([
    ['managedNATGateway', 'managedNATGateway', 'Standard'],
    ['managedNATGatewayV2', 'managedNATGateway', 'StandardV2'],
    ['userAssignedNATGateway', 'userAssignedNATGateway', 'not-stated'],
    ['loadBalancer', 'loadBalancer', 'not-stated'],
  ])('%s opens as %s, %s', (type, opened, natGatewaySku) => {
    const parsed = parsePlanFile({ ...planFile(newPlan()), schema: 2, plan: planOfSchema2(type) });
    expect(parsed).toMatchObject({
      ok: true,
      value: { clusters: [{ outbound: { type: opened, natGatewaySku, ipCount: 4, ipv6Count: 1, portsPerNode: 0 } }] },
    });
  });

  it.each([null, { clusters: null }, { clusters: [null] }, { clusters: [{ outbound: 1 }] }])('is not %j', (value) => {
    expect(() => stateNatGatewaySku(value)).toThrow(TypeError);
  });
});
