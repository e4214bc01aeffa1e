import { asksForSome } from '../../domain/addressRequest.ts';
import { contains, isCidr, isIp, isReserved, normalizeIp, overlaps } from '../../domain/ip.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Subnet } from '../../domain/model.ts';
import { foreign, foreignList, words } from '../../domain/words.ts';
import { ipv6Holder, ipv6HolderWithin } from '../shared/freeIpv6.ts';
import type { NewEni } from './newEni.ts';
import { block, warn, type Rule, type Verdict } from '../rule.ts';

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkInterface.html';

export const ipv6Range: Rule<NewEni> = {
  id: 'new-interface/ipv6-range',
  title: words`IPv6 addresses need a subnet that has an IPv6 range`,
  source: page,
  needs: ['subnetId', 'ipv6'],
  *check({ subnetId, ipv6, interfaceType }, inventory) {
    const subnet = inventory.subnet(subnetId);
    if (!subnet) return;
    if (asksForSome(ipv6) && subnet.ipv6Cidrs.length === 0)
      yield block(words`The subnet has no IPv6 range: ${foreign(subnet.id)}`, words`Add one to the subnet first.`);
    else if (!asksForSome(ipv6) && subnet.ipv6Native && interfaceType !== 'efa-only')
      yield warn(words`The subnet is IPv6-only, so the interface would have no address at all: ${foreign(subnet.id)}`);
  },
};

export const ipv6Addresses: Rule<NewEni> = {
  id: 'new-interface/ipv6-addresses',
  title: words`IPv6 addresses must be free in the subnet, each listed once`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
  needs: ['subnetId', 'ipv6'],
  *check({ subnetId, ipv6 }, inventory) {
    const subnet = inventory.subnet(subnetId);
    if (ipv6?.kind !== 'addresses' || !subnet || subnet.ipv6Cidrs.length === 0) return;
    const ips = ipv6.addresses.map(normalizeIp);
    for (const [at, ip] of ips.entries()) {
      if (ips.indexOf(ip) < at) yield block(words`The address is listed twice: ${foreign(ip)}`);
      else yield* addressVerdicts(ip, subnet, inventory);
    }
  },
};

function* addressVerdicts(ip: string, subnet: Subnet, inventory: Inventory): Generator<Verdict> {
  const cidr = subnet.ipv6Cidrs.find((each) => contains(each, ip));
  const holder = ipv6Holder(ip, subnet, inventory);
  if (!isIp(ip) || !ip.includes(':')) yield block(words`This is not an IPv6 address: ${foreign(ip)}`);
  else if (cidr === undefined)
    yield block(words`The address is not in the range of the subnet, ${foreignList(subnet.ipv6Cidrs)}: ${foreign(ip)}`);
  else if (isReserved(cidr, ip))
    yield block(words`AWS reserves the first four addresses and the last address of a subnet: ${foreign(ip)}`);
  else if (holder)
    yield block(words`The address ${foreign(ip)} is in use by: ${foreign(holder.id)}`, words`Choose a free one.`);
}

export const ipv6Prefixes: Rule<NewEni> = {
  id: 'new-interface/ipv6-prefixes',
  title: words`An IPv6 prefix is a free /80 block of the subnet`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-prefix-eni.html',
  needs: ['subnetId', 'ipv6'],
  *check({ subnetId, ipv6 }, inventory) {
    const subnet = inventory.subnet(subnetId);
    if (ipv6?.kind !== 'prefixes' || !subnet || subnet.ipv6Cidrs.length === 0) return;
    for (const [at, prefix] of ipv6.prefixes.entries()) {
      if (ipv6.prefixes.slice(0, at).some((other) => overlaps(other, prefix)))
        yield block(words`The prefix is listed twice: ${foreign(prefix)}`);
      else yield* prefixVerdicts(prefix, subnet, inventory);
    }
  },
};

function* prefixVerdicts(prefix: string, subnet: Subnet, inventory: Inventory): Generator<Verdict> {
  const [base = '', length] = prefix.split('/');
  const holder = ipv6HolderWithin(prefix, subnet, inventory);
  if (!isCidr(prefix) || length !== '80') yield block(words`This is not a /80 prefix: ${foreign(prefix)}`);
  else if (!subnet.ipv6Cidrs.some((cidr) => contains(cidr, base)))
    yield block(
      words`The prefix is not in the range of the subnet, ${foreignList(subnet.ipv6Cidrs)}: ${foreign(prefix)}`,
    );
  else if (holder) yield block(words`The prefix ${foreign(prefix)} has addresses in use by: ${foreign(holder.id)}`);
}
