import { expect, it } from 'vitest';
import { facts, foreign, foreignFew, joined, listed, withoutPeriod, words } from '../../../src/domain/words.ts';

it.each([
  ['web-1 (eth0) $5 [a] 50%', 'web-1 (eth0) $5 [a] 50%'],
  ['[Undo](command:workbench.action.terminal.new)', '[Undo] (command:workbench.action.terminal.new)'],
  ['$(trash) \\$(error~spin)', '$ (trash) \\$ (error~spin)'],
  ['a\r\n\nand 0 more\u2028b\u0085c', 'a⏎and 0 more⏎b⏎c'],
  ['\u202e )093a6e…-ine( eraps-ah', '� )093a6e…-ine( eraps-ah'],
  ['nul\u0000 bell\u0007 half \ud83d pair', 'nul� bell� half � pair'],
  [`ha-spare${'\u2800'.repeat(180)}`, 'ha-spare␣'],
  ['a\u3164b\uffa0c\u115f\u1160d\u3000e\u00a0f\u2003g\th', 'a␣b␣c␣d␣e␣f␣g␣h'],
  ['a\u200bb\u2060c\ufeffd\u00ade\u180ef\u{e0041}g\u034fh', 'a�b�c�d�e�f�g�h'],
  ['ha-spare      eni-1', 'ha-spare eni-1'],
  ['\u0338struck', '◌\u0338struck'],
  [`z${'\u0301'.repeat(30)}algo`, 'z\u0301\u0301\u0301\u0301�algo'],
  ['Łódź, 日本語, עברית, ไทย, क्षत्रिय', 'Łódź, 日本語, עברית, ไทย, क्षत्रिय'],
  ['', ''],
])('makes %j harmless', (text, shown) => {
  expect(foreign(text)).toBe(shown);
});

it('leaves emoji to be recognised, without what joins them', () => {
  expect(foreign('🦊 fox, ❤️ love, 👩🏽‍💻 dev, 🇩🇪 de')).toBe('🦊 fox, ❤ love, 👩🏽💻 dev, 🇩🇪 de');
});

it('cuts what is long, with a sign that says so, between signs and not within one', () => {
  expect(foreign('x'.repeat(256), 40)).toBe(`${'x'.repeat(39)}…`);
  expect(foreign('🦊'.repeat(40), 40)).toBe('🦊'.repeat(40));
  expect(foreign('🦊'.repeat(41), 40)).toBe(`${'🦊'.repeat(39)}…`);
  expect(foreign(`a${'\u200b'.repeat(5_000_000)}b`, 40)).toBe('a�…');
});

it('writes sentences of ours around it, with icons of ours', () => {
  expect(words`$(warning) Delete ${foreign('$(x)')}: ${2} of ${foreign('[a](file:b)')}`).toBe(
    '$(warning) Delete $ (x): 2 of [a] (file:b)',
  );
});

it('makes no link and no icon where texts meet', () => {
  const [open, address] = [foreign('[a]'), foreign('(command:b)')];
  expect(words`${open}${address}`).toBe('[a] (command:b)');
  expect(words`${open}(${foreign('command:b')})`).toBe('[a] (command:b)');
  expect(words`${foreign('5$')}(trash)`).toBe('5$ (trash)');
  expect(joined([open, address], ' ')).toBe('[a] (command:b)');
});

it('joins what is there', () => {
  const [a, b, c] = [words`a`, words`b`, words`c`];
  expect(facts(a, undefined, words``, false, b)).toBe('a · b');
  expect([listed([]), listed([a]), listed([a, b]), listed([a, b, c])]).toEqual(['', 'a', 'a and b', 'a, b and c']);
  expect(withoutPeriod(words`It is 1.5 s.`)).toBe('It is 1.5 s');
});

it('names a few of many, and says how many there are besides', () => {
  expect(foreignFew([])).toBe('');
  expect(foreignFew(['a', 'b', 'c'])).toBe('a, b, c');
  expect(foreignFew(['a', 'b', 'c', 'd'])).toBe('a, b, c and 1 more');
  expect(foreignFew(['a', '$(b)', 'c'], 2)).toBe('a, $ (b) and 1 more');
});
