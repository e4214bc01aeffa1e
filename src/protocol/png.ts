import type { Shape } from '../domain/shape.ts';

/** The first bytes of every PNG. Source: W3C, PNG specification, 5.2. */
const signature = [137, 80, 78, 71, 13, 10, 26, 10] as const;
/** No picture that a canvas holds is larger, packed, in bytes. */
const mostBytes = 512 * 1024 * 1024;

/** A picture; undefined for what is none. VS Code hands typed arrays over as they are, or as their buffer. */
export const png: Shape<Uint8Array | undefined> = (value) => {
  const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
  if (!(bytes instanceof Uint8Array) || bytes.length > mostBytes) return undefined;
  return signature.every((byte, index) => bytes[index] === byte) ? bytes : undefined;
};
