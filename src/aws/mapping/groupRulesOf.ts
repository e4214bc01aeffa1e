import type { IpPermission, SecurityGroup as SdkGroup } from '@aws-sdk/client-ec2';
import type { SecurityGroupRule } from '../../domain/model.ts';

/** The rules of a group as DescribeSecurityGroups tells them, one for each peer; undefined where the answer tells of none at all. */
export const groupRulesOf = ({
  IpPermissions: ingress,
  IpPermissionsEgress: egress,
}: SdkGroup): readonly SecurityGroupRule[] | undefined =>
  ingress === undefined && egress === undefined
    ? undefined
    : [
        ...(ingress ?? []).flatMap((one) => rulesOf(one, false)),
        ...(egress ?? []).flatMap((one) => rulesOf(one, true)),
      ];

const rulesOf = (permission: IpPermission, egress: boolean): readonly SecurityGroupRule[] => {
  const { IpRanges = [], Ipv6Ranges = [], UserIdGroupPairs = [], PrefixListIds = [] } = permission;
  const rule = (
    peer: SecurityGroupRule['peer'],
    of: string | undefined,
    description: string | undefined,
  ): SecurityGroupRule => ({
    egress,
    protocol: permission.IpProtocol ?? '-1',
    from: permission.FromPort,
    to: permission.ToPort,
    peer,
    of: of ?? '',
    description,
  });
  return [
    ...IpRanges.map((range) => rule('ipv4', range.CidrIp, range.Description)),
    ...Ipv6Ranges.map((range) => rule('ipv6', range.CidrIpv6, range.Description)),
    ...UserIdGroupPairs.map((pair) => rule('group', pair.GroupId ?? pair.GroupName, pair.Description)),
    ...PrefixListIds.map((list) => rule('prefixList', list.PrefixListId, list.Description)),
  ];
};
