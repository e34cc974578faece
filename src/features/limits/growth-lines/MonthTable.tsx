import type { GrowthRow, GrowthView } from '../../../engine/growth/growth-view.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { LATER_SHAPES } from '../../../ui/later-shapes.ts';
import { Figure } from '../../kit/Figure.tsx';
import styles from './growth-lines.module.css';

/** The numbers of the chart: nodes and the use of each growing range, month by month. */
export function MonthTable({ view }: { readonly view: GrowthView }) {
  const { months, nodes, rows } = view;
  const drawn = rows.filter(({ isDrawn }) => isDrawn);
  return (
    <div className={styles.tall} tabIndex={0} role="region" aria-label="Growth month by month">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col">Nodes at the maximum</th>
            {drawn.map(({ key, label, place, unit }) => (
              <th key={key} scope="col">
                {label} <small>{unit === 'addresses' ? place : `${place}, ${unit}`}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {nodes.map((count, month) => {
            const title = months[month] ?? '';
            return (
              <tr key={title}>
                <th scope="row">{title}</th>
                <td>
                  <Figure {...count} label={`nodes in ${title}`} />
                </td>
                {drawn.map((row) => (
                  <Use key={row.key} row={row} month={month} title={title} />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface UseProps {
  readonly row: GrowthRow;
  readonly month: number;
  readonly title: string;
}

function Use({ row: { name, unit, use }, month, title }: UseProps) {
  const inMonth = use[month];
  if (!inMonth) {
    return <td />;
  }
  const { amount, isOver } = inMonth;
  return (
    <td className={isOver ? styles.over : undefined}>
      {isOver ? <Icon shape={LATER_SHAPES.cross} size={12} /> : null}
      <Figure {...amount} label={`${unit} of ${name} in ${title}${isOver ? ', more than there are' : ''}`} />
    </td>
  );
}
