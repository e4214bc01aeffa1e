import { ipOf } from '../../domain/association.ts';
import type { AssociateAddressRequest, AssociateAddressResult, DisassociateAddressRequest } from '@aws-sdk/client-ec2';
import { contains } from '../../domain/ip.ts';
import type { ElasticIp, Eni } from '../../domain/model.ts';
import type { Ec2Action, World } from '../world.ts';
import { clearElasticIp, associateElasticIp } from '../elasticIpTarget.ts';
import { allocationOf, find } from '../lookup.ts';
import { refuseManagedEni, refuseServiceManaged } from '../managed.ts';
import { endDryRun, required } from '../parameters.ts';
import { giveAutomaticPublicIp } from '../publicIps.ts';
import { Refusal } from '../refusal.ts';
import { soleEniOf } from '../soleEni.ts';

/**
 * Moves the elastic IP when it is on another interface, unless AllowReassociation is false; repeating the call changes
 * nothing. `Gateway.NotAttached` when the VPC has no internet gateway.
 */
export const associateAddress: Ec2Action<AssociateAddressRequest, AssociateAddressResult> = (request, world) => {
  const allocationId = required(request.AllocationId ?? allocationOf(world, request.PublicIp), 'allocationId');
  const { InstanceId: instanceId, NetworkInterfaceId: eniId } = request;
  required(instanceId ?? eniId, 'networkInterfaceId');
  endDryRun(request);

  const address = find.address(world, allocationId);
  // With both, EC2 reads the instance. Source: tests of Terraform's AWS provider, which send both.
  const eni =
    instanceId === undefined ? find.eni(world, eniId ?? '') : soleEniOf(world, find.instance(world, instanceId));
  if (eniId !== undefined) find.eni(world, eniId);
  refuseManagedEni(eni, world);
  refuseServiceHolder(world, address);
  checkReachable(world, eni, address);
  checkBorderGroup(address, eni);
  const privateIp = targetIpOn(eni, request.PrivateIpAddress);
  const isThere = address.eniId === eni.id && address.privateIp === privateIp;
  if (isThere) return { AssociationId: address.associationId };
  if (request.AllowReassociation === false) refuseMove(world, address, { eni, privateIp });

  return { AssociationId: associateElasticIp(world, address, { eniId: eni.id, privateIp }) };
};

/**
 * Repeating the call is no error. The elastic IP stays allocated; a running instance with one interface gets an
 * automatic public IPv4 address again. `InvalidAssociationID.NotFound` for an association that never was.
 */
export const disassociateAddress: Ec2Action<DisassociateAddressRequest> = (request, world) => {
  const associationId = required(request.AssociationId, 'associationId');
  endDryRun(request);

  const address = [...world.addresses.values()].find((one) => one.associationId === associationId);
  if (!address && world.extras.endedAssociations.has(associationId)) return {};
  if (!address) {
    throw new Refusal('InvalidAssociationID.NotFound', `The association ID '${associationId}' does not exist`);
  }
  refuseServiceHolder(world, address);

  clearElasticIp(world, address);
  const instance = world.instances.get(address.instanceId ?? '');
  if (instance?.state === 'running') giveAutomaticPublicIp(world, instance.id);
  return {};
};

const refuseServiceHolder = (world: World, address: ElasticIp): void => {
  refuseServiceManaged(address);
  const holder = world.enis.get(address.eniId ?? '');
  if (holder) refuseManagedEni(holder, world);
};

const checkReachable = (world: World, eni: Eni, address: ElasticIp): void => {
  // Whoever shares a VPC keeps its gateway, which the participants do not see.
  const shared = world.vpcs.get(eni.vpcId)?.ownerId !== world.accountId;
  // A carrier or customer-owned address does not go through it.
  if (
    address.publicIp !== undefined &&
    !shared &&
    ![...world.internetGateways.values()].some((gateway) => gateway.vpcId === eni.vpcId)
  ) {
    throw new Refusal('Gateway.NotAttached', `Network ${eni.vpcId} is not attached to any internet gateway`);
  }
  if (eni.denyAllIgwTraffic) {
    // simulated wording
    throw new Refusal('OperationNotPermitted', `Network interface '${eni.id}' denies all internet gateway traffic.`);
  }
  if (world.instances.get(eni.attachment?.instanceId ?? '')?.state === 'pending') {
    throw new Refusal(
      'IncorrectInstanceState',
      `The pending-instance-creation instance to which '${eni.id}' is attached is not in a valid state for this operation`,
    );
  }
};

/** The border group of a zone is its name without its letter: the region, or a Local Zone's place; a Wavelength Zone has no letter. */
const checkBorderGroup = ({ networkBorderGroup: group, ...address }: ElasticIp, { zone, id }: Eni): void => {
  if (group === undefined || zone.replace(/[a-z]$/, '') === group) return;
  // simulated wording
  throw new Refusal(
    'InvalidParameterValue',
    `The address ${ipOf(address)} and the network interface '${id}' are in different network border groups.`,
  );
};

/** The private address asked for, else the primary one. An address inside one of the interface's prefixes will do, too. */
const targetIpOn = (eni: Eni, asked: string | undefined): string => {
  const ips = eni.addresses.map((address) => address.ip);
  const privateIp = asked ?? ips[0];
  if (
    privateIp !== undefined &&
    (ips.includes(privateIp) || eni.ipv4Prefixes.some((one) => contains(one, privateIp)))
  ) {
    return privateIp;
  }
  // simulated wording
  throw new Refusal(
    'InvalidParameterValue',
    `The network interface '${eni.id}' does not have the private IP address: ${asked ?? 'no IPv4 address at all'}`,
  );
};

const refuseMove = (
  world: World,
  address: ElasticIp,
  { eni, privateIp }: { readonly eni: Eni; readonly privateIp: string },
): void => {
  if (address.associationId !== undefined) {
    throw new Refusal(
      'Resource.AlreadyAssociated',
      `resource ${address.allocationId} is already associated with associate-id ${address.associationId}`,
    );
  }
  const sitting = [...world.addresses.values()].find((one) => one.eniId === eni.id && one.privateIp === privateIp);
  if (sitting) {
    throw new Refusal(
      'Resource.AlreadyAssociated',
      `resource ${eni.id} is already associated with associate-id ${sitting.associationId}`,
    );
  }
};
