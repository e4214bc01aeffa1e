import type { Regard } from '../domain/regard.ts';
import { words } from '../domain/words.ts';
import { noLoss, type ActionsOf, type Nothing } from './action.ts';
import { resource, type IamRead, type IamResource, type IamSight } from './iamResource.ts';
import { onOff, subnetName } from './sentenceParts.ts';
import { switchOption, option } from './commandLine.ts';
import type { PortionQuery } from '../domain/portion.ts';
import { only } from './reach.ts';

/** Writes to the attributes of a subnet that new interfaces inherit; EC2 takes one a call. */
export type SubnetActions = {
  readonly modifySubnetPublicIpv4: { readonly input: Switch; readonly output: Nothing };
  readonly modifySubnetIpv6: { readonly input: Switch; readonly output: Nothing };
};

type Switch = { readonly subnetId: string; readonly enabled: boolean };

const modify = {
  api: 'ModifySubnetAttribute',
  dryRun: false,
  resources: ({ subnetId }: Switch, sight: IamSight): readonly IamResource[] => [resource('subnet', subnetId, sight)],
  seenBy: (): readonly IamRead[] => ['ec2:DescribeSubnets'],
  names: ({ subnetId }: Switch): readonly Regard[] => [{ kind: 'subnet', id: subnetId }],
  reach: ({ subnetId }: Switch): PortionQuery => only('subnets', subnetId),
  losses: noLoss,
} as const;

export const subnetActions: ActionsOf<SubnetActions> = {
  modifySubnetPublicIpv4: {
    ...modify,
    sentence: ({ subnetId, enabled }, inventory) =>
      words`Turn public IPv4 addresses for new interfaces in ${subnetName(subnetId, inventory)} ${onOff(enabled)}`,
    cli: ({ subnetId, enabled }) => [
      'modify-subnet-attribute',
      ...option('subnet-id', subnetId),
      ...switchOption('map-public-ip-on-launch', enabled),
    ],
    undo: ({ subnetId }, { before }) => {
      const enabled = before.subnet(subnetId)?.mapPublicIpOnLaunch;
      return enabled === undefined ? undefined : (ec2) => ec2.modifySubnetPublicIpv4({ subnetId, enabled });
    },
  },

  modifySubnetIpv6: {
    ...modify,
    sentence: ({ subnetId, enabled }, inventory) =>
      words`Turn IPv6 addresses for new interfaces in ${subnetName(subnetId, inventory)} ${onOff(enabled)}`,
    cli: ({ subnetId, enabled }) => [
      'modify-subnet-attribute',
      ...option('subnet-id', subnetId),
      ...switchOption('assign-ipv6-address-on-creation', enabled),
    ],
    undo: ({ subnetId }, { before }) => {
      const enabled = before.subnet(subnetId)?.assignIpv6OnCreation;
      return enabled === undefined ? undefined : (ec2) => ec2.modifySubnetIpv6({ subnetId, enabled });
    },
  },
};
