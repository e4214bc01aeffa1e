import { ipOf } from '../../domain/association.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { ElasticIp } from '../../domain/model.ts';
import { named } from '../../domain/named.ts';
import { foreign, words, type Words } from '../../domain/words.ts';
import type { AssociateInput } from './elasticIpInput.ts';
import { block, warn, warnUnless, type Rule } from '../rule.ts';

const source = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateAddress.html';

/**
 * The elastic IP that is associated with the private address now and would lose it; undefined when there is none, or it
 * is the one to be associated.
 */
export const loserOf = (
  { eniId, privateIp, allocationId }: Partial<AssociateInput>,
  inventory: Inventory,
): ElasticIp | undefined =>
  eniId === undefined
    ? undefined
    : inventory.snapshot.addresses.find(
        (other) => other.eniId === eniId && other.privateIp === privateIp && other.allocationId !== allocationId,
      );

/**
 * Where the elastic IP is now and would be taken from, for example `10.0.0.20 of eni-… "web"`; undefined when it is
 * idle, or there already.
 */
export const takenFrom = (input: Partial<AssociateInput>, inventory: Inventory): Words | undefined => {
  const address = inventory.elasticIp(input.allocationId);
  if (address?.associationId === undefined || isThere(address, input)) return undefined;
  const eni = inventory.eni(address.eniId);
  const place = eni ? named(eni) : foreign(address.eniId ?? address.associationId);
  return address.privateIp === undefined ? place : words`${foreign(address.privateIp)} of ${place}`;
};

/** Whether associating would take an elastic IP from another address, or an address from another elastic IP. */
export const takesOver = (input: Partial<AssociateInput>, inventory: Inventory): boolean => {
  const address = inventory.elasticIp(input.allocationId);
  if (address && isThere(address, input)) return false;
  return takenFrom(input, inventory) !== undefined || loserOf(input, inventory) !== undefined;
};

const isThere = (address: ElasticIp, { eniId, privateIp }: Partial<AssociateInput>): boolean =>
  address.associationId !== undefined && address.eniId === eniId && address.privateIp === privateIp;

export const reassociationAllowed: Rule<AssociateInput> = {
  id: 'associate/reassociation',
  title: words`EC2 takes over an address in use only if that is allowed`,
  source,
  needs: ['eniId', 'privateIp', 'allocationId', 'allowReassociation'],
  *check(input, inventory) {
    if (input.allowReassociation === true || !takesOver(input, inventory)) return;
    const place = takenFrom(input, inventory);
    const loser = loserOf(input, inventory);
    if (place !== undefined)
      yield block(words`The elastic IP is in use: ${place}`, words`Take it over, or choose another one.`);
    if (loser)
      yield block(
        words`Another elastic IP is associated with the private address: ${foreign(ipOf(loser))}`,
        words`Take the private address over, or choose another one.`,
      );
  },
};

export const whoLosesAddress: Rule<AssociateInput> = {
  id: 'associate/moves',
  title: words`An elastic IP is associated with only one private address, so its earlier association ends`,
  source,
  needs: ['eniId', 'privateIp', 'allocationId'],
  *check(input, inventory) {
    const place = takenFrom(input, inventory);
    if (place === undefined) return;
    yield warn(
      words`The elastic IP is taken from where it is now: ${place}`,
      words`Connections to it break; EC2 may charge for a move.`,
    );
  },
};

export const whoLosesPlace: Rule<AssociateInput> = {
  id: 'associate/displaces',
  title: words`A private address has only one elastic IP, so the earlier one is disassociated and stays allocated`,
  source,
  needs: ['eniId', 'privateIp'],
  *check(input, inventory) {
    const loser = loserOf(input, inventory);
    if (!loser) return;
    yield warnUnless(
      (after) => after.elasticIp(loser.allocationId)?.associationId !== undefined,
      words`Another elastic IP loses this private address and stays allocated: ${foreign(ipOf(loser))}`,
      words`Release it afterwards if nothing needs it.`,
    );
  },
};

export const alreadyThere: Rule<AssociateInput> = {
  id: 'associate/already-there',
  title: words`Associating an elastic IP with its current private address changes nothing`,
  source,
  needs: ['eniId', 'privateIp', 'allocationId'],
  *check(input, inventory) {
    const address = inventory.elasticIp(input.allocationId);
    if (!address || !isThere(address, input)) return;
    yield warn(
      words`The elastic IP is already associated with this private address: ${foreign(ipOf(address))}`,
      words`Nothing will change.`,
    );
  },
};
