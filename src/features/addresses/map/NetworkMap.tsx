import { useDeferredValue, useMemo, useState } from 'react';
import { named } from '../../../domain/entities.ts';
import { labelled } from '../../../domain/labelled.ts';
import type { MapNetwork } from '../../../engine/address-map/map-rows.ts';
import type { ClusterEvaluation } from '../../../engine/evaluation/evaluation.ts';
import type { SpacePiece } from '../../../engine/layout/network-layout.ts';
import { networkFree } from '../../../engine/layout/subnet-figures.ts';
import { counted, plain } from '../../../engine/words/numbers.ts';
import { Button } from '../../../ui/Button.tsx';
import { goToField } from '../../kit/go-to-field.ts';
import styles from './address-map.module.css';
import { ipv6SpacesOf } from './ipv6-spaces.ts';
import { pinAll, placeAgain } from './map-actions.ts';
import { actionsOf, type PieceAction } from './piece-actions.ts';
import { PieceDetails } from './PieceDetails.tsx';
import { SpaceMap } from './SpaceMap.tsx';
import { Unplaced } from './Unplaced.tsx';

interface NetworkMapProps {
  readonly map: MapNetwork;
  readonly clusters: readonly ClusterEvaluation[];
}

/** What came of the last action: what was done, or why it was refused. */
interface Said {
  readonly text: string;
  readonly isRefusal: boolean;
}

const NOTHING: Said = { text: '', isRefusal: false };

/** The same subnet wherever it lies now; else whatever is where the piece was. */
function findAgain(pieces: readonly SpacePiece[], looked: SpacePiece | null): SpacePiece | undefined {
  const same = pieces.find((each) => each.kind === 'subnet' && looked?.kind === 'subnet' && each.key === looked.key);
  return same ?? pieces.find(({ first }) => first === looked?.first);
}

/** The piece of a VNet that is looked at, and what can be done with it. */
function useLookedAt(map: MapNetwork) {
  const [looked, setLooked] = useState<SpacePiece | null>(null);
  const [said, setSaid] = useState(NOTHING);
  const piece = findAgain(
    map.layout.spaces.flatMap(({ pieces }) => pieces),
    looked,
  );
  const subnet = piece?.kind === 'subnet' ? map.subnets.get(piece.key) : undefined;
  const actions = useMemo(() => (subnet ? actionsOf(subnet, map) : []), [subnet, map]);
  return {
    piece,
    said,
    actions,
    look: (next: SpacePiece): void => {
      setLooked(next);
      setSaid(NOTHING);
    },
    run: (action: PieceAction): void => {
      const result = action.run();
      setSaid({ text: result.ok ? action.done : result.error, isRefusal: !result.ok });
    },
  };
}

function NetworkHead({ map: { network, layout } }: { readonly map: MapNetwork }) {
  const isPinned = layout.subnets.map((subnet) => subnet.isPinned);
  return (
    <header className={styles.networkHead}>
      <h3>{named(network)}</h3>
      <span className={styles.muted}>
        {counted(layout.subnets.length, 'subnet')}, {plain(networkFree(layout).value)} addresses free
      </span>
      <span className={styles.actions}>
        {isPinned.includes(false) ? (
          <Button small onClick={() => pinAll(layout)}>
            Fix all positions
          </Button>
        ) : null}
        {isPinned.includes(true) ? (
          <Button small onClick={() => placeAgain(layout)}>
            Place automatically
          </Button>
        ) : null}
      </span>
    </header>
  );
}

/** One VNet: its address ranges to scale, what could not be placed, and the piece looked at. */
export function NetworkMap({ map, clusters }: NetworkMapProps) {
  const { network, layout } = map;
  const { piece, actions, said, look, run } = useLookedAt(map);
  // walking from piece to piece does not wait for what is known of each
  const details = useDeferredValue(useMemo(() => (piece ? { piece, map, actions } : null), [piece, map, actions]));
  const name = named(network);
  const ipv6 = ipv6SpacesOf(map);
  return (
    <article className={styles.network} aria-label={labelled('VNet', name)}>
      <NetworkHead map={map} />
      {layout.unplaced.length > 0 ? <Unplaced subnets={layout.unplaced} /> : null}
      {layout.spaces.map((space) => (
        <SpaceMap
          key={space.range}
          space={space}
          map={map}
          selected={piece?.first ?? null}
          onSelect={look}
          actions={actions}
          onRun={run}
        />
      ))}
      {ipv6.map(({ range, subnetCount, takenCount }) => (
        <p key={range} className={styles.spaceHead}>
          <span className={styles.mono}>{range}</span>
          <span className={styles.muted}>
            {plain(takenCount)} of {plain(subnetCount)} IPv6 subnets (/64) taken
          </span>
        </p>
      ))}
      {layout.spaces.length === 0 ? (
        <p className={styles.offer}>
          <span>{name} has no IPv4 address range yet.</span>
          <Button small onClick={() => goToField(network.id, 'addressSpaces.0')}>
            Give it one
          </Button>
        </p>
      ) : null}
      {details ? <PieceDetails {...details} clusters={clusters} onRun={run} /> : null}
      <p role={said.isRefusal ? 'alert' : 'status'} className={said.isRefusal ? styles.refusal : styles.said}>
        {said.text}
      </p>
    </article>
  );
}
