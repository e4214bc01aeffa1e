import type { Tag } from '../domain/model.ts';
import { Refusal } from './action.ts';
import type { World } from './world.ts';

/** Addresses of a subnet that EC2 never gives out by itself: `prefix` keeps them for prefixes, `explicit` for who names them. */
export type CidrReservation = {
  readonly id: string;
  readonly subnetId: string;
  /** IPv4. */
  readonly cidr: string;
  readonly type: 'prefix' | 'explicit';
  readonly description: string | undefined;
  readonly tags: readonly Tag[];
};

export const reservationsIn = (world: World, subnetId: string): readonly CidrReservation[] =>
  [...world.extras.cidrReservations.values()].filter((reservation) => reservation.subnetId === subnetId);

export const findReservation = (world: World, id: string): CidrReservation => {
  const reservation = world.extras.cidrReservations.get(id);
  if (reservation) return reservation;
  throw new Refusal(
    'InvalidSubnetCidrReservationID.NotFound',
    `The subnet CIDR reservation ID '${id}' does not exist`, // simulated wording
  );
};
