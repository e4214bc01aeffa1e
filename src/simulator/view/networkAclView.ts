import type { NetworkAcl as SdkNetworkAcl, NetworkAclEntry as SdkEntry, RuleAction } from '@aws-sdk/client-ec2';
import type { NetworkAcl, NetworkAclEntry } from '../../domain/model.ts';
import { associationId } from '../associationIds.ts';
import { tagsView } from './sharedViews.ts';

/** As DescribeNetworkAcls shows it. */
export const networkAclView = (acl: NetworkAcl): SdkNetworkAcl => ({
  NetworkAclId: acl.id,
  VpcId: acl.vpcId,
  OwnerId: acl.ownerId,
  IsDefault: acl.isDefault,
  Associations: acl.subnetIds.map((subnetId) => ({
    NetworkAclAssociationId: associationId('aclassoc', acl.id, subnetId),
    NetworkAclId: acl.id,
    SubnetId: subnetId,
  })),
  Entries: acl.entries.toSorted((a, b) => Number(b.egress) - Number(a.egress)).map(entryView),
  Tags: tagsView(acl.tags),
});

const entryView = ({ cidr, ports, icmp, ...entry }: NetworkAclEntry): SdkEntry => ({
  RuleNumber: entry.number,
  RuleAction: entry.action as RuleAction,
  Protocol: entry.protocol,
  Egress: entry.egress,
  [cidr.includes(':') ? 'Ipv6CidrBlock' : 'CidrBlock']: cidr,
  PortRange: ports && { From: ports.from, To: ports.to },
  IcmpTypeCode: icmp && { Type: icmp.type, Code: icmp.code },
});
