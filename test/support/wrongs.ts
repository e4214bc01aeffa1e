import { addressCount, contains, isReserved } from '../../src/domain/ip.ts';
import { Inventory } from '../../src/domain/inventory.ts';
import type { Eni, Snapshot } from '../../src/domain/model.ts';

/** What EC2 could never show in a snapshot: ids or addresses twice, outside their subnet, above limits, counted wrong. */
export const wrongsOf = (snapshot: Snapshot): readonly string[] => {
  const inventory = new Inventory(snapshot);
  return [
    ...twice([...snapshot.enis, ...snapshot.subnets, ...snapshot.instances, ...snapshot.vpcs].map(({ id }) => id)),
    ...twice(snapshot.enis.map(({ mac }) => mac)),
    ...twice(snapshot.enis.flatMap((eni) => eni.addresses.map(({ ip }) => ip))),
    ...twice(snapshot.enis.flatMap(({ ipv4Prefixes }) => ipv4Prefixes)),
    ...snapshot.enis.flatMap((eni) => misplaced(eni, inventory)),
    ...snapshot.subnets
      .filter((subnet) => {
        const taken = inventory
          .enisIn(subnet)
          .reduce((sum, eni) => sum + eni.addresses.length + 16 * eni.ipv4Prefixes.length, 0);
        return subnet.freeIpv4 < 0 || subnet.freeIpv4 !== addressCount(subnet.cidr ?? '') - 5 - taken;
      })
      .map(({ id }) => `${id} counts its free addresses wrong`),
    ...snapshot.instances.flatMap((instance) => {
      const limits = inventory.limitsOf(instance);
      const enis = inventory.enisOf(instance);
      const tooMany = limits === undefined || enis.length > limits.interfaces;
      const tooFull = enis.some(
        (eni) => eni.addresses.length + eni.ipv4Prefixes.length > (limits?.ipv4PerInterface ?? 0),
      );
      const elsewhere = enis.some(({ zone }) => zone !== instance.zone);
      return tooMany || tooFull || elsewhere
        ? [`${instance.id} breaks the limits of ${instance.type} or leaves its zone`]
        : [];
    }),
  ];
};

const twice = (values: readonly string[]): readonly string[] => {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size).map((value) => `${value} is there twice`);
};

const misplaced = (eni: Eni, inventory: Inventory): readonly string[] => {
  const subnet = inventory.subnet(eni.subnetId);
  const cidr = subnet?.cidr;
  if (!subnet || cidr === undefined || subnet.vpcId !== eni.vpcId) return [`${eni.id} stands nowhere`];
  return eni.addresses
    .filter(({ ip }) => !contains(cidr, ip) || isReserved(cidr, ip))
    .map(({ ip }) => `${ip} of ${eni.id} is outside ${cidr} or reserved`)
    .concat(eni.ipv4Prefixes.filter((prefix) => !contains(cidr, prefix.slice(0, -3))))
    .concat(
      eni.addresses
        .filter(({ ip }) => eni.ipv4Prefixes.some((prefix) => contains(prefix, ip)))
        .map(({ ip }) => `${ip} is in a prefix`),
    );
};
