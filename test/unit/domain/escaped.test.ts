import { expect, it } from 'vitest';
import { escapedJson, escapedMarkup } from '../../../src/domain/escaped.ts';

it('leaves nothing that begins markup or ends an attribute', () => {
  expect(escapedMarkup(`<a href="x" title='y'>&amp;</a>`)).toBe(
    '&lt;a href=&quot;x&quot; title=&apos;y&apos;&gt;&amp;amp;&lt;/a&gt;',
  );
  expect(escapedMarkup('web-1 (10.0.0.4)')).toBe('web-1 (10.0.0.4)');
});

it('writes hidden signs of JSON by their numbers, and leaves what it means', () => {
  const value = { name: 'a\u202eb\u200bc\u{e0041}\u2028', plain: 'Łódź, 日本語' };
  const written = escapedJson(JSON.stringify(value, undefined, 2));
  expect(written).toContain('a\\u202eb\\u200bc\\udb40\\udc41\\u2028');
  expect(written).toContain('Łódź, 日本語');
  expect(JSON.parse(written)).toEqual(value);
});
