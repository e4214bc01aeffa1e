import { differencesBetween, type Difference } from '../domain/differences.ts';
import type { Inventory } from '../domain/inventory.ts';
import { keyOf, type Regard } from '../domain/regard.ts';
import { viewOf, type View } from '../domain/view.ts';
import type { Sides } from './action.ts';
import { actionOf, namedBy } from './actions.ts';
import type { Call, Ec2 } from './ec2.ts';

/** What takes a whole run back. */
export type RunInverse = {
  /** Where nothing is said of the account, it is taken as the run has left it. */
  (ec2: Ec2, shown?: Inventory): Promise<unknown>;
  /** What the run has changed and somebody else has changed since: taking it back would overwrite that. */
  readonly changedSince: (shown: Inventory) => readonly Difference[];
};

/** Takes calls back, the last one first; undefined where one of them cannot be, since half of it would be neither state. */
export const inverseOf = (calls: readonly Call[], sides: Sides): RunInverse | undefined => {
  const { inverse, stays } = inverseAsFar(calls, sides);
  return stays.length > 0 ? undefined : inverse;
};

/** Of what a run made, that which may be taken back with it: of several steps all, while what a single one makes is deleted by name alone. */
export const takenAlong = (calls: readonly Call[], made: readonly string[]): readonly string[] =>
  calls.length > 1 ? made : [];

/** Takes back what can be, the last call first, and tells what stays done. */
export const inverseAsFar = (
  calls: readonly Call[],
  sides: Sides,
): { readonly inverse: RunInverse | undefined; readonly stays: readonly Call[] } => {
  const steps = calls.map((call) => ({ call, undo: actionOf(call.action).undo(call.input, sides) }));
  const known = steps.flatMap(({ call, undo }) => (undo ? [{ call, undo }] : []));
  const stays = steps.filter(({ undo }) => undo === undefined).map(({ call }) => call);
  if (known.length === 0) return { inverse: undefined, stays };
  const takeBack = async (ec2: Ec2, shown: Inventory = sides.now): Promise<void> => {
    const once = associatingOnce(ec2);
    for (const { undo } of known.toReversed()) await undo(once, shown);
  };
  const taken = known.map(({ call }) => call);
  return {
    inverse: Object.assign(takeBack, { changedSince: (shown: Inventory) => changedSince(taken, sides, shown) }),
    stays,
  };
};

/** Two steps that pushed each other out put the same elastic IPs back: each is asked for once. */
const associatingOnce = (ec2: Ec2): Ec2 => {
  const asked = new Map<string, ReturnType<Ec2['associateAddress']>>();
  return {
    ...ec2,
    associateAddress: (input) => {
      const key = JSON.stringify([input.allocationId, input.eniId, input.privateIp]);
      const known = asked.get(key) ?? ec2.associateAddress(input);
      asked.set(key, known);
      return known;
    },
  };
};

/**
 * Of what calls have changed, that which is not any more as they left it. What they did not change may change: taking them back does
 * not touch it.
 */
const changedSince = (calls: readonly Call[], sides: Sides, shown: Inventory): readonly Difference[] => {
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
