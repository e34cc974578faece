const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** True on a day from which on there is no support (ruling 24): `firstWithout` is the first such day. */
export function hasEnded(firstWithout: string, asOf: string): boolean {
  return asOf >= firstWithout;
}

/** A day or a month as people write it: "31 March 2028", "November 2026". */
export function formatDay(day: string): string {
  const [year = '', month = '', date] = day.split('-');
  const named = `${MONTHS[Number(month) - 1] ?? month} ${year}`;
  return date === undefined ? named : `${Number(date)} ${named}`;
}
