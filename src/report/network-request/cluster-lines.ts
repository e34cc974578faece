import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { dnsLines } from './dns-lines.ts';
import { egressLines } from './egress-lines.ts';
import type { RequestLine } from './request-line.ts';
import { requestedClusters } from './requested-cluster.ts';
import { roleLines } from './role-lines.ts';
import { routeLines, wayOutLines } from './route-lines.ts';
import { securityLines } from './security-lines.ts';

/** Per cluster at its effective candidate: routes, security rules, way out, required egress, private DNS and roles. */
export function clusterLines(plan: EvaluatedPlan): RequestLine[] {
  return requestedClusters(plan).flatMap((requested) => [
    ...routeLines(requested),
    ...securityLines(requested),
    ...wayOutLines(requested),
    ...egressLines(requested),
    ...dnsLines(requested, plan.input),
    ...roleLines(requested),
  ]);
}
