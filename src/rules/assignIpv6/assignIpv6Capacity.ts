import { requestedCounts } from '../../domain/addressRequest.ts';
import { foreign, words } from '../../domain/words.ts';
import { instanceLimitsFor, nitroNeeded, unknownLimits, withinLimit } from '../shared/instanceLimitsFor.ts';
import { neighboursUnread } from '../shared/eniInSubnet.ts';
import type { AssignIpv6Input } from './assignIpv6Request.ts';
import { block, warn, type Rule } from '../rule.ts';

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html';

export const typeHasIpv6: Rule<AssignIpv6Input> = {
  id: 'assign-ipv6/type',
  title: words`A few old instance types do not support IPv6`,
  source: page,
  needs: ['eniId', 'way'],
  *check({ eniId, way }, inventory) {
    const limits = instanceLimitsFor(inventory.eni(eniId), inventory);
    if (way === 'primary' || !limits) return;
    if (limits.ipv6PerInterface === 0)
      yield block(
        words`The instance type does not support IPv6: ${foreign(limits.type)}`,
        words`Change to another instance type.`,
      );
    else if (limits.ipv6PerInterface === undefined)
      yield warn(words`It is not known how many IPv6 addresses the instance type allows: ${foreign(limits.type)}`);
  },
};

export const ipv6Limit: Rule<AssignIpv6Input> = {
  id: 'assign-ipv6/limit',
  title: words`An instance type limits the IPv6 addresses of an interface; an /80 prefix counts as one`,
  source: page,
  needs: ['eniId', 'ipv6'],
  *check({ eniId, ipv6 }, inventory) {
    const eni = inventory.eni(eniId);
    const limits = instanceLimitsFor(eni, inventory);
    if (!eni || !ipv6 || !limits?.ipv6PerInterface) return;
    const { addresses, prefixes } = requestedCounts(ipv6);
    const used = eni.ipv6Addresses.length + eni.ipv6Prefixes.length;
    const room = limits.ipv6PerInterface - used;
    if (addresses + prefixes <= room) return;
    yield block(
      words`${foreign(limits.type)} allows ${limits.ipv6PerInterface} IPv6 addresses and prefixes per interface; in use: ${used}`,
      withinLimit(room),
    );
  },
};

export const ipv6PrefixesNeedNitro: Rule<AssignIpv6Input> = {
  id: 'assign-ipv6/nitro',
  title: words`Prefixes need an instance built on the Nitro System`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-prefix-eni.html',
  needs: ['eniId', 'way'],
  *check({ eniId, way }, inventory) {
    if (way === 'prefixCount' || way === 'prefixes')
      yield* nitroNeeded(instanceLimitsFor(inventory.eni(eniId), inventory));
  },
};

export const unknownTypeIpv6: Rule<AssignIpv6Input> = {
  id: 'assign-ipv6/unknown-type',
  title: words`How many addresses an interface can have depends on its instance type`,
  source: page,
  needs: ['eniId'],
  reviewOnly: true,
  check: ({ eniId }, inventory) => unknownLimits(inventory.eni(eniId), inventory),
};

export const unreadNeighboursIpv6: Rule<AssignIpv6Input> = {
  id: 'assign-ipv6/missing-facts',
  title: words`A check is only as good as the data that could be read`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/security_iam_service-with-iam.html',
  needs: ['eniId'],
  reviewOnly: true,
  check: (_input, inventory) => neighboursUnread(inventory),
};
