import { describe, expect, test } from 'vitest';
import { readIpv4Range, readIpv6Range, readRange } from '../../testing/read-range.ts';
import { formatIpv4 } from './ipv4.ts';
import { formatIpv6 } from './ipv6.ts';
import { addressCount, formatRange, lastAddress, parseIpv4Range, parseIpv6Range, parseRange } from './range.ts';

describe('parseRange', () => {
  test.each([
    { text: '0.0.0.0/0', first: 0, last: '255.255.255.255', count: 2n ** 32n },
    { text: '128.0.0.0/1', first: 2 ** 31, last: '255.255.255.255', count: 2n ** 31n },
    { text: '10.0.0.0/8', first: 167_772_160, last: '10.255.255.255', count: 2n ** 24n },
    { text: '10.0.0.2/31', first: 167_772_162, last: '10.0.0.3', count: 2n },
    { text: '255.255.255.254/31', first: 2 ** 32 - 2, last: '255.255.255.255', count: 2n },
    { text: '10.0.0.5/32', first: 167_772_165, last: '10.0.0.5', count: 1n },
    { text: '255.255.255.255/32', first: 2 ** 32 - 1, last: '255.255.255.255', count: 1n },
  ])('reads $text', ({ text, first, last, count }) => {
    const prefixLength = Number(text.split('/')[1]);
    expect(parseRange(text)).toEqual({ ok: true, value: { family: 4, first, prefixLength } });
    expect(parseIpv4Range(text)).toEqual(parseRange(text));
    expect(formatIpv4(lastAddress(readIpv4Range(text)))).toBe(last);
    expect(addressCount(readRange(text))).toBe(count);
    expect(formatRange(readRange(text))).toBe(text);
  });

  test.each([
    { text: '::/0', canonical: '::/0', last: 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', count: 2n ** 128n },
    {
      text: 'FD00:0DB8::/32',
      canonical: 'fd00:db8::/32',
      last: 'fd00:db8:ffff:ffff:ffff:ffff:ffff:ffff',
      count: 2n ** 96n,
    },
    { text: 'fd00:0:0:1::/64', canonical: 'fd00:0:0:1::/64', last: 'fd00::1:ffff:ffff:ffff:ffff', count: 2n ** 64n },
    { text: 'fd00::2/127', canonical: 'fd00::2/127', last: 'fd00::3', count: 2n },
    { text: '::1/128', canonical: '::1/128', last: '::1', count: 1n },
    // holds the mapped space, but does not start in it
    { text: '::/80', canonical: '::/80', last: '::ffff:ffff:ffff', count: 2n ** 48n },
  ])('reads $text', ({ text, canonical, last, count }) => {
    expect(parseIpv6Range(text)).toEqual(parseRange(text));
    expect(formatIpv6(lastAddress(readIpv6Range(text)))).toBe(last);
    expect(addressCount(readRange(text))).toBe(count);
    expect(formatRange(readRange(text))).toBe(canonical);
  });

  test.each([
    { text: '', code: 'empty', says: 'Enter a range, e.g. 10.0.0.0/24 or fd00:db8:deca::/64.' },
    { text: '\t', code: 'empty', says: 'Enter a range, e.g. 10.0.0.0/24 or fd00:db8:deca::/64.' },
    {
      text: `10.0.0.0/24${' '.repeat(60)}`,
      code: 'too-long',
      says: 'This text has 71 characters; at most 64 are read.',
    },
    { text: '10.0.0.0/24 ', code: 'spaces', says: 'a space, a line break or an invisible character' },
    { text: '10.0.0.0 /24', code: 'spaces', says: 'a space' },
    { text: '\u00a010.0.0.0/24', code: 'spaces', says: 'a space' },
    { text: '\ufeff10.0.0.0/24', code: 'spaces', says: 'an invisible character' },
    { text: 'fe80::%eth0/64', code: 'zone', says: 'fe80::%eth0/64 has a zone' },
    { text: 'fe80::/64%1', code: 'zone', says: 'has a zone' },
    { text: '10.0.0.0', code: 'missing-prefix', says: '10.0.0.0 has no prefix length' },
    { text: '10.0.0.0/', code: 'missing-prefix', says: '10.0.0.0/ has no prefix length' },
    { text: 'fd00::', code: 'missing-prefix', says: 'fd00:: has no prefix length' },
    { text: '10.0.0.0/x', code: 'prefix-not-a-number', says: '"x" after the slash is not a prefix length' },
    { text: '10.0.0.0/-1', code: 'prefix-not-a-number', says: '"-1" after' },
    { text: '10.0.0.0/24/24', code: 'prefix-not-a-number', says: '"24/24" after' },
    { text: '10.0.0.0/255.255.255.0', code: 'prefix-not-a-number', says: 'a whole number from 0 to 32.' },
    { text: 'fd00::/6x', code: 'prefix-not-a-number', says: 'a whole number from 0 to 128.' },
    {
      text: '10.0.0.0/08',
      code: 'prefix-leading-zero',
      says: 'The prefix length 08 of 10.0.0.0/08 has a leading zero',
    },
    { text: '0.0.0.0/00', code: 'prefix-leading-zero', says: 'written without it' },
    { text: 'fd00::/064', code: 'prefix-leading-zero', says: 'from 0 to 128' },
    {
      text: '10.0.0.0/33',
      code: 'prefix-too-long',
      says: '/33 in 10.0.0.0/33 is too long; a prefix length is a whole number from 0 to 32.',
    },
    { text: '10.0.0.0/99999999999999999999999', code: 'prefix-too-long', says: 'is too long' },
    { text: 'fd00::/129', code: 'prefix-too-long', says: 'from 0 to 128.' },
    {
      text: '10.0.256.0/24',
      code: 'octet-too-large',
      says: '256 in 10.0.256.0 is too large; each number is 0 to 255.',
    },
    { text: '010.0.0.0/8', code: 'leading-zero', says: '010 in 010.0.0.0 has a leading zero' },
    { text: '10.0.0/24', code: 'octet-count', says: '10.0.0 has 3 numbers; an IPv4 address has four.' },
    { text: '10/8', code: 'octet-count', says: '10 has 1 number' },
    { text: '::ffff:10.0.0.0/104', code: 'ipv4-mapped', says: 'an IPv4 address inside an IPv6 address' },
    { text: '::ffff:a00:0/104', code: 'ipv4-mapped', says: 'lies in ::ffff:0:0/96' },
    { text: '::ffff:0:0/96', code: 'ipv4-mapped', says: 'lies in ::ffff:0:0/96' },
    { text: '/24', code: 'not-an-address', says: '"" is not an IPv4 address' },
    {
      text: 'hello/24',
      code: 'not-an-address',
      says: '"hello" is not an IPv4 address. Enter a range, e.g. 10.0.0.0/24 or fd00',
    },
    { text: '10.0.0.0:80/24', code: 'not-an-address', says: 'is not an IPv4 address' },
    { text: 'fd00:12345::/64', code: 'not-an-address', says: 'the group "12345" has more than four digits' },
  ])('refuses "$text" as $code', ({ text, code, says }) => {
    const result = parseRange(text);
    const sentence: unknown = expect.stringContaining(says);
    expect(result).toEqual({ ok: false, error: { code, sentence } });
    expect(result).toHaveProperty(
      'error.sentence',
      expect.stringMatching(/(?:^|\. )Enter an? (IPv[46] )?range, e\.g\. \S.*\.$/u),
    );
  });

  test.each([
    { text: '10.0.0.5/24', start: '10.0.0.0', masked: '10.0.0.0/24' },
    { text: '10.0.0.5/31', start: '10.0.0.4', masked: '10.0.0.4/31' },
    { text: '255.255.255.255/0', start: '0.0.0.0', masked: '0.0.0.0/0' },
    { text: '255.255.255.255/1', start: '128.0.0.0', masked: '128.0.0.0/1' },
    { text: 'FD00::1/64', start: 'fd00::', masked: 'fd00::/64' },
    { text: '::1/0', start: '::', masked: '::/0' },
  ])('refuses the host bits of $text and offers $masked', ({ text, start, masked }) => {
    const prefixLength = text.split('/')[1] ?? '';
    const sentence = `${text} has host bits set: a /${prefixLength} here starts at ${start}. Enter ${masked}.`;
    expect(parseRange(text)).toEqual({ ok: false, error: { code: 'host-bits', sentence, masked } });
    expect(formatRange(readRange(masked))).toBe(masked);
  });

  test('64 characters are still read', () => {
    expect(parseRange('x'.repeat(64))).toHaveProperty('error.code', 'not-an-address');
    expect(parseRange('x'.repeat(65))).toHaveProperty('error.code', 'too-long');
  });

  test.each([
    { parse: parseIpv4Range, text: 'fd00::/64', says: 'is written as IPv6; only IPv4 is accepted here.' },
    { parse: parseIpv4Range, text: '::ffff:10.0.0.0/104', says: 'only IPv4 is accepted here.' },
    { parse: parseIpv4Range, text: 'fd00::', says: 'only IPv4 is accepted here.' },
    { parse: parseIpv6Range, text: '10.0.0.0/24', says: 'is written as IPv4; only IPv6 is accepted here.' },
    { parse: parseIpv6Range, text: '10.0.0.5/24', says: 'only IPv6 is accepted here.' },
  ])('a parser of the other family refuses $text', ({ parse, text, says }) => {
    const sentence: unknown = expect.stringContaining(says);
    expect(parse(text)).toEqual({ ok: false, error: { code: 'wrong-family', sentence } });
  });

  test.each([
    { parse: parseIpv4Range, text: '', code: 'empty' },
    { parse: parseIpv4Range, text: 'x/8', code: 'not-an-address' },
    { parse: parseIpv6Range, text: ' ::/0', code: 'spaces' },
    { parse: parseIpv6Range, text: 'dead/64', code: 'not-an-address' },
  ])('a parser of one family refuses "$text" as $code', ({ parse, text, code }) => {
    expect(parse(text)).toHaveProperty('error.code', code);
  });
});
