import { ipOf } from '../../domain/association.ts';
import type {
  ModifyAddressAttributeRequest,
  ModifyAddressAttributeResult,
  ResetAddressAttributeRequest,
  ResetAddressAttributeResult,
} from '@aws-sdk/client-ec2';
import type { ElasticIp } from '../../domain/model.ts';
import type { Ec2Action, World } from '../world.ts';
import { find } from '../lookup.ts';
import { endDryRun, invalidValue, required } from '../parameters.ts';
import { addressAttributeView } from '../view/sharedViews.ts';

/**
 * The name is pending at first. Reverse DNS locks the address to the account until it is reset. There is no DNS here that could lack the name.
 */
export const modifyAddressAttribute: Ec2Action<ModifyAddressAttributeRequest, ModifyAddressAttributeResult> = (
  request,
  world,
) => {
  const allocationId = required(request.AllocationId, 'allocationId');
  const name = required(request.DomainName, 'domainName');
  if (!isDomainName(name)) throw invalidValue(name, 'domainName');
  endDryRun(request);

  // EC2 shows the name as DNS writes it, with the dot at its end.
  return changeName(world, find.address(world, allocationId), name.endsWith('.') ? name : `${name}.`);
};

/** Two labels at least, of the letters that host names have. */
const isDomainName = (name: string): boolean => {
  const labels = name.replace(/\.$/, '').split('.');
  return labels.length > 1 && name.length < 255 && labels.every((part) => /^(?![-])[\w-]{1,63}(?<!-)$/.test(part));
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

  return changeName(world, find.address(world, allocationId), undefined);
};

/** Shows the change as pending until EC2 has settled. */
const changeName = (world: World, address: ElasticIp, value: string | undefined): ModifyAddressAttributeResult => {
  const { allocationId } = address;
  const publicIp = ipOf(address);
  const before = world.reverseDns.get(allocationId);
  const update = { value, status: 'PENDING', reason: undefined };
  // A change that is under way is replaced by the new one, even where that leads back to what there was.
  const wanted = before?.update ? before.update.value : before?.name;
  if (wanted !== value) world.reverseDns.set(allocationId, { allocationId, publicIp, name: before?.name, update });
  world.later(() => {
    const asked = world.reverseDns.get(allocationId)?.update;
    if (asked === undefined || asked.value !== value) return;
    if (value === undefined) world.reverseDns.delete(allocationId);
    else world.reverseDns.set(allocationId, { allocationId, publicIp, name: value, update: undefined });
  });
  return { Address: addressAttributeView(world, address) };
};
