import { describe, expect, it } from 'vitest';
import { rename as body } from '../../../src/operations/rename.ts';
import { eni, named, subnet } from '../../support/snapshot.ts';
import { walksEveryStep } from '../../support/steps.ts';
import { walk } from '../../support/walk.ts';
import { whole } from '../../support/wholeOperation.ts';

const operation = whole('rename', body);
const account = { enis: [eni({ id: 'eni-0a0000a1', ...named('old') })], subnets: [subnet(named('web-a'))] };
const full = [
  { choose: 'Select the kind of resource', answer: 'enis' },
  { choose: 'Select what to rename', answer: 'eni-0a0000a1' },
  { input: 'Enter the name', answer: ' new ' },
  { review: 'run' },
] as const;

describe('renaming', () => {
  it('starts with the old name and sets the Name tag', async () => {
    const seen: unknown[] = [];
    const { result, store } = await walk(
      operation,
      [{ input: 'Enter the name', answer: 'web-b', see: ({ initial }) => void seen.push(initial) }, { review: 'run' }],
      { account, targets: [{ kind: 'subnet', id: 'subnet-0a' }] },
    );
    expect(seen).toEqual(['web-a']);
    expect(result).toMatchObject({ plan: ['Tag subnet-0a "web-a" with Name=web-b'], run: { kind: 'done' } });
    expect(store.inventory?.subnet('subnet-0a')?.tags).toEqual([{ key: 'Name', value: 'web-b' }]);
  });
  it('takes the tag away where nothing is entered', async () => {
    const lines = [{ input: 'Enter the name', answer: '  ' }, { review: 'run' }] as const;
    const { store } = await walk(operation, lines, { account, targets: [{ kind: 'interface', id: 'eni-0a0000a1' }] });
    expect(store.inventory?.eni('eni-0a0000a1')?.tags).toEqual([]);
  });
  it('leaves no blanks around the name', async () => {
    const { store } = await walk(operation, full, { account });
    expect(store.inventory?.eni('eni-0a0000a1')?.tags).toEqual([{ key: 'Name', value: 'new' }]);
  });
  walksEveryStep(operation, { 'the whole way': full }, { account });
});
