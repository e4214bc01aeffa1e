import { contains } from '../../domain/ip.ts';
import type { Regard } from '../../domain/regard.ts';
import type { View } from '../../domain/view.ts';
import type { AddressActions } from '../actions/addresses.ts';
import { interfaceWithPrefixes, wholeInterface, type NamedOf } from './named.ts';

export const namedByAddresses: NamedOf<AddressActions> = {
  /** With whoever has the addresses that may be taken: an elastic IP moves with its address. */
  assignIpv4: ({ eniId, ipv4, allowReassignment }, view) => {
    const subnetId = view.eni(eniId)?.subnetId;
    const own = wholeInterface(eniId);
    if (!allowReassignment || ipv4.kind !== 'addresses' || subnetId === undefined) return [own];
    return [
      own,
      ...ipv4.addresses.flatMap((ip): readonly Regard[] => {
        const holder = view.inSeat({ subnetId, ip });
        return [
          { kind: 'seat', subnetId, ip },
          ...(holder && holder.id !== eniId ? [wholeInterface(holder.id), ...elasticIpsOn(holder.id, [ip], view)] : []),
        ];
      }),
    ];
  },
  /** With the elastic IPs that stand for the addresses, which lose their place. */
  unassignIpv4: ({ eniId, addresses, prefixes }, view) => [
    ...interfaceWithPrefixes(eniId, view),
    ...elasticIpsOn(eniId, [...addresses, ...prefixes], view),
  ],
  assignIpv6: ({ eniId }) => [wholeInterface(eniId)],
  unassignIpv6: ({ eniId }) => [wholeInterface(eniId)],
};

/** Those that stand for the addresses, or for addresses out of the prefixes. */
const elasticIpsOn = (eniId: string, taken: readonly string[], view: View): readonly Regard[] =>
  view.serving(eniId).flatMap(({ allocationId, privateIp }): readonly Regard[] => {
    const isTaken = privateIp !== undefined && taken.some((each) => each === privateIp || contains(each, privateIp));
    return isTaken ? [{ kind: 'address', id: allocationId }] : [];
  });
