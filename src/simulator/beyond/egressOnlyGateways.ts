import type {
  CreateEgressOnlyInternetGatewayRequest,
  CreateEgressOnlyInternetGatewayResult,
  DeleteEgressOnlyInternetGatewayRequest,
  DeleteEgressOnlyInternetGatewayResult,
} from '@aws-sdk/client-ec2';
import { madeBefore, remember } from '../idempotency.ts';
import { find } from '../lookup.ts';
import { endDryRun, required } from '../parameters.ts';
import { blackhole } from '../routes.ts';
import { tagsFor } from '../tagging.ts';
import { egressOnlyGatewayView } from '../view/exitViews.ts';
import type { Ec2Action } from '../world.ts';

/** Attached to its VPC from the beginning. */
export const createEgressOnlyInternetGateway: Ec2Action<
  CreateEgressOnlyInternetGatewayRequest,
  CreateEgressOnlyInternetGatewayResult
> = (request, world) => {
  const vpcId = required(request.VpcId, 'vpcId');
  const tags = tagsFor(request.TagSpecifications, 'egress-only-internet-gateway');
  endDryRun(request);
  const action = 'CreateEgressOnlyInternetGateway';
  const made = world.egressOnlyInternetGateways.get(madeBefore(world, action, request) ?? '');
  const { ClientToken } = request;
  if (made) return { EgressOnlyInternetGateway: egressOnlyGatewayView(made), ClientToken };

  const gateway = { id: world.newId('eigw'), vpcId: find.vpc(world, vpcId).id, tags };
  world.egressOnlyInternetGateways.set(gateway.id, gateway);
  remember(world, { action, request }, gateway.id);
  return { EgressOnlyInternetGateway: egressOnlyGatewayView(gateway), ClientToken };
};

/** Routes to it lead nowhere afterwards. */
export const deleteEgressOnlyInternetGateway: Ec2Action<
  DeleteEgressOnlyInternetGatewayRequest,
  DeleteEgressOnlyInternetGatewayResult
> = (request, world) => {
  const id = required(request.EgressOnlyInternetGatewayId, 'egressOnlyInternetGatewayId');
  endDryRun(request);

  const gateway = find.egressOnlyGateway(world, id);
  world.egressOnlyInternetGateways.delete(gateway.id);
  blackhole(world, gateway.id);
  return { ReturnCode: true };
};
