import type { ElasticIp } from '../domain/model.ts';
import { setAssociation } from './eniStore.ts';
import { publicNameIn } from './vpcTraits.ts';
import type { World } from './world.ts';

export type ElasticIpTarget = { readonly eniId: string; readonly privateIp: string };

/**
 * Associates an elastic IP with a private address, ends whatever public address was there, and answers the new
 * association's id (`eipassoc-…`).
 */
export const associateElasticIp = (world: World, address: ElasticIp, target: ElasticIpTarget): string => {
  for (const other of world.addresses.values()) {
    if (other.eniId === target.eniId && other.privateIp === target.privateIp) clearElasticIp(world, other);
  }
  clearElasticIp(world, address);
  const associationId = world.newId('eipassoc');
  const instanceId = world.enis.get(target.eniId)?.attachment?.instanceId;
  world.addresses.set(address.allocationId, { ...address, ...target, associationId, instanceId });
  setAssociation(world, target, {
    publicIp: address.publicIp,
    carrierIp: address.carrierIp,
    customerOwnedIp: address.customerOwnedIp,
    publicDnsName: address.publicIp && publicNameIn(world, world.enis.get(target.eniId)?.vpcId ?? '', address.publicIp),
    ipOwnerId: world.accountId,
    allocationId: address.allocationId,
    associationId,
  });
  return associationId;
};

/** Ends the association, if there is one; the elastic IP stays allocated. */
export const clearElasticIp = (world: World, address: ElasticIp): void => {
  if (address.eniId !== undefined && address.privateIp !== undefined) {
    setAssociation(world, { eniId: address.eniId, privateIp: address.privateIp }, undefined);
  }
  if (address.associationId !== undefined) world.extras.endedAssociations.add(address.associationId);
  const idle = { associationId: undefined, eniId: undefined, instanceId: undefined, privateIp: undefined };
  world.addresses.set(address.allocationId, { ...address, ...idle });
};

/** A secondary address has moved to another interface: the elastic IP on it, if any, is there now. */
export const moveElasticIp = (world: World, from: ElasticIpTarget, eniId: string): void => {
  const instanceId = world.enis.get(eniId)?.attachment?.instanceId;
  for (const address of world.addresses.values()) {
    if (address.eniId !== from.eniId || address.privateIp !== from.privateIp) continue;
    world.addresses.set(address.allocationId, { ...address, eniId, instanceId });
  }
};
