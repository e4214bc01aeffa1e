import { beyondOf } from '../../../../src/simulator/beyond/beyondState.ts';
import { createNatGateway } from '../../../../src/simulator/beyond/natGateways.ts';
import { launchOf } from '../../../../src/simulator/launches.ts';
import { World } from '../../../../src/simulator/world.ts';
import {
  address,
  attached,
  elasticIp,
  eni,
  instance,
  internetGateway,
  limits,
  primaryEni,
  routeTable,
  securityGroup,
  snapshot,
  subnet,
  transfer,
  vpc,
} from '../../../support/snapshot.ts';

/** An account in which every base request of the action is accepted; the clock stands, so that equal requests leave equal accounts. */
export const membersWorld = (action = ''): World => {
  const account = snapshot({
    vpcs: [
      vpc({ isDefault: action !== 'CreateDefaultVpc', ipv6Cidrs: ['2001:db8::/56'] }),
      vpc({ id: 'vpc-0b', cidrs: ['10.1.0.0/16', '10.2.0.0/16'] }),
    ],
    subnets: [
      subnet({ defaultForZone: true, ipv6Cidrs: ['2001:db8:0:1::/64'] }),
      subnet({ id: 'subnet-0empty', cidr: '10.0.5.0/24', ipv6Cidrs: ['2001:db8:0:5::/64'] }),
    ],
    instances: [
      instance(),
      instance({ id: 'i-0b' }),
      instance({ id: 'i-0monitored' }),
      instance({ id: 'i-0stopped', type: 't3.micro', state: 'stopped' }),
    ],
    enis: [
      primaryEni(),
      eni({ tags: [{ key: 'env', value: 'prod' }] }),
      eni({ id: 'eni-0b', attachment: attached('i-0b', 0), addresses: [address('10.0.0.30')] }),
      eni({
        id: 'eni-0attached',
        attachment: attached('i-0b', 1),
        addresses: [address('10.0.0.40'), address('10.0.0.31', { primary: false })],
        ipv6Addresses: [{ ip: '2001:db8:0:1::9', primary: false }],
      }),
      eni({ id: 'eni-0s', attachment: attached('i-0stopped', 0), addresses: [address('10.0.0.50')] }),
    ],
    securityGroups: [securityGroup(), securityGroup({ id: 'sg-0w', name: 'web' })],
    addresses: [
      elasticIp(),
      elasticIp({ allocationId: 'eipalloc-0free', publicIp: '203.0.113.12' }),
      elasticIp({
        allocationId: 'eipalloc-0b',
        publicIp: '203.0.113.11',
        associationId: 'eipassoc-0b',
        eniId: 'eni-0b',
        privateIp: '10.0.0.30',
      }),
    ],
    internetGateways: [internetGateway(), internetGateway({ id: 'igw-0b', vpcId: undefined })],
    routeTables: [
      routeTable({ routes: [{ destination: '0.0.0.0/0', target: 'igw-0a', state: 'active' }] }),
      routeTable({ id: 'rtb-0b', main: false, subnetIds: ['subnet-0empty'] }),
      routeTable({ id: 'rtb-0free', main: false }),
    ],
    trunkAssociations: [
      { id: 'trunk-assoc-0a', branchId: 'eni-0a', trunkId: 'eni-0b', protocol: 'GRE', vlanId: undefined, greKey: 7 },
    ],
    carrierGateways: [{ id: 'cagw-0a', vpcId: 'vpc-0a', ownerId: undefined, state: 'available', tags: [] }],
    vpcBlockPublicAccessExclusions: [
      { id: 'vpcbpa-exclude-0a', mode: 'allow-egress', resourceArn: 'arn:x', state: 'create-complete', tags: [] },
    ],
    transfers: [transfer({ allocationId: 'eipalloc-0free', publicIp: '203.0.113.12' })],
    permissions: [
      {
        id: 'eni-perm-0a',
        eniId: 'eni-0attached',
        permission: 'INSTANCE-ATTACH',
        accountId: '999999999999',
        service: undefined,
        state: 'granted',
      },
    ],
    instanceTypes: [limits({ efaSupported: true, maxEfa: 1, enaSrdSupported: true, interfaces: 4 })],
  });
  const world = new World(account, { clock: () => 1_700_000_000_000 });
  for (const egress of [false, true]) addRules(world, egress);
  const launch = launchOf(world, instance({ id: 'i-0monitored' }));
  world.extras.launches.set('i-0monitored', { ...launch, monitored: true });
  world.extras.volumes.set('vol-0a', volume);
  world.extras.groupVpcs.set('sg-0a', new Set(['vpc-0b']));
  const block = { subnetId: 'subnet-0a', cidr: '10.0.0.240/28', type: 'prefix', description: undefined } as const;
  world.extras.cidrReservations.set('scr-0a', { ...block, id: 'scr-0a', tags: [] });
  world.extras.volumes.set('vol-0free', { ...volume, id: 'vol-0free', instanceId: undefined });
  world.reverseDns.set('eipalloc-0a', {
    allocationId: 'eipalloc-0a',
    publicIp: '203.0.113.10',
    name: 'mx.example.com.',
    update: undefined,
  });
  addBeyond(world);
  world.flowLogs.set('fl-0a', flowLog);
  return world;
};

