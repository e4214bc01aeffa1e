import type { SubnetActions } from '../actions/subnets.ts';
import type { InversesOf } from './inverse.ts';

export const subnetInverses: InversesOf<SubnetActions> = {
  modifySubnetPublicIpv4: ({ subnetId }, { before }) => {
    const enabled = before.subnet(subnetId)?.mapPublicIpOnLaunch;
    return enabled === undefined ? undefined : (ec2) => ec2.modifySubnetPublicIpv4({ subnetId, enabled });
  },
  modifySubnetIpv6: ({ subnetId }, { before }) => {
    const enabled = before.subnet(subnetId)?.assignIpv6OnCreation;
    return enabled === undefined ? undefined : (ec2) => ec2.modifySubnetIpv6({ subnetId, enabled });
  },
};
