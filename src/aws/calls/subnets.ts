import { ModifySubnetAttributeCommand } from '@aws-sdk/client-ec2';
import type { SubnetActions } from '../../operations/actions/subnets.ts';
import { abortOf, type SendersOf } from './sender.ts';
import { sentOnce } from './sentOnce.ts';

/** ModifySubnetAttribute has no DryRun. */
export const subnetSenders: SendersOf<SubnetActions> = {
  modifySubnetPublicIpv4: async (ec2, { subnetId, enabled }, options) => {
    const command = new ModifySubnetAttributeCommand({ SubnetId: subnetId, MapPublicIpOnLaunch: { Value: enabled } });
    await ec2.send(sentOnce(command, options), abortOf(options));
    return {};
  },
  modifySubnetIpv6: async (ec2, { subnetId, enabled }, options) => {
    const command = new ModifySubnetAttributeCommand({
      SubnetId: subnetId,
      AssignIpv6AddressOnCreation: { Value: enabled },
    });
    await ec2.send(sentOnce(command, options), abortOf(options));
    return {};
  },
};
