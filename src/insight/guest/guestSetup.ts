import type { Inventory } from '../../domain/inventory.ts';
import type { Instance } from '../../domain/model.ts';
import { foreign, words, type Words } from '../../domain/words.ts';
import { amazonLinux2, amazonLinux2023 } from './amazonLinux.ts';
import { guestFactsOf, type GuestFacts, type GuestInterface } from './guestFacts.ts';
import type { GuestSystem } from './guestSystem.ts';
import { handsOffOf } from './handsOff.ts';
import { ifupdown } from './ifupdown.ts';
import { netplan } from './netplan.ts';
import { networkManager } from './networkManager.ts';
import { plainIp } from './plainIp.ts';
import { wicked } from './wicked.ts';
import { windowsGuest } from './windowsGuest.ts';

/** Everything that can be offered, in the order in which it is. */
export const guestSystems: readonly GuestSystem[] = [
  plainIp,
  amazonLinux2023,
  amazonLinux2,
  netplan,
  ifupdown,
  networkManager,
  wicked,
  windowsGuest,
];

export type GuestSetup = {
  readonly instance: Instance;
  /** Of each interface of the instance. */
  readonly facts: readonly GuestFacts[];
  /** Those that the texts are for. */
  readonly guests: readonly GuestInterface[];
  /** Why there are no texts; undefined where there are. */
  readonly handsOff: Words | undefined;
  /** What is known of the operating system, and which text comes first for it. */
  readonly platform: Words;
  readonly first: string;
};

/**
 * What the operating system of an instance is to do for one of its interfaces, or for all but a primary one that has all by DHCP. Undefined where the instance, or
 * the interface on it, is not known.
 */
export const guestSetupOf = (
  inventory: Inventory,
  { instanceId, eniId }: { readonly instanceId: string; readonly eniId?: string | undefined },
): GuestSetup | undefined => {
  const instance = inventory.instance(instanceId);
  if (!instance) return undefined;
  const facts = guestFactsOf(instance, inventory);
  if (eniId !== undefined && !facts.some(({ eni }) => eni.id === eniId)) return undefined;
  const handsOff = handsOffOf(instance, inventory);
  const meant = facts.filter(({ eni }) => eniId === undefined || eni.id === eniId).flatMap(({ guest }) => guest ?? []);
  const guests = meant.filter((guest) => eniId !== undefined || needsText(guest));
  return { instance, facts, handsOff, guests: handsOff === undefined ? guests : [], ...platformOf(instance) };
};

const needsText = ({ isPrimary, ipv4, ipv6 }: GuestInterface): boolean =>
  !isPrimary || (ipv4?.addresses.length ?? 0) > 1 || (ipv6?.addresses.length ?? 0) > 1;

/** EC2 tells Windows from all others, and nothing more. Source: EC2 API Reference, Instance, platform. */
const platformOf = ({ platform }: Instance): Pick<GuestSetup, 'platform' | 'first'> => {
  if (platform?.toLowerCase().startsWith('windows') === true)
    return { platform: words`EC2 says that it runs Windows.`, first: windowsGuest.id };
  const unknown = words`Which operating system it runs is not known: EC2 tells Windows alone. On Linux, cat /etc/os-release says it.`;
  return {
    platform: platform === undefined ? unknown : words`EC2 says that it runs ${foreign(platform)}.`,
    first: plainIp.id,
  };
};
