import type { SubnetActions } from '../../operations/actions/subnets.ts';
import { subnetShows, type ExpectedOf } from './expected.ts';

export const expectedSubnets: ExpectedOf<SubnetActions> = {
  modifySubnetPublicIpv4: ({ subnetId, enabled }) =>
    subnetShows(subnetId, { shown: 'the change', is: ({ mapPublicIpOnLaunch }) => mapPublicIpOnLaunch === enabled }),
  modifySubnetIpv6: ({ subnetId, enabled }) =>
    subnetShows(subnetId, { shown: 'the change', is: (subnet) => subnet.assignIpv6OnCreation === enabled }),
};
