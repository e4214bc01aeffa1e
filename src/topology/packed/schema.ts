import type { CardNode, ChipNode, PrefixRow, RemoteRow } from '../graph.ts';
import {
  flagColumn,
  listOf,
  marks,
  oneOfColumn,
  optionalOneOf,
  ownWords,
  textColumn,
  word,
  wordsColumn,
  type NumberField,
  type Schema,
  type TextField,
} from './fields.ts';

export const cardKinds = ['instance', 'guest', 'managed', 'unattached'] as const;
export const chipKinds = ['primary', 'secondary', 'unattached', 'managed'] as const;
export const chipPaths = ['none', 'open', 'unknown'] as const;
export const icons = [
  'instance',
  'guest',
  'unattached',
  'nat',
  'load-balancer',
  'lambda',
  'rds',
  'efs',
  'endpoint',
  'eks',
  'service',
] as const;

/** What a row of an interface may repeat of its surroundings. */
export type ChipContext = { readonly eniId: string; readonly cardName: string };

/** 0 = the id, 1 = the card's name, else one more than a word. */
const chipName: NumberField<string, ChipContext> = {
  form: 'numbers',
  write: (name, encoder, { eniId, cardName }) => {
    if (name === cardName) return 1;
    return name === eniId ? 0 : encoder.words.of(name) + 1;
  },
  read: (number, decoder, { eniId, cardName }) => {
    if (number === 1) return cardName;
    return (number === 0 ? undefined : decoder.word(number - 1)) ?? eniId;
  },
  limit: (limits) => limits.words + 2,
};

/** 0 = none, else twice a word, and one more where it is elastic. */
const publicIp: NumberField<ChipNode['publicIp']> = {
  form: 'numbers',
  write: (value, encoder) => (value ? 2 * encoder.words.add(value.ip) + (value.elastic ? 1 : 0) : 0),
  read: (number, decoder) => {
    const ip = decoder.word(number >>> 1);
    return ip === undefined ? undefined : { ip, elastic: isElasticNumber(number) === true };
  },
  limit: (limits) => 2 * (limits.words + 1),
};

/** Whether a public address is elastic, by its number in the column; undefined without a public address. */
export const isElasticNumber = (number: number): boolean | undefined => (number === 0 ? undefined : (number & 1) === 1);

/** The word of the prefix, and one more than the addresses in use or 0 where that is not known. */
const prefixes = listOf<PrefixRow>({
  each: 2,
  own: true,
  write: ({ cidr, used }, encoder) => [encoder.words.add(cidr), used === undefined ? 0 : used + 1],
  read: ([cidr = 0, used = 0], decoder) => ({
    cidr: decoder.word(cidr) ?? '',
    used: used === 0 ? undefined : used - 1,
  }),
});

/** An interface as it travels. */
export const chipSchema = {
  eniId: textColumn,
  kind: oneOfColumn(chipKinds),
  tag: word,
  name: chipName,
  address: textColumn,
  secondary: ownWords,
  ipv6: ownWords,
  mac: textColumn,
  groups: wordsColumn,
  routes: wordsColumn,
  publicIp,
  outside: word,
  path: oneOfColumn(chipPaths),
  open: wordsColumn,
  checkOff: flagColumn,
  busy: word,
  owner: optionalOneOf(icons),
  prefixes,
  findings: marks,
} satisfies Schema<ChipNode, ChipContext>;

/** What a row of a card may repeat: its own id, and that of its first interface. */
export type CardContext = { readonly id: string; readonly firstChip: string | undefined };

/** A text that is the id of the first interface is left out; one that could be taken for that bears a mark before it. */
const cardId: TextField<string, CardContext> = {
  form: 'texts',
  write: (id, { firstChip }) => {
    if (id === firstChip) return '';
    return id === '' || id.startsWith(escape) ? `${escape}${id}` : id;
  },
  read: (own, { firstChip }) => {
    if (own === '') return firstChip ?? '';
    return own.startsWith(escape) ? own.slice(1) : own;
  },
};

const escape = '\0';

/** 0 = none, 1 = the card's id, else one more than a word. */
const cardInstance: NumberField<string | undefined, CardContext> = {
  form: 'numbers',
  write: (instanceId, encoder, { id }) => {
    if (instanceId === undefined) return 0;
    return instanceId === id ? 1 : encoder.words.of(instanceId) + 1;
  },
  read: (number, decoder, { id }) => {
    if (number === 0) return undefined;
    return number === 1 ? id : decoder.word(number - 1);
  },
  limit: (limits) => limits.words + 2,
};

/** A list: interfaces in use, and one more than there is room for or 0 where that is not known. */
const slots: NumberField<CardNode['slots']> = {
  form: 'numbers',
  write: (value, encoder) => (value ? encoder.lists.of([value.used, value.max === undefined ? 0 : value.max + 1]) : 0),
  read: (list, decoder) => {
    if (list === 0) return undefined;
    const [used = 0, max = 0] = decoder.lists.at(list);
    return { used, max: max === 0 ? undefined : max - 1 };
  },
  limit: ({ lists }) => lists,
};

const remotes = listOf<RemoteRow>({
  each: 3,
  own: false,
  write: (row, encoder) => [row.eniId, row.tag, row.subnetName].map((own) => encoder.words.of(own)),
  read: ([eniId = 0, tag = 0, subnetName = 0], decoder) => ({
    eniId: decoder.word(eniId) ?? '',
    tag: decoder.word(tag) ?? '',
    subnetName: decoder.word(subnetName) ?? '',
  }),
});

/** What a row of a card tells; its interfaces are the rows of another table. */
export type CardFacts = Omit<CardNode, 'chips'>;

/** A card as it travels. */
export const cardSchema = {
  id: cardId,
  kind: oneOfColumn(cardKinds),
  name: textColumn,
  instanceId: cardInstance,
  note: word,
  state: word,
  icon: oneOfColumn(icons),
  slots,
  homeSubnet: word,
  remotes,
  findings: marks,
} satisfies Schema<CardFacts, CardContext>;
