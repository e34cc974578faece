import type { Deployment } from './deployment/deployment.ts';
import { shown } from './deployment/names.ts';

/** The first lines of every file: what it deploys, from which plan, and what it cannot say. */
export function headerLines(
  { cluster, candidateLabel, planName }: Deployment,
  notes: readonly string[],
): readonly string[] {
  return [
    `${shown(cluster.name)} on ${candidateLabel}, from the plan ${shown(planName)}.`,
    'Written by the AKS Network Planner. Read it before you run it.',
    ...(notes.length === 0 ? [] : ['', 'To know and to fill in:', ...notes.map((note) => `- ${note}`)]),
  ];
}
