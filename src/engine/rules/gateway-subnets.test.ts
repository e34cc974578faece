import { describe, expect, it } from 'vitest';
import {
  addCluster,
  addNetwork,
  type Change,
  complaintsAbout,
  found,
  type Parts,
  type Scenarios,
  sized,
} from '../../testing/rule-scenarios.ts';

const DELEGATION = 'Microsoft.Network/applicationGateways';

/** The calm Overlay cluster with an ingress controller, and its subnet for pods as that of the gateway. */
function agic(change: Change = () => undefined): Change {
  return (parts: Parts) => {
    parts.cluster.needs = ['agic'];
    parts.pods.purposes = ['application-gateway'];
    parts.pods.ipv4 = sized(24);
    parts.pods.delegatedTo = DELEGATION;
    change(parts);
  };
}

const gatewayInHub =
  (need: 'agic' | 'application-gateway-for-containers', change: Change = () => undefined): Change =>
  (parts) => {
    const hub = addNetwork(parts, '10.9.0.0/16', { peeredWith: ['net'] });
    const purpose = need === 'agic' ? 'application-gateway' : need;
    hub.subnets = [{ ...parts.pods, id: 'hubgw', name: 'hubgw', ipv4: sized(24), purposes: [purpose] }];
    parts.cluster.needs = [need];
    change(parts);
  };

const SCENARIOS: Scenarios = {
  'overlay-gateway-subnet-too-large': {
    fails: agic(({ pods }) => (pods.ipv4 = sized(23))),
    passes: agic(({ pods }) => (pods.ipv4 = sized(26))),
  },
  'overlay-gateway-subnet-delegation': {
    fails: agic(({ pods }) => (pods.delegatedTo = null)),
    passes: agic(),
  },
  'overlay-gateway-subnet-shared': {
    fails: agic((parts) => (addCluster(parts, 'nodes').needs = ['agic'])),
    passes: agic((parts) => addCluster(parts, 'nodes')),
  },
  'gateway-in-peered-vnet': {
    fails: gatewayInHub('agic'),
    passes: gatewayInHub('agic', ({ cluster }) => (cluster.needs = [])),
  },
};

describe('rules on gateway subnets', () => {
  it.each(Object.entries(SCENARIOS))('%s', (rule, scenario) => {
    expect(complaintsAbout(rule, scenario)).toEqual([]);
  });

  it('holds for a gateway that the cluster runs on Overlay only (ruling 9)', () => {
    const onNodeSubnet =
      (change: Change): Change =>
      (parts) => {
        change(parts);
        parts.cluster.choice = 'azure-cni-node-subnet';
      };
    expect(
      found('overlay-gateway-subnet-too-large', onNodeSubnet(agic(({ pods }) => (pods.ipv4 = sized(23))))),
    ).toEqual([]);
    expect(found('gateway-in-peered-vnet', onNodeSubnet(gatewayInHub('agic')))).toEqual([]);
    // ruling 35: one for containers on every model
    const containers = onNodeSubnet(gatewayInHub('application-gateway-for-containers'));
    expect(found('gateway-in-peered-vnet', containers)).toHaveLength(1);
  });
});
