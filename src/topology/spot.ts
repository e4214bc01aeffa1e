import type { PlacedCard, PlacedChip, PlacedSubnet, PlacedVpc, PlacedZone, SelectionArt } from './scene.ts';

/** What one part of a selection adds to the picture. */
export type Art = Pick<SelectionArt, 'wires' | 'pills'>;

/** An interface with all that it stands in. */
export type Spot = {
  readonly vpc: PlacedVpc;
  readonly zone: PlacedZone;
  readonly subnet: PlacedSubnet;
  readonly card: PlacedCard;
  readonly chip: PlacedChip;
};
