import type { SubnetCidrReservation } from '@aws-sdk/client-ec2';
import type { CidrReservation } from '../../domain/model.ts';
import { filled } from './common.ts';

/** EC2 gives prefixes out of those of type `prefix`, and nothing by itself out of the others. */
export const cidrReservationOf = (reservation: SubnetCidrReservation): CidrReservation => ({
  id: reservation.SubnetCidrReservationId ?? '',
  cidr: reservation.Cidr ?? '',
  type: reservation.ReservationType ?? 'explicit',
  description: filled(reservation.Description),
});
