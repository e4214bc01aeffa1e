import type {
  CreateNetworkAclEntryRequest,
  CreateNetworkAclRequest,
  CreateNetworkAclResult,
  DeleteNetworkAclEntryRequest,
  DeleteNetworkAclRequest,
  ReplaceNetworkAclAssociationRequest,
  ReplaceNetworkAclAssociationResult,
  ReplaceNetworkAclEntryRequest,
} from '@aws-sdk/client-ec2';
import type { NetworkAcl, NetworkAclEntry } from '../../domain/model.ts';
import { associationId } from '../associationIds.ts';
import { blockOf } from '../cidrs.ts';
import { madeBefore, remember } from '../idempotency.ts';
import { allowedValue } from '../launches.ts';
import { find } from '../lookup.ts';
import { aclsOf, findAcl } from '../networkAcls.ts';
import { atMostOne, endDryRun, invalidValue, required } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { tagsFor } from '../tagging.ts';
import { networkAclView } from '../view/networkAclView.ts';
import type { Ec2Action, World } from '../world.ts';

/** With the two entries that deny what no other entry allows. */
export const createNetworkAcl: Ec2Action<CreateNetworkAclRequest, CreateNetworkAclResult> = (request, world) => {
  const vpcId = required(request.VpcId, 'vpcId');
  const tags = tagsFor(request.TagSpecifications, 'network-acl');
  endDryRun(request);
  const { ClientToken } = request;
  const made = world.networkAcls.get(madeBefore(world, 'CreateNetworkAcl', request) ?? '');
  if (made) return { NetworkAcl: networkAclView(made), ClientToken };

  const vpc = find.vpc(world, vpcId);
  const last = { number: 32_767, action: 'deny', protocol: '-1', cidr: '0.0.0.0/0', ports: undefined, icmp: undefined };
  const acl: NetworkAcl = {
    id: world.newId('acl'),
    vpcId: vpc.id,
    ownerId: vpc.ownerId,
    isDefault: false,
    subnetIds: [],
    entries: [
      { ...last, egress: true },
      { ...last, egress: false },
    ],
    tags,
  };
  world.networkAcls.set(acl.id, acl);
  remember(world, { action: 'CreateNetworkAcl', request }, acl.id);
  return { NetworkAcl: networkAclView(acl), ClientToken };
};

/** `InvalidParameterValue` for a default one, `DependencyViolation` while subnets use it. */
export const deleteNetworkAcl: Ec2Action<DeleteNetworkAclRequest> = (request, world) => {
  const id = required(request.NetworkAclId, 'networkAclId');
  endDryRun(request);
  const acl = findAcl(world, id);
  // simulated wording
  if (acl.isDefault) throw new Refusal('InvalidParameterValue', `cannot delete default network ACL ${acl.id}`);
  if (acl.subnetIds.length > 0) {
    throw new Refusal('DependencyViolation', `The networkAcl '${acl.id}' has dependencies and cannot be deleted.`);
  }
  world.networkAcls.delete(acl.id);
  world.extras.aclTags.delete(acl.id);
  return {};
};

/** `NetworkAclEntryAlreadyExists` for a number that is taken in the direction. */
export const createNetworkAclEntry: Ec2Action<CreateNetworkAclEntryRequest> = (request, world) => {
  const { acl, entry } = asked(request, world);
  if (acl.entries.some((one) => isSame(one, entry))) {
    throw new Refusal(
      'NetworkAclEntryAlreadyExists',
      `The network acl entry identified by ${entry.number} already exists.`,
    );
  }
  keep(world, acl, [...acl.entries, entry]);
  return {};
};

/** `InvalidNetworkAclEntry.NotFound` where no entry has this number and direction. */
export const replaceNetworkAclEntry: Ec2Action<ReplaceNetworkAclEntryRequest> = (request, world) => {
  const { acl, entry } = asked(request, world);
  refuseMissing(acl, entry);
  keep(world, acl, [...acl.entries.filter((one) => !isSame(one, entry)), entry]);
  return {};
};

