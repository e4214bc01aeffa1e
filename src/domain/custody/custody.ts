import type { Inventory } from '../inventory.ts';
import type { Eni } from '../model.ts';
import { nameOf, tagValue } from '../tags.ts';
import type { Controller } from './controller.ts';
import { clusterIn } from './cluster.ts';
import { holdOf, type Hold } from './hold.ts';
import type { Holder } from './holder.ts';
import { markOn } from './controllerMark.ts';
import { recognised, type Recognised } from './recognise.ts';
import { strangerOf } from './stranger.ts';
import { trunkIdOf } from './belonging.ts';
import { foreign, words, type Words } from '../words.ts';

/**
 * Who holds an interface. own: the account alone. controller: the account's, made and looked after by a program. operated: an AWS service
 * operates it. service: an AWS service holds it. elsewhere: the account's, attached by another account. foreign: another account's, in a
 * shared subnet. leftover: made by a service, and nothing holds it now. branch: of a trunk.
 */
export type CustodyKind =
  'own' | 'controller' | 'operated' | 'service' | 'elsewhere' | 'foreign' | 'leftover' | 'branch';

export type Custody = {
  readonly kind: CustodyKind;
  /** Undefined only for the account's own. */
  readonly holder: Holder | undefined;
  /** The controller, where one made it, whoever holds it now. */
  readonly controller: Controller | undefined;
  /** The other account that owns it or attached it, or its alias (`amazon-rds`). */
  readonly account: string | undefined;
};

/** The one answer to who holds an interface, for tree, picture, menus, rules and findings alike. */
export const custodyOf = (eni: Eni, inventory: Inventory): Custody => {
  const hold = holdOf(eni, inventory);
  // Most interfaces of most accounts, which would fill the memory with the same answer.
  if (hold === 'own' && isPlain(eni)) return own;
  const known = answersOf(inventory);
  const before = known.get(eni);
  if (before) return before;
  const answer = decided(eni, hold);
  known.set(eni, answer);
  return answer;
};

/** An interface is asked about by many, and its account does not change. */
const answers = new WeakMap<Inventory, Map<Eni, Custody>>();

const answersOf = (inventory: Inventory): Map<Eni, Custody> => {
  const known = answers.get(inventory) ?? new Map<Eni, Custody>();
  answers.set(inventory, known);
  return known;
};

const isPlain = ({ description, tags }: Eni): boolean =>
  description === '' && (tags.length === 0 || (tags.length === 1 && tags[0]?.key === 'Name'));

const own: Custody = { kind: 'own', holder: undefined, controller: undefined, account: undefined };

const decided = (eni: Eni, hold: Hold): Custody => {
  if (hold === 'own') return ownOf(eni);
  const controller = controllerOf(eni);
  const service = hold === 'branch' ? undefined : recognised(eni);
  const account = accountBehind(eni, hold);
  const holder =
    hold === 'branch'
      ? branchHolder(eni)
      : service
        ? serviceHolder(eni, service)
        : strangerOf(eni, { account, cluster: clusterIn(eni.tags) });
  return { kind: hold === 'service' && isLeft(eni) ? 'leftover' : hold, holder, controller, account };
};

/** EC2 lets the account do with it as it wants; what others wrote on it tells for whom it is. */
const ownOf = (eni: Eni): Custody => {
  const controller = controllerOf(eni);
  if (controller) return { ...own, kind: 'controller', holder: controllerHolder(eni, controller), controller };
  if (!isLeft(eni)) return attachedTask(eni) ?? own;
  const service = eni.description === '' ? undefined : recognised(eni);
  if (service?.service.unmarked !== true || service.clue !== 'description') return own;
  return { ...own, kind: 'leftover', holder: serviceHolder(eni, service) };
};

/** Tasks of ECS have interfaces on the account's own instances, which the agent attaches and detaches. */
const attachedTask = (eni: Eni): Custody | undefined => {
  if (!eni.description.startsWith('arn:')) return undefined;
  const service = recognised(eni);
  return service?.service.id === 'ecs-task'
    ? { ...own, kind: 'controller', holder: serviceHolder(eni, service) }
    : undefined;
};

/** Attached to nothing, and EC2 counts it as free: the service that made it let go of it. */
const isLeft = ({ attachment, status }: Eni): boolean => attachment === undefined && status === 'available';

const accountBehind = ({ ownerId, attachment }: Eni, hold: Hold): string | undefined =>
  hold === 'foreign' ? ownerId : hold === 'elsewhere' ? attachment?.instanceOwnerId : undefined;

const serviceHolder = (eni: Eni, { service, name }: Recognised): Holder => {
  const called = tagName(eni) ?? name ?? (service.icon === 'eks' ? clusterIn(eni.tags) : undefined);
  const { id, title, full = title, icon, together } = service;
  return { icon, title, full, name: called, key: together ? id : `${id}:${called ?? eni.id}` };
};

/** Some services repeat their sentence as the name. */
const tagName = (eni: Eni): string | undefined => {
  const name = nameOf(eni);
  return name === eni.description.trim() ? undefined : name;
};

const controllerOf = (eni: Eni): Controller | undefined => markOn(eni)?.controller;

const controllerHolder = (eni: Eni, { id, title, icon, namedBy }: Controller): Holder => {
  const name = (namedBy === undefined ? undefined : tagValue(eni.tags, namedBy)) ?? clusterIn(eni.tags);
  return { icon, title, full: title, name, key: `${id}:${name ?? ''}` };
};

const branchHolder = (eni: Eni): Holder => {
  const trunk = trunkIdOf(eni);
  const title = branchesOf(eni.description);
  return {
    icon: title === 'EKS pods' ? 'eks' : 'service',
    title,
    full: `${title} on trunk`,
    name: trunk,
    key: `branch:${trunk ?? eni.id}`,
  };
};

/** What has branches, by the descriptions that the VPC resource controller of EKS and the agent of ECS write. */
const branchesOf = (description: string): string => {
  if (description.startsWith('aws-k8s-')) return 'EKS pods';
  return description.startsWith('arn:') ? 'ECS tasks' : 'Branches';
};

/** What stands before the holder, for example `Held by`: a label. */
export const custodyHeading: { readonly [K in CustodyKind]: Words } = {
  own: words`Held by`,
  controller: words`Looked after by`,
  operated: words`Operated by`,
  service: words`Held by`,
  elsewhere: words`Attached by`,
  foreign: words`Belongs to`,
  leftover: words`Left over by`,
  branch: words`Serves`,
};

/** What a person must know of an interface before they touch it, as far as the row above it does not say it: `left over`; undefined for most. */
export const custodyNote = ({ attachment }: Eni, { kind, holder, account }: Custody): Words | undefined => {
  if (kind === 'leftover') return words`left over`;
  if (kind === 'foreign') return words`of account ${foreign(account)}`;
  if (kind === 'elsewhere' && account !== undefined) return words`attached by ${foreign(account)}`;
  if (kind === 'operated') return words`operated by ${foreign(holder?.full)}`;
  return kind === 'controller' && attachment === undefined ? words`made by ${foreign(holder?.full)}` : undefined;
};
