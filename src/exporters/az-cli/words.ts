import { shellWord } from '../../engine/migration/shell.ts';

/** A command: its words up to the first option, then one option each. */
export type AzCommand = readonly [string, ...string[]];

/** A text of the plan as one word. Names that no word can say have been refused before. */
export function word(text: string): string {
  return shellWord(text) ?? "''";
}

/** An option with a value of the plan, or nothing where there is none. */
export function option(flag: string, value: string | number | null | undefined): readonly string[] {
  return value === null || value === undefined ? [] : [`${flag} ${word(String(value))}`];
}

/** A switch, where it holds. */
export function flagIf(holds: boolean, flag: string): readonly string[] {
  return holds ? [flag] : [];
}

/** The variable that holds the VM size of a pool. */
export function sizeVariable(pool: string): string {
  return `${pool.toUpperCase()}_VM_SIZE`;
}

/** Where a network that exists lies. */
export const IN_NETWORK_GROUP = '--resource-group "$VNET_GROUP"';
export const IN_GROUP = '--resource-group "$GROUP"';
export const AT_LOCATION = '--location "$LOCATION"';
