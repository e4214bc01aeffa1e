import type { Inventory } from './inventory.ts';
import type { ElasticIp, Eni } from './model.ts';
import { permissionText, reverseDnsText, transferText } from './sideTexts.ts';

/** An interface with who may use it; an elastic IP with its reverse DNS and transfer: as texts, so that two states can be compared. */
type EniWithSides = Eni & { readonly permissions?: readonly string[] };
type ElasticIpWithSides = ElasticIp & {
  readonly id: string;
  readonly reverseDns?: string | undefined;
  readonly transfer?: string | undefined;
};

/** The interfaces, those without any permission as they are. What `other` did not read is not compared. */
export const enisWithSides = (inventory: Inventory, other: Inventory): readonly EniWithSides[] => {
  const { enis, permissions } = inventory.snapshot;
  if (permissions.length === 0 || inventory.missing('permissions') || other.missing('permissions')) return enis;
  const byEni = Map.groupBy(permissions, ({ eniId }) => eniId);
  return enis.map((eni) => {
    const own = byEni.get(eni.id);
    return own ? { ...eni, permissions: own.map(permissionText).toSorted() } : eni;
  });
};

/** The elastic IPs by their allocation ids, each with its sides. */
export const addressesWithSides = (inventory: Inventory, other: Inventory): readonly ElasticIpWithSides[] => {
  const { addresses, reverseDns, transfers } = inventory.snapshot;
  const isKnown = (part: 'reverseDns' | 'transfers'): boolean => !inventory.missing(part) && !other.missing(part);
  const [names, offers] = [
    new Map(isKnown('reverseDns') ? reverseDns.map((each) => [each.allocationId, reverseDnsText(each)]) : []),
    new Map(isKnown('transfers') ? transfers.map((each) => [each.allocationId, transferText(each)]) : []),
  ];
  return addresses.map((address) => {
    const id = address.allocationId;
    const [name, offer] = [names.get(id), offers.get(id)];
    return { ...address, id, ...(name && { reverseDns: name }), ...(offer && { transfer: offer }) };
  });
};
