import { actionOf } from '../../actions/actions.ts';
import type { ActionName, Call } from '../../actions/ec2.ts';
import { inverseAsFar } from '../../actions/inverse.ts';
import type { Inventory } from '../../domain/inventory.ts';
import { joined, withoutPeriod, words, type Words } from '../../domain/words.ts';
import { continueOperation } from '../../operations/continueOperation.ts';
import { undoOperation } from '../../operations/undoOperation.ts';
import type { FailedStep, Line } from '../../protocol/plan.ts';
import { carryOn } from '../journal/restOfRun.ts';
import { callSentence } from '../plan.ts';
import { preview } from '../preview.ts';
import { Translation } from '../translation.ts';
import type { WizardPorts } from '../wizardPorts.ts';
import type { PlanFacts } from './planFacts.ts';
import type { PlanState } from './planState.ts';
import { undoWordsOf } from './planUndo.ts';
import { lineOf } from './spans.ts';

/** Of more steps the first few are told, each on a twin of its own; those after them are taken back alike. */
const mostSteps = 12;

/** What taking a change back would do, as far as that was not learned before: whole, and where rolling back was chosen, at each step. */
export const learnedBack = async (
  { facts, undo, rollsBack, ahead }: PlanState,
  ports: Pick<WizardPorts, 'platform'>,
): Promise<Pick<PlanState, 'undo' | 'ahead'>> => {
  const whole = undo ?? (await undoWordsOf(facts, ports).catch(() => undefined));
  const steps = ahead ?? (rollsBack === true ? await rollBackAhead(facts, ports).catch(() => undefined) : undefined);
  return { ...(whole && { undo: whole }), ...(steps && { ahead: steps }) };
};

/** What rolling back would do at each step that may fail, learned on twins of the account as it would stand then. */
const rollBackAhead = async (
  { operation, inventory, preview: { calls, outputs } }: PlanFacts,
  { platform }: Pick<WizardPorts, 'platform'>,
): Promise<readonly FailedStep[]> => {
  const planned = calls.slice(0, mostSteps).map((call, at) => ({ call, output: outputs[at] }));
  const run = carryOn({ calls: planned, learned: new Translation() });
  const replay = { ...continueOperation(operation, run), composed: true } as const;
  const steps = await preview({ operation: replay, input: {}, inventory }, platform);
  const ahead: FailedStep[] = [];
  for (const [at, now] of steps.before.entries()) {
    if (at === 0) continue;
    const done = steps.calls.slice(0, at);
    const made = done.flatMap((call, index) => madeBy(call, steps.outputs[index]));
    const { inverse, stays } = inverseAsFar(done, { before: inventory, now, made });
    const undo = inverse && { operation: undoOperation(operation, inverse), input: { shown: now }, inventory: now };
    const back = undo && (await preview(undo, platform));
    const title = words`If step ${at + 1}${at + 1 === mostSteps && calls.length > mostSteps ? words` or a later one` : words``} fails`;
    ahead.push({ title, lines: [...backLines(back, now), ...stays.map((call) => stayLine(call, now))] });
  }
  return ahead;
};

const madeBy = ({ action, input }: Call, output: unknown): readonly string[] => {
  const created = actionOf(action).created as ((output: unknown, input: unknown) => readonly string[]) | undefined;
  return output === undefined ? [] : (created?.(output, input) ?? []);
};

type Back = { readonly calls: readonly Call[]; readonly refusal: Words | undefined };

const backLines = (back: Back | undefined, now: Inventory): readonly Line[] => {
  if (!back) return [];
  const all = joined(
    back.calls.map((call) => withoutPeriod(callSentence(call, now))),
    '; ',
  );
  const taken = back.calls.length === 0 ? words`Nothing has to be taken back` : words`Takes back: ${all}`;
  if (back.refusal === undefined) return [lineOf(taken)];
  return [lineOf(taken), lineOf(words`EC2 may refuse the last of that, which ends it there: ${back.refusal}`)];
};

const stayLine = (call: Call, now: Inventory): Line =>
  lineOf(words`Stays: ${withoutPeriod(callSentence(call, now))}; ${whyItStays[call.action] ?? notKnown}`);

const notKnown = words`how it was before is not known`;

const forGood = words`what is given away does not come back`;

/** Why EC2 does not let it be taken back; of the others the account does not tell what was there before. */
const whyItStays: { readonly [A in ActionName]?: Words } = {
  deleteInterface: forGood,
  releaseAddress: forGood,
  allocateAddress: words`releasing it would be for good`,
  acceptAddress: words`only the other account can give it back`,
  runInstance: words`what was launched may be in use`,
  detachInterface: words`EC2 would begin its attachment otherwise`,
  associateAddress: words`the automatic public address before it is gone`,
  modifyPublicIpv4: words`EC2 does not tell how it was set before`,
  modifyConnectionTracking: words`a default cannot be set again`,
  enablePrimaryIpv6: words`EC2 keeps it as long as the interface is attached`,
};
