import IPCIDR from 'ip-cidr';
import { describe, expect, test } from 'vitest';
import vectors from './python-vectors.json' with { type: 'json' };
import { addressCount, formatRange, lastAddress, parseRange } from './range.ts';

interface SecondOpinion {
  readonly valid: boolean;
  readonly first: bigint | null;
  readonly last: bigint | null;
  /** First address in its shortest spelling, with the prefix length. */
  readonly canonical: string | null;
}

/** What ip-cidr makes of a range of either family; all null when it finds it invalid. It never decides what is accepted. */
function secondOpinion(text: string): SecondOpinion {
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

const REFUSED = { valid: false, first: null, last: null, canonical: null };

describe('our grammar and ip-cidr agree', () => {
  test.each([
    '0.0.0.0/0',
    '128.0.0.0/1',
    '10.0.0.0/8',
    '10.240.0.0/16',
    '172.16.0.0/12',
    '192.168.1.0/24',
    '10.0.0.2/31',
    '10.0.0.5/32',
    '255.255.255.254/31',
    '255.255.255.255/32',
    '::/0',
    '::/128',
    '::1/128',
    'fd00::/8',
    'fd00:db8:deca::/48',
    'FD00:0DB8:DECA:0001::/64',
    '2001:db8:0:0:1::/80',
    '1:2:3:4:5:6:7:8/128',
    'ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe/127',
  ])('on %s', (text) => {
    const ours = parseRange(text);
    expect(ours.ok).toBe(true);
    if (ours.ok) {
      const first = BigInt(ours.value.first);
      expect(secondOpinion(text)).toEqual({
        valid: true,
        first,
        last: BigInt(lastAddress(ours.value)),
        canonical: formatRange(ours.value),
      });
      expect(addressCount(ours.value)).toBe(BigInt(lastAddress(ours.value)) - first + 1n);
    }
  });

  test.each([
    '',
    '/',
    '10.0.0.0',
    '10.0.0.0/',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0.0/x',
    '10.0.0.0/255.255.255.0',
    '10.0.0.0/24/24',
    '10.0.0/24',
    '10.0.0.0.0/24',
    '10.0.256.0/24',
    '010.0.0.0/8',
    ' 10.0.0.0/24',
    '0x0a.0.0.0/8',
    '::/129',
    'fd00::g/64',
    '1::2::3/64',
    '12345::/64',
    '1:2:3:4:5:6:7/64',
    'fd00::',
  ])('that "%s" is no range', (text) => {
    expect(parseRange(text).ok).toBe(false);
    expect(secondOpinion(text)).toEqual(REFUSED);
  });

  test('on all valid vectors of Python', () => {
    const differing = vectors.valid.filter((row) => {
      const [text = '', canonical, first, last] = row.split(' ');
      const opinion = secondOpinion(text);
      return (
        opinion.canonical !== canonical || opinion.first !== BigInt(first ?? '') || opinion.last !== BigInt(last ?? '')
      );
    });
    expect(differing).toEqual([]);
  });
});

describe('known mistakes of ip-cidr 4.0.2, left out of the tables above', () => {
  test.each([
    { text: '10.0.0.5/24', why: 'masks host bits without a word', canonical: '10.0.0.0/24' },
    { text: 'fd00::5/64', why: 'masks host bits without a word', canonical: 'fd00::/64' },
    { text: '10.0.0.0/08', why: 'takes a prefix length with a leading zero', canonical: '10.0.0.0/8' },
    { text: 'fe80::%eth0/64', why: 'takes a zone', canonical: 'fe80::/64' },
    { text: '::ffff:10.0.0.0/104', why: 'makes a mapped /104 a single IPv4 address', canonical: '10.0.0.0/32' },
  ])('$text: $why', ({ text, canonical }) => {
    expect(parseRange(text).ok).toBe(false);
    expect(secondOpinion(text)).toMatchObject({ valid: true, canonical });
  });
});
