import { describe, expect, it } from 'vitest';
import { attachInterface as body } from '../../../src/operations/attachInterface.ts';
import type { Gap } from '../../../src/domain/model.ts';
import type { Target } from '../../../src/operations/operation.ts';
import type { ChooseStep } from '../../../src/services/prompts.ts';
import { runWizard } from '../../../src/services/wizard.ts';
import type { ChooseLine, Line } from '../../support/scriptedPrompts.ts';
import { attached, eni, instance, card, limits, primaryEni, subnet } from '../../support/snapshot.ts';
import { harness, type HarnessOptions } from '../../support/wizardHarness.ts';
import { whole } from '../../support/wholeOperation.ts';

const attachInterface = whole('attachInterface', body);

const interfaceQuestion = 'Select the network interface';
const instanceQuestion = 'Select the instance';
const cardQuestion = 'Select the network card';
const indexQuestion = 'Select the device index';
const twoCards = limits({
  interfaces: 4,
  cards: [card(0, 2), card(1, 2)],
});

/** Walks the attach wizard by a script; every line must be played. */
const walk = async (lines: readonly Line[], options: HarnessOptions & { readonly target?: Target } = {}) => {
  const set = await harness(lines, options);
  const result = await runWizard(attachInterface, options.target ? [options.target] : [], set.ports);
  set.script.finish();
  return { ...set, result };
};

const counter = ({ step, steps, canGoBack }: Pick<ChooseStep<unknown>, 'step' | 'steps' | 'canGoBack'>) =>
  `${step} of ${steps}${canGoBack ? ', back' : ''}`;

const full: readonly Line[] = [
  { choose: interfaceQuestion, answer: 'eni-0a' },
  { choose: instanceQuestion, answer: 'i-0a' },
  { choose: cardQuestion, answer: 1 },
  { choose: indexQuestion, answer: 0 },
  { review: 'run' },
];

describe('the attach wizard, forward', () => {
  it('asks everything from the palette and attaches', async () => {
    const { account, store, result } = await walk(full, { account: { instanceTypes: [twoCards] } });
    expect(result).toMatchObject({ kind: 'ran', run: { kind: 'done' } });
    expect(account.asked).toEqual([
      { action: 'attachInterface', input: { eniId: 'eni-0a', instanceId: 'i-0a', networkCard: 1, deviceIndex: 0 } },
    ]);
    expect(store.inventory?.eni('eni-0a')?.attachment).toMatchObject({ instanceId: 'i-0a', networkCard: 1 });
  });
  it('tells an instance that could not be read from none', async () => {
    const emptyWith = async (gaps: readonly Gap[]): Promise<string> => {
      const said: string[] = [];
      const see = ({ empty }: ChooseStep<unknown>) => void said.push(empty);
      const target = { kind: 'interface', id: 'eni-0a' } as const;
      await walk([{ choose: instanceQuestion, answer: 'cancel', see }], { account: { instances: [], gaps }, target });
      return said.join('');
    };
    expect(await emptyWith([])).toBe('There is no instance here; launch one first.');
    const denied = {
      part: 'instances',
      code: 'UnauthorizedOperation',
      message: '',
      iamAction: 'ec2:DescribeInstances',
    } as const;
    expect(await emptyWith([denied])).toMatch(
      /^Instances could not be read \(UnauthorizedOperation\)\. .*ec2:DescribeInstances/,
    );
  });
  it('does not ask for the card of a one-card type, and counts its steps without it', async () => {
    const seen: string[] = [];
    const see = (step: ChooseStep<unknown>) => void seen.push(counter(step));
    const { account } = await walk([
      { choose: interfaceQuestion, answer: 'eni-0a', see },
      { choose: instanceQuestion, answer: 'i-0a', see },
      { choose: indexQuestion, answer: 'eth1', see },
      { review: 'run', see: (review) => void seen.push(counter(review)) },
    ]);
    expect(seen).toEqual(['1 of undefined', '2 of undefined, back', '3 of 4, back', '4 of 4, back']);
    expect(account.asked[0]?.input).toMatchObject({ networkCard: 0, deviceIndex: 1 });
  });
  it.each([
    [{ kind: 'interface', id: 'eni-0a' }, instanceQuestion, 'i-0a'],
    [{ kind: 'instance', id: 'i-0a' }, interfaceQuestion, 'eni-0a'],
  ] as const)('asks only what %o leaves open', async (target, question, answer) => {
    const lines: readonly Line[] = [
      { choose: question, answer },
      { choose: indexQuestion, answer: 1 },
      { review: 'run' },
    ];
    const { result } = await walk(lines, { target });
    expect(result).toMatchObject({ kind: 'ran', plan: ['Attach eni-0a to i-0a as eth1 on network card 0'] });
  });
});

