import { describe, expect, it } from 'vitest';
import { changeDescription as body } from '../../../src/operations/changeDescription.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { eni } from '../../support/snapshot.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('changeDescription', body);
const account = { enis: [eni({ id: 'eni-0a0000a1', description: 'old' })] };
const full = [
  { many: 'Select the network interfaces', answer: ['eni-0a0000a1'] },
  { input: 'Enter a description', answer: 'web, first floor' },
  { review: 'run' },
] as const;

describe('changing a description', () => {
  it('plans, runs and shows it', async () => {
    const { result, store } = await walk(operation, full, { account });
    expect(result).toMatchObject({ kind: 'ran', plan: ['Set the description of eni-0a0000a1 to: web, first floor'] });
    expect(store.inventory?.eni('eni-0a0000a1')?.description).toBe('web, first floor');
  });
  it('starts with the old text and says what is wrong as one types', async () => {
    const seen: unknown[] = [];
    await walk(
      operation,
      [
        {
          input: 'Enter a description',
          answer: 'Büro',
          see: ({ initial, judge }) => void seen.push(initial, judge('Büro').refusal, judge('fine').refusal),
        },
        { input: 'Enter a description', answer: { leave: 'cancel' } },
      ],
      { account, targets: [{ kind: 'interface', id: 'eni-0a0000a1' }] },
    );
    expect(seen).toEqual(['old', 'EC2 does not accept this character in a description: ü', undefined]);
  });
  it('starts from what several have in common, and gives all the same', async () => {
    const enis = ['old', 'old', 'other'].map((description, at) => eni({ id: `eni-0a0000a${at}`, description }));
    const of = (ids: readonly string[]) => ({
      account: { enis },
      targets: ids.map((id) => ({ kind: 'interface', id }) as const),
    });
    const seen: unknown[] = [];
    const lines = [
      {
        input: 'Enter a description',
        answer: 'new',
        see: ({ initial }: { readonly initial: string }) => void seen.push(initial),
      },
      { review: 'run' },
    ] as const;
    await walk(operation, lines, of(['eni-0a0000a0', 'eni-0a0000a1']));
    const { store } = await walk(operation, lines, of(['eni-0a0000a1', 'eni-0a0000a2']));
    expect(seen).toEqual(['old', '']);
    expect(store.inventory?.snapshot.enis.map(({ description }) => description)).toEqual(['old', 'new', 'new']);
  });
  walksEveryStep(operation, { 'the whole way': full }, { account });
});
