import type { Call, Ec2 } from '../../actions/ec2.ts';
import { Translation } from '../translation.ts';
import { isUnsettled } from './foldRuns.ts';
import type { NotedRun, NotedStep, PlannedCall } from './noted.ts';

/** What of a plan has not been done, and the ids that EC2 has chosen in the place of the plan's. */
export type Rest = { readonly calls: readonly PlannedCall[]; readonly learned: Translation };

/** What was planned of a run, and what became of its calls. */
type Ran = {
  readonly planned: NotedRun['planned'];
  readonly steps: readonly Pick<NotedStep, 'call' | 'state' | 'output'>[];
};

/**
 * What is left of the plan of a run; undefined where that is not known: it has gone otherwise than planned, or what became of a call is open. Empty where
 * all was done.
 */
export const restOf = ({ planned, steps }: Ran): Rest | undefined => {
  if (steps.some(isUnsettled)) return undefined;
  const learned = new Translation();
  const left = new Set(steps);
  const calls: PlannedCall[] = [];
  for (const plan of planned) {
    const step = [...left].find((each) => isOf(each, learned.toReal(plan.call)));
    if (step) left.delete(step);
    if (step?.state === 'done' || step?.state === 'wasSo') learned.learn(plan.output, step.output);
    else calls.push(plan);
  }
  return left.size > 0 ? undefined : { calls, learned };
};

const isOf = ({ call }: Pick<NotedStep, 'call'>, { action, input }: Call): boolean =>
  call.action === action && textOf(call.input) === textOf(input);

/** Equal for equal inputs, in whatever order their fields stand; what is undefined and what is left out are one and the same. */
const textOf = (value: unknown): string => JSON.stringify(value, (_name, part: unknown) => inOrder(part));

const inOrder = (part: unknown): unknown =>
  typeof part === 'object' && part !== null && !Array.isArray(part)
    ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : part;

/** Makes the calls that are left, one after the other; each id that a call makes takes the place of the one that was planned. */
export const carryOn =
  ({ calls, learned }: Rest) =>
  async (ec2: Ec2): Promise<void> => {
    const translation = learned.copy();
    for (const { call, output } of calls) {
      const { action, input } = translation.toReal(call);
      const answer = await (ec2[action] as (given: Call['input']) => Promise<unknown>)(input);
      translation.learn(output, answer);
    }
  };
