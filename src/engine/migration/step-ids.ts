/** Ids of the steps that checks point at. */
export const STEP_IDS = {
  upgradeKubernetes: 'upgrade-kubernetes',
  giveIdentity: 'give-identity',
  removePolicyEngine: 'remove-policy-engine',
  ipMasq: 'remove-ip-masq-settings',
  autoProvisioningOff: 'turn-off-auto-provisioning',
} as const;