describe('the attach wizard, leaving and going back', () => {
  it.each([0, 1, 2, 3, 4])('leaves at step %i without asking EC2 anything', async (at) => {
    const last = full[at];
    const leaving: Line = last?.choose !== undefined ? { ...last, answer: 'cancel' } : { review: 'cancel' };
    const { account, result } = await walk([...full.slice(0, at), leaving], { account: { instanceTypes: [twoCards] } });
    expect(result).toEqual({ kind: 'left' });
    expect(account.asked).toEqual([]);
  });
  it.each([1, 2, 3, 4])('goes back at step %i and offers the answer given before', async (at) => {
    const [here, before] = [full[at], full[at - 1]];
    if (before?.choose === undefined) throw new Error('The step before is no question');
    const previous: unknown[] = [];
    const back: Line = here?.choose !== undefined ? { ...here, answer: 'back' } : { review: 'back' };
    const again: ChooseLine = { ...before, see: (step) => void previous.push(step.previous, step.step) };
    const lines = [...full.slice(0, at), back, again, ...full.slice(at)];
    const { account, result } = await walk(lines, { account: { instanceTypes: [twoCards] } });
    expect(previous).toEqual([before.answer, at]);
    expect(result.kind).toBe('ran');
    expect(account.asked).toHaveLength(1);
  });
  it('goes back over a question that it did not ask', async () => {
    const { result } = await walk([
      { choose: interfaceQuestion, answer: 'eni-0a' },
      { choose: instanceQuestion, answer: 'i-0a' },
      { choose: indexQuestion, answer: 'back' },
      { choose: instanceQuestion, answer: 'cancel' },
    ]);
    expect(result).toEqual({ kind: 'left' });
  });
  it('ends when there is nothing to go back to', async () => {
    const { result } = await walk([{ choose: interfaceQuestion, answer: 'back' }]);
    expect(result).toEqual({ kind: 'left' });
  });
});

describe('the attach wizard and refusals', () => {
  const elsewhere = { subnets: [subnet()], instances: [instance(), instance({ id: 'i-0far', zone: 'eu-west-1b' })] };

  it('shows a refused choice with its reason and source, and does not take it', async () => {
    const { script, account } = await walk(
      [
        { choose: interfaceQuestion, answer: 'eni-0a' },
        {
          choose: instanceQuestion,
          answer: 'i-0far',
          see: ({ choices }) => {
            expect(choices.find(({ value }) => value === 'i-0a')?.refusals).toEqual([]);
            expect(choices.find(({ value }) => value === 'i-0far')?.refusals).toMatchObject([
              {
                ruleId: 'attach/same-zone',
                source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/network-interface-attachments.html',
              },
            ]);
          },
        },
        { choose: instanceQuestion, answer: 'cancel' },
      ],
      { account: elsewhere },
    );
    expect(script.told).toEqual(['warning: The interface is in eu-west-1a, the instance in another zone: eu-west-1b']);
    expect(account.asked).toEqual([]);
  });
  it('warns beside a choice, but keeps what is true of all choices for the review', async () => {
    const ids: string[] = [];
    await walk(
      [
        {
          choose: instanceQuestion,
          answer: 'cancel',
          see: ({ choices }) =>
            void ids.push(...choices.flatMap(({ warnings }) => warnings.map(({ ruleId }) => ruleId))),
        },
      ],
      { target: { kind: 'interface', id: 'eni-0a' } },
    );
    expect(ids).toEqual(['attach/same-subnet-twice']);
  });
  it('says at once that the target itself is refused', async () => {
    await walk(
      [
        {
          choose: instanceQuestion,
          answer: 'cancel',
          see: ({ choices, blocked }) => {
            expect(blocked.map(({ message }) => message)).toEqual(['The interface is attached already: i-0a']);
            expect(choices.every(({ refusals }) => refusals[0]?.ruleId === 'attach/interface-available')).toBe(true);
          },
        },
      ],
      {
        account: { enis: [primaryEni(), eni({ attachment: attached('i-0a', 1) })] },
        target: { kind: 'interface', id: 'eni-0a' },
      },
    );
  });
  it('asks on with an explanation when nothing is there to choose', async () => {
    await walk(
      [
        {
          choose: interfaceQuestion,
          answer: 'cancel',
          see: ({ empty }) => expect(empty).toMatch(/^There is no network interface/),
        },
      ],
      { account: { enis: [] } },
    );
  });
});