const addBeyond = (world: World): void => {
  const state = beyondOf(world);
  const made = { createdAt: 0, tags: [] };
  const version = { data: { InstanceType: 't3.micro' as const }, description: undefined, createdAt: 0 };
  state.dhcpOptions.set('dopt-0free', { id: 'dopt-0free', configurations: [], tags: [] });
  state.keyPairs.set('key', {
    ...made,
    id: 'key-0a',
    name: 'key',
    type: 'rsa',
    fingerprint: 'aa',
    publicKey: 'ssh-rsa',
  });
  const template = { id: 'lt-0a', name: 'web', createdBy: '', defaultVersion: 2, versions: [version, version] };
  state.templates.set('lt-0a', { ...made, ...template });
  const endpoint = {
    ...made,
    vpcId: 'vpc-0a',
    serviceName: 's3',
    state: 'available',
    subnetIds: [],
    eniIds: [],
    routeTableIds: [],
    groupIds: ['sg-0a', 'sg-0w'],
    privateDns: false,
    policy: '{"a":1}',
  };
  state.endpoints.set('vpce-0a', { ...endpoint, id: 'vpce-0a', type: 'Gateway' });
  state.endpoints.set('vpce-0i', { ...endpoint, id: 'vpce-0i', type: 'Interface' });
  world.egressOnlyInternetGateways.set('eigw-0a', { id: 'eigw-0a', vpcId: 'vpc-0a', tags: [{ key: 'a', value: 'b' }] });
  createNatGateway({ SubnetId: 'subnet-0a', ConnectivityType: 'private' }, world);
  const [nat] = world.natGateways.values();
  if (nat) world.natGateways.set('nat-0a', { ...nat, id: 'nat-0a' });
  const entry = { egress: false, number: 100, action: 'deny', protocol: '-1', cidr: '0.0.0.0/0' };
  const entries = [{ ...entry, ports: undefined, icmp: undefined }];
  const acl = { id: 'acl-0a', vpcId: 'vpc-0a', ownerId: undefined, isDefault: false, subnetIds: [], entries, tags: [] };
  world.networkAcls.set('acl-0a', acl);
};

const addRules = (world: World, egress: boolean): void => {
  const rule = { groupId: 'sg-0w', egress, description: undefined, tags: [] };
  const anywhere = { kind: 'ipv4', cidr: '0.0.0.0/0' } as const;
  const all = { protocol: '-1', fromPort: undefined, toPort: undefined };
  world.extras.groupRules.set(egress ? 'sgr-0out' : 'sgr-0a', {
    ...rule,
    ...all,
    id: egress ? 'sgr-0out' : 'sgr-0a',
    peer: anywhere,
  });
  const peers = [
    { kind: 'ipv4', cidr: '10.0.0.0/8' },
    { kind: 'ipv6', cidr: '2001:db8::/32' },
    { kind: 'prefixList', id: 'pl-0a' },
    { kind: 'group', id: 'sg-0a' },
  ] as const;
  for (const [index, peer] of peers.entries()) {
    const id = `sgr-${index}${egress ? 'out' : 'in'}`;
    world.extras.groupRules.set(id, { ...rule, id, protocol: 'tcp', fromPort: 443, toPort: 443, peer });
  }
};

const volume = {
  id: 'vol-0a',
  deviceName: '/dev/xvda',
  snapshotId: undefined,
  size: 8,
  type: 'gp3',
  iops: 3000,
  throughput: 125,
  encrypted: false,
  kmsKeyId: undefined,
  deleteOnTermination: true,
  zone: 'eu-west-1a',
  instanceId: 'i-0stopped',
  createdAt: 0,
  tags: [],
};

const flowLog = {
  id: 'fl-0a',
  resourceId: 'vpc-0a',
  trafficType: 'ALL',
  destinationType: 's3',
  logGroupName: undefined,
  destination: 'arn:aws:s3:::logs',
  roleArn: undefined,
  crossAccountRole: undefined,
  files: undefined,
  format: '',
  aggregationInterval: 600,
  deliveryStatus: undefined,
  deliveryError: undefined,
  createdAt: 0,
  tags: [],
};
