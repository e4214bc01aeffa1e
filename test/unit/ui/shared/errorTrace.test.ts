import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traceOf } from '../../../../src/ui/shared/errorTrace.ts';

const withStack = (message: string, ...places: readonly string[]): Error =>
  Object.assign(new Error(message), {
    stack: [`Error: ${message}`, ...places.map((place) => `    at ${place}`)].join('\n'),
  });

const said = (message: string): string | undefined => traceOf(withStack(message))[0];

describe('an unforeseen error in the log', () => {
  it('is its name and message, then where it came from, without the folders that name the person', () => {
    const error = withStack(
      'broken',
      'Store.refresh (/home/jane doe/.vscode/extensions/eni/dist/extension.js:1:23)',
      'async file:///home/jane/dist/parts/run-AB12.js:4:56',
      'C:\\Users\\Jane (work)\\dist\\extension.js:7:8',
      'new Promise (<anonymous>)',
      'async Promise.all (index 0)',
    );
    expect(traceOf(error)).toEqual([
      'Error: broken',
      '  at Store.refresh (extension.js:1:23)',
      '  at run-AB12.js:4:56',
      '  at extension.js:7:8',
    ]);
  });

  it('has at most so many places', () => {
    const deep = withStack('broken', ...Array.from({ length: 50 }, (_, at) => `/dist/extension.js:1:${at + 1}`));
    expect(traceOf(deep)).toHaveLength(21);
  });

  it('tells what caused it, not without end', () => {
    const cause = withStack('inner', '/dist/a.js:1:2');
    expect(traceOf(Object.assign(withStack('outer'), { cause }))).toEqual([
      'Error: outer',
      'Caused by Error: inner',
      '  at a.js:1:2',
    ]);
    const endless = withStack('again');
    Object.assign(endless, { cause: endless });
    expect(traceOf(endless)).toHaveLength(4);
  });

  it.each([
    ["Cannot read properties of undefined (reading 'deleteOnTermination')", undefined],
    ['An answer is missing: attachInterface', undefined],
    ["ENOENT: no such file or directory, open '/home/jane/plan.json'", 'ENOENT: no such file or directory, open …'],
    ['Unexpected token \'}\', "{"web": 7}" is not valid JSON', 'Unexpected token …, … is not valid JSON'],
    ['Key AKIAIOSFODNN7EXAMPLE is not known', 'Key … is not known'],
    ['Secret wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', 'Secret …'],
    ['Token IQoJb3JpZ2luX2VjEHoaCWV1LXdlc3QtMSJH', 'Token …'],
    ['eni-0a1b2c3d4e5f60718 of 111122223333 at 10.0.0.7', '… of … at …'],
    ['i-0a1b2c3d at 2001:db8::7 and fe80::1', '… at … and …'],
  ])('leaves out what may be a secret or somebody’s: %s', (message, left = message) => {
    expect(said(message)).toBe(`Error: ${left}`);
  });

  it('holds no key, token, id or address, wherever it stands', () => {
    const hex = fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdef')), minLength: 8, maxLength: 17 });
    const base64 = fc.string({
      unit: fc.constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')),
      minLength: 40,
      maxLength: 400,
    });
    const keyId = base64.map((text) => `ASIA${text.replaceAll(/[^A-Z0-9]/g, '7').slice(0, 16)}`);
    const secret = fc.oneof(
      base64,
      keyId,
      fc.ipV4(),
      hex.map((id) => `eni-${id}`),
      fc.integer({ min: 100_000_000_000, max: 999_999_999_999 }).map(String),
    );
    const around = fc.constantFrom('', ' ', '(', '"', "'", ': ', ',', '\n');
    fc.assert(
      fc.property(secret, around, around, (text, before, after) => {
        expect(said(`It was ${before}${text}${after} then`)).not.toContain(text);
      }),
    );
  });

  it('stays on its line and is short, whatever the message is', () => {
    const line = said(`a\nb [link](command:run) ${'x '.repeat(5_000)}`);
    expect(line).toMatch(/^Error: a⏎b \[link\] \(command:run\) /);
    expect(line?.length).toBeLessThan(350);
  });

  it('is at least that something was thrown', () => {
    expect([traceOf('secret'), traceOf(undefined)]).toEqual([
      ['Thrown, but no error: string'],
      ['Thrown, but no error: undefined'],
    ]);
  });
});
