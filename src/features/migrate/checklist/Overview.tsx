import { use } from 'react';
import { kubenetEnd } from '../../../domain/facts/retirements.ts';
import type { CandidateId } from '../../../domain/ids.ts';
import type { Migration, PlanMigration } from '../../../engine/migration/migration.ts';
import { HOW_NAMES } from '../../../engine/migration/summary.ts';
import { candidateLabel } from '../../../engine/models/registry.ts';
import { hasEnded } from '../../../engine/words/days.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { LATER_SHAPES } from '../../../ui/later-shapes.ts';
import { AsOfContext } from '../../kit/plan-view.ts';
import { SentenceText } from '../../kit/SentenceText.tsx';
import styles from './migration.module.css';
import { byEffort, wayOf } from './migration-view.ts';

interface OverviewProps {
  readonly view: PlanMigration;
  readonly shown: CandidateId;
  readonly onPick: (candidate: CandidateId) => void;
}

/** All nine targets: how each is reached, and what stands in the way in this plan. */
export function Overview({ view, shown, onPick }: OverviewProps) {
  return (
    <div className={styles.scroller} data-screen-only>
      <table className={styles.overview}>
        <caption className="visually-hidden">Where the cluster can go from {candidateLabel(view.from)}</caption>
        <thead>
          <tr>
            <th scope="col">To</th>
            <th scope="col">How</th>
            <th scope="col">Blockers</th>
          </tr>
        </thead>
        <tbody>
          {byEffort(view.targets).map((migration) => (
            <Row key={migration.to} migration={migration} isShown={migration.to === shown} onPick={onPick} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends Pick<OverviewProps, 'onPick'> {
  readonly migration: Migration;
  readonly isShown: boolean;
}

function Row({ migration, isShown, onPick }: RowProps) {
  const { to, route, isRetiring } = migration;
  const isPast = hasEnded(kubenetEnd.value, use(AsOfContext));
  const { word, icon, tone, blockers } = wayOf(migration);
  const [first] = blockers;
  return (
    <tr className={isShown ? styles.shown : undefined} data-target={to} data-how={route.how}>
      <th scope="row">
        <button type="button" className={styles.pick} aria-pressed={isShown} onClick={() => onPick(to)}>
          {candidateLabel(to)}
        </button>
        {isRetiring ? <span className={styles.muted}> {isPast ? 'retired' : 'retiring'}</span> : null}
      </th>
      <td>{HOW_NAMES[route.how]}</td>
      <td>
        <span className={styles.mark}>
          <span className={styles.sign} data-tone={tone}>
            <Icon shape={LATER_SHAPES[icon]} size={14} />
          </span>
          <span>
            {first === undefined ? word : <SentenceText sentence={first.sentence} figures={first.figures} />}
            {blockers.length > 1 ? ` And ${blockers.length - 1} more.` : ''}
          </span>
        </span>
      </td>
    </tr>
  );
}
