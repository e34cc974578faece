import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NeedId } from '../domain/ids.ts';
import type { PlanInput } from '../domain/plan-input.ts';
import { newPlan } from '../domain/start-values.ts';
import { evaluatePlan } from '../engine/evaluation/evaluated-plan.ts';
import type { Finding } from '../engine/rules/finding.ts';
import { findingsOf } from '../engine/rules/findings.ts';
import { setUpAll } from '../engine/rules/set-up-all.ts';
import { NEED_NAMES } from '../engine/words/names.ts';
import { arm } from '../exporters/arm.ts';
import { azCli } from '../exporters/az-cli.ts';
import { bicep } from '../exporters/bicep.ts';
import type { ExportSubject } from '../exporters/exporter.ts';
import { terraform } from '../exporters/terraform.ts';
import { plansWithNeeds, setUp, TODAY } from './arbitrary-needs.ts';
import { scenarioSubjects } from './export-subjects.ts';

/** Rules whose errors say that a need is not met: by their ids, not by the program's table. */
const OF_NEEDS =
  /^(?:set-up-|need|dual-stack-|auto-provisioning-|policy-engine-|advanced-networking|mtls-|windows-model|automatic-|egress-gateway-model)/u;

function errorsOfNeeds(input: PlanInput): readonly Finding[] {
  return findingsOf(evaluatePlan(input, TODAY)).filter(
    ({ rule, severity }) => severity === 'error' && OF_NEEDS.test(rule),
  );
}

describe('a recommended candidate with what was asked for set up', () => {
  it('has no error that names a need', () => {
    let met = 0;
    fc.assert(
      fc.property(plansWithNeeds, (input) => {
        const done = setUp(input);
        met += done === null ? 0 : 1;
        expect(done === null ? [] : errorsOfNeeds(done)).toEqual([]);
      }),
      { numRuns: 150 },
    );
    expect(met).toBeGreaterThan(30);
  });

  it('is set up once: a second click has nothing to do', () => {
    fc.assert(
      fc.property(plansWithNeeds, (input) => {
        const done = setUp(input);
        expect(done === null ? [] : setUpAll(evaluatePlan(done, TODAY))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('has an error for a need that is only ticked', () => {
    const ticked = newPlan();
    const [cluster] = ticked.clusters;
    const input = { ...ticked, clusters: cluster ? [{ ...cluster, needs: ['node-encryption' as const] }] : [] };
    expect(errorsOfNeeds(input).map(({ rule }) => rule)).toEqual(['set-up-node-encryption']);
    const done = setUp(input);
    expect(done?.clusters[0]?.advancedNetworking).toEqual(['wireguard']);
  });
});

/**
 * How a format says each need, or says why it does not: by the words of Azure, the CLI and the provider. Needs that the model
 * itself delivers are not here.
 */
const WORDS: Readonly<Partial<Record<NeedId, RegExp>>> = {
  'windows-pools': /Windows(?:2022|2025)|--os-type Windows/u,
  'network-policy':
    /network-?_?policy['"]?\s*[:= ]\s*['"]?(?:azure|calico|cilium)|network policy is its business|policy needs|takes the Cilium data plane only/iu,
  'fqdn-policy': /FQDN|'?L7'?/u,
  'l7-policy': /L7/u,
  'node-encryption': /WireGuard/u,
  'dual-stack': /IPv6/u,
  'virtual-nodes': /aciConnectorLinux|virtual-node|aci_connector_linux|virtual nodes/u,
  agic: /ingressApplicationGateway|ingress-appgw|ingress_application_gateway|Application Gateway Ingress Controller/u,
  'application-gateway-for-containers': /Application Gateway for Containers/u,
  'static-egress-gateway': /staticEgressGatewayProfile|--enable-static-egress-gateway|static egress gateway/u,
  'node-auto-provisioning': /mode['"]?\s*[:=]\s*['"]Auto['"]|--node-provisioning-mode Auto|node auto-provisioning/u,
  'aks-automatic': /Automatic|--sku automatic/u,
};

/** Needs of a cluster that a format neither says nor explains. */
function unsaid({ plan, cluster, candidate }: ExportSubject): readonly string[] {
  const needs = plan.input.clusters.find(({ id }) => id === cluster)?.needs ?? [];
  return [arm, bicep, azCli, terraform].flatMap((exporter) => {
    const result = exporter.render({ plan, cluster, candidate });
    const text = result.ok ? [result.value.text, ...result.value.notes].join('\n') : null;
    return needs.flatMap((need) => {
      const words = WORDS[need];
      const isSaid = text?.includes(NEED_NAMES[need].inSentence) !== false || words?.test(text) !== false;
      return isSaid ? [] : [`${need} at ${candidate}`];
    });
  });
}

describe('exported code', () => {
  it('says every need of every example at every candidate, or why not', async () => {
    expect((await scenarioSubjects()).flatMap(([, subject]) => unsaid(subject))).toEqual([]);
  });

  it('says every need of random plans, set up or not', () => {
    let rendered = 0;
    fc.assert(
      fc.property(plansWithNeeds, (input) => {
        const done = setUp(input);
        for (const each of done === null ? [input] : [input, done]) {
          const plan = evaluatePlan(each, TODAY);
          const candidate = plan.clusters[0]?.effective ?? 'azure-cni-overlay';
          rendered += 1;
          expect(unsaid({ plan, cluster: 'c1', candidate })).toEqual([]);
        }
      }),
      { numRuns: 80 },
    );
    expect(rendered).toBeGreaterThan(80);
  });
});
