import type { Eni, PublicAssociation } from '../../domain/model.ts';
import { zoneIdOf } from '../names.ts';
import type { FilterTable } from './filters.ts';

/** The filters of DescribeNetworkInterfaces, as the API reference lists them. */
export const eniFilters: FilterTable<Eni> = {
  'association.allocation-id': (eni) => associations(eni, (association) => association.allocationId),
  'association.association-id': (eni) => associations(eni, (association) => association.associationId),
  'association.ip-owner-id': (eni) => associations(eni, (association) => association.ipOwnerId),
  'association.public-ip': (eni) => associations(eni, (association) => association.publicIp),
  'association.public-dns-name': (eni) => associations(eni, (association) => association.publicDnsName),
  'addresses.association.carrier-ip': (eni) => associations(eni, (association) => association.carrierIp),
  'addresses.association.customer-owned-ip': (eni) => associations(eni, (association) => association.customerOwnedIp),
  'addresses.association.owner-id': (eni) => associations(eni, (association) => association.ipOwnerId),
  'addresses.association.public-ip': (eni) => associations(eni, (association) => association.publicIp),
  'addresses.primary': (eni) => eni.addresses.map((address) => String(address.primary)),
  'addresses.private-ip-address': (eni) => eni.addresses.map((address) => address.ip),
  'attachment.attach-time': ({ attachment }) =>
    attachment?.attachTime === undefined ? undefined : new Date(attachment.attachTime).toISOString(),
  'attachment.attachment-id': (eni) => eni.attachment?.id,
  'attachment.delete-on-termination': (eni) => eni.attachment?.deleteOnTermination,
  'attachment.device-index': (eni) => eni.attachment?.deviceIndex,
  'attachment.instance-id': (eni) => eni.attachment?.instanceId,
  'attachment.instance-owner-id': (eni) => eni.attachment?.instanceOwnerId,
  'attachment.status': (eni) => eni.attachment?.status,
  'availability-zone': (eni) => eni.zone,
  'availability-zone-id': (eni, world) => eni.zoneId ?? world.subnets.get(eni.subnetId)?.zoneId ?? zoneIdOf(eni.zone),
  description: (eni) => eni.description,
  'group-id': (eni) => eni.groups.map((group) => group.id),
  'interface-type': (eni) => eni.interfaceType,
  'ipv6-addresses.ipv6-address': (eni) => eni.ipv6Addresses.map((address) => address.ip),
  'mac-address': (eni) => eni.mac,
  'network-interface-id': (eni) => eni.id,
  'operator.managed': (eni) => eni.operator?.managed ?? false,
  'operator.principal': (eni) => eni.operator?.principal,
  'owner-id': (eni) => eni.ownerId,
  'private-dns-name': (eni) => [eni.privateDnsName, ...eni.addresses.map((address) => address.privateDnsName)],
  'private-ip-address': (eni) => eni.addresses.map((address) => address.ip),
  'requester-id': (eni) => eni.requesterId,
  'requester-managed': (eni) => eni.requesterManaged,
  'source-dest-check': (eni) => eni.sourceDestCheck,
  status: (eni) => eni.status,
  'subnet-id': (eni) => eni.subnetId,
  'vpc-id': (eni) => eni.vpcId,
};

const associations = (
  eni: Eni,
  look: (association: PublicAssociation) => string | undefined,
): readonly (string | undefined)[] => eni.addresses.map(({ association }) => association && look(association));
