import { namedBy } from '../actions/actions.ts';
import type { Call } from '../actions/ec2.ts';
import { differencesBetween, differenceSentence } from '../domain/differences.ts';
import type { Inventory } from '../domain/inventory.ts';
import { isUnknown, keyOf, partsOfRegard, type Regard } from '../domain/regard.ts';
import { viewOf, type View } from '../domain/view.ts';
import { foreign, words, type Words } from '../domain/words.ts';

/** What differs in a later read of the account, of the things that the calls name; as sentences without periods. */
export const changedBetween = (calls: readonly Call[], before: Inventory, now: Inventory): readonly Words[] => {
  const was = viewOf(before);
  return differencesBetween(allNamed(calls, was), was, viewOf(now)).map(differenceSentence);
};

/**
 * What of the calls cannot be read again before they run, since it could not be read for the review either; as
 * sentences.
 */
export const uncheckedOf = (calls: readonly Call[], inventory: Inventory): readonly Words[] => {
  const view = viewOf(inventory);
  const missing = allNamed(calls, view).filter((regard) => isUnknown(regard, view));
  const gaps = new Set(missing.flatMap((regard) => partsOfRegard(regard).flatMap((part) => inventory.gap(part) ?? [])));
  return [...gaps].map(
    ({ iamAction, code }) =>
      words`Changes by others cannot be fully detected, because this may not be read: ${foreign(iamAction)} (${foreign(code)})`,
  );
};

const allNamed = (calls: readonly Call[], view: View): readonly Regard[] => [
  ...new Map(calls.flatMap((call) => namedBy(call, view)).map((regard) => [keyOf(regard), regard])).values(),
];
