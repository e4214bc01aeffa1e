import { expect, it } from 'vitest';
import { fileName } from '../../../../src/ui/door/files.ts';

it.each([
  ['Demo account, 2026-11-27 22:10', 'demo-account-2026-11-27-22-10.eni.json'],
  ['../../etc/passwd\u0000$(x)', 'etc-passwd-x.eni.json'],
  ['web\u202egnp.exe', 'web-gnp-exe.eni.json'],
  ['Łódź 日本\u3164\u2800 x', 'łódź-日本-x.eni.json'],
  ['x'.repeat(300), `${'x'.repeat(100)}.eni.json`],
])('calls a file of %j by letters, digits and dashes', (text, name) => {
  expect(fileName(text, 'eni.json')).toBe(name);
});
