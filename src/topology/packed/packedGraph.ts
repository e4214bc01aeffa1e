import type { Facts } from '../facts.ts';
import type { Graph, SubnetNode, VpcNode, ZoneNode } from '../graph.ts';
import type { ListTable } from './lists.ts';
import type { Numbers } from './numbers.ts';
import type { TextTable } from './texts.ts';

/**
 * A graph as it travels to the webview: plain objects down to the subnets, and cards and interfaces as one row each of typed
 * arrays, in the order of the graph. Texts that repeat are numbers of `words` (from 1 on, 0 = none); lists are numbers of `lists`.
 */
export type PackedGraph = Omit<Graph, 'vpcs'> & {
  readonly version: typeof packedVersion;
  readonly vpcs: readonly PackedVpc[];
  readonly facts: Facts;
  readonly words: TextTable;
  readonly lists: ListTable;
  readonly marks: MarkColumns;
  readonly cards: CardColumns;
  readonly chips: ChipColumns;
};

/** Host and webview come from one package; this tells a page that outlived an update of the extension. */
export const packedVersion = 4;

export type PackedVpc = Omit<VpcNode, 'zones'> & { readonly zones: readonly PackedZone[] };
export type PackedZone = Omit<ZoneNode, 'subnets'> & { readonly subnets: readonly PackedSubnet[] };
/** `cards` counts its rows. */
export type PackedSubnet = Omit<SubnetNode, 'cards'> & { readonly cards: number };

/** Distinct findings; id and message are words. */
export type MarkColumns = {
  readonly ids: Numbers;
  /** 0 warning, 1 error. */
  readonly severities: Numbers;
  readonly messages: Numbers;
};

export type CardColumns = {
  /** Place in `cardKinds`, plus a flag of `idFlags` where the id is also that of the instance or the first interface. */
  readonly kinds: Numbers;
  /** Empty where the id is that of the first interface. */
  readonly ids: TextTable;
  /** Words; 0 = none, or the card's own id where the flag says so. */
  readonly instances: Numbers;
  readonly names: TextTable;
  readonly notes: Numbers;
  readonly states: Numbers;
  /** Place in `icons`. */
  readonly icons: Numbers;
  /** One more than the interfaces in use; 0 = the card counts none. */
  readonly slotsUsed: Numbers;
  /** One more than the interfaces it has room for; 0 = unknown. */
  readonly slotsMax: Numbers;
  readonly homes: Numbers;
  /** How many rows of the interfaces are this card's. */
  readonly chips: Numbers;
  /** Lists of three words a row. */
  readonly remotes: Numbers;
  /** Lists of marks. */
  readonly findings: Numbers;
};

export type ChipColumns = {
  /** Place in `chipKinds`, plus `chipFlags`. */
  readonly kinds: Numbers;
  readonly ids: TextTable;
  readonly addresses: TextTable;
  readonly macs: TextTable;
  /** 0 = the name is the id, 1 = it is the card's name, else one more than a word. */
  readonly names: Numbers;
  readonly tags: Numbers;
  /** Lists of words, as are `ipv6`, `groups` and `routes`. */
  readonly secondary: Numbers;
  readonly ipv6: Numbers;
  readonly groups: Numbers;
  readonly routes: Numbers;
  readonly publicIps: Numbers;
  readonly busy: Numbers;
  /** One more than the place in `icons`; 0 = no owner. */
  readonly owners: Numbers;
  /** Lists of pairs: word, one more than the addresses in use or 0 where that is not known. */
  readonly prefixes: Numbers;
  readonly findings: Numbers;
};

export const cardKinds = ['instance', 'guest', 'managed', 'unattached'] as const;
export const chipKinds = ['primary', 'secondary', 'unattached', 'managed'] as const;
export const icons = [
  ...(['instance', 'guest', 'unattached', 'nat', 'load-balancer', 'lambda'] as const),
  ...(['rds', 'efs', 'endpoint', 'eks', 'service'] as const),
] as const;
/** Flags beside a kind, which takes two bits. */
export const kindBits = 3;
export const idFlags = { instance: 4, chip: 8 } as const;
export const chipFlags = { checkOff: 4, elastic: 8 } as const;
