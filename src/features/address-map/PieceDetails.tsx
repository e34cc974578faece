import { useState } from 'react';
import { addressCountOfPrefix, parseIpv4Range } from '../../domain/ip/range.ts';
import { areHalves } from '../../domain/plan-edit-placement.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import type { Result } from '../../domain/result.ts';
import type { SizeOrigin, SpacePiece } from '../../engine/layout/layout.ts';
import { PART_NAMES } from '../../engine/names.ts';
import { plain } from '../../engine/numbers.ts';
import type { ClusterEvaluation } from '../../engine/plan.ts';
import { useView } from '../../state/use-state.ts';
import { Button } from '../../ui/Button.tsx';
import { goToField } from '../go-to-field.ts';
import styles from './address-map.module.css';
import { join, pin, split, unpin } from './map-actions.ts';
import { type MapNetwork, type MapSubnet, sharesOf } from './map-rows.ts';
import { describePiece } from './piece-text.ts';
import { UseOfSubnet } from './UseOfSubnet.tsx';

const ORIGINS: Readonly<Record<SizeOrigin, string>> = {
  range: 'as pinned',
  'fixed-size': 'size fixed by you',
  demand: 'size follows the clusters, with headroom',
  advice: 'size as documented for its purpose',
};

/** The subnet of the plan that is the other half of this one's range, if there is one. */
function otherHalf({ placed }: MapSubnet, map: MapNetwork): MapSubnet | undefined {
  const own = parseIpv4Range(placed.range);
  return [...map.subnets.values()].find((other) => {
    const range = parseIpv4Range(other.placed.range);
    return other.placed.subnet !== null && own.ok && range.ok && areHalves(own.value, range.value);
  });
}

interface SubnetDetailsProps {
  readonly subnet: MapSubnet;
  readonly map: MapNetwork;
  readonly clusters: readonly ClusterEvaluation[];
}

function SubnetDetails({ subnet, map, clusters }: SubnetDetailsProps) {
  const { placed, use } = subnet;
  const [refusal, setRefusal] = useState<string | null>(null);
  const load = useView((shown) => shown.load);
  const half = placed.subnet === null ? undefined : otherHalf(subnet, map);
  const say = (result: Result<PlanInput, string>): void => setRefusal(result.ok ? null : result.error);
  const id = placed.subnet;
  return (
    <>
      <p>
        {placed.isPinned ? 'Pinned' : 'Placed by the planner'}, {ORIGINS[placed.sizeOrigin]}.{' '}
        {placed.doubledRange === null ? 'No room to double.' : `Room to double to ${placed.doubledRange}.`}
      </p>
      {use ? <UseOfSubnet use={use} clusters={clusters} /> : null}
      <ul className={styles.legend} aria-label="Holds">
        {sharesOf(use, addressCountOfPrefix(placed.prefixLength), load).map(({ kind, addresses }) => (
          <li key={kind}>
            <i data-part={kind} /> {kind === 'reserved' ? 'Kept by Azure' : kind === 'free' ? 'Free' : PART_NAMES[kind]}{' '}
            {plain(addresses)}
          </li>
        ))}
      </ul>
      <div className={styles.pieceActions}>
        {placed.isPinned && id !== null ? (
          <Button small onClick={() => unpin(id)}>
            Unpin
          </Button>
        ) : (
          <Button small onClick={() => say(pin(placed))}>
            Pin here
          </Button>
        )}
        {id === null ? null : (
          <>
            <Button small onClick={() => say(split(id, placed.range))}>
              Split in two
            </Button>
            {half?.placed.subnet ? (
              <Button
                small
                onClick={() =>
                  say(join({ id, range: placed.range }, { id: half.placed.subnet ?? '', range: half.placed.range }))
                }
              >
                Join with {half.placed.label}
              </Button>
            ) : null}
            <Button small look="plain" onClick={() => goToField(id, placed.isPinned ? 'ipv4.range' : 'ipv4.kind')}>
              Go to the field
            </Button>
          </>
        )}
      </div>
      {refusal === null ? null : (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
    </>
  );
}

interface PieceDetailsProps {
  readonly piece: SpacePiece;
  readonly map: MapNetwork;
  readonly clusters: readonly ClusterEvaluation[];
}

/** What is known of the piece looked at, and what can be done with it. */
export function PieceDetails({ piece, map, clusters }: PieceDetailsProps) {
  const { name, range } = describePiece(piece, map);
  const subnet = piece.kind === 'subnet' ? map.subnets.get(piece.key) : undefined;
  const title = piece.kind === 'gap' ? 'Free' : name;
  const clear = piece.kind === 'kept-clear' ? piece.clear : null;
  return (
    <div className={styles.details} aria-label={`About ${title}`} role="region">
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
      {subnet ? <SubnetDetails key={piece.first} subnet={subnet} map={map} clusters={clusters} /> : null}
    </div>
  );
}
