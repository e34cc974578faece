import { backendConfigurationsPerFrontend } from '../../domain/facts/outbound.ts';
import { backendConfigurations } from './formulas.ts';

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

/** Backend IP configurations of services of type LoadBalancer on one front-end address, against the documented limit. */
export function backendUseOf({ services, portsPerService, nodes }: FrontendServices): BackendUse {
  const configurations = backendConfigurations.compute({ S: services, T: portsPerService, N: nodes });
  const limit = backendConfigurationsPerFrontend.value;
  return { configurations, limit, isAtLimit: configurations === limit, isWithinLimit: configurations <= limit };
}
