import { ipOf } from '../../domain/association.ts';
import type { AllocateAddressRequest, AllocateAddressResult, ReleaseAddressRequest } from '@aws-sdk/client-ec2';
import type { ElasticIp } from '../../domain/model.ts';
import type { Ec2Action, World } from '../world.ts';
import { clearElasticIp } from '../elasticIpTarget.ts';
import { find } from '../lookup.ts';
import { refuseManagedEni, refuseServiceManaged } from '../managed.ts';
import { endDryRun, invalidValue, required } from '../parameters.ts';
import { drawPublicIp } from '../publicIps.ts';
import { checkQuota } from '../quotas.ts';
import { Refusal } from '../refusal.ts';
import { tagsFor } from '../tagging.ts';

/**
 * Allocates a new public address, or the one named: an address that was released before, `InvalidAddress.NotFound`
 * otherwise.
 */
export const allocateAddress: Ec2Action<AllocateAddressRequest, AllocateAddressResult> = (request, world) => {
  const { Domain: domain = 'vpc' } = request;
  if (domain !== 'vpc') throw invalidValue(domain, 'domain');
  const tags = tagsFor(request.TagSpecifications, 'elastic-ip');
  endDryRun(request);

  checkQuota(world.quotas, 'elasticIps', world.addresses.size + 1);
  const address: ElasticIp = {
    allocationId: world.newId('eipalloc'),
    publicIp: request.Address === undefined ? drawPublicIp(world) : recovered(world, request.Address),
    associationId: undefined,
    eniId: undefined,
    instanceId: undefined,
    privateIp: undefined,
    networkBorderGroup: request.NetworkBorderGroup ?? world.region,
    tags,
  };
  world.addresses.set(address.allocationId, address);
  world.extras.releasedIps.delete(ipOf(address));
  return {
    AllocationId: address.allocationId,
    PublicIp: address.publicIp,
    Domain: 'vpc',
    PublicIpv4Pool: 'amazon',
    NetworkBorderGroup: address.networkBorderGroup,
  };
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
const recovered = (world: World, publicIp: string): string => {
  if (world.extras.releasedIps.has(publicIp)) return publicIp;
  throw new Refusal('InvalidAddress.NotFound', `Address '${publicIp}' not found.`);
};

const isInDefaultVpc = (world: World, address: ElasticIp): boolean => {
  const eni = world.enis.get(address.eniId ?? '');
  return eni !== undefined && world.vpcs.get(eni.vpcId)?.isDefault === true;
};
