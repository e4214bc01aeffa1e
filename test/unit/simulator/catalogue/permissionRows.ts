import { attached, eni, permission } from '../../../support/snapshot.ts';
import type { Row } from './row.ts';

const NetworkInterfacePermissionId = 'eni-perm-0a';
const granted = { NetworkInterfaceId: 'eni-0a', Permission: 'INSTANCE-ATTACH' } as const;

/** Refusals around what other accounts may do with an interface. */
export const permissionRows: readonly Row[] = [
  [
    "InvalidPermissionID.NotFound: The permission ID 'eni-perm-0123456789abcdef0' does not exist",
    (ec2) => ec2.deleteNetworkInterfacePermission({ NetworkInterfacePermissionId: 'eni-perm-0123456789abcdef0' }),
  ],
  [
    "OperationNotPermitted: The permission 'eni-perm-0a' is in use: 'eni-0a' is attached.",
    (ec2) => ec2.deleteNetworkInterfacePermission({ NetworkInterfacePermissionId }),
    {
      permissions: [permission()],
      enis: [eni({ attachment: attached('i-0b', 1, { instanceOwnerId: '444455556666' }) })],
    },
  ],
  [
    'InvalidParameterValue: Value (12) for parameter awsAccountId is invalid.',
    (ec2) => ec2.createNetworkInterfacePermission({ ...granted, AwsAccountId: '12' }),
  ],
  [
    'InvalidParameterValue: Value (ec2.amazonaws.com) for parameter awsService is invalid. It is not supported.',
    (ec2) => ec2.createNetworkInterfacePermission({ ...granted, AwsService: 'ec2.amazonaws.com' }),
  ],
];
