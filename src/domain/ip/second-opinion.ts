import IPCIDR from 'ip-cidr';

/** What ip-cidr makes of a text; all null when it finds it invalid. */
export interface SecondOpinion {
  readonly valid: boolean;
  /** First and last address as whole numbers, for both families. */
  readonly first: bigint | null;
  readonly last: bigint | null;
  /** First address in its shortest spelling, with the prefix length. */
  readonly canonical: string | null;
}

/**
 * Asks ip-cidr about a range of either family. It never decides what is accepted: it is more lenient than our grammar
 * and wrong in the cases that second-opinion.test.ts names. The only module that imports ip-cidr (15 kB gzip).
 */
export function secondOpinion(text: string): SecondOpinion {
  if (!IPCIDR.isValidCIDR(text)) {
    return { valid: false, first: null, last: null, canonical: null };
  }
  const cidr = new IPCIDR(text);
  return {
    valid: true,
    first: cidr.start<bigint>({ type: 'bigInteger' }),
    last: cidr.end<bigint>({ type: 'bigInteger' }),
    canonical: `${cidr.addressStart.correctForm()}/${cidr.address.subnetMask}`,
  };
}
