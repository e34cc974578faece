import { useMemo, useRef, useState } from 'react';
import { addressMap } from '../../../engine/address-map/map-rows.ts';
import type { EvaluatedPlan } from '../../../engine/evaluation/evaluated-plan.ts';
import { Segments } from '../../../ui/Segments.tsx';
import styles from './address-map.module.css';
import { AddressTable } from './AddressTable.tsx';
import { MapLegend } from './MapLegend.tsx';
import { NetworkMap } from './NetworkMap.tsx';
import { useMapPalette } from './use-map-picture.ts';
import { WithoutNetwork } from './WithoutNetwork.tsx';

const VIEWS = [
  ['map', 'Map'],
  ['table', 'Table'],
] as const;

/** Where every subnet lies: each VNet to scale, and the same as a table. */
export function AddressMapSection({ plan }: { readonly plan: EvaluatedPlan }) {
  const [view, setView] = useState<'map' | 'table'>('map');
  const { clusters } = plan;
  const section = useRef<HTMLElement>(null);
  useMapPalette(section);
  const map = useMemo(() => addressMap(plan), [plan]);
  return (
    <section ref={section} aria-labelledby="map-title" className={styles.section}>
      <div className={styles.title}>
        <h2 id="map-title">Address map</h2>
        {map.networks.length > 0 ? (
          <Segments label="Show addresses as" options={VIEWS} value={view} onChange={setView} />
        ) : null}
      </div>
      <WithoutNetwork plan={plan} ranges={map.layout.withoutNetwork} />
      {view === 'table' && map.networks.length > 0 ? (
        <AddressTable networks={map.networks} clusters={clusters} />
      ) : (
        <>
          {map.networks.length > 0 ? <MapLegend networks={map.networks} /> : null}
          {map.networks.map((each) => (
            <NetworkMap key={each.network.id} map={each} clusters={clusters} />
          ))}
        </>
      )}
    </section>
  );
}
