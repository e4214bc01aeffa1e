import { asksForSome } from '../../domain/addressRequest.ts';
import { contains, isCidr, isIp, isReserved, normalizeIp, overlaps } from '../../domain/ip.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Subnet } from '../../domain/model.ts';
import { ipv6Holder, ipv6HolderWithin } from '../addresses/ipv6Use.ts';
import type { NewEni } from '../createInput.ts';
import { block, warn, type Rule, type Verdict } from '../rule.ts';

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkInterface.html';

export const ipv6Range: Rule<NewEni> = {
  id: 'new-interface/ipv6-range',
  title: 'IPv6 addresses need a subnet that has an IPv6 range',
  source: page,
  needs: ['subnetId', 'ipv6'],
  *check({ subnetId, ipv6 }, inventory) {
    const subnet = inventory.subnet(subnetId);
    if (!subnet) return;
    if (asksForSome(ipv6) && subnet.ipv6Cidrs.length === 0)
      yield block(`The subnet has no IPv6 range: ${subnet.id}`, 'Add one to the subnet first.');
    else if (!asksForSome(ipv6) && subnet.ipv6Native)
      yield warn(`The subnet is IPv6-only, so the interface would have no address at all: ${subnet.id}`);
  },
};

export const ipv6Addresses: Rule<NewEni> = {
  id: 'new-interface/ipv6-addresses',
  title: 'IPv6 addresses are free ones of the subnet, each given once',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
  needs: ['subnetId', 'ipv6'],
  *check({ subnetId, ipv6 }, inventory) {
    const subnet = inventory.subnet(subnetId);
    if (ipv6?.kind !== 'addresses' || !subnet || subnet.ipv6Cidrs.length === 0) return;
    const ips = ipv6.addresses.map(normalizeIp);
    for (const [at, ip] of ips.entries()) {
      if (ips.indexOf(ip) < at) yield block(`The address is given twice: ${ip}`);
      else yield* addressVerdicts(ip, subnet, inventory);
    }
  },
};

function* addressVerdicts(ip: string, subnet: Subnet, inventory: Inventory): Generator<Verdict> {
  const cidr = subnet.ipv6Cidrs.find((each) => contains(each, ip));
  const holder = ipv6Holder(ip, subnet, inventory);
  if (!isIp(ip) || !ip.includes(':')) yield block(`This is no IPv6 address: ${ip}`);
  else if (cidr === undefined)
    yield block(`The address is not in the range of the subnet, ${subnet.ipv6Cidrs.join(', ')}: ${ip}`);
  else if (isReserved(cidr, ip)) yield block(`AWS keeps the first four addresses of a subnet and the last: ${ip}`);
  else if (holder) yield block(`The address ${ip} is in use by: ${holder.id}`, 'Choose a free one.');
}

export const ipv6Prefixes: Rule<NewEni> = {
  id: 'new-interface/ipv6-prefixes',
  title: 'An IPv6 prefix is a free /80 block of the subnet',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-prefix-eni.html',
  needs: ['subnetId', 'ipv6'],
  *check({ subnetId, ipv6 }, inventory) {
    const subnet = inventory.subnet(subnetId);
    if (ipv6?.kind !== 'prefixes' || !subnet || subnet.ipv6Cidrs.length === 0) return;
    for (const [at, prefix] of ipv6.prefixes.entries()) {
      if (ipv6.prefixes.slice(0, at).some((other) => overlaps(other, prefix)))
        yield block(`The prefix is given twice: ${prefix}`);
      else yield* prefixVerdicts(prefix, subnet, inventory);
    }
  },
};

function* prefixVerdicts(prefix: string, subnet: Subnet, inventory: Inventory): Generator<Verdict> {
  const [base = '', length] = prefix.split('/');
  const holder = ipv6HolderWithin(prefix, subnet, inventory);
  if (!isCidr(prefix) || length !== '80') yield block(`This is no /80 prefix: ${prefix}`);
  else if (!subnet.ipv6Cidrs.some((cidr) => contains(cidr, base)))
    yield block(`The prefix is not in the range of the subnet, ${subnet.ipv6Cidrs.join(', ')}: ${prefix}`);
  else if (holder) yield block(`The prefix ${prefix} has addresses in use by: ${holder.id}`);
}
