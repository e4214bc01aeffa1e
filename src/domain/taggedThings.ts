import type { Inventory } from './inventory.ts';
import type { Tag } from './model.ts';
import { namedAddress, namedGroup, namedOr } from './named.ts';
import { partOfId, type ThingPart } from './things.ts';
import { words, type Words } from './words.ts';

/** A thing that has tags, whatever it is. `ownerId` is undefined where EC2 does not tell it, as of elastic IPs. */
export type TaggedThing = { readonly id: string; readonly ownerId?: string | undefined; readonly tags: readonly Tag[] };

const lookUp: { readonly [P in ThingPart]: (inventory: Inventory, id: string) => Omit<TaggedThing, 'id'> | undefined } =
  {
    enis: (inventory, id) => inventory.eni(id),
    instances: (inventory, id) => inventory.instance(id),
    addresses: (inventory, id) => inventory.elasticIp(id),
    subnets: (inventory, id) => inventory.subnet(id),
    securityGroups: (inventory, id) => inventory.securityGroup(id),
    vpcs: (inventory, id) => inventory.vpc(id),
  };

/** Of any kind that is read by its id; undefined for an id that was not read. */
export const taggedThing = (id: string, inventory: Inventory): TaggedThing | undefined => {
  const part = partOfId(id);
  const thing = part && lookUp[part](inventory, id);
  return thing && { id, ownerId: thing.ownerId, tags: thing.tags };
};

/** What a sentence calls a thing of any kind: its id, and its name where the inventory knows one. */
export const thingName = (id: string, inventory: Inventory): Words => {
  const [address, group] = [inventory.elasticIp(id), inventory.securityGroup(id)];
  if (address) return namedAddress(address);
  return group ? namedGroup(group) : namedOr(id, taggedThing(id, inventory));
};

/** `subnet`: what an id is of, in a sentence. */
export const resourceWord = (id: string): Words => {
  const part = partOfId(id);
  return part === undefined ? words`resource` : kindWords[part];
};

const kindWords: { readonly [P in ThingPart]: Words } = {
  enis: words`network interface`,
  instances: words`instance`,
  addresses: words`elastic IP address`,
  subnets: words`subnet`,
  securityGroups: words`security group`,
  vpcs: words`VPC`,
};
