import { ipParts } from '../../domain/ipParts.ts';
import { ipOf } from '../../domain/association.ts';
import type { AllocateAddressRequest, AllocateAddressResult, ReleaseAddressRequest } from '@aws-sdk/client-ec2';
import type { ElasticIp } from '../../domain/model.ts';
import type { Ec2Action, World } from '../world.ts';
import { clearElasticIp } from '../elasticIpTarget.ts';
import { find } from '../lookup.ts';
import { refuseManagedEni, refuseServiceManaged } from '../managed.ts';
import { atMostOne, endDryRun, invalidValue, required } from '../parameters.ts';
import { drawPublicIp } from '../publicIps.ts';
import { checkQuota } from '../quotas.ts';
import { Refusal } from '../refusal.ts';
import { tagsFor } from '../tagging.ts';

/**
 * Allocates a new address, out of a pool where one is named, or the one that is asked for: one of the pool, or one that was released before,
 * `InvalidAddress.NotFound` otherwise.
 */
export const allocateAddress: Ec2Action<AllocateAddressRequest, AllocateAddressResult> = (request, world) => {
  const { Domain: domain = 'vpc' } = request;
  if (domain !== 'vpc') throw invalidValue(domain, 'domain');
  checkPools(request);
  if (request.NetworkBorderGroup !== undefined && !/^[a-z0-9-]{3,64}$/.test(request.NetworkBorderGroup)) {
    throw invalidValue(request.NetworkBorderGroup, 'networkBorderGroup');
  }
  if (request.Address !== undefined && ipParts(request.Address)?.length !== 4) {
    throw invalidValue(request.Address, 'address');
  }
  const tags = tagsFor(request.TagSpecifications, 'elastic-ip');
  endDryRun(request);

  checkQuota(world.quotas, 'elasticIps', world.addresses.size + 1);
  const networkBorderGroup = request.NetworkBorderGroup ?? world.region;
  // A pool has more addresses than the simulator knows of, so that any of them may be wanted.
  const isOfPool = request.PublicIpv4Pool !== undefined;
  const ip = request.Address === undefined ? drawPublicIp(world) : wanted(world, request.Address, isOfPool);
  const isCarrier = /-wl\d/.test(networkBorderGroup);
  const isCustomer = request.CustomerOwnedIpv4Pool !== undefined;
  const pool = request.PublicIpv4Pool ?? request.IpamPoolId ?? 'amazon';
  const address: ElasticIp = {
    allocationId: world.newId('eipalloc'),
    publicIp: isCarrier || isCustomer ? undefined : ip,
    ...(isCarrier && { carrierIp: ip }),
    ...(isCustomer
      ? { customerOwnedIp: ip, customerOwnedPool: request.CustomerOwnedIpv4Pool }
      : { publicIpv4Pool: pool }),
    associationId: undefined,
    eniId: undefined,
    instanceId: undefined,
    privateIp: undefined,
    networkBorderGroup,
    tags,
  };
  world.addresses.set(address.allocationId, address);
  world.extras.releasedIps.delete(ipOf(address));
  return {
    AllocationId: address.allocationId,
    PublicIp: address.publicIp,
    CarrierIp: address.carrierIp,
    CustomerOwnedIp: address.customerOwnedIp,
    CustomerOwnedIpv4Pool: address.customerOwnedPool,
    Domain: 'vpc',
    PublicIpv4Pool: address.publicIpv4Pool,
    NetworkBorderGroup: networkBorderGroup,
  };
};

/** Pools themselves are not simulated: every id of the right shape is one. */
const checkPools = ({ PublicIpv4Pool, CustomerOwnedIpv4Pool, IpamPoolId }: AllocateAddressRequest): void => {
  atMostOne({ publicIpv4Pool: PublicIpv4Pool, customerOwnedIpv4Pool: CustomerOwnedIpv4Pool, ipamPoolId: IpamPoolId });
  const shapes = [
    ['publicIpv4Pool', 'ipv4pool-ec2', PublicIpv4Pool],
    ['customerOwnedIpv4Pool', 'ipv4pool-coip', CustomerOwnedIpv4Pool],
    ['ipamPoolId', 'ipam-pool', IpamPoolId],
  ] as const;
  for (const [name, prefix, id] of shapes) {
    if (id !== undefined && !new RegExp(`^${prefix}-[0-9a-f]{8,17}$`).test(id)) throw invalidValue(id, name);
  }
};

/**
 * `InvalidIPAddress.InUse` while associated in a VPC that is not the default one, `InvalidAddress.Locked` while it has
 * a reverse DNS name.
 */
export const releaseAddress: Ec2Action<ReleaseAddressRequest> = (request, world) => {
  if (request.AllocationId === undefined && request.PublicIp !== undefined) {
    // simulated wording
    throw new Refusal(
      'InvalidParameterValue',
      'You must specify an allocation id when releasing a VPC elastic IP address',
    );
  }
  const allocationId = required(request.AllocationId, 'allocationId');
  endDryRun(request);

  const address = find.releasedAddress(world, allocationId);
  if (request.NetworkBorderGroup !== undefined && request.NetworkBorderGroup !== address.networkBorderGroup) {
    // simulated wording
    throw new Refusal('InvalidAddress.NotFound', `The address '${ipOf(address)}' does not belong to you.`);
  }
  refuseServiceManaged(address);
  const holder = world.enis.get(address.eniId ?? '');
  if (holder) refuseManagedEni(holder, world);
  if (address.associationId !== undefined && !isInDefaultVpc(world, address)) {
    // simulated wording
    throw new Refusal('InvalidIPAddress.InUse', `Address ${ipOf(address)} is in use.`);
  }
  if (world.reverseDns.has(address.allocationId)) {
    throw new Refusal(
      'InvalidAddress.Locked',
      'The address with allocation id cannot be released because it is locked to your account',
    );
  }

  clearElasticIp(world, address);
  world.addresses.delete(address.allocationId);
  world.transfers.delete(address.allocationId);
  world.extras.releasedIps.add(ipOf(address));
  return {};
};

/** An address that was released comes back, as long as nobody else has got it. Its tags are lost. */
const wanted = (world: World, ip: string, isOfPool: boolean): string => {
  const isHeld = [...world.addresses.values()].some((address) => ipOf(address) === ip);
  if (!isHeld && (isOfPool || world.anyReleased || world.extras.releasedIps.has(ip))) return ip;
  throw new Refusal('InvalidAddress.NotFound', `Address '${ip}' not found.`);
};

const isInDefaultVpc = (world: World, address: ElasticIp): boolean => {
  const eni = world.enis.get(address.eniId ?? '');
  return eni !== undefined && world.vpcs.get(eni.vpcId)?.isDefault === true;
};
