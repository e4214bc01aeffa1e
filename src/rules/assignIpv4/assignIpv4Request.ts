import { requestedCounts, type AddressRequest } from '../../domain/addressRequest.ts';
import { foreign, words } from '../../domain/words.ts';
import { block, warn, type Rule } from '../rule.ts';
import type { EniInput } from '../shared/eniInput.ts';

/** What an assignment of IPv4 addresses or prefixes is made of. */
export type AssignIpv4Input = EniInput & {
  /** Which of EC2's four ways it is; decides what is asked next. */
  readonly way: AddressRequest['kind'];
  readonly ipv4: AddressRequest;
  /** Whether a secondary address may be taken from another interface of the subnet. */
  readonly allowReassignment: boolean;
};

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssignPrivateIpAddresses.html';

export const takesIpv4: Rule<AssignIpv4Input> = {
  id: 'assign-ipv4/none-here',
  title: words`EFA-only interfaces and interfaces in IPv6-only subnets cannot have IPv4 addresses`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkInterface.html',
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    if (eni?.addresses.length !== 0) return;
    yield block(
      words`The interface cannot have IPv4 addresses: ${foreign(eni.id)}`,
      words`Choose an interface with a primary IPv4 address.`,
    );
  },
};

export const somethingAsked: Rule<AssignIpv4Input> = {
  id: 'assign-ipv4/something',
  title: words`At least one address or prefix is assigned`,
  source: page,
  needs: ['ipv4'],
  *check({ ipv4 }) {
    if (!ipv4) return;
    const { addresses, prefixes } = requestedCounts(ipv4);
    if (Number.isInteger(addresses) && Number.isInteger(prefixes) && addresses >= 0 && addresses + prefixes >= 1)
      return;
    yield block(words`No address or prefix is requested`, words`Request at least one.`);
  },
};

export const guestMustKnow: Rule<AssignIpv4Input> = {
  id: 'assign-ipv4/guest',
  title: words`DHCP configures only the primary address; other addresses must be configured in the operating system`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-secondary-ip-addresses.html',
  needs: ['eniId', 'ipv4'],
  reviewOnly: true,
  *check({ eniId }, inventory) {
    const instanceId = inventory.eni(eniId)?.attachment?.instanceId;
    if (instanceId === undefined) return;
    yield warn(
      words`The operating system must be configured for the new addresses, unless it does so automatically, as Amazon Linux does: ${foreign(instanceId)}`,
      words`Add the addresses in the operating system.`,
    );
  },
};
