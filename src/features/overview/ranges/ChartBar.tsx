import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { barStretches, type UsageBar } from '../../../engine/usage/usage-rows.ts';
import { BAR_HEIGHT, partColor } from './bar-look.ts';
import styles from './usage.module.css';

const FREE_HATCH = 'free-hatch';
const PERCENT = 100;

/** One bar as a chart: its parts to the scale of its range, and their numbers in a tooltip above. */
export function ChartBar({ bar }: { readonly bar: UsageBar }) {
  const stretches = barStretches(bar);
  const data = [{ key: bar.key, ...Object.fromEntries(stretches.map(({ part, length }) => [part, length])) }];
  return (
    <ResponsiveContainer width="100%" height={BAR_HEIGHT}>
      <BarChart
        layout="vertical"
        data={data}
        barSize={BAR_HEIGHT}
        barCategoryGap={0}
        margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
        title={bar.title}
        desc="The table has the same numbers."
        accessibilityLayer={false}
      >
        <defs>
          <pattern id={FREE_HATCH} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1="0" y1="0" x2="0" y2="6" stroke="var(--line)" strokeWidth="2" />
          </pattern>
        </defs>
        <XAxis type="number" domain={[0, PERCENT]} hide />
        <YAxis type="category" dataKey="key" hide />
        <Tooltip
          cursor={false}
          isAnimationActive={false}
          allowEscapeViewBox={{ x: false, y: true }}
          position={{ y: -8 }}
          wrapperStyle={{ zIndex: 5, transform: 'translateY(-100%)' }}
          content={({ active }) => (active ? <BarTooltip bar={bar} /> : null)}
        />
        {stretches.map(({ part }) => (
          <Bar
            key={part}
            dataKey={part}
            stackId="range"
            fill={part === 'free' ? `url(#${FREE_HATCH})` : partColor(part)}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

function BarTooltip({ bar }: { readonly bar: UsageBar }) {
  return (
    <div className={styles.tooltip}>
      <strong>{bar.title}</strong>
      {bar.lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
