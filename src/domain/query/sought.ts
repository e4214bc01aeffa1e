import type { Eni, Tag } from '../model.ts';
import { fieldTexts, flagTests, type FieldTexts } from './fieldTests.ts';
import { addressesOf, prefixesOf, shownTexts, type Account } from './shownTexts.ts';
import type { FlagField, QueryTextField } from './term.ts';

/** What of the things of a kind a query is asked about. */
export type Sought<Thing> = {
  /** Everything that its rows show. */
  readonly texts: (thing: Thing) => readonly string[];
  /** Each address. */
  readonly addresses: (thing: Thing) => readonly string[];
  /** Each block of addresses, as a CIDR. */
  readonly blocks: (thing: Thing) => readonly string[];
  readonly macs: (thing: Thing) => readonly string[];
  readonly tags: (thing: Thing) => readonly Tag[];
  /** What stands in a field. */
  readonly inField: (thing: Thing, field: QueryTextField) => FieldTexts;
  readonly isOn: (thing: Thing, field: FlagField) => boolean;
};

/** The interfaces of an account, as tree, picture, table and exports find them. */
export const soughtInterfaces = (account: Account): Sought<Eni> => ({
  texts: shownTexts(account),
  addresses: addressesOf,
  blocks: prefixesOf,
  macs: ({ mac }) => [mac],
  tags: ({ tags }) => tags,
  inField: (eni, field) => fieldTexts[field](eni, account.inventory),
  isOn: (eni, field) => flagTests[field](eni),
});
