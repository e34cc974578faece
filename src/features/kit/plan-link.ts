import type { PlanInput } from '../../domain/plan-input.ts';
import { ok, type Result } from '../../domain/result.ts';
import { type LinkError, tryEncodeLink } from '../../share/codec.ts';
import { webCompression } from '../../state/web-compression.ts';

/** The address of the page without the plan in it. */
export function pageAddress(): string {
  return location.href.replace(/#.*$/su, '');
}

/** The share link of a plan on the page with this address; refused for a plan that is too large for a link. */
export async function planLink(input: PlanInput, page: string): Promise<Result<string, LinkError>> {
  const encoded = await tryEncodeLink(input, webCompression);
  return encoded.ok ? ok(`${page}#${encoded.value}`) : encoded;
}
