import { PURPOSE_NAMES } from '../../../domain/fields/folded-choice-names.ts';
import { addressCountOfPrefix } from '../../../domain/ip/range.ts';
import { capitalized } from '../../../domain/name.ts';
import { type MapNetwork, type MapSubnet, sharesOf } from '../../../engine/address-map/map-rows.ts';
import { describePiece } from '../../../engine/address-map/piece-text.ts';
import { PART_NAMES } from '../../../engine/demand/range-types.ts';
import type { ClusterEvaluation } from '../../../engine/evaluation/evaluation.ts';
import type { NetworkLayout, SizeOrigin, SpacePiece } from '../../../engine/layout/network-layout.ts';
import { plain } from '../../../engine/words/numbers.ts';
import { useView } from '../../../state/use-state.ts';
import { Button } from '../../../ui/Button.tsx';
import { goToField } from '../../kit/go-to-field.ts';
import styles from './address-map.module.css';
import { pinIpv6 } from './map-actions.ts';
import type { PieceAction } from './piece-actions.ts';
import { UseOfSubnet } from './UseOfSubnet.tsx';

const ORIGINS: Readonly<Record<SizeOrigin, string>> = {
  range: 'Fixed range',
  'fixed-size': 'Placed by the planner, size fixed by you',
  request: 'Placed by the planner, size as you asked for it',
  demand: 'Placed by the planner, size follows the clusters, with headroom',
  advice: 'Placed by the planner, size as documented for its purpose',
};

interface ActionsProps {
  readonly actions: readonly PieceAction[];
  readonly onRun: (action: PieceAction) => void;
}

function Actions({ actions, onRun }: ActionsProps) {
  return actions.map((action) => (
    <Button
      key={action.id}
      small
      aria-keyshortcuts={capitalized(action.key)}
      onClick={({ currentTarget }) => {
        const region = currentTarget.closest<HTMLElement>('[role="region"]');
        onRun(action);
        // a button that is not offered any more takes the focus with it
        requestAnimationFrame(() => (currentTarget.isConnected ? undefined : region?.focus()));
      }}
    >
      {action.label} <kbd aria-hidden="true">{capitalized(action.key)}</kbd>
    </Button>
  ));
}

function Ipv6Line({ subnet: { placed, ipv6 } }: { readonly subnet: MapSubnet }) {
  const id = placed.subnet;
  return ipv6 ? (
    <p>
      IPv6 <span className={styles.mono}>{ipv6.range}</span>, {ipv6.isPinned ? 'fixed' : 'placed by the planner'}.{' '}
      {ipv6.isPinned || id === null ? null : (
        <Button small look="plain" onClick={() => pinIpv6(id, ipv6.range)}>
          Fix IPv6 position
        </Button>
      )}
    </p>
  ) : null;
}

interface SubnetDetailsProps extends ActionsProps {
  readonly layout: NetworkLayout;
  readonly subnet: MapSubnet;
  readonly clusters: readonly ClusterEvaluation[];
}

function SubnetDetails({ layout, subnet, clusters, actions, onRun }: SubnetDetailsProps) {
  const { placed, use, purpose } = subnet;
  const load = useView((shown) => shown.load);
  const id = placed.subnet;
  return (
    <>
      <p>
        {PURPOSE_NAMES[purpose].label}. {ORIGINS[placed.sizeOrigin]}.{' '}
        {placed.doubledRange === null ? 'No room to double.' : `Room to double to ${placed.doubledRange}.`}
      </p>
      {use ? <UseOfSubnet layout={layout} use={use} clusters={clusters} /> : null}
      <Ipv6Line subnet={subnet} />
      <ul className={styles.legend} aria-label="Holds">
        {sharesOf(use, addressCountOfPrefix(placed.prefixLength), load).map(({ kind, addresses }) => (
          <li key={kind}>
            <i data-part={kind} />{' '}
            {kind === 'reserved' ? 'Reserved by Azure' : kind === 'free' ? 'Free' : PART_NAMES[kind]} {plain(addresses)}
          </li>
        ))}
      </ul>
      <div className={styles.pieceActions}>
        <Actions actions={actions} onRun={onRun} />
        {id === null ? null : (
          <Button small look="plain" onClick={() => goToField(id, placed.isPinned ? 'ipv4.range' : 'ipv4.kind')}>
            Go to the field
          </Button>
        )}
      </div>
    </>
  );
}

interface PieceDetailsProps extends ActionsProps {
  readonly piece: SpacePiece;
  readonly map: MapNetwork;
  readonly clusters: readonly ClusterEvaluation[];
}

/** What is known of the piece looked at, and what can be done with it. */
export function PieceDetails({ piece, map, clusters, ...actions }: PieceDetailsProps) {
  const { name, range } = describePiece(piece, map);
  const subnet = piece.kind === 'subnet' ? map.subnets.get(piece.key) : undefined;
  const title = piece.kind === 'gap' ? 'Free' : name;
  const clear = piece.kind === 'kept-clear' ? piece.clear : null;
  return (
    <div className={styles.details} aria-label={`About ${title}`} role="region" tabIndex={-1}>
      <h4>
        {title} <span className={styles.mono}>{range}</span>
      </h4>
      {piece.kind === 'gap' ? (
        <p>
          {plain(piece.addresses)} addresses; the largest range inside is {piece.largest}.
        </p>
      ) : null}
      {clear ? (
        <p>
          Subnets stay away from {clear.range}.{' '}
          {clear.at ? (
            <Button small look="plain" onClick={() => clear.at && goToField(clear.at.entity, clear.at.field)}>
              Go to the field
            </Button>
          ) : null}
        </p>
      ) : null}
      {subnet ? <SubnetDetails layout={map.layout} subnet={subnet} clusters={clusters} {...actions} /> : null}
    </div>
  );
}
