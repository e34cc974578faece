import type { KeyboardEvent, PointerEvent } from 'react';
import { viewActions } from '../state/use-state.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LATER_SHAPES } from '../ui/later-shapes.ts';
import styles from './rail-edge.module.css';

/** Bounds in pixels that the rail is resized between; the style sheet has them, too. */
const RAIL = { least: 360, most: 560 } as const;
const STEP = 16;

function resize(width: number): void {
  viewActions.resizeRail(Math.min(RAIL.most, Math.max(RAIL.least, Math.round(width))));
}

/** What resizes and folds the rail. */
export function RailEdge({ width, isFolded }: { readonly width: number; readonly isFolded: boolean }) {
  return (
    <>
      {isFolded ? null : <Grip width={width} />}
      <Button
        look="plain"
        small
        className={styles.foldRail}
        aria-label={isFolded ? 'Unfold the form' : 'Fold the form'}
        aria-expanded={!isFolded}
        onClick={() => viewActions.foldRail(!isFolded)}
      >
        <Icon shape={isFolded ? LATER_SHAPES.unfold : LATER_SHAPES.fold} size={14} />
      </Button>
    </>
  );
}

/** The edge of the rail, moved by the pointer or by the arrow keys. */
function Grip({ width }: { readonly width: number }) {
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowLeft: -STEP, ArrowRight: STEP };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      resize(width + step);
    }
  };
  const onPointerDown = ({ currentTarget, pointerId }: PointerEvent<HTMLElement>) =>
    currentTarget.setPointerCapture(pointerId);
  const onPointerMove = ({ currentTarget, pointerId, clientX }: PointerEvent<HTMLElement>) => {
    if (currentTarget.hasPointerCapture(pointerId)) {
      resize(clientX);
    }
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the form"
      aria-valuenow={width}
      aria-valuemin={RAIL.least}
      aria-valuemax={RAIL.most}
      tabIndex={0}
      className={styles.grip}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
    />
  );
}
