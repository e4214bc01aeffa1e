import type { AddressTransfer, ElasticIp, InterfacePermission, Operator, Tag } from '../../domain/model.ts';
import type { World } from '../world.ts';
import type {
  AddressAttribute,
  AddressTransfer as SdkTransfer,
  AddressTransferStatus,
  InterfacePermissionType,
  NetworkInterfacePermission,
  NetworkInterfacePermissionStateCode,
  OperatorResponse,
  Tag as SdkTag,
} from '@aws-sdk/client-ec2';

/** Tags as EC2 shows them, of whatever kind of thing. */
export const tagsView = (tags: readonly Tag[]): SdkTag[] => tags.map(({ key, value }) => ({ Key: key, Value: value }));

/** The service that operates a thing, or `Managed: false` where none does. */
export const operatorView = (operator: Operator | undefined): OperatorResponse =>
  operator
    ? { Managed: operator.managed, Principal: operator.principal, HiddenByDefault: operator.hiddenByDefault }
    : { Managed: false };

/** A date of milliseconds since 1970. */
export const dateOf = (time: number | undefined): Date | undefined => (time === undefined ? undefined : new Date(time));

/** The name that reverse DNS gives for an elastic IP, and the change of it that goes on; an address without one shows none. */
export const addressAttributeView = (world: World, { allocationId, publicIp }: ElasticIp): AddressAttribute => {
  const { name, update } = world.reverseDns.get(allocationId) ?? {};
  return {
    AllocationId: allocationId,
    PublicIp: publicIp,
    PtrRecord: name,
    PtrRecordUpdate: update && { Value: update.value, Status: update.status, Reason: update.reason },
  };
};

/** Kind and state are open lists to the product and closed ones in the SDK's types. */
export const permissionView = (given: InterfacePermission): NetworkInterfacePermission => ({
  NetworkInterfacePermissionId: given.id,
  NetworkInterfaceId: given.eniId,
  AwsAccountId: given.accountId,
  AwsService: given.service,
  Permission: given.permission as InterfacePermissionType,
  PermissionState: { State: given.state as NetworkInterfacePermissionStateCode },
});

/** As DescribeAddressTransfers shows it; of times that have not come there is none. */
export const transferView = (given: AddressTransfer): SdkTransfer => ({
  PublicIp: given.publicIp,
  AllocationId: given.allocationId,
  TransferAccountId: given.accountId,
  TransferOfferExpirationTimestamp: dateOf(given.expires),
  TransferOfferAcceptedTimestamp: dateOf(given.accepted),
  AddressTransferStatus: given.status as AddressTransferStatus,
});
