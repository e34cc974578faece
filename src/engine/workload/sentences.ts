import { listed } from '../words/list.ts';
import { counted, nounFor, plain } from '../words/numbers.ts';
import { POD_LIMITS, type PodLimit, type Workload, type WorkloadAnswer } from './workload.ts';

const LIMIT_NAMES = { cpu: 'CPU', memory: 'memory', 'max-pods': 'max pods' } as const satisfies Record<
  PodLimit,
  string
>;

/** What was left at 0 although every node has some of it; null when nothing was. */
export function workloadCaution({ systemMemoryMiB, daemonSetPods }: Workload): string | null {
  const sentences = [
    ...(systemMemoryMiB === 0 ? ['Nothing is counted for the operating system: a real node holds a little less.'] : []),
    ...(daemonSetPods === 0
      ? ['No DaemonSet pods are counted: max pods leaves no room for those of AKS on every node.']
      : []),
  ];
  return sentences.join(' ') || null;
}

/** The answer in one sentence: pods, nodes, what decides, e.g. "1,200 pods need 43 nodes of 8 cores and 32 GiB; …". */
export function workloadSentence(workload: Workload, answer: WorkloadAnswer): string {
  const { pods, sparePercent, nodeCores, nodeMemoryGiB } = workload;
  const spare = sparePercent > 0 ? ` and ${plain(sparePercent)} % spare` : '';
  const verb = pods === 1 && sparePercent === 0 ? 'needs' : 'need';
  const size = `${counted(nodeCores, 'core')} and ${plain(nodeMemoryGiB)} GiB`;
  const names = POD_LIMITS.filter((limit) => answer.binding.includes(limit)).map((limit) => LIMIT_NAMES[limit]);
  const decides = `${listed(names)} ${nounFor(names.length, 'decides', 'decide alike')}`;
  const fit = `${counted(answer.podsPerNode, 'pod')} ${nounFor(answer.podsPerNode, 'fits', 'fit')}`;
  return `${counted(pods, 'pod')}${spare} ${verb} ${counted(answer.nodes, 'node')} of ${size}; ${decides}: ${fit} on a node.`;
}
