import type { EC2 } from '@aws-sdk/client-ec2';
import { eni, ownAccount } from '../../../support/snapshot.ts';
import type { Row } from './row.ts';

const tags = (ec2: EC2, Key: string) => ec2.createTags({ Resources: ['eni-0a'], Tags: [{ Key, Value: '' }] });
const fiftyTags = Array.from({ length: 50 }, (_, index) => ({ key: `k${index}`, value: '' }));

/** Refusals for the quotas and permissions of the account, of tags, and of what can be asked once only. */
export const accountRows: readonly Row[] = [
  [
    'NetworkInterfaceLimitExceeded: You have reached the limit of network interfaces in eu-west-1a: 2',
    (ec2, { world }) => {
      world.quotas.enisPerZone = 2;
      return ec2.createNetworkInterface({ SubnetId: 'subnet-0a' });
    },
  ],
  [
    "InvalidParameterValue: Tag keys starting with 'aws:' are reserved for internal use",
    (ec2) => tags(ec2, 'aws:mine'),
  ],
  ['InvalidTagKey.Malformed: Tag keys cannot be empty or null', (ec2) => tags(ec2, '')],
  [
    'TagLimitExceeded: The maximum number of Tags for a resource has been reached.',
    (ec2) => tags(ec2, 'one too many'),
    { enis: [eni({ tags: fiftyTags })] },
  ],
  [
    "InvalidID: The ID 'x-1' is not valid",
    (ec2) => ec2.createTags({ Resources: ['x-1'], Tags: [{ Key: 'a', Value: 'b' }] }),
  ],
  [
    "DependencyViolation: The subnet 'subnet-0a' has dependencies and cannot be deleted.",
    (ec2) => ec2.deleteSubnet({ SubnetId: 'subnet-0a' }),
  ],
  [
    'IdempotentParameterMismatch: Arguments on this idempotent request are inconsistent with arguments used in previous request(s).',
    async (ec2) => {
      await ec2.createNetworkInterface({ SubnetId: 'subnet-0a', ClientToken: 'once' });
      return ec2.createNetworkInterface({ SubnetId: 'subnet-0a', ClientToken: 'once', Description: 'other' });
    },
  ],
  [
    `UnauthorizedOperation: You are not authorized to perform this operation. User: arn:aws:iam::${ownAccount}:user/simulated is not authorized to perform: ec2:AssignIpv6Addresses because no identity-based policy allows the ec2:AssignIpv6Addresses action`,
    (ec2, { faults }) => {
      faults.deny('AssignIpv6Addresses');
      return ec2.assignIpv6Addresses({ NetworkInterfaceId: 'eni-0a', Ipv6AddressCount: 1 });
    },
  ],
];
