import type { CreateNetworkInterfaceRequest, CreateNetworkInterfaceResult } from '@aws-sdk/client-ec2';
import type { Ec2Action } from '../world.ts';
import { planEni } from '../eniPlan.ts';
import { checkEniSpec, type EniSpec } from '../eniSpec.ts';
import { addEni, changeEni } from '../eniStore.ts';
import { madeBefore, remember } from '../idempotency.ts';
import { find } from '../lookup.ts';
import { endDryRun, required } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { tagsFor } from '../tagging.ts';
import { eniView } from '../view/eniView.ts';

/**
 * The new interface is `pending` in the response and `available` once EC2 has settled. A client token used before
 * answers the interface made then.
 */
export const createNetworkInterface: Ec2Action<CreateNetworkInterfaceRequest, CreateNetworkInterfaceResult> = (
  request,
  world,
  caller,
) => {
  const subnetId = required(request.SubnetId, 'subnetId');
  const spec: EniSpec = { ...request, PrimaryIpv6: request.EnablePrimaryIpv6 };
  checkEniSpec(spec);
  const tags = tagsFor(request.TagSpecifications, 'network-interface');
  endDryRun(request);

  const madeId = madeBefore(world, 'CreateNetworkInterface', request);
  const made = madeId === undefined ? undefined : world.enis.get(madeId);
  if (made) return { NetworkInterface: eniView(made), ClientToken: request.ClientToken };

  const subnet = find.subnet(world, subnetId);
  const eni = {
    ...planEni(spec, world, {
      subnet,
      tags,
      requesterId: caller?.userId,
      planned: [],
      groups: {
        find: find.groupOfNewEni,
        stranger: (groupId) =>
          new Refusal(
            'InvalidParameterValue',
            `Security group ${groupId} and subnet ${subnet.id} belong to different networks.`,
          ),
      },
    }),
    status: 'pending',
  };
  addEni(world, eni);
  if (request.EnablePrimaryIpv6 === true) world.extras.primaryIpv6.add(eni.id);
  remember(world, { action: 'CreateNetworkInterface', request }, eni.id);
  world.later(() => {
    // It may have been attached or deleted meanwhile.
    if (world.enis.get(eni.id)?.status === 'pending') changeEni(world, eni.id, { status: 'available' });
  });
  return { NetworkInterface: eniView(eni), ClientToken: request.ClientToken };
};
