import type { RunInstancesRequest } from '@aws-sdk/client-ec2';
import type { World } from '../world.ts';
import type { AuthorizationRow } from './authorizationTable.ts';
import { typeOfId } from './typeOfPrefix.ts';

/** A resource that a call needs; without an id it does not exist yet, or the request does not say which. */
export type NamedResource = {
  readonly type: string;
  readonly id: string | undefined;
  /** Of a new interface: where it is to be. */
  readonly subnetId?: string | undefined;
};

/**
 * The resources that a request names, and one of each required type that it does not name. What it names by something else, such as an
 * attachment or an address, is looked up.
 */
export const namedResources = (
  call: string,
  request: object,
  { row, world }: { readonly row: AuthorizationRow; readonly world: World },
): readonly NamedResource[] => {
  const types = new Set(row.types.map(({ type }) => type));
  const named = call === 'RunInstances' ? namedByLaunch(request, world) : namedIn(request, world);
  const found = named.filter(({ type }) => types.has(type));
  const made = row.types.filter(({ type, isRequired }) => isRequired && !found.some((each) => each.type === type));
  const all = [...found, ...made.map(({ type }) => ({ type, id: undefined }))];
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
};

/** Members whose texts are not what a call works on. */
const notNamed: ReadonlySet<string> = new Set([
  'TagSpecifications',
  'Tags',
  'Filters',
  'ClientToken',
  'UserData',
  'Description',
]);

const namedIn = (value: unknown, world: World, member = ''): readonly NamedResource[] => {
  if (typeof value === 'string') return namedBy(value, world, member);
  if (Array.isArray(value)) return value.flatMap((each: unknown) => namedIn(each, world, member));
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  return Object.entries(value).flatMap(([name, each]) => (notNamed.has(name) ? [] : namedIn(each, world, name)));
};

const namedBy = (text: string, world: World, member: string): readonly NamedResource[] => {
  if (member === 'KeyName') return [{ type: 'key-pair', id: text }];
  const attached =
    text.includes('attach-') && [...world.enis.values()].find(({ attachment }) => attachment?.id === text);
  if (attached) return [eni(attached.id), { type: 'instance', id: attached.attachment?.instanceId }];
  const permission = world.permissions.get(text);
  if (permission) return [eni(permission.eniId)];
  const address = [...world.addresses.values()].find(
    ({ associationId, publicIp }) => associationId === text || (addressMembers.has(member) && publicIp === text),
  );
  if (address)
    return [
      { type: 'elastic-ip', id: address.allocationId },
      ...(address.eniId === undefined ? [] : [eni(address.eniId)]),
    ];
  const type = typeOfId(text);
  return type === undefined ? [] : [{ type, id: text }];
};

/** Members that name an elastic IP by its address. */
const addressMembers: ReadonlySet<string> = new Set(['PublicIp', 'Address']);

const eni = (id: string): NamedResource => ({ type: 'network-interface', id });

/** An interface that exists comes with its subnet and groups; a volume is made of the image. */
const namedByLaunch = (request: Partial<RunInstancesRequest>, world: World): readonly NamedResource[] => {
  const specifications = request.NetworkInterfaces ?? [];
  const own = specifications.length === 0 ? [{ SubnetId: request.SubnetId, Groups: request.SecurityGroupIds }] : [];
  return [
    ...namedIn({ ImageId: request.ImageId, KeyName: request.KeyName, Template: request.LaunchTemplate }, world),
    ...[...specifications, ...own].flatMap((each) => ofLaunchedInterface(each, world)),
    { type: 'volume', id: undefined },
    ...(request.SecondaryInterfaces ?? []).flatMap(({ SecondarySubnetId }) => [
      { type: 'secondary-subnet', id: SecondarySubnetId },
      { type: 'secondary-interface', id: undefined },
    ]),
  ];
};

type Wanted = {
  readonly NetworkInterfaceId?: string | undefined;
  readonly SubnetId?: string | undefined;
  readonly Groups?: readonly string[] | undefined;
};

const ofLaunchedInterface = (wanted: Wanted, world: World): readonly NamedResource[] => {
  const existing = world.enis.get(wanted.NetworkInterfaceId ?? '');
  const subnetId = existing?.subnetId ?? wanted.SubnetId;
  const groups = existing?.groups.map(({ id }) => id) ?? wanted.Groups ?? defaultGroups(subnetId, world);
  return [
    { type: 'network-interface', id: wanted.NetworkInterfaceId, ...(existing ? {} : { subnetId }) },
    { type: 'subnet', id: subnetId },
    ...groups.map((id) => ({ type: 'security-group', id })),
  ];
};

const defaultGroups = (subnetId: string | undefined, world: World): readonly string[] => {
  const vpcId = world.subnets.get(subnetId ?? '')?.vpcId;
  return [...world.securityGroups.values()].flatMap((group) =>
    group.vpcId === vpcId && group.name === 'default' ? [group.id] : [],
  );
};
