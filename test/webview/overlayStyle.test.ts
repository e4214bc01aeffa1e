import { describe, expect, it } from 'vitest';
import { designed } from '../../webview/theme/tokens.ts';
import { overlayStyle } from '../../webview/view/overlayStyle.ts';

describe('the ring of the keyboard focus', () => {
  it.each([0.5, 1, 2.6])('is 2 px wide and 2 px outside at zoom %d', (zoom) => {
    const ring = overlayStyle(designed.dark, zoom).find((rule) => 'selector' in rule && rule.selector === 'node.focus');
    const style = new Map(Object.entries(ring && 'style' in ring ? ring.style : {}));
    expect(Number(style.get('outline-width')) * zoom).toBeCloseTo(2);
    expect(Number(style.get('outline-offset')) * zoom).toBeCloseTo(2);
    expect(style.get('outline-color')).toBe(designed.dark.focus);
  });
});
