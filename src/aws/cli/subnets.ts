import type { SubnetActions } from '../../operations/actions/subnets.ts';
import { flag, option, type CliOf } from './option.ts';

export const subnetCli: CliOf<SubnetActions> = {
  modifySubnetPublicIpv4: ({ subnetId, enabled }) => [
    'modify-subnet-attribute',
    ...option('subnet-id', subnetId),
    ...flag('map-public-ip-on-launch', enabled),
  ],
  modifySubnetIpv6: ({ subnetId, enabled }) => [
    'modify-subnet-attribute',
    ...option('subnet-id', subnetId),
    ...flag('assign-ipv6-address-on-creation', enabled),
  ],
};
