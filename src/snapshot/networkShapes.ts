import type {
  ElasticIp,
  Gap,
  Instance,
  InstanceLimits,
  InternetGateway,
  Operator,
  Route,
  RouteTable,
  SecurityGroup,
  Subnet,
  Tag,
  Vpc,
} from '../domain/model.ts';
import { flag, id, list, maybe, moment, oneOf, record, text, whole, type Shape } from './shape.ts';

/** The shapes of everything in a snapshot but its interfaces. The order of fields is the order in the file. */
export const tags: Shape<readonly Tag[]> = list(record<Tag>({ key: text, value: text }));

export const operator: Shape<Operator> = record<Operator>({ managed: flag, principal: maybe(text) });

export const vpc: Shape<Vpc> = record<Vpc>({
  id,
  ownerId: maybe(text),
  cidrs: list(text),
  ipv6Cidrs: list(text),
  isDefault: flag,
  state: text,
  tags,
});

export const subnet: Shape<Subnet> = record<Subnet>({
  id,
  vpcId: id,
  ownerId: maybe(text),
  zone: text,
  zoneId: maybe(text),
  cidr: maybe(text),
  ipv6Cidrs: list(text),
  freeIpv4: whole,
  mapPublicIpOnLaunch: flag,
  assignIpv6OnCreation: flag,
  ipv6Native: flag,
  defaultForZone: flag,
  state: text,
  tags,
});

export const instance: Shape<Instance> = record<Instance>({
  id,
  type: text,
  state: text,
  imageId: maybe(text),
  platform: maybe(text),
  zone: text,
  vpcId: maybe(id),
  subnetId: maybe(id),
  ownerId: maybe(text),
  privateIp: maybe(text),
  publicIp: maybe(text),
  launchTime: maybe(moment),
  operator: maybe(operator),
  tags,
});

export const securityGroup: Shape<SecurityGroup> = record<SecurityGroup>({
  id,
  name: text,
  description: text,
  vpcId: maybe(id),
  ownerId: maybe(text),
  tags,
});

export const elasticIp: Shape<ElasticIp> = record<ElasticIp>({
  allocationId: id,
  publicIp: text,
  associationId: maybe(text),
  eniId: maybe(id),
  instanceId: maybe(id),
  privateIp: maybe(text),
  networkBorderGroup: maybe(text),
  tags,
});

export const internetGateway: Shape<InternetGateway> = record<InternetGateway>({
  id,
  vpcId: maybe(id),
  ownerId: maybe(text),
  tags,
});

export const routeTable: Shape<RouteTable> = record<RouteTable>({
  id,
  vpcId: id,
  main: flag,
  subnetIds: list(id),
  routes: list(record<Route>({ destination: text, target: text, state: text })),
  tags,
});

export const instanceLimits: Shape<InstanceLimits> = record<InstanceLimits>({
  type: text,
  interfaces: whole,
  ipv4PerInterface: whole,
  ipv6PerInterface: maybe(whole),
  cards: list(record<InstanceLimits['cards'][number]>({ index: whole, interfaces: whole })),
  defaultCard: whole,
  hypervisor: maybe(text),
  bareMetal: flag,
  efaSupported: flag,
  maxEfa: whole,
  enaSrdSupported: flag,
  source: oneOf('live', 'bundled'),
});

/** A file says of an older part in words how old it is. */
export const gap: Shape<Gap> = record<Omit<Gap, 'kept'>>({
  part: oneOf(
    'vpcs',
    'subnets',
    'instances',
    'enis',
    'securityGroups',
    'addresses',
    'internetGateways',
    'routeTables',
    'instanceTypes',
  ),
  iamAction: text,
  code: text,
  message: text,
});
