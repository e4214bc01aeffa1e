import type { AddressRequest } from '../domain/addressRequest.ts';
import type { Inventory } from '../domain/inventory.ts';
import { combinedPortions, type PortionQuery, type ReadPart } from '../domain/portion.ts';
import { partOfId } from '../domain/things.ts';

/** Things that were made, by their ids; an instance with the interfaces that were made with it. Ids of what is not read are left out. */
export const madeThings = (ids: readonly string[]): PortionQuery =>
  combinedPortions(
    ids.flatMap((id) => (partOfId(id) === 'instances' ? [itself(id), { enis: { instance: [id] } }] : itself(id))),
  );

/** Things of one part by their ids. */
export const only = (part: ReadPart, ...id: readonly string[]): PortionQuery => ({ [part]: { id } });

/** A thing of whatever part its id is of; nothing for an id of what is not read. */
export const itself = (id: string): PortionQuery => {
  const part = partOfId(id);
  return part === undefined ? {} : only(part, id);
};

/** The interface that a call names, alone. */
export const itsInterface = ({ eniId }: { readonly eniId: string }): PortionQuery => only('enis', eniId);

/** An interface with the instance that it is attached to, which shows some of it. */
export const withHolder = (eniId: string, account: Inventory): PortionQuery => {
  const holder = account.eni(eniId)?.attachment?.instanceId;
  return holder === undefined ? only('enis', eniId) : { enis: { id: [eniId] }, instances: { id: [holder] } };
};

/** With its elastic IPs, which go where it goes, and the routes that lead to it or its instance. */
export const around = (eniId: string, account: Inventory): PortionQuery => {
  const holder = account.eni(eniId)?.attachment?.instanceId;
  return combinedPortions([
    withHolder(eniId, account),
    only('addresses', ...servingIds(eniId, account)),
    routesTo(holder === undefined ? [eniId] : [eniId, holder], account),
  ]);
};

/** With the subnet, which counts its addresses, and its elastic IPs, which the instance shows as well. */
export const withAddresses = (eniId: string, account: Inventory): PortionQuery => {
  const serving = servingIds(eniId, account);
  const own = serving.length > 0 ? withHolder(eniId, account) : only('enis', eniId);
  return combinedPortions([own, place(eniId, account), only('addresses', ...serving)]);
};

/** The subnet of an interface, which counts addresses; nothing where the interface is not known. */
export const place = (eniId: string, account: Inventory): PortionQuery => {
  const subnetId = account.eni(eniId)?.subnetId;
  return subnetId === undefined ? {} : only('subnets', subnetId);
};

/** Ids of the trunk associations of an interface, be it the branch or the trunk. */
export const associationsOf = (eniId: string, { snapshot }: Inventory): readonly string[] =>
  snapshot.trunkAssociations
    .filter(({ branchId, trunkId }) => branchId === eniId || trunkId === eniId)
    .map(({ id }) => id);

/** The route tables with a route to one of these. */
export const routesTo = (targets: readonly string[], account: Inventory): PortionQuery =>
  only(
    'routeTables',
    ...account.snapshot.routeTables
      .filter(({ routes }) => routes.some(({ target }) => targets.includes(target)))
      .map(({ id }) => id),
  );

/** Allocation ids of the elastic IPs that stand for addresses of an interface. */
export const servingIds = (eniId: string, { snapshot }: Inventory): readonly string[] =>
  snapshot.addresses.filter((address) => address.eniId === eniId).map(({ allocationId }) => allocationId);

/** An elastic IP with the interface that it stands for. */
export const withServed = (allocationId: string, account: Inventory): PortionQuery => {
  const eniId = account.elasticIp(allocationId)?.eniId;
  const own = only('addresses', allocationId);
  return eniId === undefined ? own : combinedPortions([own, withHolder(eniId, account)]);
};

/** The other interfaces of the subnet that have one of the addresses, which is taken from them. */
export const holdersOf = (request: AddressRequest, eniId: string, account: Inventory): readonly string[] => {
  const subnetId = account.eni(eniId)?.subnetId;
  if (request.kind !== 'addresses' || subnetId === undefined) return [];
  const asked = new Set(request.addresses);
  return account
    .enisIn({ id: subnetId })
    .filter(({ id, addresses }) => id !== eniId && addresses.some(({ ip }) => asked.has(ip)))
    .map(({ id }) => id);
};
