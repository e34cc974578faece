import type { PlanInput } from '../domain/plan-input.ts';
import type { Result } from '../domain/result.ts';
import type { LinkError } from '../share/codec.ts';
import type { Compression } from '../share/envelope.ts';

/** The codec loads when the first link is read or made: the first verdict needs none. */
const loadCodec = () => import('../share/codec.ts');

/** As `decodeLink` of the codec. */
export async function decodeLink(text: string, compression: Compression): Promise<Result<PlanInput, LinkError>> {
  const codec = await loadCodec();
  return codec.decodeLink(text, compression);
}

/** As `tryEncodeLink` of the codec. */
export async function tryEncodeLink(input: PlanInput, compression: Compression): Promise<Result<string, LinkError>> {
  const codec = await loadCodec();
  return codec.tryEncodeLink(input, compression);
}
