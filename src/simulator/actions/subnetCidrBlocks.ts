import type {
  AssociateSubnetCidrBlockRequest,
  AssociateSubnetCidrBlockResult,
  DisassociateSubnetCidrBlockRequest,
  DisassociateSubnetCidrBlockResult,
} from '@aws-sdk/client-ec2';
import { contains } from '../../domain/ip.ts';
import type { Subnet } from '../../domain/model.ts';
import type { Ec2Action, World } from '../world.ts';
import { subnetCidrAssociationId } from '../associationIds.ts';
import { find } from '../lookup.ts';
import { required } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { checkIpv6Fits } from '../cidrs.ts';

/** Adds an IPv6 block out of the VPC's blocks that no other subnet has. Has no dry run. */
export const associateSubnetCidrBlock: Ec2Action<AssociateSubnetCidrBlockRequest, AssociateSubnetCidrBlockResult> = (
  request,
  world,
) => {
  const subnetId = required(request.SubnetId, 'subnetId');
  const cidr = required(request.Ipv6CidrBlock, 'ipv6CidrBlock');

  const subnet = find.subnet(world, subnetId);
  checkIpv6Fits(world, find.vpc(world, subnet.vpcId), cidr);
  world.subnets.set(subnet.id, { ...subnet, ipv6Cidrs: [...subnet.ipv6Cidrs, cidr] });
  const association = { AssociationId: subnetCidrAssociationId(subnet.id, cidr), Ipv6CidrBlock: cidr };
  return {
    SubnetId: subnet.id,
    Ipv6CidrBlockAssociation: { ...association, Ipv6CidrBlockState: { State: 'associated' } },
  };
};

/** `InvalidCidrBlock.InUse` while an interface has an address in the block. Has no dry run. */
export const disassociateSubnetCidrBlock: Ec2Action<
  DisassociateSubnetCidrBlockRequest,
  DisassociateSubnetCidrBlockResult
> = (request, world) => {
  const associationId = required(request.AssociationId, 'associationId');

  const { subnet, cidr } = findBlock(world, associationId);
  const isUsed = [...world.enis.values()].some(
    (eni) => eni.subnetId === subnet.id && eni.ipv6Addresses.some(({ ip }) => contains(cidr, ip)),
  );
  if (isUsed) {
    // simulated wording
    throw new Refusal('InvalidCidrBlock.InUse', `Addresses of ${cidr} are in use in ${subnet.id}.`);
  }

  const ipv6Cidrs = subnet.ipv6Cidrs.filter((one) => one !== cidr);
  world.subnets.set(subnet.id, { ...subnet, ipv6Cidrs });
  const association = { AssociationId: associationId, Ipv6CidrBlock: cidr };
  return {
    SubnetId: subnet.id,
    Ipv6CidrBlockAssociation: { ...association, Ipv6CidrBlockState: { State: 'disassociating' } },
  };
};

const findBlock = (world: World, associationId: string): { readonly subnet: Subnet; readonly cidr: string } => {
  for (const subnet of world.subnets.values()) {
    const cidr = subnet.ipv6Cidrs.find((one) => subnetCidrAssociationId(subnet.id, one) === associationId);
    if (cidr !== undefined) return { subnet, cidr };
  }
  throw new Refusal(
    'InvalidSubnetCidrBlockAssociationID.NotFound',
    `The subnet CIDR block association ID '${associationId}' does not exist`, // simulated wording
  );
};
