import { formatIpv4, ipv4 } from '../../../domain/ip/ipv4.ts';
import type { SpaceLayout } from '../../../engine/layout/network-layout.ts';
import { plain } from '../../../engine/words/numbers.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { LATER_SHAPES } from '../../../ui/later-shapes.ts';
import styles from './address-map.module.css';
import type { MapView } from './use-map-view.ts';

interface SpaceHeadProps {
  readonly space: SpaceLayout;
  readonly map: MapView;
}

/** Which part of an address range is shown, and the buttons to move it. */
export function SpaceHead({ space, map: { view, isWhole, ...move } }: SpaceHeadProps) {
  return (
    <div className={styles.spaceHead}>
      <span className={styles.mono}>{space.range}</span>
      <span className={styles.muted}>
        {isWhole
          ? `${plain(space.addresses)} addresses`
          : `${formatIpv4(ipv4(view.first))} and the next ${plain(view.addresses)} addresses`}
      </span>
      <span className={styles.actions}>
        {isWhole ? null : (
          <>
            <Button small aria-label="Earlier addresses" onClick={() => move.pan(-1)}>
              ↑
            </Button>
            <Button small aria-label="Later addresses" onClick={() => move.pan(1)}>
              ↓
            </Button>
          </>
        )}
        <Button small aria-label="Zoom out" disabled={isWhole} onClick={move.zoomOut}>
          <Icon shape={LATER_SHAPES.dash} size={12} />
        </Button>
        <Button small aria-label="Zoom in" onClick={move.zoomIn}>
          <Icon name="plus" size={12} />
        </Button>
      </span>
    </div>
  );
}
