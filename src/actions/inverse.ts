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
  const steps = calls.map(({ action, input }) => actionOf(action).undo(input, sides));
  const known = steps.filter((step) => step !== undefined);
  if (known.length === 0 || known.length < steps.length) return undefined;
  const takeBack = async (ec2: Ec2, shown: Inventory = sides.now): Promise<void> => {
    const once = associatingOnce(ec2);
    for (const step of known.toReversed()) await step(once, shown);
  };
  return Object.assign(takeBack, { changedSince: (shown: Inventory) => changedSince(calls, sides, shown) });
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
