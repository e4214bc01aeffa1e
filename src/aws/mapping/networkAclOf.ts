import type { NetworkAcl as SdkNetworkAcl, NetworkAclEntry as SdkEntry } from '@aws-sdk/client-ec2';
import type { NetworkAcl, NetworkAclEntry } from '../../domain/model.ts';
import { presentTexts, tagsOf } from './common.ts';

/** A network ACL in the domain's shape: rules by direction, then number, the last one being the one that denies what is left (32767, 32768). */
export const networkAclOf = (acl: SdkNetworkAcl): NetworkAcl => ({
  id: acl.NetworkAclId ?? '',
  vpcId: acl.VpcId ?? '',
  ownerId: acl.OwnerId,
  isDefault: acl.IsDefault ?? false,
  subnetIds: [...presentTexts(acl.Associations?.map(({ SubnetId }) => SubnetId))].sort(),
  entries: (acl.Entries ?? []).map(entryOf).sort((a, b) => Number(a.egress) - Number(b.egress) || a.number - b.number),
  tags: tagsOf(acl.Tags),
});

const entryOf = ({ PortRange: range, IcmpTypeCode: icmp, ...entry }: SdkEntry): NetworkAclEntry => ({
  egress: entry.Egress ?? false,
  number: entry.RuleNumber ?? 0,
  action: entry.RuleAction ?? 'unknown',
  protocol: entry.Protocol ?? 'unknown',
  cidr: entry.CidrBlock ?? entry.Ipv6CidrBlock ?? '',
  ports: range?.From === undefined || range.To === undefined ? undefined : { from: range.From, to: range.To },
  icmp: icmp?.Type === undefined ? undefined : { type: icmp.Type, code: icmp.Code ?? -1 },
});
