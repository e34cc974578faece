import { useMemo, useState } from 'react';
import { collisionsOf } from '../../../engine/collisions/collisions.ts';
import type { EvaluatedPlan } from '../../../engine/evaluation/evaluated-plan.ts';
import { counted } from '../../../engine/words/numbers.ts';
import { CheckField } from '../../../ui/CheckField.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { LATER_SHAPES } from '../../../ui/later-shapes.ts';
import { Segments } from '../../../ui/Segments.tsx';
import { CollisionMatrix } from './CollisionMatrix.tsx';
import styles from './collisions.module.css';
import { CollisionTable } from './CollisionTable.tsx';
import { MeetingDialog } from './MeetingDialog.tsx';
import { markOf, matrixOf, MOST_PARTIES, overlappingPairs, type Pair, type PairMark } from './pairs.ts';

const OVERLAPPING = { isOverlapping: true, accepted: null };

const VIEWS = [
  ['matrix', 'Matrix'],
  ['table', 'Table'],
] as const;

/** The marks of the matrix, worst first. */
const LEGEND: readonly PairMark[] = (['error', 'warning'] as const)
  .map((severity) => markOf({ ...OVERLAPPING, severity }))
  .concat([
    markOf({ ...OVERLAPPING, severity: 'error', accepted: { reason: '', date: '' } }),
    markOf({ ...OVERLAPPING, severity: null }),
    markOf({ ...OVERLAPPING, isOverlapping: false, severity: 'error' }),
    markOf({ ...OVERLAPPING, isOverlapping: false, severity: null }),
  ]);

/** With more ranges than this the subnets are left out until asked for. */
const FEW_PARTIES = 24;

/** What must not overlap with what: every two ranges of the plan, and where they do overlap. */
export function CollisionsSection({ plan }: { readonly plan: EvaluatedPlan }) {
  const collisions = useMemo(() => collisionsOf(plan), [plan]);
  const [view, setView] = useState<'matrix' | 'table'>('matrix');
  const [asked, setAsked] = useState<boolean | null>(null);
  const [open, setOpen] = useState<Pair | null>(null);
  const withSubnets = asked ?? collisions.parties.length <= FEW_PARTIES;
  const matrix = useMemo(() => matrixOf(collisions, withSubnets), [collisions, withSubnets]);
  const overlapping = useMemo(() => overlappingPairs(collisions), [collisions]);
  const against = overlapping.filter(({ meeting }) => meeting.rule !== null && meeting.accepted === null).length;
  const subnets = collisions.parties.filter(({ kind }) => kind === 'subnet').length;
  return (
    <section aria-labelledby="collisions-title" className={styles.section}>
      <div className={styles.title}>
        <h2 id="collisions-title">Conflicts</h2>
        <Segments label="Show conflicts as" options={VIEWS} value={view} onChange={setView} />
      </div>
      <p>
        {against === 0
          ? `No conflict among ${counted(collisions.parties.length, 'range')}.`
          : `${counted(against, 'conflict')} among ${counted(collisions.parties.length, 'range')}.`}
      </p>
      {view === 'table' ? (
        <CollisionTable pairs={overlapping} onOpen={setOpen} />
      ) : (
        <>
          {subnets > 0 ? (
            <CheckField
              id="collisions-subnets"
              label={`With ${counted(subnets, 'subnet')}`}
              checked={withSubnets}
              onCommit={setAsked}
            />
          ) : null}
          <CollisionMatrix matrix={matrix} onOpen={setOpen} />
          <ul className={styles.legend} aria-label="Marks">
            {LEGEND.map(({ tone, icon, word }) => (
              <li key={tone} className={styles.mark} data-tone={tone}>
                {icon === null ? <span className={styles.blank} /> : <Icon shape={LATER_SHAPES[icon]} size={12} />}{' '}
                {word}
              </li>
            ))}
          </ul>
          {matrix.left > 0 ? (
            <p className={styles.muted}>
              The first {MOST_PARTIES} ranges are shown; the table has every overlap of all {collisions.parties.length}.
            </p>
          ) : null}
        </>
      )}
      {open ? <MeetingDialog pair={open} onClose={() => setOpen(null)} /> : null}
    </section>
  );
}
