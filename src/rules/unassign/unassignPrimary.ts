import { costOf } from '../../domain/addressCharge.ts';
import { ipOf } from '../../domain/association.ts';
import { contains, normalizeIp } from '../../domain/ip.ts';
import { remedyOnEni } from '../../domain/remedy.ts';
import { isPrimaryEni } from '../../domain/slots.ts';
import { foreign, foreignList, words } from '../../domain/words.ts';
import { block, warn, warnUnless, type Rule } from '../rule.ts';
import { ipv4, ipv6, addressesAndPrefixesOf, takenAddresses, type UnassignInput } from './unassignHeld.ts';

export const primaryStays: Rule<UnassignInput> = {
  id: 'unassign-ipv4/primary',
  title: words`The primary IPv4 address stays for the life of the interface`,
  source: ipv4.source,
  needs: ['eniId', 'taken'],
  *check(input, inventory) {
    const taken = takenAddresses(input);
    for (const { ip, primary } of inventory.eni(input.eniId)?.addresses ?? []) {
      if (primary && taken.has(ip))
        yield block(
          words`It is the primary address of the interface: ${foreign(ip)}`,
          words`It is removed only with the interface.`,
        );
    }
  },
};

export const elasticIpsIdle: Rule<UnassignInput> = {
  id: 'unassign-ipv4/elastic-ip',
  title: words`An elastic IP is disassociated from an address that is unassigned; it stays allocated, and AWS charges for those of its own`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-secondary-ip-addresses.html',
  needs: ['eniId', 'taken'],
  *check({ eniId, taken = [] }, inventory) {
    const { addresses, prefixes } = addressesAndPrefixesOf(taken);
    const goes = (ip: string): boolean => addresses.includes(ip) || prefixes.some((prefix) => contains(prefix, ip));
    const associated = new Set([
      ...(inventory.eni(eniId)?.addresses ?? []).flatMap(({ ip, association }) =>
        association && goes(ip) ? [ipOf(association)] : [],
      ),
      // An elastic IP may stand for an address within a prefix, which the interface does not list.
      ...inventory.snapshot.addresses.flatMap((elastic) =>
        eniId !== undefined && elastic.eniId === eniId && goes(elastic.privateIp ?? '') ? [ipOf(elastic)] : [],
      ),
    ]);
    if (associated.size === 0) return;
    yield warnUnless(
      (after) =>
        after.snapshot.addresses.every((each) => !associated.has(ipOf(each)) || each.associationId !== undefined),
      words`Elastic IP addresses are disassociated and stay allocated${costOf([...associated], inventory)}: ${foreignList([...associated])}`,
      words`Associate them with other addresses, or release them.`,
    );
  },
};

export const primaryIpv6Stays: Rule<UnassignInput> = {
  id: 'unassign-ipv6/primary',
  title: words`The primary IPv6 address stays while the interface is attached`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyNetworkInterfaceAttribute.html',
  needs: ['eniId', 'taken'],
  *check(input, inventory) {
    const eni = inventory.eni(input.eniId);
    if (!eni?.attachment) return;
    const taken = takenAddresses(input);
    for (const { ip, primary } of eni.ipv6Addresses) {
      if (primary && taken.has(normalizeIp(ip)))
        yield block(
          words`It is the primary IPv6 address of an attached interface: ${foreign(ip)}`,
          isPrimaryEni(eni)
            ? words`It stays until the instance is terminated, as a primary interface cannot be detached.`
            : words`Detach the interface first; that ends the primary IPv6 setting.`,
          remedyOnEni('detachInterface', eni.id),
        );
    }
  },
};

export const someAddressLeft: Rule<UnassignInput> = {
  id: 'unassign-ipv6/last',
  title: words`An interface in an IPv6-only subnet has no address but its IPv6 addresses`,
  source: ipv6.source,
  needs: ['eniId', 'taken'],
  ofWhole: true,
  *check(input, inventory) {
    const eni = inventory.eni(input.eniId);
    if (!eni || eni.addresses.length > 0 || eni.ipv6Addresses.length === 0) return;
    const taken = takenAddresses(input);
    if (eni.ipv6Addresses.every(({ ip }) => taken.has(normalizeIp(ip))))
      yield warn(words`The interface is left without any address, which EC2 may refuse: ${foreign(eni.id)}`);
  },
};
