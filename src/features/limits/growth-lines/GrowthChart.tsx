import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { ChartMonth, GrowthChartData } from '../../../engine/growth/growth-chart.ts';
import styles from './growth-lines.module.css';
import { CHART_PIXELS, DASHES } from './line-looks.ts';

/** Use of each growing range over the months, in percent of what it offers; a dot where it is full. */
export function GrowthChart({ data }: { readonly data: GrowthChartData }) {
  const { lines, months, mostPercent } = data;
  return (
    <ResponsiveContainer width="100%" height={CHART_PIXELS}>
      <LineChart
        data={[...months]}
        margin={{ top: 16, right: 40, bottom: 0, left: 0 }}
        title="Growth"
        desc="The table view has the same numbers."
      >
        <CartesianGrid stroke="var(--line)" vertical={false} />
        <XAxis
          dataKey="month"
          type="number"
          domain={[0, months.length - 1]}
          allowDecimals={false}
          ticks={[...data.ticks]}
          interval="equidistantPreserveStart"
          minTickGap={16}
          tickFormatter={(month: number) => months[month]?.shortTitle ?? ''}
          stroke="var(--edge)"
          tick={{ fill: 'var(--muted)', fontSize: 12 }}
        />
        <YAxis
          domain={[0, mostPercent]}
          allowDataOverflow
          ticks={[...data.percentTicks]}
          unit=" %"
          width={56}
          stroke="var(--edge)"
          tick={{ fill: 'var(--muted)', fontSize: 12 }}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--edge)' }}
          content={({ active, label }) => <MonthTip month={active ? months[Number(label)] : undefined} />}
        />
        <ReferenceLine
          y={100}
          stroke="var(--bad)"
          strokeWidth={1.5}
          label={{ value: 'full', position: 'insideTopLeft', fill: 'var(--bad)', fontSize: 12 }}
        />
        {lines.map(({ key, name }, index) => (
          <Line
            key={key}
            name={name}
            dataKey={({ percents }: ChartMonth) => percents[index]}
            stroke={`var(--line-${index})`}
            strokeWidth={2.5}
            strokeDasharray={DASHES[index] ?? ''}
            dot={false}
            isAnimationActive={false}
          />
        ))}
        {lines.map(({ key, runOut }, index) =>
          runOut === null ? null : (
            <ReferenceDot
              key={key}
              x={runOut.month}
              y={runOut.percent}
              r={6}
              fill="var(--surface)"
              stroke={`var(--line-${index})`}
              strokeWidth={2.5}
            />
          ),
        )}
      </LineChart>
    </ResponsiveContainer>
  );
}

function MonthTip({ month }: { readonly month: ChartMonth | undefined }) {
  return month ? (
    <div className={styles.tooltip}>
      <strong>{month.title}</strong>
      {month.texts.map((text) => (
        <span key={text}>{text}</span>
      ))}
    </div>
  ) : null;
}
