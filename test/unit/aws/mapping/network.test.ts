import { describe, expect, it } from 'vitest';
import { elasticIpOf, internetGatewayOf, securityGroupOf, subnetOf, vpcOf } from '../../../../src/aws/mapping/vpcOf.ts';
import { instanceOf } from '../../../../src/aws/mapping/instanceOf.ts';
import { instanceLimitsOf } from '../../../../src/aws/mapping/instanceLimitsOf.ts';
import { routeTableOf } from '../../../../src/aws/mapping/routeTableOf.ts';

describe('a VPC', () => {
  it('has its primary CIDR first and no CIDR that is gone', () => {
    const vpc = vpcOf({
      VpcId: 'vpc-0a',
      CidrBlock: '10.1.0.0/16',
      CidrBlockAssociationSet: [
        { CidrBlock: '10.0.0.0/16', CidrBlockState: { State: 'associated' } },
        { CidrBlock: '10.1.0.0/16', CidrBlockState: { State: 'associated' } },
        { CidrBlock: '10.2.0.0/16', CidrBlockState: { State: 'disassociated' } },
      ],
      Ipv6CidrBlockAssociationSet: [
        { Ipv6CidrBlock: '2001:db8::/56', Ipv6CidrBlockState: { State: 'associated' } },
        { Ipv6CidrBlock: '2001:db8:1::/56', Ipv6CidrBlockState: { State: 'failed' } },
      ],
      IsDefault: true,
    });
    expect(vpc).toMatchObject({ cidrs: ['10.1.0.0/16', '10.0.0.0/16'], ipv6Cidrs: ['2001:db8::/56'], isDefault: true });
  });
});

describe('a subnet', () => {
  it('without an IPv4 block has none', () => {
    const subnet = subnetOf({
      SubnetId: 'subnet-0a',
      Ipv6Native: true,
      AvailabilityZoneId: 'euw1-az1',
      DefaultForAz: true,
    });
    expect(subnet).toMatchObject({
      cidr: undefined,
      ipv6Native: true,
      zoneId: 'euw1-az1',
      defaultForZone: true,
      freeIpv4: 0,
    });
  });
});

describe('an internet gateway', () => {
  it.each(['available', 'attached', 'attaching'])('that is %s has its VPC', (state) => {
    const gateway = { InternetGatewayId: 'igw-0a', Attachments: [{ VpcId: 'vpc-0a', State: state as 'attached' }] };
    expect(internetGatewayOf(gateway).vpcId).toBe('vpc-0a');
  });
  it('that is detached has none', () => {
    expect(internetGatewayOf({ Attachments: [{ VpcId: 'vpc-0a', State: 'detached' }] }).vpcId).toBeUndefined();
    expect(internetGatewayOf({}).vpcId).toBeUndefined();
  });
});

describe('a route table', () => {
  it('names where each route leads and who uses it', () => {
    const table = routeTableOf({
      RouteTableId: 'rtb-0a',
      VpcId: 'vpc-0a',
      Associations: [{ Main: true }, { SubnetId: 'subnet-0b' }, { SubnetId: 'subnet-0a' }],
      Routes: [
        { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active' },
        { DestinationCidrBlock: '0.0.0.0/0', InstanceId: 'i-0a', NetworkInterfaceId: 'eni-0a', State: 'blackhole' },
        { DestinationIpv6CidrBlock: '::/0', EgressOnlyInternetGatewayId: 'eigw-0a' },
        { DestinationPrefixListId: 'pl-0a', GatewayId: 'vpce-0a' },
      ],
    });
    expect(table).toMatchObject({ main: true, subnetIds: ['subnet-0a', 'subnet-0b'] });
    expect(table.routes).toEqual([
      { destination: '10.0.0.0/16', target: 'local', state: 'active' },
      { destination: '0.0.0.0/0', target: 'eni-0a', state: 'blackhole' },
      { destination: '::/0', target: 'eigw-0a', state: 'active' },
      { destination: 'pl-0a', target: 'vpce-0a', state: 'active' },
    ]);
  });
});

describe('limits of an instance type', () => {
  const network = { MaximumNetworkInterfaces: 4, Ipv4AddressesPerInterface: 15, Ipv6AddressesPerInterface: 15 };

  it('keep the network cards in order', () => {
    const NetworkCards = [
      { NetworkCardIndex: 1, MaximumNetworkInterfaces: 2 },
      { NetworkCardIndex: 0, MaximumNetworkInterfaces: 2 },
    ];
    const info = {
      ...network,
      NetworkCards,
      EfaSupported: true,
      EfaInfo: { MaximumEfaInterfaces: 2 },
      Ipv6Supported: true,
    };
    expect(instanceLimitsOf({ InstanceType: 'm5.large', NetworkInfo: info, Hypervisor: 'nitro' })).toMatchObject({
      interfaces: 4,
      ipv6PerInterface: 15,
      cards: [
        { index: 0, interfaces: 2 },
        { index: 1, interfaces: 2 },
      ],
      maxEfa: 2,
      hypervisor: 'nitro',
      source: 'live',
    });
  });

  it('tell no IPv6 from IPv6 that is not known', () => {
    const without = { ...network, Ipv6Supported: false };
    expect(instanceLimitsOf({ InstanceType: 'm1.small', NetworkInfo: without })?.ipv6PerInterface).toBe(0);
    const unknown = { MaximumNetworkInterfaces: 4, Ipv4AddressesPerInterface: 15 };
    expect(instanceLimitsOf({ InstanceType: 'c3.large', NetworkInfo: unknown })?.ipv6PerInterface).toBeUndefined();
  });

  it('are unknown, not zero, where EC2 tells none', () => {
    expect(instanceLimitsOf({ InstanceType: 'm5.large' })).toBeUndefined();
    expect(instanceLimitsOf({ InstanceType: 'm5.large', NetworkInfo: {} })).toBeUndefined();
  });
});

describe('other things', () => {
  it('an instance takes its owner from the reservation', () => {
    const instance = instanceOf(
      {
        InstanceId: 'i-0a',
        State: { Name: 'running' },
        Placement: { AvailabilityZone: 'eu-west-1a' },
        LaunchTime: new Date(5),
      },
      '111122223333',
    );
    expect(instance).toMatchObject({ state: 'running', zone: 'eu-west-1a', ownerId: '111122223333', launchTime: 5 });
  });

  it('empty strings of EC2 mean nothing', () => {
    expect(elasticIpOf({ AllocationId: 'eipalloc-0a', InstanceId: '', AssociationId: '' })).toMatchObject({
      instanceId: undefined,
      associationId: undefined,
    });
    expect(securityGroupOf({ GroupId: 'sg-0a', VpcId: '' }).vpcId).toBeUndefined();
  });
});
