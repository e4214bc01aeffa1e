import { actionOf } from '../actions/actions.ts';
import type { Call } from '../actions/ec2.ts';
import { toldFields, kindNames, type Change } from '../domain/changes.ts';
import type { Inventory } from '../domain/inventory.ts';
import { namedAddress, namedGroup, quoted } from '../domain/named.ts';
import { capital, foreign, withoutDots, words, type Words } from '../domain/words.ts';
import { fieldWords, type BeforeAfter } from './fieldWords.ts';

/** A call as a plain sentence without its period, with the names that the inventory knows. */
export const callSentence = ({ action, input }: Call, inventory: Inventory): Words =>
  actionOf(action).sentence(input, inventory);

/** The title of an operation's dialogs: the command's title without its dots. */
export const dialogTitle = ({ title }: { readonly title: Words }): Words => withoutDots(title);

/** A change in words: which thing, new or gone or what of it differs. */
export type ChangeWords = { readonly what: Words; readonly differences: readonly Words[] };

/** A change in words, with a line for each difference; an added or removed thing has none. */
export const changeWords = (change: Change, sides: BeforeAfter): ChangeWords => {
  const thing = words`${kindNames[change.on.kind].one} ${changedThing(change, sides)}`;
  if (change.kind === 'added') return { what: words`New: ${thing}`, differences: [] };
  if (change.kind === 'removed') return { what: words`Gone: ${thing}`, differences: [] };
  return {
    what: capital(thing),
    differences: toldFields(change.fields).map((field) => fieldWords(change, field, sides)),
  };
};

const changedThing = ({ on: { kind, id }, label }: Change, { before, after }: BeforeAfter): Words => {
  const address = kind === 'address' ? (after.elasticIp(id) ?? before.elasticIp(id)) : undefined;
  if (address) return namedAddress(address);
  const group = kind === 'group' ? (after.securityGroup(id) ?? before.securityGroup(id)) : undefined;
  if (group) return namedGroup(group);
  return label === id ? foreign(id) : words`${foreign(id)} ${quoted(label)}`;
};
