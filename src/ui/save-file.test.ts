import { expect, it } from 'vitest';
import { fileStem } from './save-file.ts';

it.each([
  ['Production, West Europe', 'production-west-europe'],
  ['Zażółć Αθήνα 生产', 'zażółć-αθήνα-生产'],
  ['../../etc/passwd', 'etc-passwd'],
  ['a\u202Egnp.exe', 'a-gnp-exe'],
  ['  --  ', 'plan'],
  ['', 'plan'],
  [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
  ['𠀀'.repeat(70), '𠀀'.repeat(60)],
])('makes a file name of %j', (text, stem) => {
  expect(fileStem(text)).toBe(stem);
});
