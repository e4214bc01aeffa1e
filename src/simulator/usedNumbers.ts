import type { Snapshot } from '../domain/model.ts';

/**
 * The highest number of an id that a simulator has made and that the snapshot holds, 0 without any: a world made of another
 * world's snapshot must not give an id twice.
 */
export const highestNumber = (snapshot: Snapshot): number => {
  let highest = 0;
  for (const id of idsOf(snapshot)) {
    const digits = shape.exec(id ?? '')?.[1];
    if (digits !== undefined) highest = Math.max(highest, Number.parseInt(digits, 16) - firstNumber);
  }
  return highest;
};

/** An id of EC2's shape: the prefix and 17 hex digits, eight of which tell the account and region from others. */
export const idOfNumber = (prefix: string, number: number, place = noPlace): string =>
  `${prefix}-0${place}${(firstNumber + number).toString(16).padStart(8, '0')}`;

/** Stands in the ids of a simulator that is the only one. */
export const noPlace = '00000000';

const firstNumber = 0x5eed_0000;
const shape = /-0[\da-f]{8}(5eed[\da-f]{4})$/;

function* idsOf(snapshot: Snapshot): Generator<string | undefined> {
  for (const { id, attachment, addresses } of snapshot.enis) {
    yield id;
    yield attachment?.id;
    for (const { association } of addresses) yield association?.associationId;
  }
  for (const { allocationId, associationId } of snapshot.addresses) {
    yield allocationId;
    yield associationId;
  }
  const { vpcs, subnets, instances, securityGroups, internetGateways, routeTables, permissions } = snapshot;
  const { natGateways, carrierGateways, egressOnlyInternetGateways, networkAcls } = snapshot;
  const exits = [natGateways, carrierGateways, egressOnlyInternetGateways, networkAcls];
  for (const things of [vpcs, subnets, instances, securityGroups, internetGateways, routeTables, permissions, ...exits])
    for (const { id } of things) yield id;
}
