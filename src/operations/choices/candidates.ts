import type { Inventory } from '../../domain/inventory.ts';
import { searchOf } from '../../domain/query/search.ts';
import type { Sought } from '../../domain/query/sought.ts';
import { labelOf } from '../../domain/tags.ts';
import type { Named } from '../../domain/named.ts';
import type { Candidates, Choice } from '../question.ts';
import { knownPositions, positionsOf } from './namePositions.ts';

/** Where a thing is, as far as it says. */
type Place = { readonly vpcId?: string | undefined; readonly zone?: string | undefined };

type Things<Thing> = {
  readonly idOf: (thing: Thing) => string;
  readonly nameOf: (thing: Thing) => string;
  readonly distanceOf?: ((thing: Thing) => number) | undefined;
  readonly choiceOf: (thing: Thing) => Choice<string>;
  readonly sought: Sought<Thing>;
};

/** Things of the account as candidates, by their ids. */
export const candidatesOf = <Thing>(
  things: readonly Thing[],
  { idOf, nameOf, distanceOf = () => 0, choiceOf, sought }: Things<Thing>,
): Candidates<string> => {
  const thingAt = (place: number): Thing => {
    const thing = things[place];
    if (thing === undefined) throw new RangeError(`There is no candidate at ${place}`);
    return thing;
  };
  const named = {
    nameAt: (place: number) => nameOf(thingAt(place)),
    valueAt: (place: number) => idOf(thingAt(place)),
  };
  return {
    ...named,
    count: things.length,
    distanceAt: (place) => distanceOf(thingAt(place)),
    choiceAt: (place) => choiceOf(thingAt(place)),
    positions: { known: () => knownPositions(things), workedOut: () => positionsOf(things, named) },
    search: () => searchOf(things, sought),
  };
};

/** What things with an id and a name have in common as candidates. */
export const namedThings = { idOf: ({ id }: Named): string => id, nameOf: (thing: Named): string => labelOf(thing) };

/**
 * How far a thing is from what was answered in one of these fields: 0 in its zone, 1 in its VPC, 2 elsewhere; undefined where nothing
 * was.
 */
export const distanceFrom = (
  known: unknown,
  inventory: Inventory,
  fields: readonly (keyof typeof placeOf)[],
): ((thing: Place) => number) | undefined => {
  const [here] = fields.flatMap((field) => placeOf[field](inventory, idIn(known, field)) ?? []);
  return here && ((thing) => (thing.vpcId !== here.vpcId ? 2 : thing.zone === here.zone ? 0 : 1));
};

const placeOf = {
  eniId: (inventory: Inventory, id: string | undefined): Place | undefined => inventory.eni(id),
  instanceId: (inventory: Inventory, id: string | undefined): Place | undefined => inventory.instance(id),
  subnetId: (inventory: Inventory, id: string | undefined): Place | undefined => inventory.subnet(id),
} as const;

const idIn = (known: unknown, field: string): string | undefined => {
  if (typeof known !== 'object' || known === null) return undefined;
  const id = new Map<string, unknown>(Object.entries(known)).get(field);
  return typeof id === 'string' ? id : undefined;
};
