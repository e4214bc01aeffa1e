import { problemText } from '../../domain/problem.ts';
import { scopeTitle } from '../../domain/scope.ts';
import { present, words } from '../../domain/words.ts';
import type { Operation } from '../../operations/operation.ts';
import { confirmationOf } from '../confirmation.ts';
import { callSentence, dialogTitle } from '../plan.ts';
import { problemOf } from '../platform.ts';
import type { Confirmation, Prompts } from '../prompts.ts';
import { refusalOf, runOperation } from '../run.ts';
import type { AnsweredQuestions, WizardResult } from '../wizard.ts';
import { planFactsOf, type PlanFacts } from './planFacts.ts';
import type { PlanPorts, PlanSource } from './planPorts.ts';

/** An operation with the answers that a wizard has brought, as a plan needs it. */
export const planSource = <Input>(operation: Operation<Input>, answered: AnsweredQuestions<Input>): PlanSource => {
  const { input, canGoBack, asked } = answered;
  const next = (result: WizardResult<Input>): PlanSource | undefined =>
    result.kind === 'answered' ? planSource(operation, result) : undefined;
  return {
    input,
    canGoBack,
    asked,
    facts: (ports) => factsOrTold(operation, input, ports),
    again: async (ports) => next(await answered.again(ports)),
    quietly: async (ports) => next(await answered.again({ ...ports, prompts: silentPrompts })),
    back: async (ports, field) => next(await answered.back(ports, field)),
    isAgreed: async ({ facts, anyway }, ports) => {
      const judged = judgedOf(operation, facts);
      const refusal =
        facts.guarded ?? refusalOf({ operation, input, anyway, reviewed: facts.inventory, judged }, ports);
      // That the account was read again the document itself says.
      if (refusal && refusal.code !== 'Changed') await ports.prompts.tell(problemText(refusal), 'error');
      if (refusal) return refusal.code === 'Changed';
      return isAgreed(facts, { anyway, title: dialogTitle(operation) }, ports);
    },
    run: ({ facts, ...options }, ports) =>
      runOperation(
        { operation, input, reviewed: facts.inventory, judged: judgedOf(operation, facts), ...options },
        ports,
      ),
  };
};

/** Of a composed operation the rules of its steps speak, which the review has asked. */
const judgedOf = <Input>({ composed }: Operation<Input>, { findings }: PlanFacts) => (composed ? findings : undefined);

const factsOrTold = async <Input>(
  operation: Operation<Input>,
  input: Input,
  ports: PlanPorts,
): Promise<PlanFacts | undefined> => {
  const { inventory, scope } = ports.store;
  if (!inventory || !scope) return undefined;
  try {
    return await planFactsOf({ operation, input, inventory, scope }, ports);
  } catch (error) {
    await ports.prompts.tell(problemText(await problemOf(error, scope, ports.platform)), 'error');
    return undefined;
  }
};

type About = { readonly anyway: boolean; readonly title: Confirmation['title'] };

/** First that it is run although EC2 would refuse it, then what is taken away, then what must be typed. */
const isAgreed = async (facts: PlanFacts, { anyway, title }: About, ports: PlanPorts): Promise<boolean> => {
  const { scope, losses } = facts;
  const account = ports.account(scope);
  if (anyway && (await ports.prompts.confirm(insisting(facts, title))) !== 'agreed') return false;
  const confirmation = confirmationOf({
    title,
    losses,
    account,
    scopeTitle: scopeTitle(scope),
    byId: ports.confirmById(),
  });
  return !confirmation || (await ports.prompts.confirm(confirmation)) === 'agreed';
};

/** EC2 has the last word and limits change, so a block can be run against; but not by a slip of the finger. */
const insisting = (
  { preview, findings, inventory, account }: PlanFacts,
  title: Confirmation['title'],
): Confirmation => ({
  title,
  account: account.line,
  loss: {
    question: words`EC2 will probably refuse this. Run it anyway?`,
    things: preview.calls.slice(0, readable).map((call) => callSentence(call, inventory)),
    more: Math.max(0, preview.calls.length - readable),
    consequences: present([
      ...findings.filter(({ severity }) => severity === 'block').map(({ message }) => message),
      preview.refusal,
    ]),
    button: words`Run Anyway`,
  },
  typed: [],
});

const readable = 10;

/** Nobody is asked: a wizard that would have to ask ends with that. */
const silentPrompts: Prompts = {
  choose: async () => ({ kind: 'cancel' }),
  chooseMany: async () => ({ kind: 'cancel' }),
  input: async () => ({ kind: 'cancel' }),
  confirm: async () => 'cancel',
  review: async () => 'cancel',
  tell: async () => undefined,
};
