import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plain } from '../../../src/ui/plain.ts';

it('leaves no icon in a text, and nothing but a joiner more than there was', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('$', '(', '$(', 'trash', ')', '~spin', ' ', '\\')), (parts) => {
      const text = parts.join('');
      expect(plain(text)).not.toContain('$(');
      expect(plain(text).replaceAll('\u200d', '')).toBe(text);
    }),
  );
});

it('leaves other texts as they are', () => {
  expect(plain('web-1 (eth0) $5')).toBe('web-1 (eth0) $5');
});
