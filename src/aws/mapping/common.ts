import type { OperatorResponse, Tag as SdkTag } from '@aws-sdk/client-ec2';
import type { Operator, Tag } from '../../domain/model.ts';

/** Maps what has an id and drops what has none: without an id nothing can be shown or asked about it. Sorted by id. */
export const mapAll = <Given, Made extends { readonly id: string }>(
  given: readonly Given[] | undefined,
  map: (one: Given) => Made,
): readonly Made[] =>
  (given ?? [])
    .map(map)
    .filter((made) => made.id !== '')
    .sort(compareIds);

/** A comparator by code units, the same in every locale. */
export const compareIds = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** Tags in the domain's shape, sorted by key: EC2 keeps them in no order. */
export const tagsOf = (tags: readonly SdkTag[] | undefined): readonly Tag[] =>
  (tags ?? [])
    .map(({ Key = '', Value = '' }) => ({ key: Key, value: Value }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));

/** EC2 answers an operator with `Managed: false` for everything that the account operates itself: no operator. */
export const operatorOf = (operator: OperatorResponse | undefined): Operator | undefined =>
  operator?.Managed === true || operator?.Principal
    ? { managed: operator.Managed ?? false, principal: operator.Principal, hiddenByDefault: operator.HiddenByDefault }
    : undefined;

/** Without what is undefined or an empty string, which EC2 uses for nothing. */
export const presentTexts = (texts: readonly (string | undefined)[] | undefined): readonly string[] =>
  (texts ?? []).filter((text) => text !== undefined && text !== '') as readonly string[];

/** Undefined for the empty string that some EC2 fields hold where nothing is meant. */
export const filled = (text: string | undefined): string | undefined => text || undefined;
