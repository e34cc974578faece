import type { Load, NeedId } from '../../domain/ids.ts';
import { called, type Name } from '../../domain/name.ts';
import type { PolicyEngine } from '../../domain/plan-input.ts';

export const LOAD_NAMES: Readonly<Record<Load, Name>> = {
  today: called('now'),
  maximum: called('at autoscaler maximum'),
  withUpgrade: called('during an upgrade'),
};

export const NEED_NAMES: Readonly<Record<NeedId, Name>> = {
  'windows-pools': called('Windows node pools'),
  'pods-reachable-by-ip': called('pods reachable by IP from outside the cluster'),
  'pod-source-ip-in-peers': called('pod source IP kept towards peers and on-premises'),
  'network-policy': called('network policy (L3/L4)'),
  'fqdn-policy': called('policy by domain name (FQDN)'),
  'l7-policy': called('policy on HTTP, gRPC, Kafka (L7)'),
  'node-encryption': called('encryption between nodes'),
  'dual-stack': called('dual stack (IPv4 and IPv6)'),
  'virtual-nodes': called('virtual nodes'),
  agic: called('Application Gateway Ingress Controller'),
  'application-gateway-for-containers': called('Application Gateway for Containers'),
  'static-egress-gateway': called('static egress gateway'),
  'node-auto-provisioning': called('node auto-provisioning'),
  'shared-node-subnet': called('several clusters in one node subnet'),
  'pod-subnet-controls': called('NSG or NAT for pods by subnet'),
  'more-than-400-nodes': called('more than 400 nodes'),
  'more-than-1000-nodes': called('more than 1,000 nodes'),
  'more-than-5000-nodes': called('more than 5,000 nodes'),
  'aks-automatic': called('AKS Automatic'),
  'microsoft-cni-support': called('full Microsoft support of the CNI'),
  'own-cni': called('features of a CNI of your own'),
};

export const POLICY_ENGINE_NAMES: Readonly<Record<PolicyEngine, Name>> = {
  none: called('no network policy'),
  'azure-npm': called('Azure Network Policy Manager'),
  calico: called('Calico'),
  cilium: called('the Cilium policy engine'),
};
