import type {
  ModifyAddressAttributeRequest,
  ModifyAddressAttributeResult,
  ResetAddressAttributeRequest,
  ResetAddressAttributeResult,
} from '@aws-sdk/client-ec2';
import type { Ec2Action } from '../world.ts';
import { find } from '../lookup.ts';
import { endDryRun, invalidValue, required } from '../parameters.ts';
import { addressAttributeView } from '../view/sharedViews.ts';

/** Reverse DNS locks the address to the account until it is reset. There is no DNS here that could lack the name. */
export const modifyAddressAttribute: Ec2Action<ModifyAddressAttributeRequest, ModifyAddressAttributeResult> = (
  request,
  world,
) => {
  const allocationId = required(request.AllocationId, 'allocationId');
  const name = required(request.DomainName, 'domainName');
  endDryRun(request);

  const address = find.address(world, allocationId);
  // EC2 shows the name as DNS writes it, with the dot at its end.
  world.extras.domainNames.set(address.allocationId, name.endsWith('.') ? name : `${name}.`);
  world.extras.lockedAddresses.add(address.allocationId);
  return { Address: addressAttributeView(world, address) };
};

/**
 * Takes the reverse DNS name away and unlocks the address. `InvalidParameterValue` for any attribute but `domain-name`.
 */
export const resetAddressAttribute: Ec2Action<ResetAddressAttributeRequest, ResetAddressAttributeResult> = (
  request,
  world,
) => {
  const allocationId = required(request.AllocationId, 'allocationId');
  const attribute = required(request.Attribute, 'attribute');
  if (attribute !== 'domain-name') throw invalidValue(attribute, 'attribute');
  endDryRun(request);

  const address = find.address(world, allocationId);
  world.extras.domainNames.delete(address.allocationId);
  world.extras.lockedAddresses.delete(address.allocationId);
  return { Address: addressAttributeView(world, address) };
};
