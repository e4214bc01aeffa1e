import { readFileSync } from 'node:fs';
import { Script, createContext } from 'node:vm';
import fc from 'fast-check';
import whole from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { asked, withoutUnasked } from '../../scripts/build/leanIpaddr.ts';
import { sourceFiles } from '../support/imports.ts';

const shipped = readFileSync(new URL(import.meta.resolve('ipaddr.js')), 'utf8');

const read = (source: string): typeof whole => {
  const context = createContext({ module: { exports: {} } });
  return new Script(`${source}\nmodule.exports`).runInContext(context) as typeof whole;
};

const readings = ({ IPv4, IPv6 }: typeof whole, text: string): string =>
  JSON.stringify([
    IPv4.isValidFourPartDecimal(text),
    IPv4.isValid(text) && IPv4.parse(text).octets,
    IPv6.isValid(text) && IPv6.parse(text).parts,
  ]);

const hex = fc.nat(0xffff).map((part) => part.toString(16));
const texts = fc.oneof(
  fc.ipV4(),
  fc.ipV4Extended(),
  fc.ipV6(),
  fc
    .array(fc.oneof(hex, fc.constantFrom('', ':', '::', '%eth0', '1.2.3.4')), { maxLength: 9 })
    .map((parts) => parts.join(':')),
  fc.array(fc.nat(300), { maxLength: 5 }).map((parts) => parts.join('.')),
  fc.string(),
);

describe('ipaddr.js as it is bundled', () => {
  const lean = withoutUnasked(shipped);

  it('reads every text as the whole of it does', () => {
    const bundled = read(lean);
    fc.assert(
      fc.property(texts, (text) => {
        expect(readings(bundled, text)).toBe(readings(whole, text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is less than half of it', () => {
    expect(lean.length).toBeLessThan(shipped.length / 2);
  });

  it('has all that is called', () => {
    const called = [...sourceFiles('src'), ...sourceFiles('webview')].flatMap(({ text }) =>
      [...text.matchAll(/\bipaddr\.(?:IPv[46]\.)?(\w+)\(/g)].map(([, name]) => name),
    );
    expect(called.length).toBeGreaterThan(0);
    for (const name of called) expect(asked).toContain(name);
  });

  it('fails the build when it is not as it was', () => {
    expect(() => withoutUnasked('var a = 1;')).toThrow('not found: isValid,isValidFourPartDecimal,parse,parser');
    const calling = shipped.replace('ipaddr.IPv6.parse = function (string) {', '$&\n        this.isValidCIDR(string);');
    expect(() => withoutUnasked(calling)).toThrow('called, but left out: isValidCIDR');
  });
});
