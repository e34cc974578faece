/** Pool names that the ARM schema of managed clusters takes. */
const POOL_NAME = /^[a-z][a-z0-9]{0,11}$/u;
const LONGEST_POOL_NAME = 12;
/** Cluster names that the ARM schema of managed clusters takes. */
const CLUSTER_NAME = /^[a-zA-Z0-9](?:[-_a-zA-Z0-9]{0,61}[a-zA-Z0-9])?$/u;
const LONGEST_DNS_PREFIX = 54;

/** True for a cluster name that Azure takes. */
export function isClusterName(name: string): boolean {
  return CLUSTER_NAME.test(name);
}

/** Letters, digits and single hyphens of a name, for names made from it; `otherwise` where it has none. */
export function plainName(name: string, otherwise: string): string {
  const plain = name.replaceAll(/[^A-Za-z0-9]+/gu, '-').replaceAll(/^-+|-+$/gu, '');
  return plain.slice(0, LONGEST_DNS_PREFIX).replace(/-+$/u, '') || otherwise;
}

/** The first of `nameAt(1)`, `nameAt(2)` … that is not taken. */
export function firstFree(nameAt: (number: number) => string, isTaken: (name: string) => boolean): string {
  let number = 1;
  while (isTaken(nameAt(number))) {
    number += 1;
  }
  return nameAt(number);
}

/** The name of a delegation to a service: letters, digits and hyphens. */
export function delegationName(service: string): string {
  return service.replaceAll(/[^A-Za-z0-9]+/gu, '-');
}

function shortened(name: string, ending: string): string {
  return `${name.slice(0, LONGEST_POOL_NAME - ending.length)}${ending}`;
}

/**
 * Names for pools that Azure takes, in the order given and no two the same: the name itself where Azure takes it, else its
 * lowercase letters and digits, cut to 12, with a number at the end where that is taken.
 */
export function poolNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  for (const name of names) {
    if (POOL_NAME.test(name)) {
      taken.add(name);
    }
  }
  const given = new Set<string>();
  return names.map((name) => {
    if (POOL_NAME.test(name) && !given.has(name)) {
      given.add(name);
      return name;
    }
    const plain =
      name
        .toLowerCase()
        .replaceAll(/[^a-z0-9]/gu, '')
        .replace(/^[0-9]+/u, '') || 'pool';
    const free = firstFree(
      (number) => shortened(plain, number === 1 ? '' : String(number)),
      (tried) => taken.has(tried),
    );
    taken.add(free);
    return free;
  });
}

/** A name of the plan inside a note: control and format characters shown as spaces, cut when long. */
export function shown(name: string): string {
  const line = name.replaceAll(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ');
  const most = 60;
  const letters = Array.from(line);
  return `“${letters.length > most ? `${letters.slice(0, most).join('')}…` : line}”`;
}
