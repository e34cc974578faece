import { growthReference } from '../../engine/growth/growth-figures.ts';
import type { GrowthView } from '../../engine/growth/growth-view.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Figure } from '../kit/Figure.tsx';
import styles from './growth-lines.module.css';

/** The numbers of the chart: nodes and the use of each growing range, month by month. */
export function MonthTable({ view }: { readonly view: GrowthView }) {
  const { at, months, nodes, rows } = view;
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
          {months.map((title, month) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td>
                <Figure
                  reference={growthReference(at, { of: 'nodes', month })}
                  value={nodes[month] ?? 0}
                  label={`nodes in ${title}`}
                />
              </td>
              {drawn.map(({ key, name, unit, use, capacity }) => {
                const amount = use[month] ?? 0;
                const isOver = capacity !== null && amount > capacity;
                return (
                  <td key={key} className={isOver ? styles.over : undefined}>
                    {isOver ? <Icon name="cross" size={12} /> : null}
                    <Figure
                      reference={growthReference(at, { of: 'use', line: key, month })}
                      value={amount}
                      label={`${unit} of ${name} in ${title}${isOver ? ', more than there are' : ''}`}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
