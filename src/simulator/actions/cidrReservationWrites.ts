import type {
  CreateSubnetCidrReservationRequest,
  CreateSubnetCidrReservationResult,
  DeleteSubnetCidrReservationRequest,
  DeleteSubnetCidrReservationResult,
} from '@aws-sdk/client-ec2';
import { isCidr, overlaps } from '../../domain/ip.ts';
import type { Ec2Action } from '../world.ts';
import { find, findReservation, reservationsIn } from '../lookup.ts';
import { blockOf, isWithin, notACidr } from '../cidrs.ts';
import type { KeptReservation } from '../extras.ts';
import { endDryRun, invalidValue, required } from '../parameters.ts';
import { tagsFor } from '../tagging.ts';
import { reservationView } from '../view/vpcViews.ts';

/** Reserves a block of the subnet, IPv4 or IPv6. Addresses already in use may lie within the block; they stay. */
export const createSubnetCidrReservation: Ec2Action<
  CreateSubnetCidrReservationRequest,
  CreateSubnetCidrReservationResult
> = (request, world) => {
  const subnetId = required(request.SubnetId, 'subnetId');
  const asked = required(request.Cidr, 'cidr');
  const type = required(request.ReservationType, 'reservationType');
  if (type !== 'prefix' && type !== 'explicit') throw invalidValue(type, 'reservationType');
  if (!isCidr(asked)) throw notACidr(asked, 'cidr');
  const cidr = blockOf(asked);
  const tags = tagsFor(request.TagSpecifications, 'subnet-cidr-reservation');
  endDryRun(request);

  const subnet = find.subnet(world, subnetId);
  if (![...subnet.ipv6Cidrs, subnet.cidr ?? ''].some((outer) => isWithin(outer, cidr)))
    throw invalidValue(cidr, 'cidr', `It is not in a CIDR of ${subnet.id}.`);
  if (reservationsIn(world, subnet.id).some((other) => overlaps(other.cidr, cidr))) {
    // simulated wording
    throw invalidValue(cidr, 'cidr', 'It overlaps with another reservation.');
  }
  const id = world.newId('scr');
  const reservation: KeptReservation = { id, subnetId: subnet.id, cidr, type, description: request.Description, tags };
  world.extras.cidrReservations.set(id, reservation);
  return { SubnetCidrReservation: reservationView(reservation, world.accountId) };
};

/** `InvalidSubnetCidrReservationID.NotFound` for an unknown id; the answer shows the reservation as it was. */
export const deleteSubnetCidrReservation: Ec2Action<
  DeleteSubnetCidrReservationRequest,
  DeleteSubnetCidrReservationResult
> = (request, world) => {
  const id = required(request.SubnetCidrReservationId, 'subnetCidrReservationId');
  endDryRun(request);

  const reservation = findReservation(world, id);
  world.extras.cidrReservations.delete(id);
  return { DeletedSubnetCidrReservation: reservationView(reservation, world.accountId) };
};
