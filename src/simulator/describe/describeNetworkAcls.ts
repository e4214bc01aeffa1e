import type {
  DescribeNetworkAclsRequest,
  DescribeNetworkAclsResult,
  NetworkAcl,
  NetworkAclAssociation,
  NetworkAclEntry,
} from '@aws-sdk/client-ec2';
import type { Ec2Action } from '../world.ts';
import { aclsOf, findAcl } from '../networkAcls.ts';
import { networkAclView } from '../view/networkAclView.ts';
import type { FilterTable } from './filters.ts';
import { listThings, type Listing } from './listing.ts';

const inAssociations =
  (field: keyof NetworkAclAssociation): FilterTable<NetworkAcl>[string] =>
  ({ Associations = [] }) =>
    Associations.map((association) => association[field]);

const inEntries =
  (look: (entry: NetworkAclEntry) => string | number | boolean | undefined): FilterTable<NetworkAcl>[string] =>
  ({ Entries = [] }) =>
    Entries.map((entry) => look(entry)?.toString());

const acls: Listing<NetworkAcl> = {
  things: (world) => aclsOf(world).map(networkAclView),
  keyOf: ({ NetworkAclId = '' }) => NetworkAclId,
  find: (world, id) => networkAclView(findAcl(world, id)),
  tagged: ({ Tags = [] }) => Tags.map(({ Key = '', Value = '' }) => ({ key: Key, value: Value })),
  filters: {
    'association.association-id': inAssociations('NetworkAclAssociationId'),
    'association.network-acl-id': inAssociations('NetworkAclId'),
    'association.subnet-id': inAssociations('SubnetId'),
    default: ({ IsDefault }) => IsDefault,
    'entry.cidr': inEntries((entry) => entry.CidrBlock),
    'entry.ipv6-cidr': inEntries((entry) => entry.Ipv6CidrBlock),
    'entry.egress': inEntries((entry) => entry.Egress),
    'entry.icmp.code': inEntries((entry) => entry.IcmpTypeCode?.Code),
    'entry.icmp.type': inEntries((entry) => entry.IcmpTypeCode?.Type),
    'entry.port-range.from': inEntries((entry) => entry.PortRange?.From),
    'entry.port-range.to': inEntries((entry) => entry.PortRange?.To),
    'entry.protocol': inEntries((entry) => entry.Protocol),
    'entry.rule-action': inEntries((entry) => entry.RuleAction),
    'entry.rule-number': inEntries((entry) => entry.RuleNumber),
    'network-acl-id': ({ NetworkAclId }) => NetworkAclId,
    'owner-id': ({ OwnerId }) => OwnerId,
    'vpc-id': ({ VpcId }) => VpcId,
  },
};

/** In pages. `InvalidNetworkAclID.NotFound` for an id that the world does not show. */
export const describeNetworkAcls: Ec2Action<DescribeNetworkAclsRequest, DescribeNetworkAclsResult> = (
  request,
  world,
) => {
  const { things, nextToken } = listThings(acls, { ...request, ids: request.NetworkAclIds }, world);
  return { NetworkAcls: [...things], NextToken: nextToken };
};
