/** True when support has ended on the given day: `lastDay` itself is still supported (ruling 24). */
export function hasEnded(lastDay: string, asOf: string): boolean {
  return asOf > lastDay;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A day as people write it: "31 March 2028". */
export function formatDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}
