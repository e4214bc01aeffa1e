/** The number of an IPv4 address in four decimal parts, as EC2 writes it; undefined for any other text. */
export const ipv4Number = (text: string): number | undefined => {
  let [value, part, digits, dots] = [0, 0, 0, 0];
  for (let at = 0; at <= text.length; at += 1) {
    const sign = at < text.length ? text.charCodeAt(at) - 48 : -2;
    if (sign >= 0 && sign <= 9) {
      part = part * 10 + sign;
      digits += 1;
      if (part > 255 || digits > 3) return undefined;
    } else if (sign === -2 && digits > 0) {
      value = value * 256 + part;
      [part, digits, dots] = [0, 0, dots + 1];
    } else return undefined;
  }
  return dots === 4 ? value : undefined;
};

/** The address of a number, `10.0.0.1`. */
export const ipv4Text = (value: number): string =>
  [value / 2 ** 24, value / 2 ** 16, value / 2 ** 8, value].map((part) => Math.floor(part) % 256).join('.');

/** An IPv4 block: its first address and the length of its prefix. */
export type Ipv4Block = { readonly first: number; readonly length: number };

/** Undefined for any text but an IPv4 CIDR. */
export const ipv4Block = (cidr: string | undefined): Ipv4Block | undefined => {
  const [ip = '', bits = ''] = cidr?.split('/') ?? [];
  const [number, length] = [ipv4Number(ip), Number(bits)];
  if (number === undefined || bits === '' || !Number.isInteger(length) || length < 0 || length > 32) return undefined;
  return { first: number - (number % 2 ** (32 - length)), length };
};

/** Whether the whole of a block is in another one. */
export const isBlockWithin = (inner: Ipv4Block, outer: Ipv4Block): boolean =>
  inner.length >= outer.length && inner.first >= outer.first && inner.first < outer.first + 2 ** (32 - outer.length);
