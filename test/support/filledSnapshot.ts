import { filledExits } from './filledExits.ts';
import { filledFlowLogs } from './filledFlowLogs.ts';
import type { Snapshot } from '../../src/domain/model.ts';

/** The same with nothing left out, however deep: no field is undefined, no list is empty. */
type Filled<T> = T extends readonly (infer Item)[]
  ? readonly [Filled<Item>, ...Filled<Item>[]]
  : T extends object
    ? { readonly [K in keyof T]-?: Filled<NonNullable<T[K]>> }
    : T;

/** A word of others with all that makes trouble in a file: markup, quotes, line breaks, hidden and turning signs, a letter outside the first plane. */
const hostile = '<b>\u202e"\\\n\u0000 ${x} \ud83d\ude00';

/**
 * An account in which every field that a snapshot file can hold has a value. It does not compile while one is missing, so the files under
 * `test/fixtures/snapshots` show each change of the format.
 */
export const filledSnapshot = (): Filled<Snapshot> => ({
  accountId: '111122223333',
  region: 'eu-west-1',
  readAt: Date.UTC(2026, 10, 27, 22, 10),
  gaps: [
    {
      part: 'addresses',
      iamAction: 'ec2:DescribeAddresses',
      code: 'RequestLimitExceeded',
      message: 'EC2 is asked too often',
      deniedBy: 'a service control policy',
      kept: { readAt: Date.UTC(2026, 10, 27, 7, 31), whole: true },
    },
  ],
  unread: ['enis.colour'],
  vpcs: [
    {
      id: 'vpc-0a',
      ownerId: '111122223333',
      cidrs: ['10.0.0.0/16', '100.64.0.0/16'],
      ipv6Cidrs: ['2a05:d018:4f2:8a00::/56'],
      privateIpv6Cidrs: ['2a05:d018:4f2:8a00::/56'],
      isDefault: true,
      tenancy: 'default',
      dhcpOptionsId: 'dopt-0a',
      encryptionControl: { mode: 'monitor', state: 'available' },
      state: 'available',
      blockPublicAccess: 'block-ingress',
      tags: [{ key: 'Name', value: hostile }],
    },
  ],
  subnets: [
    {
      id: 'subnet-0a',
      vpcId: 'vpc-0a',
      ownerId: '111122223333',
      zone: 'eu-west-1a',
      zoneId: 'euw1-az1',
      cidr: '10.0.0.0/24',
      ipv6Cidrs: ['2a05:d018:4f2:8a00::/64'],
      privateIpv6Cidrs: ['2a05:d018:4f2:8a00::/64'],
      freeIpv4: 233,
      mapPublicIpOnLaunch: true,
      assignIpv6OnCreation: true,
      ipv6Native: false,
      defaultForZone: true,
      outpostArn: 'arn:aws:outposts:eu-west-1:111122223333:outpost/op-0a',
      lniDeviceIndex: 1,
      customerOwnedPool: 'ipv4pool-coip-0a',
      mapCustomerOwnedIpOnLaunch: true,
      dns64: true,
      dnsOnLaunch: { hostnameType: 'resource-name', aRecord: true, aaaaRecord: false },
      type: 'Elastic VMware Service',
      state: 'available',
      blockPublicAccess: 'off',
      reservations: [{ id: 'scr-0a', cidr: '10.0.0.64/27', type: 'prefix', description: 'pods' }],
      tags: [{ key: 'Name', value: 'public-a' }],
    },
  ],
  instances: [
    {
      id: 'i-0a',
      type: 'm6i.large',
      state: 'running',
      imageId: 'ami-0a',
      platform: 'windows',
      zone: 'eu-west-1a',
      vpcId: 'vpc-0a',
      subnetId: 'subnet-0a',
      ownerId: '111122223333',
      privateIp: '10.0.0.10',
      publicIp: '52.48.17.203',
      launchTime: Date.UTC(2026, 2, 2, 8, 0),
      bandwidthWeighting: 'vpc-1',
      secondaryInterfaces: [
        {
          id: 'si-0a',
          interfaceType: 'secondary',
          status: 'attached',
          networkCard: 1,
          deviceIndex: 0,
          addresses: ['10.9.0.4'],
          mac: '0a:1b:2c:3d:4e:5f',
          subnetId: 'ssubnet-0a',
          networkId: 'snet-0a',
        },
      ],
      outpostArn: 'arn:aws:outposts:eu-west-1:111122223333:outpost/op-0a',
      operator: { managed: false, principal: 'eks.amazonaws.com', hiddenByDefault: true },
      tags: [{ key: 'Name', value: 'web-1' }],
    },
  ],
  enis: [
    {
      id: 'eni-0a',
      ownerId: '111122223333',
      vpcId: 'vpc-0a',
      subnetId: 'subnet-0a',
      zone: 'eu-west-1a',
      zoneId: 'euw1-az1',
      outpostArn: 'arn:aws:outposts:eu-west-1:111122223333:outpost/op-0a',
      associatedSubnetIds: ['subnet-0b'],
      description: hostile,
      status: 'in-use',
      interfaceType: 'interface',
      mac: '02:00:00:00:00:0a',
      privateDnsName: 'ip-10-0-0-10.eu-west-1.compute.internal',
      publicDnsName: 'ec2-52-48-17-203.eu-west-1.compute.amazonaws.com',
      publicDnsOptions: {
        hostnameType: 'public-dual-stack-dns-name',
        ipv4Name: 'eni-0a-ipv4.eu-west-1.ec2.amazonaws.com',
        ipv6Name: 'eni-0a-ipv6.eu-west-1.ec2.amazonaws.com',
        dualStackName: 'eni-0a.eu-west-1.ec2.amazonaws.com',
      },
      sourceDestCheck: true,
      addresses: [
        {
          ip: '10.0.0.10',
          primary: true,
          privateDnsName: 'ip-10-0-0-10.eu-west-1.compute.internal',
          association: {
            publicIp: '52.48.17.203',
            carrierIp: '155.146.10.111',
            customerOwnedIp: '192.0.2.21',
            publicDnsName: 'ec2-52-48-17-203.eu-west-1.compute.amazonaws.com',
            ipOwnerId: '111122223333',
            allocationId: 'eipalloc-0a',
            associationId: 'eipassoc-0a',
          },
        },
      ],
      ipv6Addresses: [
        { ip: '2a05:d018:4f2:8a00::10', primary: true, publicDnsName: 'eni-0a-ipv6.eu-west-1.ec2.amazonaws.com' },
      ],
      ipv4Prefixes: ['10.0.0.32/28'],
      ipv6Prefixes: ['2a05:d018:4f2:8a00:1::/80'],
      groups: [{ id: 'sg-0a', name: 'web' }],
      attachment: {
        id: 'eni-attach-0a',
        status: 'attached',
        instanceId: 'i-0a',
        instanceOwnerId: '111122223333',
        deviceIndex: 0,
        networkCard: 0,
        deleteOnTermination: true,
        attachTime: Date.UTC(2026, 2, 2, 8, 1),
        enaSrd: { enabled: true, udp: false },
        enaQueueCount: 8,
      },
      requesterId: 'AIDAXEXAMPLE',
      requesterManaged: false,
      operator: { managed: false, principal: 'eks.amazonaws.com', hiddenByDefault: true },
      denyAllIgwTraffic: true,
      ipv6Native: false,
      connectionTracking: { tcpEstablished: 350, udp: 30, udpStream: 120 },
      tags: [
        { key: 'Name', value: 'web-1' },
        { key: 'team', value: hostile },
      ],
    },
  ],
  securityGroups: [
    {
      id: 'sg-0a',
      name: 'web',
      description: 'Web servers',
      vpcId: 'vpc-0a',
      ownerId: '111122223333',
      rules: [
        {
          egress: false,
          protocol: 'tcp',
          from: 443,
          to: 443,
          peer: 'ipv4',
          of: '0.0.0.0/0',
          description: hostile,
        },
      ],
      tags: [{ key: 'Name', value: 'web' }],
    },
  ],
  addresses: [
    {
      allocationId: 'eipalloc-0a',
      publicIp: '52.48.17.203',
      carrierIp: '155.146.10.111',
      customerOwnedIp: '192.0.2.21',
      publicIpv4Pool: 'ipv4pool-ec2-0a',
      customerOwnedPool: 'ipv4pool-coip-0a',
      serviceManaged: 'alb',
      subnetId: 'subnet-0a',
      eniOwnerId: '111122223333',
      associationId: 'eipassoc-0a',
      eniId: 'eni-0a',
      instanceId: 'i-0a',
      privateIp: '10.0.0.10',
      networkBorderGroup: 'eu-west-1',
      tags: [{ key: 'Name', value: 'web-1' }],
    },
  ],
  internetGateways: [
    { id: 'igw-0a', vpcId: 'vpc-0a', ownerId: '111122223333', tags: [{ key: 'Name', value: 'way out' }] },
  ],
  routeTables: [
    {
      id: 'rtb-0a',
      vpcId: 'vpc-0a',
      main: true,
      subnetIds: ['subnet-0a'],
      gatewayIds: ['igw-0a'],
      routes: [{ destination: '0.0.0.0/0', target: 'igw-0a', state: 'active' }],
      tags: [{ key: 'Name', value: 'rtb-public' }],
    },
  ],
  flowLogs: filledFlowLogs,
  permissions: [
    {
      id: 'eni-perm-0a',
      eniId: 'eni-0a',
      permission: 'INSTANCE-ATTACH',
      accountId: '444455556666',
      service: 'example.amazonaws.com',
      state: 'granted',
    },
  ],
  transfers: [
    {
      allocationId: 'eipalloc-0a',
      publicIp: '52.48.17.203',
      accountId: '444455556666',
      status: 'pending',
      expires: Date.UTC(2026, 11, 4, 22, 10),
      accepted: Date.UTC(2026, 10, 30, 22, 10),
    },
  ],
  reverseDns: [
    {
      allocationId: 'eipalloc-0a',
      publicIp: '52.48.17.203',
      name: 'mail.example.com.',
      update: { value: 'smtp.example.com.', status: 'PENDING', reason: hostile },
    },
  ],
  trunkAssociations: [
    { id: 'trunk-assoc-0a', branchId: 'eni-0b', trunkId: 'eni-0a', protocol: 'VLAN', vlanId: 7, greKey: 9 },
  ],
  ...filledExits,
  instanceTypes: [
    {
      type: 'm6i.large',
      interfaces: 3,
      ipv4PerInterface: 10,
      ipv6PerInterface: 10,
      cards: [
        {
          index: 0,
          interfaces: 3,
          flexible: 1,
          types: ['interface', 'efa'],
          queues: { usual: 2, mostEach: 8, most: 16 },
        },
      ],
      defaultCard: 0,
      hypervisor: 'nitro',
      bareMetal: false,
      efaSupported: true,
      maxEfa: 1,
      enaSrdSupported: true,
      flexibleQueues: true,
      bandwidthWeightings: ['default', 'vpc-1'],
      secondaryInterfaces: 1,
      ipv4PerSecondary: 1,
      connectionTracking: { tcpEstablished: 432_000, udp: 30, udpStream: 180 },
      source: 'live',
    },
  ],
});
