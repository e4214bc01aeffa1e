import type { Inventory } from '../../domain/inventory.ts';
import type { Subnet } from '../../domain/model.ts';
import { foreign, words } from '../../domain/words.ts';
import { block, warn, type Rule, type Verdict } from '../rule.ts';
import { choosable } from './freeIpv4.ts';

export const reservationPage = 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-cidr-reservation.html';

/** Blocks where EC2 would have to choose more addresses than lie outside of the known CIDR reservations. */
export function* enoughToChoose(
  subnet: Subnet,
  inventory: Inventory,
  { wanted, except = [] }: { readonly wanted: number; readonly except?: readonly string[] },
): Iterable<Verdict> {
  const { reservations = [] } = subnet;
  if (reservations.length === 0) return;
  const free = choosable(subnet, inventory, { most: wanted, except });
  if (wanted <= free) return;
  yield block(
    words`The free addresses of the subnet are in CIDR reservations, out of which EC2 chooses none; others that are free: ${free}`,
    words`Name addresses within a reservation, or choose another subnet.`,
  );
}

/** Warns of each subnet in which EC2 is to choose, and whose CIDR reservations were not read. `subnetsOf` answers their ids. */
export const reservationsUnread = <Input>(
  id: string,
  needs: readonly (keyof Input)[],
  subnetsOf: (input: Partial<Input>, inventory: Inventory) => readonly string[],
): Rule<Input> => ({
  id,
  title: words`EC2 chooses no address that is reserved in the subnet`,
  source: reservationPage,
  needs,
  reviewOnly: true,
  *check(input, inventory) {
    for (const subnetId of new Set(subnetsOf(input, inventory))) {
      const subnet = inventory.subnet(subnetId);
      if (!subnet || subnet.reservations !== undefined) continue;
      yield warn(
        words`CIDR reservations of the subnet are not read, so fewer addresses than it seems may be left for EC2 to choose: ${foreign(subnetId)}`,
        words`Allow ec2:GetSubnetCidrReservations, then refresh the subnet.`,
      );
    }
  },
});
