import type { PlanChanges, CodeTab, Line, PlanSection, PlanStep } from '../../../src/protocol/plan.ts';
import { address, row } from './planParts.ts';

/** What the plans of the mocks' move have in common. */
export const detachRequest = '7c1e0a52-4d0b-4f7e-9a31-5be0c2d4f811';

export const vip = (as?: 'gone'): Line => [
  as ? { text: 'ha-vip', as } : 'ha-vip',
  ' ',
  address('10.0.11.60'),
  ' ',
  { more: 1 },
];

const sentences = [
  'Look again whether anything has changed',
  'Detach ha-vip from ha-1',
  'Wait until it is unattached',
  'Attach ha-vip to ha-2 as eth1, network card 0',
  'Wait until it is attached',
  'Compare the result with the plan',
] as const;

/** Traffic is stopped from the second step to the fifth. */
export const moveSteps = (states: readonly Omit<PlanStep, 'sentence'>[]): readonly PlanStep[] =>
  states.map((state, at) => ({ sentence: [sentences[at] ?? ''], inGap: at > 0 && at < 4, ...state }));

export const movedPlan = (
  look: Pick<PlanSection, 'heading' | 'summary' | 'folded'> & Pick<PlanChanges, 'made'>,
): PlanSection => ({
  kind: 'changes',
  columns: { before: 'Before', after: 'After' },
  rows: [
    row('removed', ['ha-1, eth1'], vip('gone'), ['free slot']),
    row('added', ['ha-2, new eth1'], [], [{ text: 'eth1', as: 'slot' }, ' ', ...vip()]),
    row('changed', ['Route ', address('10.8.0.0/16')], ['leads to ha-1'], ['leads to ha-2']),
  ],
  buttons: [],
  ...look,
});

export const ticket: CodeTab = {
  id: 'ticket',
  title: 'Ticket text',
  language: 'plaintext',
  text: `Move ha-vip to ha-2: done
2026-11-29 14:03:22 to 14:03:41 UTC, 19 s
Account shop 111122223333, eu-west-1, profile shop-admin
Interface eni-0f6efd8bf8b50a160 (ha-vip, 10.0.11.60, 10.0.11.63)
  from i-0a18d3f5c07be2419 (ha-1, eth1)
  to   i-0a18d40e2e40d1e8c (ha-2, eth1)
10.0.11.60 was not reachable for 17 s.
Requests: 7c1e0a52-4d0b-4f7e-9a31-5be0c2d4f811, 2f90bb17-…`,
};
