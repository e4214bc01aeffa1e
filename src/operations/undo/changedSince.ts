import { differencesBetween, type Difference } from '../../domain/differences.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { keyOf, type Regard } from '../../domain/regard.ts';
import { viewOf, type View } from '../../domain/view.ts';
import type { Call } from '../actions.ts';
import { namedBy } from '../named/namedBy.ts';
import type { Sides } from './sides.ts';

/**
 * Of what calls have changed, that which is not any more as they left it. What they did not change may change: taking them back does
 * not touch it.
 */
export const changedSince = (calls: readonly Call[], sides: Sides, shown: Inventory): readonly Difference[] => {
  const [before, left] = [viewOf(sides.before), viewOf(sides.now)];
  const regards = [...namedIn(calls, before), ...namedIn(calls, left)];
  const things = [...new Map(regards.map((regard) => [keyOf(regard), regard])).values()];
  const own = new Set(differencesBetween(things, before, left).map(factKey));
  return differencesBetween(things, left, viewOf(shown)).filter(
    (difference) => own.has(factKey(difference)) || difference.fact === undefined,
  );
};

const namedIn = (calls: readonly Call[], view: View): readonly Regard[] => calls.flatMap((call) => namedBy(call, view));

const factKey = ({ regard, fact }: Difference): string => JSON.stringify([keyOf(regard), fact]);
