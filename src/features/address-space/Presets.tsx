import { named } from '../../domain/entities.ts';
import type { Cluster, PlanInput } from '../../domain/plan-input.ts';
import { addHub, addSpoke, isHub } from '../../domain/presets.ts';
import { ok, type Result } from '../../domain/result.ts';
import { planActions } from '../../state/use-state.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { goToField } from '../kit/go-to-field.ts';

function idsOf({ virtualNetworks }: PlanInput, wanted: 'hubs' | 'spokes'): readonly string[] {
  return virtualNetworks.filter((network) => isHub(network) === (wanted === 'hubs')).map(({ id }) => id);
}

/** To the address space of the network that was added: the one thing that is left to type. */
function showLast(added: Result<PlanInput, string>): void {
  const network = added.ok ? added.value.virtualNetworks.at(-1) : undefined;
  if (network) {
    goToField(network.id, 'addressSpaces.0');
  }
}

interface PresetsProps {
  readonly input: PlanInput;
  readonly cluster: Cluster | undefined;
}

/** Buttons that add a whole network: a hub peered with the other networks, or a spoke for a cluster without a network. */
export function Presets({ input, cluster }: PresetsProps) {
  return (
    <>
      <Button
        small
        onClick={() =>
          showLast(planActions.edit((plan) => ok(addHub(plan, { addressSpace: '', peerWith: idsOf(input, 'spokes') }))))
        }
      >
        <Icon name="plus" size={14} /> Add hub
      </Button>
      {cluster?.virtualNetwork === null ? (
        <Button
          small
          onClick={() => {
            const preset = { addressSpace: '', peerWith: idsOf(input, 'hubs'), applicationGateway: false };
            showLast(planActions.edit((plan) => ok(addSpoke(plan, cluster.id, preset))));
          }}
        >
          <Icon name="plus" size={14} /> Add spoke for {named(cluster)}
        </Button>
      ) : null}
    </>
  );
}
