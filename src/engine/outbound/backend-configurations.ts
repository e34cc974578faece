import { backendConfigurationsPerFrontend } from '../../domain/facts/outbound.ts';
import { NUMBERS } from '../figures/arithmetic.ts';
import { backendConfigurations, rulesPerFrontend } from './formulas.ts';
import type { OutboundArithmetic, WayOut } from './outbound-arithmetic.ts';

export interface FrontendServices {
  readonly services: number;
  readonly portsPerService: number;
  readonly nodes: number;
}

export interface BackendUse {
  readonly configurations: number;
  readonly limit: number;
  readonly isAtLimit: boolean;
  readonly isWithinLimit: boolean;
}

/** Backend IP configurations of services of type LoadBalancer on one front-end address. */
export function deriveBackendConfigurations<N, R>(
  make: OutboundArithmetic<N, R>,
  { services, portsPerService, nodes }: FrontendServices,
): R {
  return make.result('backend-configurations', backendConfigurations, {
    S: make.operand('services', services),
    T: make.operand('ports-per-service', portsPerService),
    N: make.operand('nodes', nodes),
  });
}

/** Load balancing rules (services times ports) that fit on one front-end address at the load with upgrade. */
export function deriveRulesPerFrontend<N, R>(make: OutboundArithmetic<N, R>, { nodes }: WayOut): R {
  return make.result('rules-per-frontend', rulesPerFrontend, {
    X: make.fact(backendConfigurationsPerFrontend),
    N: make.operand('nodes', nodes.withUpgrade),
  });
}

/** Backend IP configurations of services of type LoadBalancer on one front-end address, against the documented limit. */
export function backendUseOf(asked: FrontendServices): BackendUse {
  const configurations = deriveBackendConfigurations(NUMBERS, asked);
  const limit = backendConfigurationsPerFrontend.value;
  return { configurations, limit, isAtLimit: configurations === limit, isWithinLimit: configurations <= limit };
}
