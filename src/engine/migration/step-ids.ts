import { called, type Name } from '../../domain/name.ts';

/** Ids of the steps that checks point at, in the order in which they are made. */
export const STEP_IDS = {
  upgradeKubernetes: 'upgrade-kubernetes',
  giveIdentity: 'give-identity',
  ipMasq: 'remove-ip-masq-settings',
  autoProvisioningOff: 'turn-off-auto-provisioning',
  removePolicyEngine: 'remove-policy-engine',
} as const;
export type SolvingStepId = (typeof STEP_IDS)[keyof typeof STEP_IDS];

/** What those steps are called: as the title of the step, and where a sentence names them. */
export const SOLVING_STEP_NAMES: Readonly<Record<SolvingStepId, Name>> = {
  'upgrade-kubernetes': called('upgrade Kubernetes'),
  'give-identity': called('give the cluster a user-assigned identity'),
  'remove-policy-engine': called('uninstall the policy engine'),
  'remove-ip-masq-settings': called('clear ip-masq-agent settings'),
  'turn-off-auto-provisioning': called('turn node auto-provisioning off'),
};
