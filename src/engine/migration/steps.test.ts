import { describe, expect, it } from 'vitest';
import type { CandidateId } from '../../domain/ids.ts';
import type { Changes } from '../../testing/migration-scenario.ts';
import { runningPlan, wayTo } from '../../testing/migration-scenario.ts';
import { STEPS } from './steps/registry.ts';

interface Way {
  readonly from: CandidateId;
  readonly to: CandidateId;
  readonly changes?: Changes;
}

const TO_OVERLAY: Way = { from: 'kubenet', to: 'azure-cni-overlay' };
const TO_CILIUM: Way = { from: 'azure-cni-overlay', to: 'azure-cni-overlay+cilium' };
const NEW_CLUSTER: Way = { from: 'azure-cni-overlay', to: 'azure-cni-node-subnet' };
const BY_POOLS: Way = { from: 'pod-subnet-dynamic', to: 'pod-subnet-static-block' };
const CALICO: Changes = { current: { policyEngine: 'calico' } };
const AUTO: Changes = { current: { nodeAutoProvisioning: true } };

/** A way that has the step, and one that has not. */
const CASES: Readonly<Record<string, readonly [Way, Way | null]>> = {
  'set-names': [TO_OVERLAY, null],
  'read-state': [TO_OVERLAY, null],
  'cli-version': [TO_CILIUM, TO_OVERLAY],
  'upgrade-kubernetes': [{ ...TO_OVERLAY, changes: { cluster: { kubernetesVersion: '1.26' } } }, TO_OVERLAY],
  'give-identity': [{ ...TO_OVERLAY, changes: { current: { identity: 'system-assigned' } } }, TO_OVERLAY],
  'remove-ip-masq-settings': [TO_OVERLAY, TO_CILIUM],
  'announce-addresses': [{ from: 'azure-cni-node-subnet', to: 'azure-cni-overlay' }, TO_OVERLAY],
  'review-policies': [{ ...TO_CILIUM, changes: CALICO }, TO_CILIUM],
  'turn-off-auto-provisioning': [{ ...TO_CILIUM, changes: AUTO }, TO_CILIUM],
  'remove-policy-engine': [
    { ...TO_OVERLAY, changes: CALICO },
    { ...TO_CILIUM, changes: CALICO },
  ],
  'create-subnets': [NEW_CLUSTER, TO_OVERLAY],
  'update-to-overlay': [TO_OVERLAY, TO_CILIUM],
  'update-to-cilium': [TO_CILIUM, TO_OVERLAY],
  'create-cluster': [NEW_CLUSTER, TO_OVERLAY],
  'install-plugin': [{ from: 'kubenet', to: 'byo-cni' }, NEW_CLUSTER],
  'add-pools-to-new-cluster': [NEW_CLUSTER, BY_POOLS],
  'move-workloads': [NEW_CLUSTER, BY_POOLS],
  'add-new-pools': [BY_POOLS, NEW_CLUSTER],
  'drain-old-pools': [BY_POOLS, NEW_CLUSTER],
  'delete-old-pools': [BY_POOLS, NEW_CLUSTER],
  'verify-profile': [TO_OVERLAY, NEW_CLUSTER],
  'verify-pods': [TO_OVERLAY, NEW_CLUSTER],
  'verify-routes': [TO_OVERLAY, { from: 'azure-cni-node-subnet', to: 'azure-cni-overlay' }],
  'verify-policies': [TO_CILIUM, TO_OVERLAY],
  'verify-agic': [{ ...TO_OVERLAY, changes: { cluster: { needs: ['agic'] } } }, TO_OVERLAY],
  'verify-new-cluster': [NEW_CLUSTER, BY_POOLS],
  'turn-on-auto-provisioning': [{ ...TO_CILIUM, changes: AUTO }, TO_CILIUM],
  'install-policy-engine': [{ ...TO_OVERLAY, changes: { cluster: { policyEngine: 'calico' } } }, TO_OVERLAY],
  'delete-old-cluster': [NEW_CLUSTER, BY_POOLS],
};

function stepsOf({ from, to, changes }: Way) {
  return wayTo(runningPlan(from, changes), to).steps;
}

describe('every step', () => {
  it('has a way that takes it', () => {
    expect(new Set(Object.keys(CASES))).toEqual(new Set(STEPS.map(({ id }) => id)));
  });

  it.each(Object.entries(CASES))('%s is taken where it applies and nowhere else', (id, [with_, without]) => {
    expect(stepsOf(with_).map((step) => step.id)).toContain(id);
    expect(without === null ? [] : stepsOf(without).map((step) => step.id)).not.toContain(id);
  });
});

describe('kubenet to Overlay to Cilium', () => {
  const steps = stepsOf({ from: 'kubenet', to: 'azure-cni-overlay+cilium', changes: CALICO });
  const at = (id: string): number => steps.findIndex((step) => step.id === id);

  it('is in the order that the article asks for', () => {
    const order = ['set-names', 'review-policies', 'remove-policy-engine', 'update-to-overlay', 'update-to-cilium'];
    const places = [...order, 'verify-routes', 'verify-policies'].map(at);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('says what is reimaged, when policies hold and where the way back ends', () => {
    expect(steps.map(({ id, marks }) => [id, ...marks]).filter(({ length }) => length > 1)).toEqual([
      ['remove-policy-engine', 'reimages-pools', 'policies-not-enforced'],
      ['update-to-overlay', 'reimages-pools', 'no-way-back'],
      ['update-to-cilium', 'reimages-pools', 'policies-hold-after', 'way-back-not-documented'],
    ]);
  });

  it('has the commands of the article', () => {
    expect(steps[at('update-to-overlay')]?.commands).toEqual([
      'POD_CIDR=10.244.0.0/16',
      [
        'az aks update',
        '--name "$CLUSTER"',
        '--resource-group "$GROUP"',
        '--network-plugin azure',
        '--network-plugin-mode overlay',
        '--pod-cidr "$POD_CIDR"',
      ].join(' \\\n  '),
    ]);
  });
});

describe('pools that replace others', () => {
  it('are built before the data plane is updated, which either allocation allows (ruling 46)', () => {
    const changes = (from: CandidateId, to: CandidateId) =>
      stepsOf({ from, to })
        .filter(({ phase }) => phase === 'change')
        .map(({ id }) => id);
    const pools = ['add-new-pools', 'drain-old-pools', 'delete-old-pools'];
    expect(changes('pod-subnet-static-block', 'pod-subnet-dynamic+cilium')).toEqual([...pools, 'update-to-cilium']);
    expect(changes('pod-subnet-dynamic', 'pod-subnet-static-block+cilium')).toEqual([...pools, 'update-to-cilium']);
  });
});
