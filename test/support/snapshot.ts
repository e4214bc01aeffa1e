import type {
  AddressTransfer,
  Attachment,
  ElasticIp,
  Eni,
  Instance,
  InstanceLimits,
  InterfacePermission,
  InternetGateway,
  NetworkCard,
  PrivateAddress,
  PublicAssociation,
  ReverseDns,
  RouteTable,
  SecondaryInterface,
  SecurityGroup,
  Snapshot,
  Subnet,
  Vpc,
} from '../../src/domain/model.ts';
import { emptyParts } from '../../src/domain/emptyParts.ts';
import { Inventory, type LimitsTable } from '../../src/domain/inventory.ts';

/**
 * Builders for small accounts. Each answers a whole, ordinary thing; a test names only what matters to it:
 * `inventoryOf({ enis: [eni({ status: 'detaching' })] })`. The defaults fit together: one VPC, one subnet in `eu-west-1a`,
 * one running `m5.large` and one available interface.
 */
export const ownAccount = '111122223333';

export const named = (name: string) => ({ tags: [{ key: 'Name', value: name }] });

export const vpc = (over: Partial<Vpc> = {}): Vpc => ({
  id: 'vpc-0a',
  ownerId: ownAccount,
  cidrs: ['10.0.0.0/16'],
  ipv6Cidrs: [],
  isDefault: false,
  tenancy: 'default',
  dhcpOptionsId: 'dopt-0a',
  state: 'available',
  blockPublicAccess: 'off',
  tags: [],
  ...over,
});

export const subnet = (over: Partial<Subnet> = {}): Subnet => ({
  id: 'subnet-0a',
  vpcId: 'vpc-0a',
  ownerId: ownAccount,
  zone: 'eu-west-1a',
  zoneId: 'euw1-az1',
  cidr: '10.0.0.0/24',
  ipv6Cidrs: [],
  freeIpv4: 250,
  mapPublicIpOnLaunch: false,
  assignIpv6OnCreation: false,
  ipv6Native: false,
  defaultForZone: false,
  dns64: false,
  dnsOnLaunch: { hostnameType: 'ip-name', aRecord: false, aaaaRecord: false },
  mapCustomerOwnedIpOnLaunch: false,
  state: 'available',
  blockPublicAccess: 'off',
  reservations: [],
  tags: [],
  ...over,
});

export const instance = (over: Partial<Instance> = {}): Instance => ({
  id: 'i-0a',
  type: 'm5.large',
  state: 'running',
  imageId: 'ami-0a',
  platform: undefined,
  zone: 'eu-west-1a',
  vpcId: 'vpc-0a',
  subnetId: 'subnet-0a',
  ownerId: ownAccount,
  privateIp: '10.0.0.10',
  publicIp: undefined,
  launchTime: undefined,
  operator: undefined,
  secondaryInterfaces: [],
  tags: [],
  ...over,
});

/** An interface of an instance in a secondary network, at device index 0 of network card 1. */
export const secondaryInterface = (over: Partial<SecondaryInterface> = {}): SecondaryInterface => ({
  id: 'si-0a',
  interfaceType: 'secondary',
  status: 'attached',
  networkCard: 1,
  deviceIndex: 0,
  addresses: ['10.9.0.4'],
  mac: undefined,
  subnetId: 'ssubnet-0a',
  networkId: 'snet-0a',
  ...over,
});

/** An available interface; give `attachment: attached('i-0a', 0)` for one in use. */
export const eni = (over: Partial<Eni> = {}): Eni => ({
  id: 'eni-0a',
  ownerId: ownAccount,
  vpcId: 'vpc-0a',
  subnetId: 'subnet-0a',
  zone: 'eu-west-1a',
  description: '',
  status: over.attachment ? 'in-use' : 'available',
  interfaceType: 'interface',
  mac: '02:00:00:00:00:0a',
  privateDnsName: undefined,
  sourceDestCheck: true,
  addresses: [address('10.0.0.20')],
  ipv6Addresses: [],
  ipv4Prefixes: [],
  ipv6Prefixes: [],
  groups: [],
  attachment: undefined,
  requesterId: undefined,
  requesterManaged: false,
  operator: undefined,
  denyAllIgwTraffic: false,
  ipv6Native: false,
  connectionTracking: undefined,
  tags: [],
  ...over,
});

/** A private IPv4 address; the primary one unless said otherwise. */
export const address = (ip: string, over: Partial<PrivateAddress> = {}): PrivateAddress => ({
  ip,
  primary: true,
  privateDnsName: undefined,
  association: undefined,
  ...over,
});

