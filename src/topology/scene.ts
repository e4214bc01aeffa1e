import type { CardNode, ChipNode, Graph, SubnetNode, VpcNode, ZoneNode } from './graph.ts';
import type { Rows } from './packed/unpack.ts';

/** Pixels at zoom 1; x to the right, y down. */
export type Rect = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
export type Point = { readonly x: number; readonly y: number };

/** A graph with a place for everything. Pure data, equal for equal graphs. */
export type Scene = {
  readonly graph: Graph;
  /** Cards and interfaces by row, without making nodes of all. */
  readonly rows: Rows;
  readonly bounds: Rect;
  readonly vpcs: readonly PlacedVpc[];
  /** Wires at rest, made when first asked for: from a remote row of an instance to its interface in another subnet of the zone. */
  readonly ties: readonly Wire[];
  /** Of one side of a preview: rows of the interfaces that stand on the other side alone. */
  readonly hidden?: ReadonlySet<number> | undefined;
};

export type PlacedVpc = {
  readonly node: VpcNode;
  readonly rect: Rect;
  /** The internet gateway's port astride the top border; undefined without a gateway. */
  readonly port: Rect | undefined;
  readonly shelf: Rect;
  readonly zones: readonly PlacedZone[];
};

export type PlacedZone = {
  readonly node: ZoneNode;
  /** The zone's whole column, riser included. */
  readonly rect: Rect;
  /** The channel left of the subnets where all wires run. */
  readonly riser: Rect;
  readonly subnets: readonly PlacedSubnet[];
};

export type PlacedSubnet = {
  readonly node: SubnetNode;
  readonly rect: Rect;
  /** Rows of its cards, column by column, top down. */
  readonly columns: readonly (readonly number[])[];
  /** How far below the top of the content each begins, in the same order; undefined where they stand close below each other. */
  readonly tops?: readonly (readonly number[])[] | undefined;
  /** In the same order; made when asked for. */
  readonly cards: readonly PlacedCard[];
};

export type PlacedCard = {
  readonly node: CardNode;
  readonly rect: Rect;
  readonly chips: readonly PlacedChip[];
  readonly remotes: readonly Rect[];
};

export type PlacedChip = {
  readonly node: ChipNode;
  readonly rect: Rect;
  readonly prefixes: readonly Rect[];
};

/** An orthogonal polyline; corners are rounded when drawn. */
export type Wire = {
  readonly id: string;
  readonly kind: 'tie' | 'path' | 'group';
  readonly points: readonly Point[];
  readonly instanceId: string | undefined;
  /** The interface it belongs to. */
  readonly eniId: string;
  /** It leads from one VPC to another. */
  readonly spans?: true;
};

/** A label that floats on the picture for the selection only: `Internet`, an elastic IP, a security group. */
export type Pill = {
  readonly id: string;
  readonly kind: 'internet' | 'elastic-ip' | 'public-ip' | 'group';
  readonly rect: Rect;
  readonly text: string;
  readonly note: string | undefined;
};

/** What a selection adds to the picture without moving anything. */
export type SelectionDecorations = {
  readonly wires: readonly Wire[];
  readonly pills: readonly Pill[];
  /** Interfaces of the same instance, told apart from the unrelated ones. */
  readonly relatedEniIds: ReadonlySet<string>;
};

/** What one part of a selection adds to the picture. */
export type SelectionMarks = Pick<SelectionDecorations, 'wires' | 'pills'>;

/** An interface with all that it stands in. */
export type LocatedInterface = {
  readonly vpc: PlacedVpc;
  readonly zone: PlacedZone;
  readonly subnet: PlacedSubnet;
  readonly card: PlacedCard;
  readonly chip: PlacedChip;
};
