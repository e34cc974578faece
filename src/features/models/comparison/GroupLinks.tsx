import { Button } from '../../../ui/Button.tsx';
import styles from './comparison.module.css';
import type { ComparisonGroup } from './comparison-rows.ts';

interface GroupLinksProps {
  readonly groups: readonly ComparisonGroup[];
  readonly onGo: (group: ComparisonGroup['id']) => void;
}

/** Leads to the groups of the table below. */
export function GroupLinks({ groups, onGo }: GroupLinksProps) {
  return (
    <nav className={styles.groups} aria-label="Groups of the comparison" data-screen-only>
      {groups.map(({ id, title, rows }) => (
        <Button key={id} look="plain" small onClick={() => onGo(id)}>
          {title} <span className={styles.aside}>{rows.length}</span>
        </Button>
      ))}
    </nav>
  );
}
