import type { SubnetActions } from '../../operations/actions/subnets.ts';
import { nothingBut, type ExpectedOf } from './expected.ts';
import { subnetShows } from './shows.ts';

export const expectedSubnets: ExpectedOf<SubnetActions> = {
  modifySubnetPublicIpv4: ({ subnetId, enabled }) =>
    subnetShows(subnetId, {
      shown: 'the change',
      see: nothingBut(({ mapPublicIpOnLaunch }) => mapPublicIpOnLaunch === enabled),
    }),
  modifySubnetIpv6: ({ subnetId, enabled }) =>
    subnetShows(subnetId, {
      shown: 'the change',
      see: nothingBut((subnet) => subnet.assignIpv6OnCreation === enabled),
    }),
};
