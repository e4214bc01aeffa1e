import { ModifySubnetAttributeCommand } from '@aws-sdk/client-ec2';
import type { SubnetActions } from '../../actions/subnets.ts';
import { nothingBut } from '../apply/expected.ts';
import { neverDry, type SdkActionsOf } from '../apply/sdkAction.ts';
import { sentOnce } from '../apply/sentOnce.ts';
import { subnetShows } from '../apply/shows.ts';

const sentAgain = {
  next: 'again',
  lookAt: ({ subnetId }: { readonly subnetId: string }) => `at the subnet: ${subnetId}`,
} as const;

/** ModifySubnetAttribute has no DryRun. */
export const sdkSubnets: SdkActionsOf<SubnetActions> = {
  modifySubnetPublicIpv4: {
    send: async (ec2, { subnetId, enabled }, options) => {
      const command = new ModifySubnetAttributeCommand({
        SubnetId: subnetId,
        MapPublicIpOnLaunch: { Value: enabled },
      });
      await ec2.send(sentOnce(command, options), neverDry(options));
      return {};
    },
    shown: ({ subnetId, enabled }) =>
      subnetShows(subnetId, {
        shown: 'the change',
        see: nothingBut(({ mapPublicIpOnLaunch }) => mapPublicIpOnLaunch === enabled),
      }),
    lost: sentAgain,
  },

  modifySubnetIpv6: {
    send: async (ec2, { subnetId, enabled }, options) => {
      const command = new ModifySubnetAttributeCommand({
        SubnetId: subnetId,
        AssignIpv6AddressOnCreation: { Value: enabled },
      });
      await ec2.send(sentOnce(command, options), neverDry(options));
      return {};
    },
    shown: ({ subnetId, enabled }) =>
      subnetShows(subnetId, {
        shown: 'the change',
        see: nothingBut((subnet) => subnet.assignIpv6OnCreation === enabled),
      }),
    lost: sentAgain,
  },
};
