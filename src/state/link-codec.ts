import type { PlanInput } from '../domain/plan-input.ts';
import type { Result } from '../domain/result.ts';
import type { LinkError } from '../share/codec.ts';
import type { Compression } from '../share/envelope.ts';

/** The codec loads when the first link is read or made: the first verdict needs none. */
const loadCodec = () => import('../share/codec.ts');

/** Brings the compression, which the first verdict does not need either. */
export type LoadCompression = () => Promise<Compression>;

/** As `decodeLink` of the codec. */
export async function decodeLink(
  text: string,
  loadCompression: LoadCompression,
): Promise<Result<PlanInput, LinkError>> {
  const [codec, compression] = await Promise.all([loadCodec(), loadCompression()]);
  return codec.decodeLink(text, compression);
}

/** As `tryEncodeLink` of the codec. */
export async function tryEncodeLink(
  input: PlanInput,
  loadCompression: LoadCompression,
): Promise<Result<string, LinkError>> {
  const [codec, compression] = await Promise.all([loadCodec(), loadCompression()]);
  return codec.tryEncodeLink(input, compression);
}
