import { bySlot } from '../domain/slots.ts';
import type { Eni, PublicAssociation } from '../domain/model.ts';
import { ipv4CountOf } from './ipv4Use.ts';
import { blackhole } from './routes.ts';
import type { World } from './world.ts';

/** Puts a planned ENI into the world: its subnet has fewer free addresses from now on. */
export const addEni = (world: World, eni: Eni): void => {
  world.enis.set(eni.id, eni);
  countFree(world, eni.subnetId, -ipv4CountOf(eni));
  const subnet = world.subnets.get(eni.subnetId);
  world.extras.automaticPublicIp.set(eni.id, subnet?.mapPublicIpOnLaunch ?? false);
};

/** Takes an ENI out of the world: its addresses are free, its elastic IPs are idle, routes to it lead nowhere. */
export const removeEni = (world: World, eniId: string): void => {
  const eni = world.enis.get(eniId);
  if (!eni) return;
  world.enis.delete(eniId);
  world.extras.automaticPublicIp.delete(eniId);
  world.extras.primaryIpv6.delete(eniId);
  countFree(world, eni.subnetId, ipv4CountOf(eni));
  for (const address of world.addresses.values()) {
    if (address.eniId !== eniId) continue;
    const idle = { associationId: undefined, eniId: undefined, instanceId: undefined, privateIp: undefined };
    world.addresses.set(address.allocationId, { ...address, ...idle });
  }
  for (const { id, eniId: on } of world.permissions.values()) if (on === eniId) world.permissions.delete(id);
  for (const { id, branchId, trunkId } of world.trunkAssociations.values())
    if (branchId === eniId || trunkId === eniId) world.trunkAssociations.delete(id);
  blackhole(world, eniId);
};

/** Replaces some fields of an ENI, if it still exists. Its elastic IPs go where it goes. */
export const changeEni = (world: World, eniId: string, change: Partial<Eni>): void => {
  const before = world.enis.get(eniId);
  if (!before) return;
  const eni = { ...before, ...change };
  world.enis.set(eniId, eni);
  const instanceId = eni.attachment?.instanceId;
  for (const address of world.addresses.values()) {
    if (address.eniId !== eniId || address.instanceId === instanceId) continue;
    world.addresses.set(address.allocationId, { ...address, instanceId });
  }
};

/** Changes the IPv4 addresses and prefixes of an ENI; its subnet counts what is free. */
export const changeIpv4 = (
  world: World,
  eniId: string,
  change: Partial<Pick<Eni, 'addresses' | 'ipv4Prefixes'>>,
): void => {
  const before = world.enis.get(eniId);
  if (!before) return;
  changeEni(world, eniId, change);
  countFree(world, before.subnetId, ipv4CountOf(before) - ipv4CountOf({ ...before, ...change }));
};

/** The interfaces attached to an instance, detaching ones included, the primary one first. */
export const enisOfInstance = (world: World, instanceId: string): readonly Eni[] =>
  [...world.enis.values()].filter((eni) => eni.attachment?.instanceId === instanceId).toSorted(bySlot);

/** Whether it is attached at device index 0 of network card 0. */
export const isPrimary = ({ attachment }: Eni): boolean =>
  attachment !== undefined && attachment.deviceIndex === 0 && attachment.networkCard === 0;

/**
 * Sets the public address of one private address of an ENI, or ends it when undefined is given. Does nothing for an ENI
 * that is gone.
 */
export const setAssociation = (
  world: World,
  { eniId, privateIp }: { readonly eniId: string; readonly privateIp: string },
  association: PublicAssociation | undefined,
): void => {
  const eni = world.enis.get(eniId);
  if (!eni) return;
  const addresses = eni.addresses.map((address) => (address.ip === privateIp ? { ...address, association } : address));
  changeEni(world, eniId, { addresses });
  showAddresses(world, eni.attachment?.instanceId);
};

/** Brings the addresses that an instance shows in line with its primary interface. */
export const showAddresses = (world: World, instanceId: string | undefined): void => {
  const instance = instanceId === undefined ? undefined : world.instances.get(instanceId);
  if (!instance) return;
  const primary = enisOfInstance(world, instance.id).find(isPrimary)?.addresses[0];
  world.instances.set(instance.id, {
    ...instance,
    privateIp: primary?.ip,
    publicIp: primary?.association?.publicIp,
  });
};

const countFree = (world: World, subnetId: string, change: number): void => {
  const subnet = world.subnets.get(subnetId);
  if (subnet) world.subnets.set(subnetId, { ...subnet, freeIpv4: subnet.freeIpv4 + change });
};
