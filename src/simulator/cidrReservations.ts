import type { CidrReservation } from './extras.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

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
