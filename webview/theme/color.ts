/** A colour as three channels of 0-255; transparency is not kept. */
export type Rgb = readonly [number, number, number];

/**
 * The three channels, 0 to 255, of `#rgb`, `#rrggbb`, `#rrggbbaa`, `rgb(…)` and `rgba(…)`, as VS Code writes them;
 * undefined for anything else.
 */
export const parseColor = (text: string): Rgb | undefined => {
  const value = text.trim();
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(value)?.[1];
  if (hex !== undefined) {
    const wide = hex.length === 3 ? Array.from(hex, (digit) => digit + digit).join('') : hex;
    const channel = (at: number): number => Number.parseInt(wide.slice(at, at + 2), 16);
    return [channel(0), channel(2), channel(4)];
  }
  const [, red, green, blue] = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(value) ?? [];
  return red === undefined || green === undefined || blue === undefined
    ? undefined
    : [Number(red), Number(green), Number(blue)];
};

/** `#1E1E1E`: six digits, in upper case. */
export const toHex = (color: Rgb): string =>
  `#${color.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`.toUpperCase();

/** `share` (0 to 1) of `over` laid on `under`; `under` as it is where one of them cannot be read. */
export const mix = (under: string, over: string, share: number): string => {
  const low = parseColor(under);
  const high = parseColor(over);
  if (!low || !high) return under;
  const blend = (at: 0 | 1 | 2): number => low[at] + (high[at] - low[at]) * share;
  return toHex([blend(0), blend(1), blend(2)]);
};

/** WCAG 2 contrast ratio of two colours, 1 to 21. */
export const contrast = (one: string, other: string): number => {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
};

const luminance = (text: string): number => {
  const [red, green, blue] = (parseColor(text) ?? [0, 0, 0]).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
};
