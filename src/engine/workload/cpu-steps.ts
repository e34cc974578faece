import { kubeReservedCpuBrackets } from '../../domain/facts/node-reservations.ts';
import type { Working } from '../figures/figure-ref.ts';
import { workingOf } from '../figures/working.ts';
import { allocatableCpu, podsThatFit, reservedCpu } from './formulas.ts';
import { stepOperand, typedOperand } from './operands.ts';
import type { Workload } from './workload.ts';

/** CPU of a node in millicores: reserved by AKS, left for pods, and how many pods that holds. */
export interface CpuSteps {
  readonly reserved: Working;
  readonly allocatable: Working;
  readonly pods: Working;
}

/** The arithmetic from cores to pods (kube-reserved-cpu-brackets). */
export function cpuSteps(workload: Workload): CpuSteps {
  const cores = typedOperand('C', workload, 'nodeCores');
  const reserved = workingOf(reservedCpu, {
    title: 'CPU that AKS reserves',
    unit: 'millicores',
    operands: [cores],
    facts: [kubeReservedCpuBrackets],
  });
  const allocatable = workingOf(allocatableCpu, {
    title: 'CPU left for pods',
    unit: 'millicores',
    operands: [cores, stepOperand('R', reserved)],
  });
  const pods = workingOf(podsThatFit, {
    title: 'Pods on a node by CPU',
    unit: 'pods',
    operands: [
      stepOperand('A', allocatable),
      typedOperand('D', workload, 'daemonSetCpuMillicores'),
      typedOperand('q', workload, 'podCpuMillicores'),
    ],
  });
  return { reserved, allocatable, pods };
}
