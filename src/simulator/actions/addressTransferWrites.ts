import type {
  AcceptAddressTransferRequest,
  AcceptAddressTransferResult,
  DisableAddressTransferRequest,
  DisableAddressTransferResult,
  EnableAddressTransferRequest,
  EnableAddressTransferResult,
} from '@aws-sdk/client-ec2';
import { ipParts } from '../../domain/ipParts.ts';
import type { AddressTransfer, ElasticIp } from '../../domain/model.ts';
import type { Ec2Action, World } from '../world.ts';
import { find } from '../lookup.ts';
import { refuseManagedEni } from '../managed.ts';
import { endDryRun, invalidValue, required } from '../parameters.ts';
import { checkQuota } from '../quotas.ts';
import { Refusal } from '../refusal.ts';
import { tagsFor } from '../tagging.ts';
import { transferView } from '../view/sharedViews.ts';

const week = 7 * 24 * 60 * 60 * 1000;

/** Offers an elastic IP for a week. One that is associated, or has a reverse DNS name, can be offered, too, and not accepted. */
export const enableAddressTransfer: Ec2Action<EnableAddressTransferRequest, EnableAddressTransferResult> = (
  request,
  world,
) => {
  const allocationId = required(request.AllocationId, 'allocationId');
  const accountId = required(request.TransferAccountId, 'transferAccountId');
  if (!/^\d{12}$/.test(accountId)) throw invalidValue(accountId, 'transferAccountId');
  endDryRun(request);

  const address = find.address(world, allocationId);
  if (accountId === world.knownAccountId) throw invalidValue(accountId, 'transferAccountId');
  const holder = world.enis.get(address.eniId ?? '');
  if (holder) refuseManagedEni(holder, world);
  if (openOffer(world, allocationId)) {
    // simulated wording
    throw new Refusal('AddressTransferAlreadyEnabled', `The address '${allocationId}' is being transferred already.`);
  }
  const { publicIp } = address;
  // A carrier address or one of an Outpost stays where its network is.
  if (publicIp === undefined) throw invalidValue(allocationId, 'allocationId');
  const offer = {
    allocationId,
    publicIp,
    accountId,
    status: 'pending',
    expires: world.now() + week,
    accepted: undefined,
  };
  world.transfers.set(allocationId, offer);
  world.desk?.offer(world, publicIp, accountId);
  return { AddressTransfer: transferView(offer) };
};

/** Takes back the offer of an elastic IP to another account; refuses where there is none. */
export const disableAddressTransfer: Ec2Action<DisableAddressTransferRequest, DisableAddressTransferResult> = (
  request,
  world,
) => {
  const allocationId = required(request.AllocationId, 'allocationId');
  endDryRun(request);

  find.address(world, allocationId);
  const offer = openOffer(world, allocationId);
  if (!offer) {
    // simulated wording
    throw new Refusal('AddressTransferNotFound', `There is no transfer of the address '${allocationId}'.`);
  }
  world.transfers.delete(allocationId);
  world.desk?.withdraw(world, offer.publicIp);
  return { AddressTransfer: transferView({ ...offer, status: 'disabled', expires: undefined }) };
};

/** The address comes with an allocation id of its own, and without its tags. */
export const acceptAddressTransfer: Ec2Action<AcceptAddressTransferRequest, AcceptAddressTransferResult> = (
  request,
  world,
) => {
  const publicIp = required(request.Address, 'address');
  const tags = tagsFor(request.TagSpecifications, 'elastic-ip');
  if (ipParts(publicIp)?.length !== 4) throw invalidValue(publicIp, 'address');
  endDryRun(request);

  const isOwn = [...world.addresses.values()].some((each) => each.publicIp === publicIp);
  const from = world.desk?.offering(world, publicIp);
  if (isOwn || (world.desk && !from)) {
    throw new Refusal('InvalidAddress.NotFound', `Address '${publicIp}' not found.`);
  }
  const given = from && [...from.addresses.values()].find((each) => each.publicIp === publicIp);
  if (from && given) checkHandover(from, given);
  checkQuota(world.quotas, 'elasticIps', world.addresses.size + 1);
  const taken: ElasticIp = {
    allocationId: world.newId('eipalloc'),
    publicIp,
    associationId: undefined,
    eniId: undefined,
    instanceId: undefined,
    privateIp: undefined,
    networkBorderGroup: given?.networkBorderGroup ?? world.region,
    tags,
  };
  world.addresses.set(taken.allocationId, taken);
  if (from && given) handOver(from, given);
  const accepted = { status: 'accepted', accepted: world.now(), expires: undefined };
  const { allocationId } = taken;
  return { AddressTransfer: transferView({ allocationId, publicIp, accountId: world.accountId, ...accepted }) };
};

const openOffer = (world: World, allocationId: string): AddressTransfer | undefined => {
  const offer = world.transfers.get(allocationId);
  return offer?.status === 'pending' && (offer.expires ?? Infinity) > world.now() ? offer : undefined;
};

/** Source of the codes: VPC user guide, accept a transferred elastic IP address. */
const checkHandover = (from: World, { allocationId, associationId }: ElasticIp): void => {
  if (associationId !== undefined) {
    // simulated wording
    throw new Refusal('InvalidTransfer.AddressAssociated', 'The address is associated and cannot be transferred.');
  }
  if (from.reverseDns.has(allocationId)) {
    // simulated wording
    throw new Refusal('InvalidTransfer.AddressCustomPtrSet', 'The address has a custom PTR and cannot be transferred.');
  }
};

const handOver = (from: World, { allocationId, publicIp }: ElasticIp): void => {
  const offer = from.transfers.get(allocationId);
  if (offer) {
    from.transfers.set(allocationId, { ...offer, status: 'accepted', accepted: from.now(), expires: undefined });
  }
  from.addresses.delete(allocationId);
  if (publicIp !== undefined) from.desk?.withdraw(from, publicIp);
};
