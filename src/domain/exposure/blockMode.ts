import { gapKind } from '../gap.ts';
import type { Inventory } from '../inventory.ts';
import type { Subnet } from '../model.ts';

/** How VPC Block Public Access holds for a subnet; undefined where that was not read. */
export type BlockMode = 'off' | 'block-ingress' | 'block-bidirectional' | undefined;

/**
 * As EC2 tells it of the subnet, else of its VPC, exclusions being counted in; else by the account's options and exclusions. Blocks traffic to and
 * from internet gateways and egress-only internet gateways alone. Source: API reference, BlockPublicAccessStates.
 */
export const blockModeOf = (
  subnet: Pick<Subnet, 'id' | 'vpcId' | 'blockPublicAccess'>,
  inventory: Inventory,
): BlockMode => {
  const told = subnet.blockPublicAccess ?? inventory.vpc(subnet.vpcId)?.blockPublicAccess;
  return told === undefined ? byAccount(subnet, inventory) : known(told);
};

const byAccount = (subnet: Pick<Subnet, 'id' | 'vpcId'>, inventory: Inventory): BlockMode => {
  const gap = inventory.missing('vpcBlockPublicAccessOptions');
  // An endpoint that does not know the call has nothing that blocks.
  if (gap) return gapKind(gap) === 'unknown' ? 'off' : undefined;
  const {
    vpcBlockPublicAccessOptions: [options],
    vpcBlockPublicAccessExclusions: exclusions,
  } = inventory.snapshot;
  if (options === undefined || options.mode === 'off') return 'off';
  if (inventory.missing('vpcBlockPublicAccessExclusions')) return undefined;
  const excluded = [subnet.id, subnet.vpcId]
    .map((id) => exclusions.find(({ resourceArn, state }) => resourceArn.endsWith(`/${id}`) && !gone.test(state)))
    .find((exclusion) => exclusion !== undefined);
  if (excluded === undefined) return known(options.mode);
  return excluded.mode === 'allow-bidirectional' ? 'off' : 'block-ingress';
};

const gone = /^(?:create-failed|delete-complete|disable-complete)$/;

/** A mode that came after this version is not known. */
const known = (mode: string): BlockMode =>
  mode === 'off' || mode === 'block-ingress' || mode === 'block-bidirectional' ? mode : undefined;
