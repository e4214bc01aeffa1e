import { ipOf, isElastic } from '../domain/association.ts';
import { addressAt, addressCount } from '../domain/ip.ts';
import type { Eni } from '../domain/model.ts';
import { enisOfInstance, isPrimary, setAssociation } from './eniStore.ts';
import { publicNameIn } from './vpcTraits.ts';
import type { World } from './world.ts';

/** Blocks kept for documentation and benchmarks, so that a simulated address is never somebody's. */
const pools = ['203.0.113.0/24', '198.51.100.0/24', '198.18.0.0/15'];

/** A public IPv4 address that nobody in the world holds, and that was not just given back. */
export const drawPublicIp = (world: World): string => {
  const held = new Set([
    ...world.extras.releasedIps,
    ...[...world.addresses.values()].map((address) => ipOf(address)),
    ...[...world.enis.values()].flatMap((eni) =>
      eni.addresses.map((address) => address.association && ipOf(address.association)),
    ),
  ]);
  for (;;) {
    // Each world begins elsewhere in the blocks, since an address is somebody's alone.
    const ip = publicIpAt(Number.parseInt(world.place, 16) + world.nextNumber());
    if (!held.has(ip)) return ip;
  }
};

/**
 * Gives an instance its automatic public IPv4, where EC2 would: the primary interface asks for it, is the only one, and
 * holds no public address. Source: EC2 user guide, public IPv4 addresses.
 */
export const giveAutomaticPublicIp = (world: World, instanceId: string): void => {
  const enis = enisOfInstance(world, instanceId);
  const [eni] = enis;
  const [address] = eni?.addresses ?? [];
  if (!eni || !address || enis.length > 1 || !isPrimary(eni)) return;
  if (eni.addresses.some((other) => other.association !== undefined)) return;
  const wanted =
    world.extras.automaticPublicIp.get(eni.id) ?? world.subnets.get(eni.subnetId)?.mapPublicIpOnLaunch ?? false;
  if (!wanted) return;
  const publicIp = drawPublicIp(world);
  setAssociation(
    world,
    { eniId: eni.id, privateIp: address.ip },
    {
      publicIp,
      publicDnsName: publicNameIn(world, eni.vpcId, publicIp),
      ipOwnerId: 'amazon',
      allocationId: undefined,
      associationId: undefined,
    },
  );
};

/** Gives an interface in a Wavelength Zone an address of the carrier's, which it keeps until it is deleted. */
export const giveCarrierIp = (world: World, eniId: string): void => {
  const privateIp = world.enis.get(eniId)?.addresses[0]?.ip;
  if (privateIp === undefined) return;
  const carrierIp = drawPublicIp(world);
  const none = { publicIp: undefined, publicDnsName: undefined, allocationId: undefined, associationId: undefined };
  setAssociation(world, { eniId, privateIp }, { ...none, carrierIp, ipOwnerId: 'amazon' });
};

/**
 * Keeps whether an automatic public address is wanted, and gives or takes it at once on the primary interface of a
 * running instance.
 */
export const wishPublicIp = (world: World, eni: Eni, wanted: boolean): void => {
  const instanceId = eni.attachment?.instanceId ?? '';
  const acts = isPrimary(eni) && world.instances.get(instanceId)?.state === 'running';
  if (acts && !wanted) takeAutomaticPublicIp(world, instanceId);
  world.extras.automaticPublicIp.set(eni.id, wanted);
  if (acts && wanted) giveAutomaticPublicIp(world, instanceId);
};

/** Takes back the automatic public IPv4 of an instance; an elastic IP stays. */
export const takeAutomaticPublicIp = (world: World, instanceId: string): void => {
  for (const eni of enisOfInstance(world, instanceId)) {
    for (const { ip, association } of eni.addresses) {
      if (association?.publicIp === undefined || isElastic(association)) continue;
      // Remembered, so that an instance whose subnet no longer says so regains one at its next start.
      world.extras.automaticPublicIp.set(eni.id, true);
      setAssociation(world, { eniId: eni.id, privateIp: ip }, undefined);
    }
  }
};

const publicIpAt = (number: number): string => {
  const sizes = pools.map((pool) => addressCount(pool) - 2);
  let index = number % sizes.reduce((sum, size) => sum + size, 0);
  for (const [which, pool] of pools.entries()) {
    const size = sizes[which] ?? 0;
    if (index < size) return addressAt(pool, index + 1) ?? '';
    index -= size;
  }
  return '';
};
