import { expect, test, vi } from 'vitest';

test('blocks of IPv4 find a place on a page that cannot read IPv6 text', async () => {
  vi.resetModules();
  const { hasIpv6Text } = await import('../ip/ipv6-text.ts');
  const { parseRange, formatRange } = await import('../ip/range.ts');
  const { nextFreeBlock } = await import('./move-ranges.ts');
  const range = parseRange('10.0.0.0/16');
  expect(hasIpv6Text()).toBe(false);
  const block = range.ok ? nextFreeBlock(range.value, []) : null;
  expect(block && formatRange(block)).toBe('10.1.0.0/16');
});
