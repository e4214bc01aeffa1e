/** Accounts in the likeness of real ones, by the names under which they are asked for; apart from them, as they are large. */
export const realWorldNames = ['eks', 'shared-vpc', 'wavelength', 'appliances', 'gpu', 'block-public-access'] as const;

export type RealWorldName = (typeof realWorldNames)[number];

export const isRealWorld = (text: string): text is RealWorldName =>
  (realWorldNames as readonly string[]).includes(text);
