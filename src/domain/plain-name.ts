/** Our own choice: what is put before and behind a stem keeps within every length that Azure allows. */
const LONGEST_STEM = 50;

/** The letters, digits and single hyphens of a name; empty when it has none. */
export function plainLetters(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9]+/gu, '-').replaceAll(/^-+|-+$/gu, '');
}

/** A name made from that of another thing, as Azure takes it: `snet`, "Shop (prod)", `nodes` give `snet-Shop-prod-nodes`. */
export function nameFrom(prefix: string, name: string, suffix = ''): string {
  const stem = plainLetters(name).slice(0, LONGEST_STEM).replace(/-+$/u, '');
  return [prefix, stem, suffix].filter((part) => part !== '').join('-');
}
