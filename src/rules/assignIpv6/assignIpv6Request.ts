import { requestedCounts, type AddressRequest } from '../../domain/addressRequest.ts';
import { foreign, words } from '../../domain/words.ts';
import { block, warn, type Rule } from '../rule.ts';
import { eniInSubnet } from '../shared/eniInSubnet.ts';
import type { EniInput } from '../shared/eniInput.ts';

/** What an assignment of IPv6 addresses or prefixes is made of. */
export type AssignIpv6Input = EniInput & {
  /** One of EC2's four ways, or nothing new: the first address becomes the primary one. */
  readonly way: AddressRequest['kind'] | 'primary';
  /** Undefined when nothing new is assigned. */
  readonly ipv6: AddressRequest | undefined;
  /** Whether the interface gets a primary IPv6 address, which it keeps while it is attached. */
  readonly primary: boolean;
};

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssignIpv6Addresses.html';

export const takesIpv6: Rule<AssignIpv6Input> = {
  id: 'assign-ipv6/none-here',
  title: words`An EFA-only interface cannot have addresses`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkInterface.html',
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    if (eni?.interfaceType === 'efa-only')
      yield block(
        words`The interface cannot have addresses because it is EFA-only: ${foreign(eni.id)}`,
        words`Choose another interface.`,
      );
  },
};

export const subnetHasIpv6: Rule<AssignIpv6Input> = {
  id: 'assign-ipv6/subnet',
  title: words`The subnet of the interface has an IPv6 block`,
  source: page,
  needs: ['eniId'],
  *check(input, inventory) {
    const subnet = eniInSubnet(input, inventory)?.subnet;
    if (!inventory.eni(input.eniId)) return;
    if (!subnet) yield warn(words`The subnet could not be read, so it is not known which of its addresses are free`);
    else if (subnet.ipv6Cidrs.length === 0)
      yield block(
        words`The subnet has no IPv6 block: ${foreign(subnet.id)}`,
        words`Associate one with the subnet first.`,
      );
  },
};

export const someIpv6: Rule<AssignIpv6Input> = {
  id: 'assign-ipv6/something',
  title: words`At least one address or prefix is assigned`,
  source: page,
  needs: ['ipv6'],
  *check({ ipv6 }) {
    if (!ipv6) return;
    const { addresses, prefixes } = requestedCounts(ipv6);
    if (addresses + prefixes < 1) yield block(words`No address or prefix is requested`, words`Request at least one.`);
  },
};
