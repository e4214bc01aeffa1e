import type {
  AttachInternetGatewayRequest,
  CreateInternetGatewayRequest,
  CreateInternetGatewayResult,
  DeleteInternetGatewayRequest,
  DetachInternetGatewayRequest,
} from '@aws-sdk/client-ec2';
import type { Ec2Action } from '../world.ts';
import { endEdges } from '../edgeTables.ts';
import { refuseDependents, find } from '../lookup.ts';
import { endDryRun, required } from '../parameters.ts';
import { checkQuota } from '../quotas.ts';
import { Refusal } from '../refusal.ts';
import { blackhole } from '../routes.ts';
import { tagsFor } from '../tagging.ts';
import { gatewayView } from '../view/vpcViews.ts';

/** The gateway is attached to no VPC at first. Refused beyond the quota of gateways. */
export const createInternetGateway: Ec2Action<CreateInternetGatewayRequest, CreateInternetGatewayResult> = (
  request,
  world,
) => {
  const tags = tagsFor(request.TagSpecifications, 'internet-gateway');
  endDryRun(request);

  checkQuota(world.quotas, 'gateways', world.internetGateways.size + 1);
  const gateway = { id: world.newId('igw'), vpcId: undefined, ownerId: world.accountId, tags };
  world.internetGateways.set(gateway.id, gateway);
  return { InternetGateway: gatewayView(gateway) };
};

/** Refused when the gateway is attached already, or the VPC has another one: EC2 allows one each. */
export const attachInternetGateway: Ec2Action<AttachInternetGatewayRequest> = (request, world) => {
  const gatewayId = required(request.InternetGatewayId, 'internetGatewayId');
  const vpcId = required(request.VpcId, 'vpcId');
  endDryRun(request);

  const gateway = find.gateway(world, gatewayId);
  const vpc = find.vpc(world, vpcId);
  const busy = gateway.vpcId !== undefined ? gateway : undefined;
  const other = [...world.internetGateways.values()].find((one) => one.vpcId === vpc.id);
  if (busy) {
    // simulated wording
    throw new Refusal(
      'Resource.AlreadyAssociated',
      `resource ${gateway.id} is already attached to network ${busy.vpcId}`,
    );
  }
  if (other) {
    // simulated wording
    throw new Refusal('InvalidParameterValue', `Network ${vpc.id} already has an internet gateway attached`);
  }

  world.internetGateways.set(gateway.id, { ...gateway, vpcId: vpc.id });
  return {};
};

/**
 * `Gateway.NotAttached` when it is not attached to this VPC; `DependencyViolation` while the VPC has mapped public
 * addresses.
 */
export const detachInternetGateway: Ec2Action<DetachInternetGatewayRequest> = (request, world) => {
  const gatewayId = required(request.InternetGatewayId, 'internetGatewayId');
  const vpcId = required(request.VpcId, 'vpcId');
  endDryRun(request);

  const gateway = find.gateway(world, gatewayId);
  if (gateway.vpcId !== find.vpc(world, vpcId).id) {
    throw new Refusal('Gateway.NotAttached', `resource ${gateway.id} is not attached to network ${vpcId}`);
  }
  const mapped = [...world.enis.values()].some(
    (eni) => eni.vpcId === vpcId && eni.addresses.some(({ association }) => association !== undefined),
  );
  if (mapped) {
    // simulated wording
    throw new Refusal(
      'DependencyViolation',
      `Network ${vpcId} has some mapped public address(es). Please unmap those public address(es) before detaching the gateway.`,
    );
  }

  world.internetGateways.set(gateway.id, { ...gateway, vpcId: undefined });
  blackhole(world, gateway.id);
  endEdges(world, gateway.id);
  return {};
};

/** `DependencyViolation` while attached to a VPC. Routes to it become blackholes. */
export const deleteInternetGateway: Ec2Action<DeleteInternetGatewayRequest> = (request, world) => {
  const gatewayId = required(request.InternetGatewayId, 'internetGatewayId');
  endDryRun(request);

  const gateway = find.gateway(world, gatewayId);
  refuseDependents('internetGateway', gateway.id, gateway.vpcId === undefined ? [] : [gateway.vpcId]);

  world.internetGateways.delete(gateway.id);
  blackhole(world, gateway.id);
  return {};
};
