import type { Inventory } from '../../domain/inventory.ts';
import { contains } from '../../domain/ip.ts';
import type { Eni } from '../../domain/model.ts';
import type { AddressActions } from '../actions/addresses.ts';
import type { InversesOf } from './inverse.ts';
import type { Sides } from './sides.ts';

export const addressInverses: InversesOf<AddressActions> = {
  /** What was taken from another interface goes back there, the rest away. */
  assignIpv4: ({ eniId, allowReassignment }, sides) => {
    const { addresses, prefixes } = addedTo(eniId, sides, ipv4Of);
    if (addresses.length + prefixes.length === 0 || (allowReassignment && sides.before.gap('enis'))) return undefined;
    const { enis } = sides.before.snapshot;
    const losers = enis.filter((eni) => eni.subnetId === sides.now.eni(eniId)?.subnetId && eni.id !== eniId);
    const returned = losers
      .map((eni) => ({ eniId: eni.id, addresses: addresses.filter((ip) => ipv4Of(eni).addresses.includes(ip)) }))
      .filter((loser) => loser.addresses.length > 0);
    const goneBack = new Set(returned.flatMap((loser) => loser.addresses));
    const away = { eniId, addresses: addresses.filter((ip) => !goneBack.has(ip)), prefixes };
    return async (ec2, shown) => {
      const isHeld = (ip: string): boolean => shown.eni(eniId)?.addresses.some((address) => address.ip === ip) === true;
      for (const loser of returned) {
        const ipv4 = { kind: 'addresses', addresses: loser.addresses } as const;
        // Taken from the interface that this run gave them to, never from another.
        await ec2.assignIpv4({ eniId: loser.eniId, ipv4, allowReassignment: loser.addresses.every(isHeld) });
      }
      if (away.addresses.length + prefixes.length > 0) await ec2.unassignIpv4(away);
    };
  },

  /** With the elastic IPs that stood for them. */
  unassignIpv4: ({ eniId, addresses, prefixes }, { before }) => {
    if (before.gap('addresses')) return undefined;
    const associations = standingFor(eniId, [...addresses, ...prefixes], before);
    return async (ec2) => {
      const back = { eniId, allowReassignment: false };
      if (addresses.length > 0) await ec2.assignIpv4({ ...back, ipv4: { kind: 'addresses', addresses } });
      if (prefixes.length > 0) await ec2.assignIpv4({ ...back, ipv4: { kind: 'prefixes', prefixes } });
      for (const association of associations) {
        await ec2.associateAddress({ ...association, eniId, allowReassociation: false });
      }
    };
  },

  assignIpv6: ({ eniId }, sides) => {
    const added = addedTo(eniId, sides, ipv6Of);
    if (added.addresses.length + added.prefixes.length === 0) return undefined;
    return (ec2) => ec2.unassignIpv6({ eniId, ...added });
  },

  unassignIpv6:
    ({ eniId, addresses, prefixes }) =>
    async (ec2) => {
      if (addresses.length > 0) await ec2.assignIpv6({ eniId, ipv6: { kind: 'addresses', addresses } });
      if (prefixes.length > 0) await ec2.assignIpv6({ eniId, ipv6: { kind: 'prefixes', prefixes } });
    },
};

type Assigned = { readonly addresses: readonly string[]; readonly prefixes: readonly string[] };

const ipv4Of = ({ addresses, ipv4Prefixes }: Eni): Assigned => ({
  addresses: addresses.map(({ ip }) => ip),
  prefixes: ipv4Prefixes,
});

const ipv6Of = ({ ipv6Addresses, ipv6Prefixes }: Eni): Assigned => ({
  addresses: ipv6Addresses.map(({ ip }) => ip),
  prefixes: ipv6Prefixes,
});

/** What an interface has now and had not before; nothing where one of both is not known. */
const addedTo = (eniId: string, { before, now }: Sides, of: (eni: Eni) => Assigned): Assigned => {
  const [old, young] = [before.eni(eniId), now.eni(eniId)];
  if (!old || !young) return { addresses: [], prefixes: [] };
  const [had, has] = [of(old), of(young)];
  return {
    addresses: has.addresses.filter((ip) => !had.addresses.includes(ip)),
    prefixes: has.prefixes.filter((cidr) => !had.prefixes.includes(cidr)),
  };
};

/** The elastic IPs that stood for addresses of an interface, or for addresses out of its prefixes. */
const standingFor = (eniId: string, taken: readonly string[], { snapshot }: Inventory) =>
  snapshot.addresses.flatMap(({ allocationId, privateIp, ...elastic }) => {
    const isTaken = privateIp !== undefined && taken.some((each) => each === privateIp || contains(each, privateIp));
    return elastic.eniId === eniId && isTaken ? [{ allocationId, privateIp }] : [];
  });
