const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const SHORT_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The calendar month `months` after that of a day (YYYY-MM-DD), as "2027-05". */
export function monthAfter(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const count = year * MONTHS.length + month - 1 + months;
  const number = (count % MONTHS.length) + 1;
  return `${Math.floor(count / MONTHS.length)}-${String(number).padStart(2, '0')}`;
}

/** As `formatMonth`, with the month in three letters: "Dec 2027". */
export function formatShortMonth(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return `${SHORT_MONTHS[Number(number) - 1] ?? number} ${year}`;
}

/** A calendar month as people write it: "May 2027". */
export function formatMonth(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return `${MONTHS[Number(number) - 1] ?? number} ${year}`;
}
