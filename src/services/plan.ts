import type { Change, ChangedKind, FieldChange } from '../domain/changes.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Attachment } from '../domain/model.ts';
import type { ActionName, Actions, Call } from '../operations/actions.ts';
import { addressSentences } from './sentences/addresses.ts';
import { attributeSentences } from './sentences/attributes.ts';
import { elasticIpSentences } from './sentences/elasticIps.ts';
import { flowLogSentences } from './sentences/flowLogs.ts';
import { instanceSentences } from './sentences/instances.ts';
import { interfaceSentences } from './sentences/interfaces.ts';
import { subnetSentences } from './sentences/subnets.ts';
import { tagSentences } from './sentences/tags.ts';
import { instanceName, type SentencesOf } from './sentences/sentence.ts';

/** A call as a plain sentence without its last period, with the names that the inventory knows. */
export const callSentence = (call: Call, inventory: Inventory): string => sentenceOf(call, inventory);

/** The title of an operation's dialogs: the command's title without its dots. */
export const dialogTitle = ({ title }: { readonly title: string }): string => title.replace(/(?:…|\.\.\.)$/, '');

/** The inventories on both sides of a change: names of things that went are in the first, of new ones in the second. */
export type BeforeAfter = { readonly before: Inventory; readonly after: Inventory };

/** A change as a plain sentence without its last period. */
export const changeSentence = (change: Change, sides: BeforeAfter): string => {
  const thing = `${kinds[change.on.kind]} ${change.label === change.on.id ? change.on.id : `${change.label} (${change.on.id})`}`;
  if (change.kind === 'added') return `New: ${thing}`;
  if (change.kind === 'removed') return `Gone: ${thing}`;
  return `${capital(thing)}: ${change.fields.map((field) => fieldWords(change, field, sides)).join(', ')}`;
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

const fieldWords = (change: Change, field: FieldChange, { before, after }: BeforeAfter): string => {
  if (change.on.kind === 'interface' && field.name === 'attachment') {
    const [was, is] = [before.eni(change.on.id)?.attachment, after.eni(change.on.id)?.attachment];
    return `${attachmentWords(was, before)} → ${attachmentWords(is, after)}`;
  }
  const name = fieldNames.get(field.name) ?? spaced(field.name);
  return isPlain(field.before) && isPlain(field.after)
    ? `${name} ${orNone(field.before)} → ${orNone(field.after)}`
    : `${name} changed`;
};

const fieldNames: ReadonlyMap<string, string> = new Map([
  ['sourceDestCheck', 'source/destination check'],
  ['freeIpv4', 'free IPv4 addresses'],
  ['publicIp', 'public IPv4 address'],
]);

const attachmentWords = (attachment: Attachment | undefined, inventory: Inventory): string => {
  if (!attachment) return 'not attached';
  const holder = attachment.instanceId === undefined ? 'a service' : instanceName(attachment.instanceId, inventory);
  return `eth${attachment.deviceIndex} of ${holder} on network card ${attachment.networkCard}`;
};

// Lists and objects come as JSON, which is no sentence.
const isPlain = (text: string): boolean => !/^[[{]/.test(text);
const orNone = (text: string): string => text || 'none';
const spaced = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
