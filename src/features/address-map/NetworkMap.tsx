import { useState } from 'react';
import type { ClusterEvaluation } from '../../engine/plan.ts';
import type { UnplacedSubnet } from '../../engine/layout/layout.ts';
import { plain } from '../../engine/numbers.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { counted } from '../counted.ts';
import { goToField } from '../go-to-field.ts';
import styles from './address-map.module.css';
import { pinAll, placeAgain } from './map-actions.ts';
import type { MapNetwork } from './map-rows.ts';
import { PieceDetails } from './PieceDetails.tsx';
import { SpaceMap } from './SpaceMap.tsx';

const REASONS: Readonly<Record<UnplacedSubnet['reason'], string>> = {
  'no-room': 'no room',
  'no-size': 'no size yet',
  'no-address-space': 'the VNet has no IPv4 range',
  'too-large': 'too large for IPv4',
  'unread-range': 'its range cannot be read',
};

function Unplaced({ subnets }: { readonly subnets: readonly UnplacedSubnet[] }) {
  return (
    <ul className={styles.unplaced} aria-label="Not placed">
      {subnets.map(({ key, subnet, label, prefixLength, reason }) => (
        <li key={key}>
          <Icon name="cross" size={12} />
          {subnet === null ? (
            <b>{label}</b>
          ) : (
            <Button look="plain" small onClick={() => goToField(subnet, 'ipv4.kind')}>
              {label}
            </Button>
          )}
          <span>
            {prefixLength === null ? '' : `/${prefixLength}: `}
            {REASONS[reason]}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface NetworkMapProps {
  readonly map: MapNetwork;
  readonly clusters: readonly ClusterEvaluation[];
}

/** One VNet: its address ranges to scale, what could not be placed, and the piece looked at. */
export function NetworkMap({ map, clusters }: NetworkMapProps) {
  const { network, layout } = map;
  const [selected, setSelected] = useState<number | null>(null);
  const pieces = layout.spaces.flatMap((space) => space.pieces);
  const piece = pieces.find(({ first }) => first === selected);
  const free = layout.spaces.reduce((sum, { freeAddresses }) => sum + freeAddresses, 0);
  const placed = layout.subnets.filter(({ isPinned }) => !isPinned);
  const name = network.name === '' ? network.id : network.name;
  return (
    <article className={styles.network} aria-label={`VNet ${name}`}>
      <header className={styles.networkHead}>
        <h3>{name}</h3>
        <span className={styles.muted}>
          {counted(layout.subnets.length, 'subnet')}, {plain(free)} addresses free
        </span>
        <span className={styles.actions}>
          {placed.length > 0 ? (
            <Button small onClick={() => pinAll(layout)}>
              Pin all
            </Button>
          ) : null}
          {layout.subnets.some(({ isPinned }) => isPinned) ? (
            <Button small onClick={() => placeAgain(layout)}>
              Place again
            </Button>
          ) : null}
        </span>
      </header>
      {layout.unplaced.length > 0 ? <Unplaced subnets={layout.unplaced} /> : null}
      {layout.spaces.map((space) => (
        <SpaceMap key={space.range} space={space} map={map} selected={selected} onSelect={setSelected} />
      ))}
      {layout.spaces.length === 0 ? (
        <p className={styles.offer}>
          <span>{name} has no IPv4 address range yet.</span>
          <Button small onClick={() => goToField(network.id, 'addressSpaces.0')}>
            Give it one
          </Button>
        </p>
      ) : null}
      {piece ? <PieceDetails piece={piece} map={map} clusters={clusters} /> : null}
    </article>
  );
}
