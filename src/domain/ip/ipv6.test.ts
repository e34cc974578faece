import { describe, expect, test } from 'vitest';
import { formatIpv6, ipv6, readIpv6 } from './ipv6.ts';
import { parseIpv6Range } from './range.ts';

describe('IPv6 text', () => {
  test.each([
    { text: '::', value: 0n, canonical: '::' },
    { text: '0:0:0:0:0:0:0:0', value: 0n, canonical: '::' },
    { text: '::1', value: 1n, canonical: '::1' },
    { text: 'FD00::', value: 0xfdn * 2n ** 120n, canonical: 'fd00::' },
    { text: '2001:0DB8::0001', value: 0x20010db8_00000000_00000000_00000001n, canonical: '2001:db8::1' },
    { text: '1:2:3:4:5:6:7:8', value: 0x00010002_00030004_00050006_00070008n, canonical: '1:2:3:4:5:6:7:8' },
    // :: for one group is read, but not written (RFC 5952, 4.2.2)
    { text: '1:2:3:4:5:6:7::', value: 0x00010002_00030004_00050006_00070000n, canonical: '1:2:3:4:5:6:7:0' },
    { text: '::2:3:4:5:6:7:8', value: 0x00000002_00030004_00050006_00070008n, canonical: '0:2:3:4:5:6:7:8' },
    // the longest run, and the first of equals (4.2.3)
    { text: '1:0:0:4:0:0:0:8', value: 0x00010000_00000004_00000000_00000008n, canonical: '1:0:0:4::8' },
    { text: '1:0:0:4:5:0:0:8', value: 0x00010000_00000004_00050000_00000008n, canonical: '1::4:5:0:0:8' },
    { text: '0:0:3:4:5:6:0:0', value: 0x00000000_00030004_00050006_00000000n, canonical: '::3:4:5:6:0:0' },
    // beside the mapped space
    { text: '::fffe:ffff:ffff', value: 0xfffe_ffff_ffffn, canonical: '::fffe:ffff:ffff' },
    { text: '::1:0:0:0', value: 2n ** 48n, canonical: '::1:0:0:0' },
    { text: 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', value: 2n ** 128n - 1n, canonical: null },
  ])('$text', ({ text, value, canonical }) => {
    expect(readIpv6(text)).toEqual({ ok: true, value });
    expect(formatIpv6(ipv6(value))).toBe(canonical ?? text);
  });

  test.each([
    { text: 'fd00:: ', code: 'spaces', says: 'a space' },
    { text: 'fe80::1%eth0', code: 'zone', says: 'fe80::1%eth0/128 has a zone' },
    { text: '10.0.0.1', code: 'wrong-family', says: '10.0.0.1/128 is written as IPv4; only IPv6 is accepted here.' },
    { text: '::ffff:10.0.0.1', code: 'ipv4-mapped', says: 'an IPv4 address inside an IPv6 address' },
    { text: '64:ff9b::10.0.0.1', code: 'ipv4-mapped', says: 'an IPv4 address inside an IPv6 address' },
    { text: '::FFFF:a00:1', code: 'ipv4-mapped', says: '::FFFF:a00:1 lies in ::ffff:0:0/96' },
    { text: '0:0:0:0:0:ffff:0:0', code: 'ipv4-mapped', says: 'lies in ::ffff:0:0/96' },
    { text: 'fd00:12345::', code: 'not-an-address', says: 'the group "12345" has more than four digits' },
    { text: 'fd00:00001::', code: 'not-an-address', says: 'the group "00001" has more than four digits' },
    { text: 'fd00::g', code: 'not-an-address', says: 'the group "g" has characters other than 0-9 and a-f' },
    { text: 'fd00::+1', code: 'not-an-address', says: 'the group "+1" has characters' },
    { text: '10.0.0.1:443', code: 'not-an-address', says: 'the group "10.0.0.1" has characters' },
    { text: '1::2::3', code: 'not-an-address', says: ':: is there more than once' },
    { text: '::::', code: 'not-an-address', says: ':: is there more than once' },
    { text: ':::', code: 'not-an-address', says: 'a group between colons has no digits' },
    { text: ':1:2:3:4:5:6:7', code: 'not-an-address', says: 'a group between colons has no digits' },
    { text: '1:2:3:4:5:6:7:', code: 'not-an-address', says: 'a group between colons has no digits' },
    { text: '1:2:3:4:5:6:7', code: 'not-an-address', says: 'it has 7 of the eight groups and no ::' },
    { text: '1:2:3:4:5:6:7:8:9', code: 'not-an-address', says: 'it has 9 of the eight groups' },
    { text: '1:2:3:4::5:6:7:8', code: 'not-an-address', says: 'it has 8 groups besides ::' },
    { text: 'dead', code: 'not-an-address', says: 'it has 1 of the eight groups' },
  ])('refuses "$text" as $code', ({ text, code, says }) => {
    const result = parseIpv6Range(`${text}/128`);
    const sentence: unknown = expect.stringContaining(says);
    expect(result).toEqual({ ok: false, error: { code, sentence } });
    expect(result).toHaveProperty('error.sentence', expect.stringMatching(/ Enter an IPv6 range, e\.g\. fd00:\S+\.$/u));
  });
});

describe('ipv6', () => {
  test.each([-1n, 2n ** 128n])('throws for %s', (n) => {
    expect(() => ipv6(n)).toThrow(RangeError);
  });
});
