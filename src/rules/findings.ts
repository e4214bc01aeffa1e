import type { Finding, Note } from '../domain/finding.ts';
import type { Inventory } from '../domain/inventory.ts';
import { atOnce, type Turns } from '../domain/turns.ts';
import { blackholeRoute } from './lint/blackholeRoute.ts';
import { idleElasticIp } from './lint/idleElasticIp.ts';
import { interfaceLimit } from './lint/interfaceLimit.ts';
import type { Lint } from './lint/lint.ts';
import { sameSubnetTwice } from './lint/sameSubnetTwice.ts';
import { severalVpcs } from './lint/severalVpcs.ts';
import { subnetNearlyFull } from './lint/subnetNearlyFull.ts';
import { unattachedInterface } from './lint/unattachedInterface.ts';

/** Every lint, in the order in which their findings are told. */
export const lints: readonly Lint[] = [
  subnetNearlyFull,
  blackholeRoute,
  interfaceLimit,
  sameSubnetTwice,
  idleElasticIp,
];

/** Those that are worth a note, and are no findings. */
export const noteLints: readonly Lint<Note>[] = [severalVpcs, unattachedInterface];

/** All that deserves attention in an account. Facts that could not be read give no findings. */
export const findingsOf = (inventory: Inventory): readonly Finding[] => atOnce(findingsInTurns(inventory));

/** The same in turns: at 50,000 interfaces it takes a twentieth of a second. */
export const findingsInTurns = (inventory: Inventory): Turns<readonly Finding[]> => toldBy(lints, inventory);

/** What is worth knowing of an account, beside its findings. */
export const notesOf = (inventory: Inventory): readonly Note[] => atOnce(notesInTurns(inventory));

/** The same in turns, worked out once for each account. */
export function* notesInTurns(inventory: Inventory): Turns<readonly Note[]> {
  const known = notes.get(inventory);
  if (known) return known;
  const told = yield* toldBy(noteLints, inventory);
  notes.set(inventory, told);
  return told;
}

const notes = new WeakMap<Inventory, readonly Note[]>();

type Stamped<Told extends Finding | Note> = Omit<Told, 'ruleId'> & Pick<Told, 'ruleId'>;

function* toldBy<Told extends Finding | Note>(
  by: readonly Lint<Told>[],
  inventory: Inventory,
): Turns<readonly Stamped<Told>[]> {
  const all: Stamped<Told>[] = [];
  let looked = 0;
  for (const lint of by) {
    for (const told of lint.check(inventory)) {
      if (told) all.push({ ruleId: lint.id, ...told });
      looked += 1;
      if (looked % 32 === 0) yield undefined;
    }
  }
  return all;
}
