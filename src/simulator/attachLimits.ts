import type { Slot } from '../domain/slots.ts';
import type { Eni, Instance, InstanceLimits, NetworkCard } from '../domain/model.ts';
import { invalidValue } from './parameters.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** One interface in one slot, attached already, to be attached, or to be created at launch. */
export type SlottedEni = Slot & { readonly eni: Eni };

type Surroundings = {
  readonly present: readonly SlottedEni[];
  /** Slots of interfaces in secondary networks. */
  readonly secondaries?: readonly Slot[];
  readonly limits: InstanceLimits | undefined;
};

/**
 * Throws EC2's refusal unless an instance has room for one more interface in that slot: slot, card, counts, EFA,
 * addresses. Attaching and launching ask this alike. Without limits (an unknown type) only the slot and EFA's
 * one-a-card can be judged.
 */
export const checkAttachLimits = (
  instance: Pick<Instance, 'id' | 'type'>,
  newcomer: SlottedEni,
  { present, secondaries = [], limits }: Surroundings,
): void => {
  if (limits) checkCard(newcomer, limits);
  if ([...present, ...secondaries].some((other) => sameSlot(other, newcomer))) {
    throw new Refusal(
      'InvalidParameterValue',
      `Instance '${instance.id}' already has an interface attached at device index '${newcomer.deviceIndex}'.`,
    );
  }
  if (limits) checkCount(newcomer, present, limits);
  checkPrimaryKind(newcomer);
  if (isEfa(newcomer.eni)) checkEfaCard(newcomer, present, instance.type);
  if (!limits) return;
  checkEfa(newcomer, present, limits);
  checkAddresses(newcomer.eni, limits);
};

/** Whether it is an Elastic Fabric Adapter, with or without an IP address of its own (`efa`, `efa-only`). */
export const isEfa = (eni: Pick<Eni, 'interfaceType'>): boolean => eni.interfaceType.startsWith('efa');

const sameSlot = (a: Slot, b: Slot): boolean => a.networkCard === b.networkCard && a.deviceIndex === b.deviceIndex;

/** That the type has the card, and that it takes the type of the interface. */
const checkCard = ({ networkCard, eni }: SlottedEni, limits: InstanceLimits): void => {
  const card = limits.cards.find(({ index }) => index === networkCard);
  if (card) {
    checkCardType(card, eni.interfaceType, limits);
    return;
  }
  const last = Math.max(0, ...limits.cards.map(({ index }) => index));
  // simulated wording
  throw invalidValue(networkCard, 'networkCardIndex', `${limits.type} has network cards 0 to ${last}.`);
};

/** Known for several cards alone: with one, what is beyond the type's number of interfaces is refused by their count. */
const checkDeviceIndex = (card: NetworkCard, deviceIndex: number, limits: InstanceLimits): void => {
  const most = roomOf(card);
  if (limits.cards.length < 2 || deviceIndex < most) return;
  throw new Refusal(
    'InvalidParameterValue',
    `The specified number '${deviceIndex}' for the device index exceeds the maximum number of network interfaces supported by the network card at network card index ${card.index}. The maximum devices for this network card is ${most}. Specify a number from 0 to ${most - 1}, and try again.`,
  );
};

const checkCardType = ({ index, types }: NetworkCard, interfaceType: string, limits: InstanceLimits): void => {
  const kind = interfaceType === 'trunk' ? 'interface' : interfaceType;
  if (types === undefined || types.includes(kind)) return;
  // simulated wording
  throw new Refusal(
    'InvalidParameterValue',
    `Network card ${index} of ${limits.type} does not support interfaces of type '${kind}'.`,
  );
};

/** Interfaces of a card, those among them that take fewer ENA queues for each; how the queues are shared out is not simulated. */
const roomOf = ({ interfaces, flexible }: NetworkCard): number =>
  flexible === undefined ? Number.POSITIVE_INFINITY : interfaces + flexible;

/** The same for the whole instance. */
export const roomOfType = ({ interfaces, cards }: InstanceLimits): number =>
  cards.reduce((sum, card) => sum + roomOf(card) - card.interfaces, interfaces);

