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
  /** Whether it has what a flag asks for; a thing without the flag, such as a VPC, has neither. */
  readonly hasFlag: (thing: Thing, field: FlagField, isOn: boolean) => boolean;
};

/** The interfaces of an account, as tree, picture, table and exports find them. */
export const soughtInterfaces = (account: Account): Sought<Eni> => ({
  texts: shownTexts(account),
  addresses: addressesOf,
  blocks: prefixesOf,
  macs: ({ mac }) => [mac],
  tags: ({ tags }) => tags,
  inField: (eni, field) => fieldTexts[field](eni, account.inventory),
  hasFlag: (eni, field, isOn) => flagTests[field](eni) === isOn,
});
