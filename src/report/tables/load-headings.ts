import type { Load } from '../../domain/ids.ts';
import { called, type Name } from '../../domain/name.ts';

/** Headings of the three loads in tables. They stay as they were in the first version: spreadsheets look columns up by them. */
export const LOAD_HEADINGS: Readonly<Record<Load, Name>> = {
  today: called('today'),
  maximum: called('maximum'),
  withUpgrade: called('with upgrade'),
};
