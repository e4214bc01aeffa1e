import type { EC2, IpPermission, SecurityGroupRuleRequest } from '@aws-sdk/client-ec2';
import type { Row } from './row.ts';

const anywhere = { IpRanges: [{ CidrIp: '0.0.0.0/0' }] };

const authorize = (ec2: EC2, permission: IpPermission) =>
  ec2.authorizeSecurityGroupIngress({ GroupId: 'sg-0a', IpPermissions: [{ ...anywhere, ...permission }] });

const modify = async (ec2: EC2, SecurityGroupRule: SecurityGroupRuleRequest) => {
  const ports = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443 };
  const { SecurityGroupRules: [made] = [] } = await authorize(ec2, ports);
  const rule = { SecurityGroupRuleId: made?.SecurityGroupRuleId, SecurityGroupRule };
  return ec2.modifySecurityGroupRules({ GroupId: 'sg-0a', SecurityGroupRules: [rule] });
};

/** Refusals of security group rules, and of what lists them. */
export const groupRows: readonly Row[] = [
  [
    'InvalidParameterValue: Invalid value for portRange. Must specify both from and to ports with TCP/UDP.',
    (ec2) => authorize(ec2, { IpProtocol: 'tcp' }),
  ],
  [
    'InvalidParameterValue: TCP/UDP (to) port (70000) out of range',
    (ec2) => authorize(ec2, { IpProtocol: 'udp', FromPort: 1, ToPort: 70_000 }),
  ],
  [
    'InvalidParameterValue: Invalid TCP/UDP port range (100:50)',
    (ec2) => authorize(ec2, { IpProtocol: '6', FromPort: 100, ToPort: 50 }),
  ],
  [
    "InvalidParameterValue: Invalid value 'foo' for IP protocol. Unknown protocol.",
    (ec2) => authorize(ec2, { IpProtocol: 'foo' }),
  ],
  [
    'InvalidParameterValue: ICMP code (300) out of range',
    (ec2) => authorize(ec2, { IpProtocol: 'icmp', FromPort: 8, ToPort: 300 }),
  ],
  [
    "InvalidParameterValue: Invalid value 'null' for protocol. VPC security group rules must specify protocols explicitly.",
    (ec2) => modify(ec2, { CidrIpv4: '10.0.0.0/8' }),
  ],
  [
    'MissingParameter: The request must contain exactly one of: cidrIp, cidrIpv6, prefixListId, or referencedGroupId',
    (ec2) => modify(ec2, { IpProtocol: '-1' }),
  ],
  [
    'InvalidParameterCombination: Only one of cidrIp, cidrIpv6, prefixListId, or referencedGroupId can be specified',
    (ec2) => modify(ec2, { IpProtocol: '-1', CidrIpv4: '10.0.0.0/8', ReferencedGroupId: 'sg-0a' }),
  ],
  ['MissingParameter: The request must contain the parameter groupName or groupId', (ec2) => ec2.deleteSecurityGroup()],
  [
    "InvalidGroupId.Malformed: The security group ID 'foobar' is malformed",
    (ec2) => ec2.describeSecurityGroupRules({ Filters: [{ Name: 'group-id', Values: ['foobar'] }] }),
  ],
  [
    "InvalidInstanceID.NotFound: The instance IDs 'i-00000001, i-00000002' do not exist",
    (ec2) => ec2.describeInstances({ InstanceIds: ['i-00000001', 'i-0a', 'i-00000002'] }),
  ],
];
