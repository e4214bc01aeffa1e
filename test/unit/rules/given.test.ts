import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import { interfaceAvailable } from '../../../src/rules/attach/attachState.ts';
import type { AttachInput } from '../../../src/rules/attach/attachInput.ts';
import { given } from '../../../src/rules/given.ts';
import { notOperated } from '../../../src/rules/shared/ownInstance.ts';
import { words } from '../../../src/domain/words.ts';
import { says } from '../../support/judge.ts';
import { attached, eni, instance } from '../../support/snapshot.ts';

type Move = { readonly eniId: string; readonly to?: string };

const enis = [eni({ status: 'in-use', attachment: attached('i-0a', 1) })];

describe('a rule given other things to judge', () => {
  const operated = instance({ id: 'i-0b', operator: { managed: true, principal: 'eks.amazonaws.com' } });
  const target = given<{ readonly instanceId: string }, Move>(notOperated('move/operated', words`Choose another.`), {
    needs: ['eniId'],
    input: ({ to }) => (to === undefined ? {} : { instanceId: to }),
  });

  it('judges what the input leads to, and keeps its id', () => {
    const account = { instances: [instance(), operated] };
    expect(says(target, { eniId: 'eni-0a', to: 'i-0b' }, account)).toEqual([
      'block: A service operates the instance: eks.amazonaws.com',
    ]);
    expect(says(target, { eniId: 'eni-0a', to: 'i-0a' }, account)).toEqual([]);
    expect(target.id).toBe('move/operated');
  });
  it('has nothing to say while the input leads to nothing, or is not known', () => {
    expect(says(target, { eniId: 'eni-0a' }, { instances: [operated] })).toEqual([]);
    expect(says(target, { to: 'i-0b' }, { instances: [operated] })).toEqual([]);
  });
  it('judges by the account that it is given', () => {
    const afterDetaching = given<AttachInput, Move>(interfaceAvailable, {
      needs: ['eniId'],
      input: ({ eniId = '' }) => ({ eniId }),
      inventory: ({ snapshot }, { eniId }) =>
        new Inventory({
          ...snapshot,
          enis: snapshot.enis.map((each) =>
            each.id === eniId ? { ...each, status: 'available', attachment: undefined } : each,
          ),
        }),
    });
    expect(says(interfaceAvailable, { eniId: 'eni-0a' }, { enis })).toEqual([
      'block: The interface is attached already: i-0a',
    ]);
    expect(says(afterDetaching, { eniId: 'eni-0a' }, { enis })).toEqual([]);
  });
});
