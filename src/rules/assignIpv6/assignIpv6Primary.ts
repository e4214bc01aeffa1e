import { requestedCounts } from '../../domain/addressRequest.ts';
import { foreign, words } from '../../domain/words.ts';
import type { AssignIpv6Input } from './assignIpv6Request.ts';
import { warn, type Rule } from '../rule.ts';

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyNetworkInterfaceAttribute.html';

export const primaryForGood: Rule<AssignIpv6Input> = {
  id: 'assign-ipv6/primary-for-good',
  title: words`A primary IPv6 address cannot be removed while the interface is attached`,
  source: page,
  needs: ['eniId', 'primary'],
  *check({ eniId, primary }, inventory) {
    const eni = inventory.eni(eniId);
    if (!eni || primary !== true) return;
    const now = eni.ipv6Addresses.find((address) => address.primary);
    if (now) yield warn(words`The interface has a primary IPv6 address already: ${foreign(now.ip)}`);
    else
      yield warn(
        words`The primary IPv6 address stays until the interface is detached or its instance is terminated: ${foreign(eni.id)}`,
      );
  },
};

export const primaryNeedsAddress: Rule<AssignIpv6Input> = {
  id: 'assign-ipv6/primary-needs-address',
  title: words`The first IPv6 address becomes the primary one`,
  source: page,
  needs: ['eniId', 'way'],
  *check({ eniId, way, ipv6, primary }, inventory) {
    const eni = inventory.eni(eniId);
    const isWanted = primary === true || way === 'primary';
    if (!eni || !isWanted || eni.ipv6Addresses.length > 0) return;
    if (ipv6 && requestedCounts(ipv6).addresses > 0) return;
    yield warn(
      words`The interface has no IPv6 address that could be the primary one: ${foreign(eni.id)}`,
      words`Assign one as well.`,
    );
  },
};
