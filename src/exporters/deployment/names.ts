import { longestLinuxPoolName, longestWindowsPoolName } from '../../domain/facts/pool-kinds.ts';
import { longestClusterName, longestDnsPrefix } from '../../domain/facts/resource-names.ts';
import { plainLetters } from '../../domain/plain-name.ts';

/** Letters of pool names, as the ARM schema of managed clusters has them; how many depends on the operating system. */
const POOL_NAME = /^[a-z][a-z0-9]*$/u;
/** Characters of cluster names, as the ARM schema of managed clusters has them. */
const CLUSTER_NAME = /^[a-zA-Z0-9](?:[-_a-zA-Z0-9]*[a-zA-Z0-9])?$/u;

/** True for a cluster name that Azure takes. Fact: `longest-cluster-name`. */
export function isClusterName(name: string): boolean {
  return CLUSTER_NAME.test(name) && name.length <= longestClusterName.value;
}

/**
 * Letters, digits and single hyphens of a name, for names made from it; `otherwise` where it has none. Short enough for a DNS
 * prefix (fact `longest-dns-prefix`).
 */
export function plainName(name: string, otherwise: string): string {
  return plainLetters(name).slice(0, longestDnsPrefix.value).replace(/-+$/u, '') || otherwise;
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

/** A pool to be named: its name in the plan, and its operating system, which decides how long the name may be. */
export interface PoolToName {
  readonly name: string;
  readonly os: 'linux' | 'windows';
}

function longestPoolName(os: PoolToName['os']): number {
  return os === 'windows' ? longestWindowsPoolName.value : longestLinuxPoolName.value;
}

function isPoolName({ name, os }: PoolToName): boolean {
  return POOL_NAME.test(name) && name.length <= longestPoolName(os);
}

function freePoolName({ name, os }: PoolToName, taken: ReadonlySet<string>): string {
  const letters = name.toLowerCase().replaceAll(/[^a-z0-9]/gu, '');
  const plain = letters.replace(/^[0-9]+/u, '') || 'pool';
  return firstFree(
    (number) => {
      const ending = number === 1 ? '' : String(number);
      return `${plain.slice(0, longestPoolName(os) - ending.length)}${ending}`;
    },
    (tried) => taken.has(tried),
  );
}

/**
 * Names for pools that Azure takes, in the order given and no two the same: the name itself where Azure takes it, else its
 * lowercase letters and digits, cut to the 12 of a Linux or the 6 of a Windows pool, with a number at the end where that is
 * taken. Facts: `longest-linux-pool-name`, `longest-windows-pool-name`.
 */
export function poolNames(pools: readonly PoolToName[]): readonly string[] {
  const taken = new Set(pools.filter(isPoolName).map(({ name }) => name));
  const given = new Set<string>();
  return pools.map((pool) => {
    if (isPoolName(pool) && !given.has(pool.name)) {
      given.add(pool.name);
      return pool.name;
    }
    const free = freePoolName(pool, taken);
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
