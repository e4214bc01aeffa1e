import { arnPattern, partitionIn, type ArnKind } from '../domain/arn.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Tag } from '../domain/model.ts';
import { partOfId, type ThingPart } from '../domain/things.ts';

/** What IAM asks of who makes a call: one of its actions on one resource. */
export type IamResource = {
  /** The IAM action; left out = that of the call itself. */
  readonly action?: string | undefined;
  /** An ARN in which `*` stands for what is not known, or does not exist yet. */
  readonly arn: string;
  readonly condition?: IamCondition | undefined;
};

/** As a policy has it: operators, of each its keys, of each the value or values. */
export type IamCondition = { readonly [operator: string]: { readonly [key: string]: string | readonly string[] } };

/** An account as a call of a run finds it: what calls before it have made or moved is known as far as their input tells. */
export type IamSight = {
  readonly account: Inventory;
  /** The instance that an interface is attached to. */
  readonly holderOf: (eniId: string) => string | undefined;
  /** The interface that an elastic IP stands for. */
  readonly servedBy: (allocationId: string) => string | undefined;
  /** False where only a call of this run can have made it, so that its id is not the one that EC2 will choose. */
  readonly isKnown: (kind: ArnKind, id: string) => boolean;
};

/** The read that EC2 is asked, again and again, until it shows an effect; none where its answer is enough. */
export type IamRead = `ec2:Describe${string}`;

/** A thing of EC2; any of its kind where it is made by this call, or by one before. */
export const resource = (kind: ArnKind, id: string | undefined, { account, isKnown }: IamSight): IamResource => {
  const known = id !== undefined && isKnown(kind, id) ? id : undefined;
  return { arn: arnPattern({ kind, id: known }, account) };
};

export const seenAtInterface = (): readonly IamRead[] => ['ec2:DescribeNetworkInterfaces'];
export const seenAtAddress = (): readonly IamRead[] => ['ec2:DescribeAddresses'];

/** Its answer is taken for it. */
export const seenInAnswer = (): readonly IamRead[] => [];

/** The interface that a call names. */
export const itsResource = ({ eniId }: { readonly eniId: string }, sight: IamSight): readonly IamResource[] => [
  resource('interface', eniId, sight),
];

/** An interface with the instance that it is attached to, for calls that name the attachment. */
export const withItsInstance = ({ eniId }: { readonly eniId: string }, sight: IamSight): readonly IamResource[] => [
  resource('interface', eniId, sight),
  resource('instance', sight.holderOf(eniId), sight),
];

/** A security group each. */
export const groupResources = (ids: readonly string[] | undefined, sight: IamSight): readonly IamResource[] =>
  (ids ?? []).map((id) => resource('group', id, sight));

/** A thing by its id alone. */
export const resourceOfId = (id: string, sight: IamSight): IamResource => {
  const part = partOfId(id);
  return resource(part === undefined ? 'any' : kindOfPart[part], id, sight);
};

const kindOfPart: { readonly [P in ThingPart]: ArnKind } = {
  enis: 'interface',
  instances: 'instance',
  addresses: 'address',
  subnets: 'subnet',
  securityGroups: 'group',
  vpcs: 'vpc',
};

/**
 * What a call makes, and the tags that it gets with it: EC2 asks for `ec2:CreateTags`, too. `api` is the call's name.
 * Source: EC2 user guide, "Grant permission to tag resources during creation".
 */
export const madeWithTags = (
  { kind, api, tags, condition }: Made,
  { account }: Pick<IamSight, 'account'>,
): readonly IamResource[] => {
  const arn = arnPattern({ kind }, account);
  const tagged = taggedWith(tags);
  const own = bothConditions(condition, tagged);
  return [
    { arn, ...(own && { condition: own }) },
    ...(tagged
      ? [
          {
            action: 'ec2:CreateTags',
            arn,
            condition: bothConditions({ StringEquals: { 'ec2:CreateAction': api } }, tagged),
          },
        ]
      : []),
  ];
};

type Made = {
  readonly kind: ArnKind;
  readonly api: string;
  readonly tags: readonly Tag[] | undefined;
  readonly condition?: IamCondition | undefined;
};

/** These tags and no others; undefined without tags. Keys of conditions know no case, so keys alike but for it are told by `aws:TagKeys` alone. */
export const taggedWith = (tags: readonly Tag[] | undefined): IamCondition | undefined => {
  if (tags === undefined || tags.length === 0) return undefined;
  const alike = Map.groupBy(tags, ({ key }) => key.toLowerCase());
  const told = tags.filter(({ key }) => alike.get(key.toLowerCase())?.length === 1);
  const values = Object.fromEntries(told.map(({ key, value }) => [`aws:RequestTag/${key}`, policyText(value)]));
  return {
    ...(told.length > 0 && { StringEquals: values }),
    'ForAllValues:StringEquals': { 'aws:TagKeys': tags.map(({ key }) => policyText(key)) },
  };
};

/** Text that stands for itself: IAM fills in what stands in `${}`. Source: IAM user guide, policy variables. */
export const policyText = (text: string): string => text.replaceAll('${', '${$}{');

/** The principal of a whole account. */
export const accountPrincipal = (accountId: string, account: Inventory): string =>
  `arn:${partitionIn(account)}:iam::${accountId}:root`;

const bothConditions = (one: IamCondition | undefined, other: IamCondition | undefined): IamCondition | undefined => {
  if (!one || !other) return one ?? other;
  const operators = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...operators].map((operator) => [operator, { ...one[operator], ...other[operator] }]));
};
