import type { Eni, Instance, Tag, Vpc } from '../../domain/model.ts';
import { nameOf, tagValue } from '../../domain/tags.ts';
import type { Side } from './side.ts';

/** All that is compared of a thing in one text, so that things with the same text are the same but for their ids. */
export const eniLook = (eni: Eni, side: Side): string => {
  const { attachment } = eni;
  return JSON.stringify([
    side.idOf(eni.subnetId),
    eni.interfaceType,
    eni.status,
    side.textOf(eni.description),
    attachment && [attachment.deviceIndex, attachment.networkCard, attachment.deleteOnTermination, attachment.status],
    eni.groups.map(({ id }) => side.idOf(id)).toSorted(),
    [eni.sourceDestCheck, eni.requesterManaged, eni.denyAllIgwTraffic, eni.ipv6Native],
    eni.addresses.length,
    eni.addresses.filter(({ association }) => association).length,
    [eni.ipv6Addresses.length, eni.ipv4Prefixes.length, eni.ipv6Prefixes.length],
    eni.connectionTracking,
    tagsLook(eni.tags, side),
  ]);
};

/** A text that is equal for instances alike in all that is compared, their interfaces included; no ids are in it. */
export const instanceLook = (instance: Instance, side: Side): string =>
  JSON.stringify([
    instance.subnetId === undefined ? '' : side.idOf(instance.subnetId),
    [instance.type, instance.state, instance.platform, instance.publicIp === undefined],
    tagsLook(instance.tags, side),
    side.inventory.enisOf(instance).map((eni) => eniLook(eni, side)),
  ]);

/** The subnets of a VPC by their names and the ends of their addresses. */
export const vpcLook = (vpc: Pick<Vpc, 'id'>, side: Side): string | undefined => {
  const subnets = side.inventory.subnetsOf(vpc);
  if (subnets.length === 0) return undefined;
  const looks = subnets.map((subnet) => [
    nameOf(subnet) ?? '',
    subnet.cidr?.split('.').slice(2).join('.') ?? '',
    side.letterOf(subnet.zone),
  ]);
  return looks
    .map((look) => look.join(' '))
    .toSorted()
    .join('\n');
};

/** Sorted `key=value`, without ids, account and region in the values. */
export const tagsLook = (tags: readonly Tag[], side: Side): readonly string[] =>
  tags.map(({ key, value }) => `${key}=${side.textOf(value)}`).toSorted();

/** The group of servers that a service keeps at a number, by which its members are known rather than by names. */
export const fleetOf = ({ tags }: Pick<Instance, 'tags'>): string | undefined => {
  for (const key of fleets) {
    const value = tagValue(tags, key);
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
};

/** Sources: tags of EC2 Auto Scaling, Amazon EKS, EC2 Fleet, Karpenter. */
const fleets = [
  'aws:autoscaling:groupName',
  'eks:nodegroup-name',
  'aws:ec2:fleet-id',
  'karpenter.sh/nodepool',
] as const;
