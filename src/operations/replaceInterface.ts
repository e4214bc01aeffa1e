import type { NewInterface } from '../actions/interfaces.ts';
import { isElastic } from '../domain/association.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Eni } from '../domain/model.ts';
import { words } from '../domain/words.ts';
import { detachRules } from '../rules/detach/detachRules.ts';
import { freeIpv4 } from '../rules/shared/freeIpv4.ts';
import { given } from '../rules/given.ts';
import type { Rule } from '../rules/rule.ts';
import { calledIn } from './calledThings.ts';
import { whichInterface } from './choices/interfaceChoices.ts';
import { attachKeeping, attachmentIdOf, keptOf, type OwnSettings } from './composed/carryOver.ts';
import { redirect, routeKeysTo, type RouteKey } from './composed/routesTo.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

export type ReplaceInput = {
  /** The old one. */
  readonly eniId: string;
  /** What of it the new one gets once it is there, and where it goes. */
  readonly old: OldInterface;
};

type OldInterface = {
  readonly made: NewInterface;
  readonly sourceDestCheck: boolean;
  readonly attachmentId: string;
  readonly slot: { readonly instanceId: string; readonly networkCard: number; readonly deviceIndex: number };
  readonly kept: OwnSettings;
  readonly ipv4: readonly string[];
  readonly ipv6: readonly string[];
  /** Elastic IP of the primary address; those of secondary ones go along with these. */
  readonly elastic: readonly string[];
  readonly routes: readonly RouteKey[];
};

const which: Question<ReplaceInput, 'eniId'> = {
  ...whichInterface,
  title: words`Select the network interface to replace`,
  placeholder: words`A new one takes its place; the old one stays, attached to nothing`,
};

/** EC2 keeps keys that begin like this for itself. */
const isOwnTag = ({ key }: { readonly key: string }): boolean => !/^aws:/i.test(key);

const nothingKnown: OldInterface = {
  made: { subnetId: '' },
  sourceDestCheck: true,
  attachmentId: '',
  slot: { instanceId: '', networkCard: 0, deviceIndex: 0 },
  kept: { deleteOnTermination: false, enaSrd: undefined },
  ipv4: [],
  ipv6: [],
  elastic: [],
  routes: [],
};

const nextFree = (subnetId: string, inventory: Inventory): string | undefined => {
  const subnet = inventory.subnet(subnetId);
  const next = subnet && freeIpv4(subnet, inventory).next();
  return next === undefined || next.done === true ? undefined : next.value;
};

const types: readonly string[] = ['efa', 'efa-only', 'trunk'];

/** Made like the old one, whose primary address stays with it: the new one gets the next that is free, so that an elastic IP can be put on it. */
const likeIt = (
  { subnetId, description, interfaceType, groups, tags, addresses }: Eni,
  inventory: Inventory,
): NewInterface => ({
  subnetId,
  ...(addresses.length > 0 && { privateIp: nextFree(subnetId, inventory) }),
  ...(description === '' ? {} : { description }),
  ...(types.includes(interfaceType) && { interfaceType: interfaceType as NonNullable<NewInterface['interfaceType']> }),
  ...(groups.length > 0 && { groupIds: groups.map(({ id }) => id) }),
  ...(tags.some(isOwnTag) && { tags: tags.filter(isOwnTag) }),
});

const oldOf = ({ eniId }: Partial<ReplaceInput>, inventory: Inventory): OldInterface => {
  const eni = inventory.eni(eniId);
  if (!eni) return nothingKnown;
  const { instanceId = '', networkCard = 0, deviceIndex = 0 } = eni.attachment ?? {};
  const [primary] = eni.addresses;
  const onPrimary =
    primary?.association && isElastic(primary.association) ? primary.association.allocationId : undefined;
  return {
    made: likeIt(eni, inventory),
    sourceDestCheck: eni.sourceDestCheck,
    attachmentId: attachmentIdOf({ eniId: eni.id }, inventory),
    slot: { instanceId, networkCard, deviceIndex },
    kept: keptOf({ eniId: eni.id, instanceId, networkCard }, inventory),
    ipv4: eni.addresses.filter((each) => !each.primary).map(({ ip }) => ip),
    // The primary one as well, first: detached, the old interface has none.
    ipv6: eni.ipv6Addresses.toSorted((a, b) => Number(b.primary) - Number(a.primary)).map(({ ip }) => ip),
    elastic: onPrimary === undefined ? [] : [onPrimary],
    routes: routeKeysTo(eni.id, inventory),
  };
};

const old: Question<ReplaceInput, 'old'> = { kind: 'derived', field: 'old', value: oldOf };

const mayLeave: readonly Rule<ReplaceInput>[] = detachRules.map((rule) =>
  given(rule, { needs: ['eniId'], input: ({ eniId = '' }) => ({ eniId, force: false, attachmentId: '' }) }),
);

/** A new interface like an old secondary one takes its slot, its movable addresses and the routes to it. */
export const replaceInterface: OperationBody<ReplaceInput> = {
  known: ([target]) => (target?.kind === 'interface' ? { eniId: target.id } : {}),
  questions: [which, old],
  rules: mayLeave,
  composed: true,
  called: ({ eniId }, before) => words`Replace ${calledIn(eniId, before)} by a new interface`,
  subnetsOf: ({ eniId }, inventory) => [inventory.eni(eniId)?.subnetId],
  run: async ({ eniId, old: it }, ec2) => {
    const { eniId: made } = await ec2.createInterface(it.made);
    if (!it.sourceDestCheck) await ec2.modifySourceDestCheck({ eniId: made, enabled: false });
    await ec2.detachInterface({ eniId, attachmentId: it.attachmentId, force: false });
    // Before it is attached: what has a primary IPv6 address then gives it back only once it is detached.
    if (it.ipv6.length > 0) {
      await ec2.unassignIpv6({ eniId, addresses: it.ipv6, prefixes: [] });
      await ec2.assignIpv6({ eniId: made, ipv6: { kind: 'addresses', addresses: it.ipv6 } });
    }
    await attachKeeping({ eniId: made, ...it.slot }, it.kept, ec2);
    if (it.ipv4.length > 0)
      await ec2.assignIpv4({ eniId: made, ipv4: { kind: 'addresses', addresses: it.ipv4 }, allowReassignment: true });
    const { privateIp } = it.made;
    for (const allocationId of it.elastic)
      if (privateIp !== undefined)
        await ec2.associateAddress({ allocationId, eniId: made, privateIp, allowReassociation: true });
    await redirect(it.routes, made, ec2);
  },
};
