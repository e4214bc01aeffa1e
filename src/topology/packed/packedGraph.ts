import type { FactCounts, Graph, SubnetNode, VpcNode, ZoneNode } from '../graph.ts';
import type { ColumnsOf } from './fields.ts';
import type { ListTable } from './lists.ts';
import type { MarkColumns } from './findingMarks.ts';
import type { Numbers } from './numbers.ts';
import type { cardSchema, chipSchema } from './schema.ts';
import type { TextTable } from './texts.ts';

/**
 * A graph as it travels to the webview: plain objects down to the subnets, and cards and interfaces as one row each of typed
 * arrays, in the order of the graph and as `schema` has them. Texts that repeat are numbers of `words` (from 1 on, 0 = none);
 * lists are numbers of `lists`.
 */
export type PackedGraph = Omit<Graph, 'vpcs'> & {
  readonly version: typeof packedVersion;
  readonly vpcs: readonly PackedVpc[];
  readonly facts: FactCounts;
  readonly words: TextTable;
  readonly lists: ListTable;
  readonly marks: MarkColumns;
  readonly cards: CardColumns;
  readonly chips: ChipColumns;
};

/** Host and webview come from one package; this tells a page that outlived an update of the extension. */
export const packedVersion = 5;

export type PackedVpc = Omit<VpcNode, 'zones'> & { readonly zones: readonly PackedZone[] };
export type PackedZone = Omit<ZoneNode, 'subnets'> & { readonly subnets: readonly PackedSubnet[] };
/** `cards` counts its rows. */
export type PackedSubnet = Omit<SubnetNode, 'cards'> & { readonly cards: number };

/** `chips`: how many rows of the interfaces are a card's. */
export type CardColumns = ColumnsOf<typeof cardSchema> & { readonly chips: Numbers };
export type ChipColumns = ColumnsOf<typeof chipSchema>;
