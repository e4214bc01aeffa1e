import type { Inventory } from '../inventory.ts';
import type { Eni } from '../model.ts';
import { tagValue } from '../tags.ts';

/**
 * The trunk that a branch interface belongs to. EC2 gives a branch no attachment; the VPC resource controller of EKS tags each of its own.
 * Undefined where nobody did.
 */
export const trunkIdOf = ({ tags }: Eni): string | undefined => tagValue(tags, 'vpcresources.k8s.aws/trunk-eni-id');

/** The id of the node whose trunk a branch belongs to; undefined where the trunk is not known or not attached. */
export const nodeIdOf = (eni: Eni, inventory: Inventory): string | undefined =>
  eni.interfaceType === 'branch' ? inventory.eni(trunkIdOf(eni))?.attachment?.instanceId : undefined;

/** The id (`nat-…`) of the NAT gateway that the interface belongs to, from its description; undefined for any other interface. */
export const natGatewayOf = ({ description }: Eni): string | undefined =>
  /^Interface for NAT Gateway (\S+)/.exec(description)?.[1];
