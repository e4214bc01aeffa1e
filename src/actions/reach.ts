import type { AddressRequest } from '../domain/addressRequest.ts';
import type { Inventory } from '../domain/inventory.ts';
import { combinedPortions, type PortionQuery, type ReadPart } from '../domain/portion.ts';
import { partOfId } from '../domain/things.ts';
import type { ActionName, Call, InputOf } from './ec2.ts';

/**
 * What each action may leave otherwise in an account, beside what it makes: more than it names, since counts of subnets, instances of elastic IPs and
 * states of routes follow. `account` is the account before. A property test holds it against whole reads.
 */
const reach: { readonly [A in ActionName]: (input: InputOf<A>, account: Inventory) => PortionQuery } = {
  createInterface: ({ subnetId }) => only('subnets', subnetId),
  deleteInterface: ({ eniId }, account) =>
    combinedPortions([
      place(eniId, account),
      around(eniId, account),
      { permissions: { interface: [eniId] }, trunkAssociations: { id: associationsOf(eniId, account) } },
    ]),
  attachInterface: ({ eniId, instanceId }, account) =>
    combinedPortions([around(eniId, account), routesTo([instanceId], account), only('instances', instanceId)]),
  detachInterface: ({ eniId }, account) => around(eniId, account),

  modifyDescription: ({ eniId }) => only('enis', eniId),
  modifySecurityGroups: ({ eniId }) => only('enis', eniId),
  modifySourceDestCheck: ({ eniId }) => only('enis', eniId),
  modifyTermination: ({ eniId }) => only('enis', eniId),
  modifyPublicIpv4: ({ eniId }, account) => withHolder(eniId, account),
  modifyConnectionTracking: ({ eniId }) => only('enis', eniId),
  modifyEnaExpress: ({ eniId }) => only('enis', eniId),
  modifyEnaQueues: ({ eniId }) => only('enis', eniId),
  modifyPublicDnsNames: ({ eniId }) => only('enis', eniId),
  enablePrimaryIpv6: ({ eniId }) => only('enis', eniId),
  resetSourceDestCheck: ({ eniId }) => only('enis', eniId),

  assignIpv4: ({ eniId, ipv4, allowReassignment }, account) => {
    const losers = allowReassignment ? holdersOf(ipv4, eniId, account) : [];
    return combinedPortions([eniId, ...losers].map((id) => withAddresses(id, account)));
  },
  unassignIpv4: ({ eniId }, account) => withAddresses(eniId, account),
  assignIpv6: ({ eniId }) => only('enis', eniId),
  unassignIpv6: ({ eniId }) => only('enis', eniId),

  allocateAddress: () => ({}),
  // In a default VPC that also takes it from whom it serves.
  releaseAddress: ({ allocationId }, account) =>
    combinedPortions([withServed(allocationId, account), only('transfers', allocationId)]),
  associateAddress: ({ allocationId, eniId }, account) =>
    combinedPortions([
      withServed(allocationId, account),
      withHolder(eniId, account),
      only('addresses', ...servingIds(eniId, account)),
    ]),
  disassociateAddress: ({ allocationId }, account) => withServed(allocationId, account),

  runInstance: ({ interfaces }, account) =>
    combinedPortions(
      interfaces.map((wanted) =>
        wanted.kind === 'new'
          ? only('subnets', wanted.subnetId)
          : combinedPortions([place(wanted.eniId, account), around(wanted.eniId, account)]),
      ),
    ),
  modifyBandwidthWeighting: ({ instanceId }) => only('instances', instanceId),

  createTags: ({ ids }) => combinedPortions(ids.map(itself)),
  deleteTags: ({ ids }) => combinedPortions(ids.map(itself)),
  createFlowLog: ({ resourceId }) => ({ flowLogs: { resource: [resourceId] } }),
  deleteFlowLog: ({ flowLogId }) => only('flowLogs', flowLogId),
  createPermission: ({ eniId }) => ({ permissions: { interface: [eniId] } }),
  offerAddress: ({ allocationId }) => only('transfers', allocationId),
  // Its allocation id is EC2's to choose, and an offer here may have been another account's end of it.
  acceptAddress: () => ({ addresses: 'all' }),
  withdrawAddress: ({ allocationId }) => only('transfers', allocationId),
  setReverseDns: ({ allocationId }) => only('reverseDns', allocationId),
  resetReverseDns: ({ allocationId }) => only('reverseDns', allocationId),
  deletePermission: ({ permissionId }) => only('permissions', permissionId),
  modifySubnetPublicIpv4: ({ subnetId }) => only('subnets', subnetId),
  modifySubnetIpv6: ({ subnetId }) => only('subnets', subnetId),
};

