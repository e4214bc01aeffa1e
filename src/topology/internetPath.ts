import { isElastic, outerKind } from '../domain/association.ts';
import { exposureOf, type Entry } from '../domain/exposure/entry.ts';
import { middleboxInto } from '../domain/exposure/subnetReach.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Eni, Instance } from '../domain/model.ts';
import { labelOf, nameOf } from '../domain/tags.ts';
import type { PathStop } from './details.ts';
import { linkOfAddress } from './detailsRows.ts';
import { tagOf } from './projectChip.ts';

/**
 * From the internet, or a carrier's network, to the instance, top down. Empty where the interface has no address that is known there, or where
 * routes, gateways or VPC Block Public Access let nothing in, or where that was not read: an address alone is no path.
 */
export const internetPathOf = (eni: Eni, inventory: Inventory): readonly PathStop[] => {
  const [entry] = exposureOf(eni, inventory).entries;
  if (!entry) return [];
  const instance = inventory.instance(eni.attachment?.instanceId);
  return [
    { kind: 'internet', text: entry.from === 'carrier' ? "Carrier's network" : 'Internet', note: undefined },
    ...gatewayStops(entry, eni, inventory),
    ...addressStops(entry, inventory),
    { kind: 'interface', text: entry.inside, note: tagOf(eni) },
    ...(instance ? [instanceStop(instance)] : []),
  ];
};

const instanceStop = (instance: Instance): PathStop => ({
  kind: 'instance',
  text: labelOf(instance),
  note: instance.type,
  target: { kind: 'instance', id: instance.id },
});

/** Through a middlebox the gateway comes first; a participant of a shared VPC does not see the gateway, but the route names it. */
const gatewayStops = ({ way }: Entry, eni: Eni, inventory: Inventory): readonly PathStop[] => {
  const subnet = inventory.subnet(eni.subnetId);
  const table = subnet && inventory.routeTableOf(subnet);
  const note = table && `via ${labelOf(table)}`;
  if (way.kind !== 'middlebox') return [{ kind: 'gateway', text: way.target, note }];
  const gateway = inventory.internetGatewayOf({ id: eni.vpcId });
  // What goes out may pass another interface of the middlebox than what comes in.
  const into = subnet && middleboxInto(subnet, way.family, inventory);
  const by = into ? `via ${labelOf(into.table)}` : note;
  return [
    ...(gateway ? [{ kind: 'gateway' as const, text: gateway.id, note: undefined }] : []),
    { kind: 'gateway', text: into?.target ?? way.target, note: ['middlebox', by].filter(Boolean).join(', ') },
  ];
};

/** An IPv6 address is its own address outside. */
const addressStops = ({ association, outside }: Entry, inventory: Inventory): readonly PathStop[] => {
  if (!association) return [];
  if (outerKind(association) === 'carrier') return [{ kind: 'public-ip', text: outside, note: 'carrier IP' }];
  if (!isElastic(association)) return [{ kind: 'public-ip', text: outside, note: 'public IP' }];
  const elasticIp = inventory.elasticIp(association.allocationId);
  return [
    {
      kind: 'elastic-ip',
      text: outside,
      note: elasticIp && nameOf(elasticIp),
      target: linkOfAddress(association.allocationId, inventory),
    },
  ];
};
