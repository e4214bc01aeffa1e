import type { CreateTagsRequest, DeleteTagsRequest, Tag as SdkTag } from '@aws-sdk/client-ec2';
import type { FlowLog, Tag } from '../../domain/model.ts';
import type { Ec2Action, World } from '../world.ts';
import { find, findReservation } from '../lookup.ts';
import { findRule } from '../groups.ts';
import { findImage } from '../images.ts';
import { refuseForeignEni } from '../managed.ts';
import { findAcl } from '../networkAcls.ts';
import { Refusal } from '../refusal.ts';
import { findVolume } from '../volumes.ts';
import { endDryRun, isAbsent, required, tableEntry } from '../parameters.ts';
import { checkKey, withTags } from '../tagging.ts';

/** By the prefix of an id: where such things are, and EC2's refusal when there is none. */
export type TaggedKinds = { readonly [prefix: string]: (world: World, id: string) => Taggable };

/** As {@link createTags}, for things of these kinds. */
export const createTagsOf =
  (kinds: TaggedKinds): Ec2Action<CreateTagsRequest> =>
  (request, world) => {
    const ids = resourcesOf(request);
    const tags = required(isAbsent(request.Tags) ? undefined : request.Tags, 'tagSet');
    withTags([], tags);
    endDryRun(request);

    const changes = ids.map((id) => {
      const thing = taggedThing(kinds, world, id);
      return { thing, tags: withTags(thing.tags, tags) };
    });
    for (const change of changes) change.thing.setTags(change.tags);
    return {};
  };

/** As {@link deleteTags}, for things of these kinds. */
export const deleteTagsOf =
  (kinds: TaggedKinds): Ec2Action<DeleteTagsRequest> =>
  (request, world) => {
    const ids = resourcesOf(request);
    const tags = request.Tags ?? [];
    for (const { Key = '' } of tags) checkKey(Key);
    endDryRun(request);

    for (const thing of ids.map((id) => taggedThing(kinds, world, id))) {
      thing.setTags(thing.tags.filter((tag) => tag.key.startsWith('aws:') || !isMeant(tag, tags)));
    }
    return {};
  };

const resourcesOf = ({ Resources }: Pick<CreateTagsRequest, 'Resources'>): readonly string[] =>
  required(isAbsent(Resources) ? undefined : Resources, 'resourceIdSet');

const isMeant = (tag: Tag, asked: readonly SdkTag[]): boolean =>
  asked.length === 0 || asked.some(({ Key, Value }) => Key === tag.key && (Value === undefined || Value === tag.value));

/** What may have tags. */
export type Taggable = { readonly tags: readonly Tag[]; readonly setTags: (tags: readonly Tag[]) => void };

/** Those of the product's model. */
export const taggedKinds: TaggedKinds = {
  vpc: (world, id) => tagged(world.vpcs, id, find.vpc(world, id)),
  subnet: (world, id) => tagged(world.subnets, id, find.subnet(world, id)),
  i: (world, id) => tagged(world.instances, id, find.instance(world, id)),
  eni: (world, id) => {
    const eni = find.eni(world, id);
    refuseForeignEni(eni, world);
    return tagged(world.enis, id, eni);
  },
  sg: (world, id) => tagged(world.securityGroups, id, find.group(world, id)),
  eipalloc: (world, id) => tagged(world.addresses, id, find.address(world, id)),
  igw: (world, id) => tagged(world.internetGateways, id, find.gateway(world, id)),
  ami: (world, id) =>
    tagged(world.extras.imageTags, id, world.extras.imageTags.get(findImage(world, id).id) ?? { tags: [] }),
  acl: (world, id) => tagged(world.extras.aclTags, id, { tags: findAcl(world, id).tags }),
  nat: (world, id) => tagged(world.natGateways, id, find.nat(world, id)),
  cagw: (world, id) => tagged(world.carrierGateways, id, find.carrierGateway(world, id)),
  eigw: (world, id) => tagged(world.egressOnlyInternetGateways, id, find.egressOnlyGateway(world, id)),
  scr: (world, id) => tagged(world.extras.cidrReservations, id, findReservation(world, id)),
  sgr: (world, id) => tagged(world.extras.groupRules, id, findRule(world, id)),
  vol: (world, id) => tagged(world.extras.volumes, id, findVolume(world, id)),
  fl: (world, id) => tagged(world.flowLogs, id, findFlowLog(world, id)),
  rtb: (world, id) => tagged(world.routeTables, id, find.table(world, id)),
};

const findFlowLog = (world: World, id: string): FlowLog => {
  const log = world.flowLogs.get(id);
  if (log) return log;
  throw new Refusal('InvalidFlowLogId.NotFound', `The flow log '${id}' does not exist`);
};

const taggedThing = (kinds: TaggedKinds, world: World, id: string): Taggable => {
  const findKind = tableEntry(kinds, id.split('-')[0] ?? '');
  if (findKind) return findKind(world, id);
  // simulated wording
  throw new Refusal('InvalidID', `The ID '${id}' is not valid`);
};

/** A thing as it is kept in a map. */
export const tagged = <Thing extends { readonly tags: readonly Tag[] }>(
  things: Map<string, Thing>,
  id: string,
  thing: Thing,
): Taggable => ({
  tags: thing.tags,
  setTags: (tags) => {
    things.set(id, { ...thing, tags });
  },
});

/**
 * Adds tags, or replaces their values, on all of the things or none. Allowed on interfaces that a service holds.
 * `InvalidID` for an id of no known kind.
 */
export const createTags = createTagsOf(taggedKinds);

/**
 * A key alone removes the tag whatever its value; a request without tags removes every tag that is not AWS's (`aws:`).
 */
export const deleteTags = deleteTagsOf(taggedKinds);
