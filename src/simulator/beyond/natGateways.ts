import type {
  CreateNatGatewayRequest,
  CreateNatGatewayResult,
  DeleteNatGatewayRequest,
  DeleteNatGatewayResult,
} from '@aws-sdk/client-ec2';
import type { NatGateway } from '../../domain/model.ts';
import { removeEni } from '../eniStore.ts';
import { madeBefore, remember } from '../idempotency.ts';
import { find } from '../lookup.ts';
import { endDryRun, invalidValue, required } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { blackhole } from '../routes.ts';
import { tagsFor } from '../tagging.ts';
import { natGatewayView } from '../view/exitViews.ts';
import type { Ec2Action, World } from '../world.ts';
import { addServiceInterface, giveElasticIps } from './serviceInterfaces.ts';

/**
 * `pending` at first and `available` once EC2 has settled, with an interface of its own in the subnet. A public one takes
 * elastic IPs (`Resource.AlreadyAssociated` for one in use) and a VPC with an internet gateway (`Gateway.NotAttached`).
 */
export const createNatGateway: Ec2Action<CreateNatGatewayRequest, CreateNatGatewayResult> = (request, world) => {
  const { ConnectivityType: connectivity = 'public', AllocationId: allocationId } = request;
  if (connectivity !== 'public' && connectivity !== 'private') throw invalidValue(connectivity, 'connectivityType');
  const subnetId = required(request.SubnetId, 'subnetId');
  const isPublic = connectivity === 'public';
  if (isPublic) required(allocationId, 'allocationId');
  else if (allocationId !== undefined) {
    // simulated wording
    throw new Refusal('InvalidParameterCombination', 'A private NAT gateway takes no elastic IP address.');
  }
  const tags = tagsFor(request.TagSpecifications, 'natgateway');
  endDryRun(request);
  const madeId = madeBefore(world, 'CreateNatGateway', request);
  const made = world.natGateways.get(madeId ?? '');
  if (made) return { NatGateway: natGatewayView(made), ClientToken: request.ClientToken };

  const subnet = find.subnet(world, subnetId);
  const allocationIds = [allocationId ?? [], request.SecondaryAllocationIds ?? []].flat();
  for (const one of allocationIds) refuseUsed(world, one);
  if (isPublic && ![...world.internetGateways.values()].some(({ vpcId }) => vpcId === subnet.vpcId)) {
    throw new Refusal('Gateway.NotAttached', `Network ${subnet.vpcId} has no Internet gateway attached`);
  }
  const id = world.newId('nat');
  const { PrivateIpAddress, SecondaryPrivateIpAddresses: others = [], SecondaryPrivateIpAddressCount } = request;
  const listed = others.map((ip) => ({ PrivateIpAddress: ip, Primary: false }));
  const eni = addServiceInterface(world, {
    subnet,
    type: 'nat_gateway',
    description: `Interface for NAT Gateway ${id}`,
    spec: {
      PrivateIpAddress,
      SecondaryPrivateIpAddressCount,
      ...(listed.length > 0 && { PrivateIpAddresses: listed }),
    },
    hasGroups: false,
    sourceDestCheck: false,
  });
  giveElasticIps(world, eni, allocationIds);
  const nat: NatGateway = {
    id,
    vpcId: subnet.vpcId,
    subnetId: subnet.id,
    state: 'pending',
    connectivity,
    mode: 'zonal',
    addresses: (world.enis.get(eni.id)?.addresses ?? []).map(({ ip, primary, association }) => ({
      publicIp: association?.publicIp,
      privateIp: ip,
      allocationId: association?.allocationId,
      eniId: eni.id,
      zone: undefined,
      primary,
    })),
    routeTableId: undefined,
    tags,
  };
  world.natGateways.set(id, nat);
  remember(world, { action: 'CreateNatGateway', request }, id);
  world.later(() => change(world, id, { from: 'pending', to: 'available' }));
  return { NatGateway: natGatewayView(nat), ClientToken: request.ClientToken };
};

/** Its interface goes, its elastic IPs stay allocated, and routes to it lead nowhere. EC2 shows it for a while as `deleted`. */
export const deleteNatGateway: Ec2Action<DeleteNatGatewayRequest, DeleteNatGatewayResult> = (request, world) => {
  const id = required(request.NatGatewayId, 'natGatewayId');
  endDryRun(request);

  const nat = find.nat(world, id);
  if (nat.state !== 'deleted' && nat.state !== 'deleting') {
    world.natGateways.set(id, { ...nat, state: 'deleting' });
    world.later(() => {
      for (const { eniId } of nat.addresses) if (eniId !== undefined) removeEni(world, eniId);
      blackhole(world, id);
      change(world, id, { from: 'deleting', to: 'deleted' });
    });
  }
  return { NatGatewayId: id };
};

type Way = { readonly from: string; readonly to: string };

const change = (world: World, id: string, { from, to }: Way): void => {
  const nat = world.natGateways.get(id);
  if (nat?.state === from) world.natGateways.set(id, { ...nat, state: to });
};

const refuseUsed = (world: World, allocationId: string): void => {
  const { associationId } = find.address(world, allocationId);
  if (associationId === undefined) return;
  throw new Refusal(
    'Resource.AlreadyAssociated',
    `Elastic IP address [${allocationId}] is already associated`, // simulated wording
  );
};
