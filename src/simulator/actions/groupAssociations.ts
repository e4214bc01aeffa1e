import type {
  AssociateSecurityGroupVpcRequest,
  AssociateSecurityGroupVpcResult,
  DisassociateSecurityGroupVpcRequest,
  DisassociateSecurityGroupVpcResult,
} from '@aws-sdk/client-ec2';
import type { Ec2Action } from '../world.ts';
import { find } from '../lookup.ts';
import { endDryRun, required } from '../parameters.ts';
import { Refusal } from '../refusal.ts';

/** Interfaces of the other VPC may have the group from now on. Neither default groups nor default VPCs. Source: API model. */
export const associateSecurityGroupVpc: Ec2Action<AssociateSecurityGroupVpcRequest, AssociateSecurityGroupVpcResult> = (
  request,
  world,
) => {
  const groupId = required(request.GroupId, 'groupId');
  const vpcId = required(request.VpcId, 'vpcId');
  endDryRun(request);

  const group = find.group(world, groupId);
  const vpc = find.vpc(world, vpcId);
  if (group.name === 'default' || vpc.isDefault || group.vpcId === vpc.id) {
    // simulated wording
    throw new Refusal('InvalidParameterValue', `The security group ${group.id} cannot be associated with ${vpc.id}.`);
  }
  const associated = world.extras.groupVpcs.get(group.id) ?? new Set();
  world.extras.groupVpcs.set(group.id, new Set([...associated, vpc.id]));
  return { State: 'associated' };
};

/** `DependencyViolation` while an interface of that VPC has the group. */
export const disassociateSecurityGroupVpc: Ec2Action<
  DisassociateSecurityGroupVpcRequest,
  DisassociateSecurityGroupVpcResult
> = (request, world) => {
  const groupId = required(request.GroupId, 'groupId');
  const vpcId = required(request.VpcId, 'vpcId');
  endDryRun(request);

  const group = find.group(world, groupId);
  const associated = world.extras.groupVpcs.get(group.id);
  if (!associated?.has(vpcId)) {
    // simulated wording
    throw new Refusal('InvalidParameterValue', `The security group ${group.id} is not associated with ${vpcId}.`);
  }
  const users = [...world.enis.values()].filter(
    (eni) => eni.vpcId === vpcId && eni.groups.some(({ id }) => id === group.id),
  );
  if (users.length > 0) {
    // simulated wording
    throw new Refusal('DependencyViolation', `The security group ${group.id} has dependent objects in ${vpcId}.`);
  }
  world.extras.groupVpcs.set(group.id, new Set([...associated].filter((id) => id !== vpcId)));
  return { State: 'disassociated' };
};
