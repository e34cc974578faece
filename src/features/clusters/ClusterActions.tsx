import { use } from 'react';
import type { Cluster } from '../../domain/plan-input.ts';
import { planActions, viewActions } from '../../state/use-state.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LATER_SHAPES } from '../../ui/later-shapes.ts';
import formStyles from '../kit/form.module.css';
import { OpenStampContext } from '../kit/open-stamp.ts';
import { usePlanState } from '../kit/plan-access.ts';

/** What can be done with the selected cluster as a whole: its place among the others, copies, removal. */
export function ClusterActions({ cluster }: { readonly cluster: Cluster }) {
  const openStamp = use(OpenStampContext);
  const place = usePlanState(({ clusters }) => clusters.indexOf(cluster));
  const last = usePlanState(({ clusters }) => clusters.length - 1);
  const move = (by: number) => {
    void planActions.moveEntity(cluster.id, by);
    // while none was picked, the first cluster is shown, which would now be another one
    viewActions.selectCluster(cluster.id);
  };
  return (
    <div className={formStyles.actions}>
      {last > 0 ? (
        <>
          <Button small aria-disabled={place === 0} onClick={() => move(-1)}>
            Move left
          </Button>
          <Button small aria-disabled={place === last} onClick={() => move(1)}>
            Move right
          </Button>
        </>
      ) : null}
      <Button small onClick={() => void planActions.copyCluster(cluster.id)}>
        <Icon shape={LATER_SHAPES.copy} size={14} /> Copy cluster
      </Button>
      <Button small onClick={() => openStamp({ kind: 'cluster', id: cluster.id })}>
        <Icon shape={LATER_SHAPES.copy} size={14} /> Duplicate for another region…
      </Button>
      <Button small onClick={() => void planActions.removeEntity(cluster.id)}>
        <Icon shape={LATER_SHAPES.cross} size={14} /> Remove cluster
      </Button>
    </div>
  );
}
