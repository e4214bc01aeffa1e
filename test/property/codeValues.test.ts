import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hclText } from '../../src/actions/code/hcl.ts';
import { powerShellToolsScript } from '../../src/actions/code/powerShellTools.ts';
import { holds } from '../support/seed.ts';

const texts = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      "'",
      '’',
      '"',
      '`',
      '$',
      '${',
      '%{',
      '\\',
      '\n',
      '\r',
      '#',
      ')',
      '\u202e',
      '\u200b',
      '\u2028',
      'é',
      '🦊',
    ),
    fc.string({ maxLength: 2 }),
  ),
  maxLength: 12,
});
const place = {
  scope: { kind: 'profile', profile: 'prod', region: 'eu-west-1', endpoint: undefined },
  region: 'eu-west-1',
} as const;

/** Literal strings and characters by their number, joined by `+`, as PowerShell reads them; undefined for anything else. */
const valueOf = (expression: string): string | undefined => {
  const part = String.raw`'(?:[^'‘’‚‛]|'')*'|\[char\]\d+`;
  if (!new RegExp(`^(?:'(?:[^']|'')*'|\\('(?:[^']|'')*'(?: \\+ (?:${part}))+\\))$`).test(expression)) return undefined;
  return [...expression.matchAll(new RegExp(part, 'g'))]
    .map(([each]) =>
      each.startsWith("'") ? each.slice(1, -1).replaceAll("''", "'") : String.fromCharCode(Number(each.slice(6))),
    )
    .join('');
};

it('whatever somebody wrote, a cmdlet has it as a literal of ASCII alone: no PowerShell runs here', async () => {
  const property = fc.property(texts, texts, (key, value) => {
    const call = { action: 'createTags', input: { ids: ['eni-0a'], tags: [{ key, value }] } } as const;
    const text = powerShellToolsScript({ calls: [call], outputs: [{}], isWhole: true }, place);
    expect(text).toMatch(/^[ -~]*$/);
    const [, saidKey = '', saidValue = ''] = /@\{ Key = (.*); Value = (.*) \}\) -ProfileName 'prod'/.exec(text) ?? [];
    expect([valueOf(saidKey), valueOf(saidValue)]).toEqual([key, value]);
  });
  await holds(property, 300);
});

it('whatever somebody wrote, Terraform has it as text in one line, and fills nothing in', async () => {
  const property = fc.property(texts, (text) => {
    const written = hclText(text.toWellFormed());
    expect(written).not.toMatch(/[\p{C}\u2028\u2029]|(?<!\$)\$\{|(?<!%)%\{/u);
    const read = written
      .replace(/([$%])\1\{/g, '$1{')
      .replace(/\\U([0-9a-f]{8})/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
    expect(JSON.parse(read)).toBe(text.toWellFormed());
  });
  await holds(property, 300);
});
