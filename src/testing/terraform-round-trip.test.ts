import { describe, expect, it } from 'vitest';
import type { ExportSubject } from '../exporters/exporter.ts';
import { terraform } from '../exporters/terraform.ts';
import { importDocuments } from '../importers/import-documents.ts';
import { scenarioSubjects } from './export-subjects.ts';
import { differences, importedFields, type NetworkFields, plannedFields } from './network-fields.ts';
import { stateOfTerraform } from './terraform-state.ts';

/** What does not come back, and why: the field, what the plan says (all that is lost matches), the reason. */
const LOST: readonly (readonly [field: string, planned: RegExp, reason: string])[] = [
  // about the plan, not about what is deployed
  ['subnet.states', /^""$/u, 'a range in a document counts as given'],
  ['cluster.podCidrStates', /./u, 'a range in a document counts as given, one that it omits does not'],
  ['cluster.serviceCidrStates', /./u, 'a range in a document counts as given'],
  ['cluster.growth.perMonth', /./u, 'a wish of the planner'],
  ['cluster.needs', /./u, 'a wish of the planner'],
  ['cluster.serviceCount', /./u, 'Services are objects inside of the cluster'],
  ['cluster.internalLoadBalancers', /./u, 'made by Services inside of the cluster'],
  ['cluster.customRouteCount', /./u, 'routes are in the route table, which is not planned'],
  ['cluster.lifecycle', /^"planned"$/u, 'a state says what is there'],
  ['cluster.current', /./u, 'what runs is what the state says'],
  [
    'subnet.purposes',
    /application-gateway|internal-load-balancers|private-endpoints/u,
    'no argument says it as long as nothing lies in the subnet',
  ],
  ['subnet.purposes', /^\["pods"\]$/u, 'where no pool uses it, its delegation is that of API servers, too'],
  // decided by the exporter, which says so in its notes
  ['cluster.podCidrs', /^\[\]$/u, 'none entered: the code has the one that the planner suggests'],
  ['cluster.podCidrs', /./u, 'the model has no pod CIDR'],
  ['cluster.serviceCidrs', /^\[\]$/u, 'none entered: the code has the one that the planner suggests'],
  ['cluster.dnsServiceIp', /^""$/u, 'none entered: the code has the usual one'],
  ['cluster.policyEngine', /azure-npm|calico|cilium/u, 'the candidate takes another one or none'],
  ['pool.podSubnet', /./u, 'the model has no pod subnet'],
  ['subnet.name', /^"new-/u, 'requested anew: the code names it'],
  ['subnet.routeTable', /./u, 'the candidate needs one, or takes none'],
  ['subnet.natGateway', /^null$/u, 'the outbound type needs one'],
  // the provider has no argument for it, which a note of the export says
  ['cluster.choice', /^"azure-cni-node-subnet\+cilium"$/u, 'azurerm has Cilium with Overlay or a pod subnet only'],
  ['cluster.choice', /^"pod-subnet-static-block/u, 'azurerm has no static blocks'],
  // resources of their own, which are not planned
  ['network.peeredWith', /./u, 'peerings belong to both networks and are not exported'],
  ['network.customDns', /^true$/u, 'the plan does not know the addresses of the servers'],
  ['network.resourceGroup', /^""$/u, 'none entered; whatever is deployed lies in one'],
];

/** The fields that came back; null where the plan at this candidate has no code. */
async function cameBack(name: string, subject: ExportSubject): Promise<NetworkFields | null> {
  const file = terraform.render(subject);
  if (!file.ok) {
    return null;
  }
  const { plan, refused } = importDocuments([{ name, text: await stateOfTerraform(file.value.text) }]);
  expect(refused, name).toEqual([]);
  expect(plan?.clusters, name).toHaveLength(1);
  return plan === null ? null : importedFields(plan);
}

describe('a plan to Terraform and back', async () => {
  const subjects = await scenarioSubjects();

  it('brings back all but what is listed', async () => {
    const used = new Set<(typeof LOST)[number]>();
    const faults: string[] = [];
    let compared = 0;
    for (const [name, subject] of subjects) {
      const imported = await cameBack(name, subject);
      compared += imported === null ? 0 : 1;
      const planned = plannedFields(subject.plan.input, subject.cluster, subject.candidate);
      for (const { path, planned: before, imported: after } of imported === null
        ? []
        : differences(planned, imported)) {
        const row = LOST.find(
          ([field, value]) => (path === field || path.startsWith(`${field}.`)) && value.test(before),
        );
        if (row === undefined) {
          faults.push(`${name}: ${path} was ${before}, is ${after}`);
        } else {
          used.add(row);
        }
      }
    }
    expect(faults).toEqual([]);
    expect(compared).toBeGreaterThan(100);
    expect(LOST.filter((row) => !used.has(row)).map(([field]) => field)).toEqual([]);
  });
});
