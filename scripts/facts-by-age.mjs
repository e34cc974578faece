import { factsByAge } from '../src/domain/facts/by-age.ts';

/**
 * `npm run facts`: every fact by the day on which it was last compared with its sources, oldest first; with `-- 90` only those
 * that were not looked at for 90 days or more.
 */
const least = Number(process.argv[2] ?? 0);
const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
const listed = factsByAge(today).filter(({ days }) => days >= least);

const lines = listed.map(({ fact, days }) =>
  [fact.checked, `${days} days`.padStart(9), fact.id.padEnd(48), fact.sources.join(', ')].join('  '),
);
const sum = `${listed.length} facts${least > 0 ? ` not checked for ${least} days or more` : ''}, as of ${today}.`;
process.stdout.write([...lines, sum, ''].join('\n'));
