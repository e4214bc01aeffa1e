import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import { retargetRoutes as body } from '../../../src/operations/retargetRoutes.ts';
import { pairWorld } from '../../support/composedWorlds.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('retargetRoutes', body);
const account = pairWorld();
const [one, other] = ['rtb-0a 192.168.0.0/16', 'rtb-0a 198.51.100.0/24'];
const full = [
  { choose: 'Select the network interface that routes lead to', answer: 'eni-0a' },
  { many: 'Select the routes to lead elsewhere', answer: [one, other] },
  { choose: 'Select the network interface to lead them to', answer: 'eni-0c' },
  { review: 'run' },
  { confirm: /^Redirect 2 routes/, answer: true },
] as const;

describe('leading routes elsewhere', () => {
  it('offers those that lead there, all of them ticked', async () => {
    const seen: unknown[] = [];
    const lines = [
      full[0],
      {
        many: 'Select the routes to lead elsewhere',
        answer: [one],
        see: ({
          choices,
          chosen,
        }: {
          readonly choices: readonly { readonly value: unknown }[];
          readonly chosen: unknown;
        }) =>
          void seen.push(
            choices.map(({ value }) => value),
            chosen,
          ),
      },
      full[2],
      full[3],
      { confirm: /^Redirect route/, answer: true },
    ];
    const { result, simulator } = await walk(operation, lines, { account });
    expect(seen).toEqual([
      [one, other],
      [one, other],
    ]);
    expect(result).toMatchObject({ plan: ['Send 192.168.0.0/16 in rtb-0a to eni-0c'], run: { kind: 'done' } });
    expect(simulator.snapshot().routeTables[0]?.routes.map(({ target }) => target)).toEqual([
      'local',
      'eni-0c',
      'eni-0a',
    ]);
  });
  it('takes those of all interfaces of an instance', () => {
    const question = body.questions.find(({ field }) => field === 'routes');
    const inventory = new Inventory(account);
    const chosen = question?.kind === 'many' ? question.chosen?.({ fromId: 'i-0a' }, inventory) : undefined;
    expect(chosen).toEqual([one, other]);
    expect(body.known([{ kind: 'instance', id: 'i-0a' }], inventory)).toEqual({ fromId: 'i-0a' });
  });
});

walksEveryStep(operation, { 'the whole way': full }, { account });
