import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { PartKind } from '../../../engine/demand/range-types.ts';
import type { UsageBar } from '../../../engine/usage/usage-rows.ts';
import { chartHeight } from './chart-height.ts';
import styles from './usage.module.css';

interface UsageChartProps {
  readonly bars: readonly UsageBar[];
  readonly kinds: readonly PartKind[];
}

/** Horizontal stacked bars, one for each range, each as long as its range. */
export function UsageChart({ bars, kinds }: UsageChartProps) {
  const byKey = new Map(bars.map((bar) => [bar.key, bar]));
  return (
    <ResponsiveContainer width="100%" height={chartHeight(bars)}>
      <BarChart
        layout="vertical"
        data={[...bars]}
        barSize={20}
        margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
        title="Subnet usage"
        desc="The table view has the same numbers."
      >
        <defs>
          <pattern id="free-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1="0" y1="0" x2="0" y2="6" stroke="var(--edge)" strokeWidth="1" />
          </pattern>
        </defs>
        <XAxis type="number" domain={[0, 100]} hide />
        <YAxis type="category" dataKey="key" interval={0} hide />
        <Tooltip
          cursor={false}
          isAnimationActive={false}
          content={({ active, label }) => <BarTooltip bar={active ? byKey.get(String(label)) : undefined} />}
        />
        {kinds.map((kind) => (
          <Bar
            key={kind}
            dataKey={({ segments }: UsageBar) => segments[kind] ?? 0}
            name={kind}
            stackId="range"
            fill={`var(--part-${kind})`}
            stroke="var(--surface)"
            animationDuration={140}
          />
        ))}
        <Bar
          dataKey={({ segments }: UsageBar) => segments.reserved ?? 0}
          name="reserved"
          stackId="range"
          fill="var(--part-reserved)"
          animationDuration={140}
        />
        <Bar
          dataKey={({ segments }: UsageBar) => segments.free ?? 0}
          name="free"
          stackId="range"
          fill="url(#free-hatch)"
          stroke="var(--edge)"
          animationDuration={140}
        />
      </BarChart>
    </ResponsiveContainer>
  );
}

function BarTooltip({ bar }: { readonly bar: UsageBar | undefined }) {
  return bar ? (
    <div className={styles.tooltip}>
      <strong>{bar.title}</strong>
      {bar.lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  ) : null;
}
