import type { VirtualNetwork } from '../../domain/plan-input.ts';
import { withoutCase } from '../../domain/without-case.ts';

/** The region of a network as names and service tags spell it: `westeurope`; `<region>` where the plan names none. */
export function regionOf(network: VirtualNetwork | null): string {
  const plain = withoutCase(network?.region ?? '').replaceAll(' ', '');
  return /^[a-z0-9]+$/u.test(plain) ? plain : '<region>';
}

/** True for a region of a cloud apart from Azure Global (China, US Government), where services have other names. */
export function isOtherCloud(region: string): boolean {
  return /^(?:china|usgov|usdod)/u.test(region);
}

/** A documented text with the region filled in. */
export function inRegion(text: string, region: string): string {
  return text.replaceAll('<region>', region);
}
