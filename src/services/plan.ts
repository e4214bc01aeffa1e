import type { Change, ChangedKind, FieldChange } from '../domain/changes.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { ActionName, Actions, Call } from '../operations/actions.ts';
import { fieldWords, type BeforeAfter } from './fieldWords.ts';
import { addressSentences } from './sentences/addresses.ts';
import { attributeSentences } from './sentences/attributes.ts';
import { elasticIpSentences } from './sentences/elasticIps.ts';
import { flowLogSentences } from './sentences/flowLogs.ts';
import { instanceSentences } from './sentences/instances.ts';
import { interfaceSentences } from './sentences/interfaces.ts';
import { subnetSentences } from './sentences/subnets.ts';
import { tagSentences } from './sentences/tags.ts';
import type { SentencesOf } from './sentences/sentence.ts';

/** A call as a plain sentence without its last period, with the names that the inventory knows. */
export const callSentence = (call: Call, inventory: Inventory): string => sentenceOf(call, inventory);

/** The title of an operation's dialogs: the command's title without its dots. */
export const dialogTitle = ({ title }: { readonly title: string }): string => title.replace(/(?:…|\.\.\.)$/, '');

/** A change in words: which thing, new or gone or what of it differs. */
export type ChangeWords = { readonly what: string; readonly differences: readonly string[] };

export const changeWords = (change: Change, sides: BeforeAfter): ChangeWords => {
  const thing = `${kinds[change.on.kind]} ${change.label === change.on.id ? change.on.id : `${change.label} (${change.on.id})`}`;
  if (change.kind === 'added') return { what: `New: ${thing}`, differences: [] };
  if (change.kind === 'removed') return { what: `Gone: ${thing}`, differences: [] };
  return { what: capital(thing), differences: told(change.fields).map((field) => fieldWords(change, field, sides)) };
};

const sentences: SentencesOf<Actions> = {
  ...interfaceSentences,
  ...addressSentences,
  ...elasticIpSentences,
  ...instanceSentences,
  ...attributeSentences,
  ...tagSentences,
  ...flowLogSentences,
  ...subnetSentences,
};

const sentenceOf = <A extends ActionName>(
  { action, input }: { readonly action: A; readonly input: Actions[A]['input'] },
  inventory: Inventory,
): string => sentences[action](input, inventory);

const kinds: { readonly [K in ChangedKind]: string } = {
  vpc: 'VPC',
  subnet: 'subnet',
  instance: 'instance',
  interface: 'interface',
  address: 'elastic IP address',
  group: 'security group',
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The id of an association says nothing to a person where its ends are told. */
const told = (fields: readonly FieldChange[]): readonly FieldChange[] =>
  fields.length > 1 ? fields.filter(({ name }) => name !== 'associationId') : fields;
