import type { Rows } from './packed/unpack.ts';
import { cardPlaces } from './placeSubnet.ts';
import { cardMetricsOf } from './cardHeights.ts';
import type { PlacedSubnet, PlacedVpc, Scene } from './scene.ts';
import { origin, subnetSize } from './sizes.ts';

/**
 * Where the things of a picture stand, so that a later picture of the account has them there. Lengths are pixels at zoom 1; a VPC is
 * counted from the corner of the picture, what is in it from that of the VPC, a card from the top of its subnet's content.
 */
export type HeldPlaces = { readonly vpcs: readonly StandingVpc[] };

export type StandingVpc = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly zones: readonly { readonly name: string; readonly x: number; readonly columns: number }[];
  readonly subnets: readonly StandingSubnet[];
};

export type StandingSubnet = {
  readonly id: string;
  readonly zone: string;
  readonly y: number;
  readonly h: number;
  /** Undefined where only the subnet keeps its place: its cards are packed anew. */
  readonly cards: readonly StandingCard[] | undefined;
};

export type StandingCard = {
  readonly id: string;
  readonly column: number;
  readonly y: number;
  readonly h: number;
};

/** How the things of a layout stand, that of a whole account: nothing folded, nothing left out. */
export const heldPlacesOf = ({ vpcs, rows }: Pick<Scene, 'vpcs' | 'rows'>): HeldPlaces => ({
  vpcs: vpcs.map((vpc) => standingVpc(vpc, rows)),
});

const standingVpc = ({ node, rect, zones }: PlacedVpc, rows: Rows): StandingVpc => ({
  id: node.id,
  x: rect.x - origin.x,
  y: rect.y - origin.y,
  w: rect.w,
  h: rect.h,
  zones: zones.map((zone) => ({
    name: zone.node.name,
    x: zone.rect.x - rect.x,
    columns: zone.subnets[0]?.columns.length ?? 1,
  })),
  subnets: zones.flatMap((zone) =>
    zone.subnets.map((subnet) => ({
      id: subnet.node.id,
      zone: zone.node.name,
      y: subnet.rect.y - rect.y,
      h: subnet.rect.h,
      get cards() {
        return standingCards(subnet, rows);
      },
    })),
  ),
});

const standingCards = (subnet: PlacedSubnet, rows: Rows): readonly StandingCard[] =>
  subnet.columns.flatMap((_, column) =>
    cardPlaces({ ...placeOf(subnet), rect: corner }, column, cardMetricsOf(rows)).map(({ card, rect }) => ({
      id: rows.cards.idOf(card),
      column,
      y: rect.y,
      h: rect.h,
    })),
  );

const placeOf = ({ columns, tops }: PlacedSubnet): Pick<PlacedSubnet, 'columns' | 'tops'> => ({ columns, tops });

/** With the top of its content at 0. */
const corner = { x: 0, y: -subnetSize.contentTop, w: 0, h: 0 };

/** Above so many interfaces only VPCs and subnets are kept over a reload of the panel: VS Code writes it down with each move of the camera. */
const mostKept = 500;

/** The same as data to keep. */
export const keptPlaces = (standing: HeldPlaces, interfaces: number): HeldPlaces => ({
  vpcs: standing.vpcs.map((vpc) => ({
    ...vpc,
    subnets: vpc.subnets.map(({ id, zone, y, h, ...subnet }) => ({
      id,
      zone,
      y,
      h,
      cards: interfaces > mostKept ? undefined : subnet.cards,
    })),
  })),
});
