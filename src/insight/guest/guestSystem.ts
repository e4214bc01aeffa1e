import type { Words } from '../../domain/words.ts';
import type { GuestInterface } from './guestFacts.ts';

/** What a block is for. setUp and takeBack change something and can be run again; check only looks. */
export type GuestStep = 'setUp' | 'check' | 'takeBack';

/** A text to paste into a shell of the instance. */
export type GuestBlock = { readonly step: GuestStep; readonly title: Words; readonly text: string };

/** One way in which operating systems are set up. */
export type GuestSystem = {
  readonly id: string;
  readonly title: Words;
  /** What it does by itself, and what is left to do. */
  readonly about: readonly Words[];
  /** How far the text was tried: nothing more is claimed. */
  readonly tried: Words;
  readonly sources: readonly string[];
  readonly blocks: (guest: GuestInterface) => readonly GuestBlock[];
};

/** Addresses with their family and length, as they are put on the interface: each stands for itself, so that nothing goes into the main table. */
export const hostAddresses = (guest: GuestInterface): readonly string[] => [
  ...ownAddresses(guest, 'ipv4').map((each) => `${each}/32`),
  ...ownAddresses(guest, 'ipv6').map((each) => `${each}/128`),
];

/** What is taken off again. The first IPv6 address of the primary interface may have been there before. */
export const takenBack = (guest: GuestInterface): readonly string[] => {
  const [first] = guest.isPrimary ? ownAddresses(guest, 'ipv6') : [];
  return hostAddresses(guest).filter((each) => first === undefined || each !== `${first}/128`);
};

/** Of the primary interface only what the instance does not get by DHCP: its further IPv4 addresses, and those of IPv6, which may be there already. */
export const ownAddresses = (guest: GuestInterface, family: 'ipv4' | 'ipv6'): readonly string[] => {
  const addresses = guest[family]?.addresses ?? [];
  return guest.isPrimary && family === 'ipv4' ? addresses.slice(1) : addresses;
};

/** What is sent from these is looked up in the table of the interface. Of the primary one the main table is right. */
export const ruledSources = (guest: GuestInterface, family: 'ipv4' | 'ipv6'): readonly string[] => {
  const known = guest.isPrimary ? undefined : guest[family];
  return known ? [...known.addresses, ...known.prefixes] : [];
};

/** Source block of a rule with its length. */
export const asBlock = (addressOrBlock: string): string =>
  addressOrBlock.includes('/') ? addressOrBlock : `${addressOrBlock}/${addressOrBlock.includes(':') ? 128 : 32}`;
