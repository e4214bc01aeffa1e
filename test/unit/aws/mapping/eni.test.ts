import type { NetworkInterface } from '@aws-sdk/client-ec2';
import { describe, expect, it } from 'vitest';
import { eniOf } from '../../../../src/aws/mapping/eniOf.ts';

const full: NetworkInterface = {
  NetworkInterfaceId: 'eni-0a',
  OwnerId: '111122223333',
  VpcId: 'vpc-0a',
  SubnetId: 'subnet-0a',
  AvailabilityZone: 'eu-west-1a',
  Description: 'front',
  Status: 'in-use',
  InterfaceType: 'efa',
  MacAddress: '06:00:00:00:00:01',
  PrivateDnsName: 'ip-10-0-0-10.internal',
  SourceDestCheck: false,
  PrivateIpAddresses: [
    { PrivateIpAddress: '10.0.0.11', Primary: false },
    {
      PrivateIpAddress: '10.0.0.10',
      Primary: true,
      PrivateDnsName: 'ip-10-0-0-10.internal',
      Association: {
        PublicIp: '54.1.2.3',
        PublicDnsName: 'ec2-54-1-2-3',
        IpOwnerId: '111122223333',
        AllocationId: 'eipalloc-0a',
        AssociationId: 'eipassoc-0a',
      },
    },
  ],
  Ipv6Addresses: [{ Ipv6Address: '2001:db8::1', IsPrimaryIpv6: true }, {}],
  Ipv4Prefixes: [{ Ipv4Prefix: '10.0.0.16/28' }],
  Ipv6Prefixes: [{ Ipv6Prefix: '2001:db8:0:1::/80' }],
  Groups: [
    { GroupId: 'sg-0b', GroupName: 'web' },
    { GroupId: 'sg-0a', GroupName: 'ssh' },
  ],
  Attachment: {
    AttachmentId: 'eni-attach-0a',
    Status: 'attached',
    InstanceId: 'i-0a',
    InstanceOwnerId: '111122223333',
    DeviceIndex: 1,
    NetworkCardIndex: 2,
    DeleteOnTermination: true,
    AttachTime: new Date(1_700_000_000_000),
    EnaSrdSpecification: { EnaSrdEnabled: true, EnaSrdUdpSpecification: { EnaSrdUdpEnabled: true } },
  },
  RequesterId: 'amazon-elb',
  RequesterManaged: true,
  Operator: { Managed: true, Principal: 'eks.amazonaws.com' },
  DenyAllIgwTraffic: true,
  Ipv6Native: true,
  ConnectionTrackingConfiguration: { TcpEstablishedTimeout: 350, UdpTimeout: 30, UdpStreamTimeout: 60 },
  TagSet: [
    { Key: 'env', Value: 'prod' },
    { Key: 'Name', Value: 'front' },
  ],
};

describe('a network interface', () => {
  it('keeps every attribute, the primary address first', () => {
    expect(eniOf(full)).toEqual({
      id: 'eni-0a',
      ownerId: '111122223333',
      vpcId: 'vpc-0a',
      subnetId: 'subnet-0a',
      zone: 'eu-west-1a',
      description: 'front',
      status: 'in-use',
      interfaceType: 'efa',
      mac: '06:00:00:00:00:01',
      privateDnsName: 'ip-10-0-0-10.internal',
      sourceDestCheck: false,
      addresses: [
        {
          ip: '10.0.0.10',
          primary: true,
          privateDnsName: 'ip-10-0-0-10.internal',
          association: {
            publicIp: '54.1.2.3',
            publicDnsName: 'ec2-54-1-2-3',
            ipOwnerId: '111122223333',
            allocationId: 'eipalloc-0a',
            associationId: 'eipassoc-0a',
          },
        },
        { ip: '10.0.0.11', primary: false, privateDnsName: undefined, association: undefined },
      ],
      ipv6Addresses: [{ ip: '2001:db8::1', primary: true }],
      ipv4Prefixes: ['10.0.0.16/28'],
      ipv6Prefixes: ['2001:db8:0:1::/80'],
      groups: [
        { id: 'sg-0a', name: 'ssh' },
        { id: 'sg-0b', name: 'web' },
      ],
      attachment: {
        id: 'eni-attach-0a',
        status: 'attached',
        instanceId: 'i-0a',
        instanceOwnerId: '111122223333',
        deviceIndex: 1,
        networkCard: 2,
        deleteOnTermination: true,
        attachTime: 1_700_000_000_000,
        enaSrd: { enabled: true, udp: true },
      },
      requesterId: 'amazon-elb',
      requesterManaged: true,
      operator: { managed: true, principal: 'eks.amazonaws.com' },
      denyAllIgwTraffic: true,
      ipv6Native: true,
      connectionTracking: { tcpEstablished: 350, udp: 30, udpStream: 60 },
      tags: [
        { key: 'Name', value: 'front' },
        { key: 'env', value: 'prod' },
      ],
    });
  });

  it('takes an answer in which everything else is missing, with EC2 defaults', () => {
    expect(eniOf({ NetworkInterfaceId: 'eni-0a' })).toMatchObject({
      id: 'eni-0a',
      status: 'unknown',
      interfaceType: 'interface',
      sourceDestCheck: true,
      addresses: [],
      groups: [],
      attachment: undefined,
      operator: undefined,
      connectionTracking: undefined,
      tags: [],
    });
  });

  it('finds the address of an endpoint that lists none', () => {
    const eni = eniOf({ PrivateIpAddress: '10.0.0.10', Association: { PublicIp: '54.1.2.3', IpOwnerId: 'amazon' } });
    expect(eni.addresses).toMatchObject([{ ip: '10.0.0.10', primary: true, association: { ipOwnerId: 'amazon' } }]);
  });

  it('finds the association of the primary address where it is told once', () => {
    const PrivateIpAddresses = [{ PrivateIpAddress: '10.0.0.10', Primary: true }, { PrivateIpAddress: '10.0.0.11' }];
    const { addresses } = eniOf({ PrivateIpAddresses, Association: { PublicIp: '54.1.2.3' } });
    expect(addresses.map((address) => address.association?.publicIp)).toEqual(['54.1.2.3', undefined]);
  });

  it('takes a detached attachment, an unmanaged operator and an empty association as none', () => {
    const eni = eniOf({
      Attachment: { AttachmentId: 'eni-attach-0a', Status: 'detached' },
      Operator: { Managed: false },
      PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.10', Association: {} }],
    });
    expect(eni.attachment).toBeUndefined();
    expect(eni.operator).toBeUndefined();
    expect(eni.addresses[0]?.association).toBeUndefined();
  });

  it('keeps the attachments of AWS services, which name no instance', () => {
    const { attachment } = eniOf({ Attachment: { AttachmentId: 'ela-attach-0a', InstanceOwnerId: 'amazon-aws' } });
    expect(attachment).toMatchObject({ id: 'ela-attach-0a', instanceId: undefined, instanceOwnerId: 'amazon-aws' });
  });
});
