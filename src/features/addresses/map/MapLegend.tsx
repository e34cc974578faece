import { legendOf } from '../../../engine/address-map/map-legend.ts';
import type { MapNetwork } from '../../../engine/address-map/map-rows.ts';
import styles from './address-map.module.css';

/** What the colours and patterns of the map mean, and its keys. */
export function MapLegend({ networks }: { readonly networks: readonly MapNetwork[] }) {
  return (
    <div className={styles.key}>
      <ul className={styles.legend} aria-label="Colours of the map">
        {legendOf(networks).map(({ label, purpose, kind, isPlaced }) => (
          <li key={label}>
            <span
              className={styles.box}
              data-kind={kind}
              data-purpose={purpose ?? undefined}
              data-placed={isPlaced ? '' : undefined}
            />{' '}
            {label}
          </li>
        ))}
      </ul>
      <p className={styles.muted}>
        Keys on the map: arrows walk, <kbd>+</kbd> and <kbd>−</kbd> zoom, <kbd>P</kbd> fixes or frees a position,{' '}
        <kbd>D</kbd> doubles, <kbd>S</kbd> splits, <kbd>J</kbd> joins. <kbd>Ctrl</kbd> with the wheel zooms; a drag or
        the wheel moves a map that is zoomed in.
      </p>
    </div>
  );
}