/** `InvalidNetworkAclEntry.NotFound` where no entry has this number and direction. */
export const deleteNetworkAclEntry: Ec2Action<DeleteNetworkAclEntryRequest> = (request, world) => {
  const id = required(request.NetworkAclId, 'networkAclId');
  const number = required(request.RuleNumber, 'ruleNumber');
  const entry = { number, egress: required(request.Egress, 'egress') };
  endDryRun(request);
  const acl = findAcl(world, id);
  refuseMissing(acl, entry);
  keep(
    world,
    acl,
    acl.entries.filter((one) => !isSame(one, entry)),
  );
  return {};
};

/** A subnet uses another network ACL of its VPC from then on; the association gets a new id. */
export const replaceNetworkAclAssociation: Ec2Action<
  ReplaceNetworkAclAssociationRequest,
  ReplaceNetworkAclAssociationResult
> = (request, world) => {
  const asking = required(request.AssociationId, 'associationId');
  const aclId = required(request.NetworkAclId, 'networkAclId');
  endDryRun(request);
  const acl = findAcl(world, aclId);
  const before = aclsOf(world).find((one) =>
    one.subnetIds.some((subnetId) => associationId('aclassoc', one.id, subnetId) === asking),
  );
  const subnetId = before?.subnetIds.find((one) => associationId('aclassoc', before.id, one) === asking);
  if (!before || subnetId === undefined) {
    throw new Refusal('InvalidAssociationID.NotFound', `The association ID '${asking}' does not exist`);
  }
  if (before.vpcId !== acl.vpcId) {
    // simulated wording
    throw new Refusal('InvalidParameterValue', `${acl.id} and ${before.id} belong to different networks`);
  }
  world.networkAcls.set(before.id, { ...before, subnetIds: before.subnetIds.filter((one) => one !== subnetId) });
  const now = findAcl(world, aclId);
  world.networkAcls.set(now.id, { ...now, subnetIds: [...new Set([...now.subnetIds, subnetId])] });
  return { NewAssociationId: associationId('aclassoc', acl.id, subnetId) };
};

type Numbered = Pick<NetworkAclEntry, 'number' | 'egress'>;

const isSame = (a: Numbered, b: Numbered): boolean => a.number === b.number && a.egress === b.egress;

const refuseMissing = (acl: NetworkAcl, entry: Numbered): void => {
  if (acl.entries.some((one) => isSame(one, entry))) return;
  throw new Refusal(
    'InvalidNetworkAclEntry.NotFound',
    `no entry with rule number ${entry.number} in network ACL ${acl.id}`, // simulated wording
  );
};

const keep = (world: World, acl: NetworkAcl, entries: readonly NetworkAclEntry[]): void => {
  world.networkAcls.set(acl.id, { ...acl, entries: entries.toSorted((a, b) => a.number - b.number) });
};

const asked = (
  request: CreateNetworkAclEntryRequest,
  world: World,
): { readonly acl: NetworkAcl; readonly entry: NetworkAclEntry } => {
  const id = required(request.NetworkAclId, 'networkAclId');
  const number = required(request.RuleNumber, 'ruleNumber');
  if (number < 1 || number > 32_766) throw invalidValue(number, 'ruleNumber');
  const { CidrBlock: ipv4, Ipv6CidrBlock: ipv6, PortRange: ports, IcmpTypeCode: icmp } = request;
  atMostOne({ cidrBlock: ipv4, ipv6CidrBlock: ipv6 });
  const entry = {
    number,
    egress: required(request.Egress, 'egress'),
    action: allowedValue(required(request.RuleAction, 'ruleAction'), ['allow', 'deny'], 'ruleAction'),
    protocol: required(request.Protocol, 'protocol'),
    cidr: blockOf(required(ipv4 ?? ipv6, 'cidrBlock')),
    ports: ports && { from: ports.From ?? 0, to: ports.To ?? 65_535 },
    icmp: icmp && { type: icmp.Type ?? -1, code: icmp.Code ?? -1 },
  };
  if (['6', '17', 'tcp', 'udp'].includes(entry.protocol) && !ports) {
    throw new Refusal('MissingParameter', 'The request must contain the parameter portRange');
  }
  endDryRun(request);
  return { acl: findAcl(world, id), entry };
};
