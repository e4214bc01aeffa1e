import type { Snapshot } from '../domain/model.ts';
import { atOnce, forEachInTurns, type Turns } from '../domain/turns.ts';

/**
 * The highest number of an id that a simulator has made and that the snapshot holds, 0 without any: a world made of another
 * world's snapshot must not give an id twice.
 */
export const highestNumber = (snapshot: Snapshot): number => atOnce(highestInTurns(snapshot));

/** The same in turns, after which it is known of this snapshot: there are hundreds of thousands of ids to look at. */
export function* highestInTurns(snapshot: Snapshot): Turns<number> {
  const known = numbers.get(snapshot);
  if (known !== undefined) return known;
  let highest = 0;
  const look = (id: string | undefined): void => {
    // Nearly all ids are EC2's own.
    if (id?.startsWith(made, id.length - digitsOfNumber) !== true) return;
    const digits = shape.exec(id)?.[1];
    if (digits !== undefined) highest = Math.max(highest, Number.parseInt(digits, 16) - firstNumber);
  };
  yield* forEachInTurns(snapshot.enis, ({ id, attachment, addresses }) => {
    look(id);
    look(attachment?.id);
    for (const { association } of addresses) look(association?.associationId);
  });
  for (const { allocationId, associationId } of snapshot.addresses) {
    look(allocationId);
    look(associationId);
  }
  const { vpcs, subnets, instances, securityGroups, internetGateways, routeTables, permissions, flowLogs } = snapshot;
  const { natGateways, carrierGateways, egressOnlyInternetGateways, networkAcls } = snapshot;
  const exits = [natGateways, carrierGateways, egressOnlyInternetGateways, networkAcls, flowLogs];
  for (const things of [vpcs, subnets, instances, securityGroups, internetGateways, routeTables, permissions, ...exits])
    yield* forEachInTurns<{ readonly id: string }>(things, ({ id }) => look(id));
  numbers.set(snapshot, highest);
  return highest;
}

const numbers = new WeakMap<Snapshot, number>();

/** An id of EC2's shape: the prefix and 17 hex digits, eight of which tell the account and region from others. */
export const idOfNumber = (prefix: string, number: number, place = noPlace): string =>
  `${prefix}-0${place}${(firstNumber + number).toString(16).padStart(8, '0')}`;

/** Stands in the ids of a simulator that is the only one. */
export const noPlace = '00000000';

/** As the digits of all numbers begin that are told apart. */
const made = '5eed';
const digitsOfNumber = 8;
const firstNumber = 0x5eed_0000;
const shape = /-0[\da-f]{8}(5eed[\da-f]{4})$/;
