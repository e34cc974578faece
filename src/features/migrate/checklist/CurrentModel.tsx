import { named } from '../../../domain/entities.ts';
import { subnetsOf } from '../../../domain/entities.ts';
import { CANDIDATE_IDS } from '../../../domain/ids.ts';
import type { Cluster, PlanInput } from '../../../domain/plan-input.ts';
import { currentStart, type CurrentState, runningStateOf } from '../../../domain/running.ts';
import type { PodCidrGrowth } from '../../../engine/migration/pod-cidr-growth.ts';
import { candidateLabel } from '../../../engine/models/registry.ts';
import { listed } from '../../../engine/words/list.ts';
import { POLICY_ENGINE_NAMES } from '../../../engine/words/names.ts';
import { planActions } from '../../../state/use-state.ts';
import { Button } from '../../../ui/Button.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { goToField } from '../../kit/go-to-field.ts';
import { Commands } from './Commands.tsx';
import styles from './migration.module.css';

interface CurrentModelProps {
  readonly input: PlanInput;
  readonly cluster: Cluster;
  readonly growth: PodCidrGrowth | null;
}

const OPTIONS = [
  ['', 'Nothing: the cluster is new'],
  ...CANDIDATE_IDS.map((candidate) => [candidate, candidateLabel(candidate)] as const),
] as const;

/** What runs today: without it there is nothing to move from. */
export function CurrentModel({ input, cluster, growth }: CurrentModelProps) {
  const current = runningStateOf(cluster);
  const commit = (value: string) => {
    const candidate = CANDIDATE_IDS.find((id) => id === value);
    if (candidate === undefined) {
      planActions.setField({ entity: cluster.id, field: 'current' }, null);
    } else if (cluster.current === null) {
      planActions.setField({ entity: cluster.id, field: 'current' }, currentStart(cluster, candidate));
    } else {
      planActions.setField({ entity: cluster.id, field: 'current.candidate' }, candidate);
    }
  };
  return (
    <div className={styles.current} data-screen-only>
      <SelectField
        id="migration-current"
        label={`What ${named(cluster)} runs today`}
        value={current?.candidate ?? ''}
        options={OPTIONS}
        onCommit={commit}
      />
      {current === null ? (
        <p className={styles.muted}>
          Choose what runs today to see where the cluster can go, what the service checks before, and every step.
        </p>
      ) : (
        <div>
          <p className={styles.line}>{today(input, current)}</p>
          <Button small onClick={() => changeRunning(cluster, current)}>
            Change what runs today
          </Button>
        </div>
      )}
      {growth === null ? null : (
        <div className={styles.wide} data-pod-cidr-growth={growth.isAllowed}>
          <p className={styles.line}>{growth.sentence}</p>
          <Commands lines={growth.commands} of="growth of the pod CIDR" />
        </div>
      )}
    </div>
  );
}

/** Opens what runs today for editing; what is known from the model chosen is written down first. */
function changeRunning(cluster: Cluster, current: CurrentState): void {
  if (cluster.current === null) {
    planActions.setField({ entity: cluster.id, field: 'current' }, current);
  }
  goToField(cluster.id, 'current.policyEngine');
}

function today(input: PlanInput, current: NonNullable<Cluster['current']>): string {
  const subnets = subnetsOf(input).filter(({ id }) => current.subnets.includes(id));
  const parts = [
    current.podCidrs[0] ? `pod CIDR ${current.podCidrs[0]}` : 'no pod CIDR given',
    POLICY_ENGINE_NAMES[current.policyEngine].inSentence,
    `${current.identity} identity`,
    ...(current.customIpMasq ? ['own ip-masq-agent settings'] : []),
    ...(current.nodeAutoProvisioning ? ['node auto-provisioning'] : []),
    subnets.length > 0 ? `subnets ${listed(subnets.map(named))}` : 'subnets of its pools',
  ];
  return `Today: ${parts.join(', ')}.`;
}
