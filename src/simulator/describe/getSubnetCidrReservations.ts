import type {
  GetSubnetCidrReservationsRequest,
  GetSubnetCidrReservationsResult,
  SubnetCidrReservation,
} from '@aws-sdk/client-ec2';
import type { Ec2Action } from '../world.ts';
import { find, reservationsIn } from '../lookup.ts';
import type { KeptReservation } from '../extras.ts';
import { reservationView } from '../view/vpcViews.ts';
import { listThings, type Listing } from './listing.ts';

const reservations = (subnetId: string): Listing<KeptReservation> => ({
  things: (world) => reservationsIn(world, find.subnet(world, subnetId).id),
  keyOf: (reservation) => reservation.id,
  tagged: (reservation) => reservation.tags,
  filters: { reservationType: (reservation) => reservation.type, 'subnet-id': (reservation) => reservation.subnetId },
});

/** The reservations of one subnet, in pages. */
export const getSubnetCidrReservations: Ec2Action<GetSubnetCidrReservationsRequest, GetSubnetCidrReservationsResult> = (
  request,
  world,
) => {
  const { things, nextToken } = listThings(reservations(request.SubnetId ?? ''), request, world);
  const shown = things.map((reservation) => reservationView(reservation, world.accountId));
  const isIpv6 = ({ Cidr = '' }: SubnetCidrReservation): boolean => Cidr.includes(':');
  return {
    SubnetIpv4CidrReservations: shown.filter((one) => !isIpv6(one)),
    SubnetIpv6CidrReservations: shown.filter(isIpv6),
    NextToken: nextToken,
  };
};
