import type {
  AddressAttribute,
  AddressTransfer as SdkTransfer,
  NetworkInterfacePermission,
  TrunkInterfaceAssociation,
  SubnetCidrReservation,
} from '@aws-sdk/client-ec2';
import type {
  AddressTransfer,
  InterfacePermission,
  ReverseDns,
  TrunkAssociation,
  CidrReservation,
} from '../../domain/model.ts';
import { filled } from './common.ts';

/** Who may use an interface: an account or a service of AWS, whichever EC2 names. */
export const permissionOf = (given: NetworkInterfacePermission): InterfacePermission => ({
  id: given.NetworkInterfacePermissionId ?? '',
  eniId: given.NetworkInterfaceId ?? '',
  permission: given.Permission ?? 'unknown',
  accountId: filled(given.AwsAccountId),
  service: filled(given.AwsService),
  state: given.PermissionState?.State ?? 'unknown',
});

/** Its times in milliseconds since 1970; undefined before the transfer is accepted, or where EC2 tells none. */
export const transferOf = (given: SdkTransfer): AddressTransfer => ({
  allocationId: given.AllocationId ?? '',
  publicIp: given.PublicIp ?? '',
  accountId: given.TransferAccountId ?? '',
  status: given.AddressTransferStatus ?? 'unknown',
  expires: given.TransferOfferExpirationTimestamp?.getTime(),
  accepted: given.TransferOfferAcceptedTimestamp?.getTime(),
});

/** Undefined for an address without a name and without a change under way. */
export const reverseDnsOf = (given: AddressAttribute): ReverseDns | undefined => {
  const { PtrRecord, PtrRecordUpdate: update } = given;
  const name = filled(PtrRecord);
  const isUnderWay = update?.Status !== undefined && !/^success/i.test(update.Status);
  if (!given.AllocationId || (name === undefined && !isUnderWay)) return undefined;
  return {
    allocationId: given.AllocationId,
    publicIp: given.PublicIp ?? '',
    name,
    update: isUnderWay
      ? { value: filled(update.Value), status: update.Status ?? 'unknown', reason: filled(update.Reason) }
      : undefined,
  };
};

/** Of VLAN id and GRE key EC2 tells the one that the protocol has. */
export const trunkAssociationOf = (given: TrunkInterfaceAssociation): TrunkAssociation => ({
  id: given.AssociationId ?? '',
  branchId: given.BranchInterfaceId ?? '',
  trunkId: given.TrunkInterfaceId ?? '',
  protocol: given.InterfaceProtocol,
  vlanId: given.VlanId,
  greKey: given.GreKey,
});

/** EC2 gives prefixes out of those of type `prefix`, and nothing by itself out of the others. */
export const cidrReservationOf = (reservation: SubnetCidrReservation): CidrReservation => ({
  id: reservation.SubnetCidrReservationId ?? '',
  cidr: reservation.Cidr ?? '',
  type: reservation.ReservationType ?? 'explicit',
  description: filled(reservation.Description),
});