/** A public address that EC2 gave by itself; an elastic IP has `ipOwnerId` and `allocationId` besides. */
export const autoPublic = (publicIp: string, over: Partial<PublicAssociation> = {}): PublicAssociation => ({
  publicIp,
  publicDnsName: undefined,
  ipOwnerId: 'amazon',
  allocationId: undefined,
  associationId: undefined,
  ...over,
});

export const attached = (instanceId: string, deviceIndex: number, over: Partial<Attachment> = {}): Attachment => ({
  id: `eni-attach-${instanceId.slice(2)}${over.networkCard ?? 0}${deviceIndex}`,
  status: 'attached',
  instanceId,
  instanceOwnerId: ownAccount,
  deviceIndex,
  networkCard: 0,
  deleteOnTermination: false,
  attachTime: undefined,
  enaSrd: undefined,
  ...over,
});

/** A network card of which no type is known, as of most types; it takes no more than its interfaces. */
export const card = (index: number, interfaces: number, over: Partial<NetworkCard> = {}): NetworkCard => ({
  index,
  interfaces,
  flexible: 0,
  ...over,
});

export const limits = (over: Partial<InstanceLimits> = {}): InstanceLimits => ({
  type: 'm5.large',
  interfaces: 3,
  ipv4PerInterface: 10,
  ipv6PerInterface: 10,
  cards: [card(0, over.interfaces ?? 3)],
  defaultCard: 0,
  hypervisor: 'nitro',
  bareMetal: false,
  efaSupported: false,
  maxEfa: 0,
  enaSrdSupported: false,
  secondaryInterfaces: 0,
  source: 'live',
  ...over,
});

export const securityGroup = (over: Partial<SecurityGroup> = {}): SecurityGroup => ({
  id: 'sg-0a',
  name: 'default',
  description: '',
  vpcId: 'vpc-0a',
  ownerId: ownAccount,
  tags: [],
  ...over,
});

export const elasticIp = (over: Partial<ElasticIp> = {}): ElasticIp => ({
  allocationId: 'eipalloc-0a',
  publicIp: '203.0.113.10',
  publicIpv4Pool: 'amazon',
  associationId: undefined,
  eniId: undefined,
  instanceId: undefined,
  privateIp: undefined,
  networkBorderGroup: 'eu-west-1',
  tags: [],
  ...over,
});

export const internetGateway = (over: Partial<InternetGateway> = {}): InternetGateway => ({
  id: 'igw-0a',
  vpcId: 'vpc-0a',
  ownerId: ownAccount,
  tags: [],
  ...over,
});

export const routeTable = (over: Partial<RouteTable> = {}): RouteTable => ({
  id: 'rtb-0a',
  vpcId: 'vpc-0a',
  main: true,
  subnetIds: [],
  routes: [],
  tags: [],
  ...over,
});

export const permission = (over: Partial<InterfacePermission> = {}): InterfacePermission => ({
  id: 'eni-perm-0a',
  eniId: 'eni-0a',
  permission: 'INSTANCE-ATTACH',
  accountId: '444455556666',
  service: undefined,
  state: 'granted',
  ...over,
});

export const transfer = (over: Partial<AddressTransfer> = {}): AddressTransfer => ({
  allocationId: 'eipalloc-0a',
  publicIp: '203.0.113.10',
  accountId: '444455556666',
  status: 'pending',
  expires: Date.UTC(2099, 11, 7),
  accepted: undefined,
  ...over,
});

export const reverseDns = (over: Partial<ReverseDns> = {}): ReverseDns => ({
  allocationId: 'eipalloc-0a',
  publicIp: '203.0.113.10',
  name: 'mail.example.com.',
  update: undefined,
  ...over,
});

/** The default account: one VPC, one subnet, one running instance with its primary interface, one available interface. */
export const snapshot = (over: Partial<Snapshot> = {}): Snapshot => ({
  ...emptyParts(),
  accountId: ownAccount,
  region: 'eu-west-1',
  readAt: 0,
  vpcs: [vpc()],
  subnets: [subnet()],
  instances: [instance()],
  enis: [primaryEni(), eni()],
  securityGroups: [],
  addresses: [],
  internetGateways: [],
  routeTables: [],
  permissions: [],
  transfers: [],
  reverseDns: [],
  trunkAssociations: [],
  flowLogs: [],
  instanceTypes: [limits()],
  gaps: [],
  ...over,
});

/** The interface that the default instance was launched with. */
export const primaryEni = (over: Partial<Eni> = {}): Eni =>
  eni({
    id: 'eni-0primary',
    addresses: [address('10.0.0.10')],
    attachment: attached('i-0a', 0, { deleteOnTermination: true }),
    ...over,
  });

export const inventoryOf = (over: Partial<Snapshot> = {}, bundled?: LimitsTable): Inventory =>
  new Inventory(snapshot(over), bundled);
