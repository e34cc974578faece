import { describe, expect, test } from 'vitest';
import { formatIpv4, ipv4, parseIpv4 } from './ipv4.ts';

describe('parseIpv4', () => {
  test.each([
    { text: '0.0.0.0', value: 0 },
    { text: '0.0.0.1', value: 1 },
    { text: '10.0.0.10', value: 167_772_170 },
    { text: '127.255.255.255', value: 2 ** 31 - 1 },
    { text: '128.0.0.0', value: 2 ** 31 },
    { text: '255.255.255.255', value: 2 ** 32 - 1 },
  ])('$text is $value, and back', ({ text, value }) => {
    expect(parseIpv4(text)).toEqual({ ok: true, value });
    expect(formatIpv4(ipv4(value))).toBe(text);
  });

  const LONG = '1'.repeat(65);
  test.each([
    { text: '', code: 'empty', says: 'Enter one IPv4 address, e.g. 10.0.0.10.' },
    { text: '   ', code: 'empty', says: 'Enter one IPv4 address, e.g. 10.0.0.10.' },
    { text: LONG, code: 'too-long', says: '65 characters; at most 64' },
    { text: ' 10.0.0.1', code: 'spaces', says: 'a space' },
    { text: '10.0.0.1\n', code: 'spaces', says: 'a line break' },
    { text: '10.0.0.1\u200b', code: 'spaces', says: 'an invisible character' },
    { text: '\u202e10.0.0.1', code: 'spaces', says: 'an invisible character' },
    { text: '10.0.0.1%eth0', code: 'zone', says: '10.0.0.1%eth0 has a zone' },
    { text: '10.0.0.1/32', code: 'prefix-given', says: '10.0.0.1/32 has a prefix length; one address has none.' },
    { text: 'fd00::1', code: 'wrong-family', says: 'fd00::1 is written as IPv6; only IPv4 is accepted here.' },
    { text: '10.0.0.256', code: 'octet-too-large', says: '256 in 10.0.0.256 is too large; each number is 0 to 255.' },
    { text: '9999999999.0.0.1', code: 'octet-too-large', says: '9999999999 in' },
    { text: '10.0.00.1', code: 'leading-zero', says: '00 in 10.0.00.1 has a leading zero' },
    { text: '010.0.0.1', code: 'leading-zero', says: '010 in 010.0.0.1 has a leading zero' },
    { text: '10', code: 'octet-count', says: '10 has 1 number; an IPv4 address has four.' },
    { text: '10.0.0.', code: 'octet-count', says: '10.0.0. has 3 numbers' },
    { text: '10.0.0.0.1', code: 'octet-count', says: '10.0.0.0.1 has 5 numbers' },
    { text: '...', code: 'octet-count', says: '... has 0 numbers' },
    { text: '10.0.0.1.', code: 'not-an-address', says: '10.0.0.1. has a dot too many' },
    { text: '10.0.0.-1', code: 'not-an-address', says: '"10.0.0.-1" is not an IPv4 address.' },
    { text: '0x0a.0.0.1', code: 'not-an-address', says: 'is not an IPv4 address.' },
    { text: '1e1.0.0.1', code: 'not-an-address', says: 'is not an IPv4 address.' },
    { text: '\u0661.0.0.1', code: 'not-an-address', says: 'is not an IPv4 address.' },
    { text: '10.0.0.1:443', code: 'not-an-address', says: 'is not an IPv4 address.' },
    { text: 'localhost', code: 'not-an-address', says: 'is not an IPv4 address.' },
  ])('refuses "$text" as $code', ({ text, code, says }) => {
    const result = parseIpv4(text);
    const sentence: unknown = expect.stringContaining(says);
    expect(result).toEqual({ ok: false, error: { code, sentence } });
    expect(result).toHaveProperty(
      'error.sentence',
      expect.stringMatching(/(?:^| )Enter one IPv4 address, e\.g\. 10\.0\.0\.10\.$/u),
    );
  });
});

describe('ipv4', () => {
  test.each([-1, 2 ** 32, 0.5, NaN, Infinity])('throws for %s', (n) => {
    expect(() => ipv4(n)).toThrow(RangeError);
  });

  test('makes no negative zero', () => {
    expect(Object.is(ipv4(-0), 0)).toBe(true);
  });
});
