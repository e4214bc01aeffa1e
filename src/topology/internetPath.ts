import { isElastic } from '../domain/association.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Eni } from '../domain/model.ts';
import { labelOf, nameOf } from '../domain/tags.ts';
import type { PathStop } from './details.ts';
import { tagOf } from './projectChip.ts';

/**
 * From the internet to the instance, top down. Empty without a public address, or where the subnet's traffic does not go
 * through an internet gateway: an address alone is no path.
 */
export const internetPathOf = (eni: Eni, inventory: Inventory): readonly PathStop[] => {
  const address = eni.addresses.find(({ association }) => association?.publicIp !== undefined);
  const subnet = inventory.subnet(eni.subnetId);
  const table = subnet && inventory.routeTableOf(subnet);
  const gateway = inventory.internetGatewayOf({ id: eni.vpcId });
  if (address?.association?.publicIp === undefined || !table || !gateway) return [];
  if (!table.routes.some(({ target, state }) => target === gateway.id && state !== 'blackhole')) return [];
  const { publicIp, allocationId } = address.association;
  const elasticIp = inventory.elasticIp(allocationId);
  const instance = inventory.instance(eni.attachment?.instanceId);
  return [
    { kind: 'internet', text: 'Internet', note: undefined },
    { kind: 'gateway', text: gateway.id, note: `via ${labelOf(table)}` },
    !isElastic(address.association)
      ? { kind: 'public-ip', text: publicIp, note: 'public IP' }
      : { kind: 'elastic-ip', text: publicIp, note: elasticIp && nameOf(elasticIp) },
    { kind: 'interface', text: address.ip, note: tagOf(eni) },
    ...(instance ? [{ kind: 'instance' as const, text: labelOf(instance), note: instance.type }] : []),
  ];
};