/** What a call may leave otherwise, beside what it makes. `account` is the account before it. */
export const reachOf = ({ action, input }: Call, account: Inventory): PortionQuery => {
  // The compiler cannot see that an action and its own input belong together.
  const of = reach[action] as (given: Call['input'], before: Inventory) => PortionQuery;
  return of(input, account);
};

/** Things that were made, by their ids; an instance with the interfaces that were made with it. Ids of what is not read are left out. */
export const madeThings = (ids: readonly string[]): PortionQuery =>
  combinedPortions(
    ids.flatMap((id) => (partOfId(id) === 'instances' ? [itself(id), { enis: { instance: [id] } }] : itself(id))),
  );

/** Where something may be of which nobody has learned the id, since the answer to the call that makes it was lost or not waited for. */
export const unknownMade = ({ action, input }: Call): PortionQuery => {
  if (action === 'createInterface') return { enis: { subnet: [input.subnetId] } };
  if (action === 'allocateAddress') return { addresses: 'all' };
  if (action !== 'runInstance') return {};
  const subnet = input.interfaces.flatMap((wanted) => (wanted.kind === 'new' ? [wanted.subnetId] : []));
  const id = input.interfaces.flatMap((wanted) => (wanted.kind === 'existing' ? [wanted.eniId] : []));
  return { instances: 'all', enis: { subnet, id } };
};

const only = (part: ReadPart, ...id: readonly string[]): PortionQuery => ({ [part]: { id } });

const itself = (id: string): PortionQuery => {
  const part = partOfId(id);
  return part === undefined ? {} : only(part, id);
};

const withHolder = (eniId: string, account: Inventory): PortionQuery => {
  const holder = account.eni(eniId)?.attachment?.instanceId;
  return holder === undefined ? only('enis', eniId) : { enis: { id: [eniId] }, instances: { id: [holder] } };
};

/** With its elastic IPs, which go where it goes, and the routes that lead to it or its instance. */
const around = (eniId: string, account: Inventory): PortionQuery => {
  const holder = account.eni(eniId)?.attachment?.instanceId;
  return combinedPortions([
    withHolder(eniId, account),
    only('addresses', ...servingIds(eniId, account)),
    routesTo(holder === undefined ? [eniId] : [eniId, holder], account),
  ]);
};

/** With the subnet, which counts its addresses, and its elastic IPs, which the instance shows as well. */
const withAddresses = (eniId: string, account: Inventory): PortionQuery => {
  const serving = servingIds(eniId, account);
  const own = serving.length > 0 ? withHolder(eniId, account) : only('enis', eniId);
  return combinedPortions([own, place(eniId, account), only('addresses', ...serving)]);
};

const place = (eniId: string, account: Inventory): PortionQuery => {
  const subnetId = account.eni(eniId)?.subnetId;
  return subnetId === undefined ? {} : only('subnets', subnetId);
};

const associationsOf = (eniId: string, { snapshot }: Inventory): readonly string[] =>
  snapshot.trunkAssociations
    .filter(({ branchId, trunkId }) => branchId === eniId || trunkId === eniId)
    .map(({ id }) => id);

const routesTo = (targets: readonly string[], account: Inventory): PortionQuery =>
  only(
    'routeTables',
    ...account.snapshot.routeTables
      .filter(({ routes }) => routes.some(({ target }) => targets.includes(target)))
      .map(({ id }) => id),
  );

const servingIds = (eniId: string, { snapshot }: Inventory): readonly string[] =>
  snapshot.addresses.filter((address) => address.eniId === eniId).map(({ allocationId }) => allocationId);

/** An elastic IP with the interface that it stands for. */
const withServed = (allocationId: string, account: Inventory): PortionQuery => {
  const eniId = account.elasticIp(allocationId)?.eniId;
  const own = only('addresses', allocationId);
  return eniId === undefined ? own : combinedPortions([own, withHolder(eniId, account)]);
};

/** The other interfaces of the subnet that have one of the addresses, which is taken from them. */
const holdersOf = (request: AddressRequest, eniId: string, account: Inventory): readonly string[] => {
  const subnetId = account.eni(eniId)?.subnetId;
  if (request.kind !== 'addresses' || subnetId === undefined) return [];
  const asked = new Set(request.addresses);
  return account
    .enisIn({ id: subnetId })
    .filter(({ id, addresses }) => id !== eniId && addresses.some(({ ip }) => asked.has(ip)))
    .map(({ id }) => id);
};
