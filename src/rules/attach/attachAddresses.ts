import { remedyOnEni } from '../../domain/remedy.ts';
import { foreign, words } from '../../domain/words.ts';
import { pairWithLimits, type AttachInput } from './attachInput.ts';
import { block, warn, type Rule } from '../rule.ts';

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html';

export const ipv4Limit: Rule<AttachInput> = {
  id: 'attach/ipv4-limit',
  title: words`An instance type limits the IPv4 addresses of an interface; a /28 prefix counts as one`,
  source: page,
  needs: ['eniId', 'instanceId'],
  *check(input, inventory) {
    const found = pairWithLimits(input, inventory);
    if (!found) return;
    const { eni, limits } = found;
    const count = eni.addresses.length + eni.ipv4Prefixes.length;
    if (count <= limits.ipv4PerInterface) return;
    yield block(
      words`The interface has more IPv4 addresses and prefixes than ${foreign(limits.type)} allows: ${count} of ${limits.ipv4PerInterface}`,
      words`Unassign secondary addresses or prefixes, or choose a larger instance type.`,
      remedyOnEni('unassignIpv4', eni.id),
    );
  },
};

export const ipv6Limit: Rule<AttachInput> = {
  id: 'attach/ipv6-limit',
  title: words`An instance type limits the IPv6 addresses of an interface, or supports none; an /80 prefix counts as one`,
  source: page,
  needs: ['eniId', 'instanceId'],
  *check(input, inventory) {
    const found = pairWithLimits(input, inventory);
    if (!found) return;
    const { eni, limits } = found;
    const count = eni.ipv6Addresses.length + eni.ipv6Prefixes.length;
    if (count === 0 || (limits.ipv6PerInterface ?? -1) >= count) return;
    if (limits.ipv6PerInterface === undefined) {
      yield warn(words`It is not known how many IPv6 addresses the instance type allows: ${foreign(limits.type)}`);
    } else if (limits.ipv6PerInterface === 0) {
      yield block(
        words`The instance type does not support IPv6: ${foreign(limits.type)}`,
        words`Unassign the IPv6 addresses, or choose another type.`,
        remedyOnEni('unassignIpv6', eni.id),
      );
    } else {
      yield block(
        words`The interface has more IPv6 addresses and prefixes than ${foreign(limits.type)} allows: ${count} of ${limits.ipv6PerInterface}`,
        words`Unassign IPv6 addresses or prefixes, or choose a larger instance type.`,
        remedyOnEni('unassignIpv6', eni.id),
      );
    }
  },
};

export const prefixesNeedNitro: Rule<AttachInput> = {
  id: 'attach/nitro-needed',
  title: words`Prefixes and IPv6-only subnets need an instance built on the Nitro System`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-prefix-eni.html',
  needs: ['eniId', 'instanceId'],
  *check(input, inventory) {
    const found = pairWithLimits(input, inventory);
    if (!found) return;
    const { eni, limits } = found;
    const reason =
      eni.ipv4Prefixes.length + eni.ipv6Prefixes.length > 0
        ? words`has prefixes`
        : eni.ipv6Native
          ? words`is in an IPv6-only subnet`
          : undefined;
    // Bare metal has no hypervisor; the types that EC2 offers today are built on Nitro.
    if (reason === undefined || limits.hypervisor === 'nitro' || limits.bareMetal) return;
    if (limits.hypervisor === 'xen') {
      yield block(
        words`The interface ${reason}, which needs the Nitro System, and the instance type is not built on it: ${foreign(limits.type)}`,
        words`Choose an instance of a Nitro type.`,
      );
    } else {
      yield warn(
        words`The interface ${reason}, and it is not known whether the type is built on the Nitro System: ${foreign(limits.type)}`,
      );
    }
  },
};
