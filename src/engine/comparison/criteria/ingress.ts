import {
  appGatewayForContainersPrefixLength,
  privateLinkServiceAddressesMaximum,
} from '../../../domain/facts/range-constraints.ts';
import type { Criterion } from './criterion.ts';
import { azureCni, cell, cells, everyModel, no, notDocumented, notExcluded, yes } from './criterion.ts';

const agic: Criterion = {
  id: 'agic',
  group: 'ingress',
  kind: 'feature',
  label: 'Application Gateway ingress controller (AGIC)',
  explanation: 'An Application Gateway in the VNet sends traffic to pods.',
  cells: cells(
    {
      kubenet: yes(['cni-overview']),
      ...azureCni(yes(['cni-overview'])),
      overlay: yes(['cni-overview', 'release-2025-03-16', 'release-2025-07-20'], {
        note: 'Moving a cluster that uses it to Overlay can disturb the public services of the gateway.',
        asOf: '2025-07-20',
      }),
      byo: notDocumented(['cni-overview', 'byo-cni']),
    },
    azureCni(notDocumented(['cni-overview', 'cilium'])),
  ),
};

const SUBNET = `Needs a /${appGatewayForContainersPrefixLength.value} of its own, one deployment per subnet.`;

const gatewayForContainers: Criterion = {
  id: 'application-gateway-for-containers',
  group: 'ingress',
  kind: 'feature',
  label: 'Application Gateway for Containers',
  explanation: 'The managed L7 load balancer with Gateway API and Ingress, in a delegated subnet.',
  cells: cells(
    {
      kubenet: no(['cni-overview']),
      ...azureCni(yes(['cni-overview', 'agc-blog'], { note: SUBNET })),
      overlay: yes(['cni-overview', 'release-2025-08-29', 'agc-blog', 'release-2026-01-04'], {
        note: `${SUBNET} ALB Controller 1.7.9 or later; add-on subnets that do not fit are refused.`,
        asOf: '2026-01-04',
      }),
      byo: notDocumented(['cni-overview', 'byo-cni']),
    },
    {
      ...azureCni(yes(['agc-blog'], { note: `${SUBNET} Cilium policies are named as supported.`, asOf: '2025-08-31' })),
      overlay: yes(['agc-blog', 'release-2025-08-29', 'release-2026-01-04'], {
        note: `${SUBNET} ALB Controller 1.7.9 or later. Cilium policies are named as supported.`,
        asOf: '2026-01-04',
      }),
    },
  ),
};

const PLS_NOTE = `One to ${privateLinkServiceAddressesMaximum.value} NAT addresses of the chosen subnet; needs a load balancer pool by node IP configuration.`;

const privateLinkService: Criterion = {
  id: 'private-link-service',
  group: 'ingress',
  kind: 'feature',
  label: 'Private Link Service for a LoadBalancer service',
  explanation: 'A service is offered to other networks through a private endpoint.',
  cells: cells({
    kubenet: notExcluded(['internal-lb'], { note: PLS_NOTE }),
    node: notExcluded(['internal-lb'], { note: PLS_NOTE }),
    dynamic: notExcluded(['internal-lb'], {
      note: `${PLS_NOTE} With traffic policy Local its subnet must not be the pod subnet.`,
    }),
    staticBlock: no(['static-block']),
    overlay: notExcluded(['internal-lb'], { note: PLS_NOTE }),
    byo: notDocumented(['internal-lb', 'byo-cni']),
  }),
};

const APP_ROUTING_NOTE =
  'The way on from NGINX in the same add-on. Not together with the Istio add-on; no egress. The article names no network model.';

const appRouting: Criterion = {
  id: 'app-routing-gateway-api',
  group: 'ingress',
  kind: 'feature',
  label: 'Application routing with Gateway API',
  explanation:
    'AKS runs gateways inside the cluster from Gateway API objects, behind a load balancer that may be internal.',
  cells: cells(
    {
      ...everyModel(notExcluded(['app-routing-gateway'], { note: APP_ROUTING_NOTE, asOf: '2026-07-01' })),
      byo: notDocumented(['app-routing-gateway', 'byo-cni']),
    },
    {
      overlay: yes(['app-routing-gateway', 'cilium'], {
        note: 'On by itself in new AKS Automatic clusters from Kubernetes 1.36 on. Not together with the Istio add-on; no egress.',
        asOf: '2026-07-01',
      }),
    },
  ),
};

const ISTIO_NOTE = 'No Windows containers, no pods on virtual nodes. The article names no network model.';

const istio: Criterion = {
  id: 'istio-add-on',
  group: 'ingress',
  kind: 'feature',
  label: 'Istio service mesh add-on',
  explanation: 'AKS runs Istio: ingress gateways, external and internal, and mutual TLS between pods.',
  cells: cells(
    {
      ...everyModel(notExcluded(['istio-about'], { note: ISTIO_NOTE })),
      byo: notDocumented(['istio-about', 'byo-cni']),
    },
    azureCni(
      cell('not with L7 policies or eBPF host routing', ['istio-about', 'l7-policy', 'ebpf-routing', 'cilium-mtls'], {
        note: 'Kubernetes and FQDN policies go with it. L7 policies, eBPF host routing and mutual TLS of Cilium do not. No Windows containers, no pods on virtual nodes.',
      }),
    ),
  ),
};

export const INGRESS_CRITERIA = {
  agic,
  'application-gateway-for-containers': gatewayForContainers,
  'app-routing-gateway-api': appRouting,
  'istio-add-on': istio,
  'private-link-service': privateLinkService,
};
