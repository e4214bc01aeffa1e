import { actions } from '../../actions/actions.ts';
import type { ActionName, Call } from '../../actions/ec2.ts';
import { foreign, words, type Words } from '../../domain/words.ts';
import type { Line } from '../../protocol/plan.ts';
import { callSentence } from '../plan.ts';
import type { PlanFacts } from './planFacts.ts';
import { asCode, lineOf, spans } from './spans.ts';

/** One step of a plan, before and while it runs. `call` counts the calls from 1, as the events of a run do. */
export type PlannedStep = {
  readonly kind: 'look' | 'call' | 'wait' | 'compare';
  readonly call?: number | undefined;
  /** Whether its effect is waited for in a step of its own. */
  readonly isWaitedFor?: boolean | undefined;
  readonly sentence: Line;
  readonly note: Line;
};

/** The steps of a plan: looking again, each call with what EC2 takes its time for, and the comparison at the end. */
export const planSteps = (
  calls: readonly Call[],
  { inventory, preview: { before } }: Pick<PlanFacts, 'inventory' | 'preview'>,
): readonly PlannedStep[] => [
  {
    kind: 'look',
    sentence: ['Look again whether anything has changed'],
    note: ['reads only, before each call as well'],
  },
  ...calls.flatMap((call, at): readonly PlannedStep[] => {
    const step = at + 1;
    const sentence = lineOf(callSentence(call, before[at] ?? inventory));
    const asked: PlannedStep = {
      kind: 'call',
      call: step,
      sentence,
      note: [asCode(foreign(actions[call.action].api))],
    };
    const wait = waits[call.action];
    return wait === undefined
      ? [asked]
      : [
          { ...asked, isWaitedFor: true },
          { kind: 'wait', call: step, sentence: spans`${wait}`, note: ['gives up after 2 min'] },
        ];
  }),
  { kind: 'compare', sentence: ['Compare the result with the plan'], note: ['reads only'] },
];

/** What EC2 only begins when it answers. What it shows at once is waited for, too, as a part of its call. */
const waits: { readonly [A in ActionName]?: Words } = {
  createInterface: words`Wait until it is available`,
  attachInterface: words`Wait until it is attached`,
  detachInterface: words`Wait until it is unattached`,
  deleteInterface: words`Wait until it is gone`,
  runInstance: words`Wait until it is running`,
};