const checkCount = (newcomer: SlottedEni, present: readonly SlottedEni[], limits: InstanceLimits): void => {
  const onCard = present.filter((other) => other.networkCard === newcomer.networkCard).length;
  const card = limits.cards.find(({ index }) => index === newcomer.networkCard);
  if (present.length >= roomOfType(limits)) throw limitExceeded(present.length + 1, limits);
  if (!card) return;
  if (onCard >= roomOf(card)) throw limitExceeded(onCard + 1, limits);
  checkDeviceIndex(card, newcomer.deviceIndex, limits);
};

/** EC2's refusal (`AttachmentLimitExceeded`) of `count` interfaces, to be thrown by the caller. */
export const limitExceeded = (count: number, { type }: InstanceLimits): Refusal =>
  new Refusal('AttachmentLimitExceeded', `Interface count ${count} exceeds the limit for ${type}`);

const checkEfa = (newcomer: SlottedEni, present: readonly SlottedEni[], limits: InstanceLimits): void => {
  if (!isEfa(newcomer.eni)) return;
  if (!limits.efaSupported) {
    throw new Refusal('InvalidParameterValue', `${limits.type} instances do not support Elastic Fabric Adapters.`);
  }
  const others = present.filter(({ eni }) => isEfa(eni));
  if (others.length >= limits.maxEfa) throw efaLimitExceeded(others.length + 1, limits.type);
};

/** Whatever the type. */
const checkPrimaryKind = ({ eni, networkCard, deviceIndex }: SlottedEni): void => {
  if (eni.interfaceType !== 'efa-only' || networkCard !== 0 || deviceIndex !== 0) return;
  // simulated wording
  throw new Refusal('InvalidParameterValue', 'An EFA-only interface may not be the primary network interface.');
};

/** A network card takes one EFA, whatever the type. */
const checkEfaCard = (newcomer: SlottedEni, present: readonly SlottedEni[], type: string): void => {
  const others = present.filter(({ eni }) => isEfa(eni));
  const onCard = others.some((other) => other.networkCard === newcomer.networkCard);
  if (onCard) throw efaLimitExceeded(others.length + 1, type);
};

// simulated wording
const efaLimitExceeded = (count: number, type: string): Refusal =>
  new Refusal('AttachmentLimitExceeded', `Elastic Fabric Adapter count ${count} exceeds the limit for ${type}`);

export type MoreAddresses = { readonly ipv4: number; readonly ipv6: number; readonly prefixes: number };

/**
 * Throws EC2's refusal where an attached interface would hold more addresses or prefixes than its instance type allows;
 * an unattached one, or one on an unknown type, passes.
 */
export const checkMoreAddresses = (world: World, eni: Eni, more: MoreAddresses): void => {
  const instance = world.instances.get(eni.attachment?.instanceId ?? '');
  const limits = instance && world.limitsOf(instance.type);
  if (limits) checkAddresses(eni, limits, more);
};

const noMore: MoreAddresses = { ipv4: 0, ipv6: 0, prefixes: 0 };

const checkAddresses = (eni: Eni, limits: InstanceLimits, more = noMore): void => {
  const isNitro = limits.bareMetal || limits.hypervisor === 'nitro';
  if (!isNitro && eni.ipv4Prefixes.length + eni.ipv6Prefixes.length + more.prefixes > 0) {
    // simulated wording
    throw new Refusal('InvalidParameterValue', `${limits.type} instances do not support prefix delegation.`);
  }
  if (!isNitro && eni.ipv6Native) {
    // simulated wording
    throw new Refusal('InvalidParameterValue', `${limits.type} instances do not support IPv6-only subnets.`);
  }
  if (hasTooManyAddresses(eni, limits, more)) {
    throw new Refusal('PrivateIpAddressLimitExceeded', 'Number of private addresses will exceed limit.');
  }
};

/** Whether addresses and prefixes, each counted as one, exceed the type's limit for an interface, in IPv4 or IPv6. */
export const hasTooManyAddresses = (eni: Eni, limits: InstanceLimits, more = noMore): boolean => {
  const ipv4 = eni.addresses.length + eni.ipv4Prefixes.length + more.ipv4;
  const ipv6 = eni.ipv6Addresses.length + eni.ipv6Prefixes.length + more.ipv6;
  return ipv4 > limits.ipv4PerInterface || ipv6 > (limits.ipv6PerInterface ?? Number.POSITIVE_INFINITY);
};
