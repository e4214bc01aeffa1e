import { describe, expect, it } from 'vitest';
import { protectedBecause } from '../../../src/domain/protectedTags.ts';
import { viewOf } from '../../../src/domain/view.ts';
import { attachInterface } from '../../../src/operations/attachInterface.ts';
import { createFlowLog } from '../../../src/operations/createFlowLog.ts';
import { disassociateAddress } from '../../../src/operations/disassociateAddress.ts';
import { editTags } from '../../../src/operations/editTags.ts';
import { transferAddress } from '../../../src/operations/transferAddress.ts';
import { runRules } from '../../../src/rules/rule.ts';
import {
  guarded,
  guardFindings,
  guardProblem,
  refuseGuarded,
  withGuard,
} from '../../../src/services/interfaceGuard.ts';
import { judgesOf } from '../../../src/services/judge.ts';
import { readProtectedTags } from '../../../src/domain/protectedTags.ts';
import { attached, elasticIp, eni, instance, inventoryOf, named } from '../../support/snapshot.ts';
import { whole } from '../../support/wholeOperation.ts';

const tags = [{ key: 'env', value: 'prod' }];
const kept = { tags: ['env=prod'], isUnclear: false };
const account = inventoryOf({
  enis: [eni({ tags }), eni({ id: 'eni-0b' })],
  addresses: [elasticIp({ eniId: 'eni-0a', associationId: 'eipassoc-0a' })],
});
const read = () => kept;
const refusal = 'eni-0a is protected and is not changed (setting eniExplorer.protectedTags: env=prod)';

describe('the setting', () => {
  it('is the union of all levels', () => {
    expect(readProtectedTags([['a', ' b=c '], undefined, [], ['a', 'd']])).toEqual({
      tags: ['a', 'b=c', 'd'],
      isUnclear: false,
    });
  });

  it.each([[[1]], [['']], ['a'], [{ a: true }], [[['a']]]])('that is wrong protects every interface: %j', (level) => {
    const setting = readProtectedTags([level, ['a']]);
    expect(setting).toEqual({ tags: ['a'], isUnclear: true });
    expect(protectedBecause(eni(), setting)).toBe('an entry that could not be read');
  });

  it.each([
    ['env', 'env=prod'],
    ['env=prod', 'env=prod'],
    ['env=test', undefined],
    ['Env', undefined],
    ['env=', undefined],
    ['prod', undefined],
  ])('of %s finds %s', (entry, because) => {
    expect(protectedBecause({ tags }, { tags: [entry], isUnclear: false })).toBe(because);
  });

  it('finds keys that have an equals sign in them', () => {
    const odd = { tags: [{ key: 'a=b', value: 'c' }] };
    expect(protectedBecause(odd, { tags: ['a=b'], isUnclear: false })).toBe('a=b=c');
    expect(protectedBecause(odd, { tags: ['a=b=c'], isUnclear: false })).toBe('a=b=c');
  });
});

describe('a protected interface', () => {
  it('is refused where it can be chosen, with the reason', () => {
    const attach = guarded(whole('attachInterface', attachInterface), read);
    const judges = judgesOf((eniId: string) => eniId, {
      operation: attach,
      known: {},
      field: 'eniId',
      inventory: account,
    });
    expect(judges.isRefused('eni-0a')).toBe(true);
    expect(judges.judged({ value: 'eni-0a', label: attach.title }).refusals[0]).toMatchObject({ message: refusal });
    expect(judges.isRefused('eni-0b')).toBe(false);
  });

  it('is refused where its tags or its elastic IP are what is chosen', () => {
    const edit = guarded(whole('editTags', editTags), read);
    const told = (input: object, rules: readonly { readonly id: string }[]) =>
      runRules(rules as never, input as never, account).filter(({ ruleId }) => ruleId === 'guard/protected-tag').length;
    expect(told({ ids: ['eni-0b', 'eni-0a'] }, edit.rules)).toBe(1);
    expect(told({ ids: ['eni-0b'] }, edit.rules)).toBe(0);
    const free = guarded(whole('disassociateAddress', disassociateAddress), read);
    expect(told({ allocationId: 'eipalloc-0a' }, free.rules)).toBe(1);
  });

  it('may be logged, and its elastic IP offered', () => {
    const logging = guarded(whole('createFlowLog', createFlowLog), read).rules;
    const offering = guarded(whole('transferAddress', transferAddress), read).rules;
    const told = [
      ...runRules(logging as never, { resourceId: 'eni-0a', eniId: 'eni-0a' } as never, account),
      ...runRules(offering as never, { allocationId: 'eipalloc-0a' } as never, account),
    ].map(({ ruleId }) => ruleId);
    expect(told).not.toContain('guard/protected-tag');
  });

  it('speaks against the calls of a run, once', () => {
    const call = { action: 'deleteTags', input: { ids: ['eni-0a'], keys: ['env'] } } as const;
    const found = guardFindings(
      [
        { call, before: account },
        { call, before: account },
      ],
      kept,
    );
    expect(found).toMatchObject([{ severity: 'block', ruleId: 'guard/protected-tag', message: refusal }]);
    expect(guardFindings([{ call, before: account }], { tags: [], isUnclear: false })).toEqual([]);
    expect(guardProblem(found)).toMatchObject({ code: 'Protected', message: refusal });
    expect(guardProblem([])).toBeUndefined();
    expect(withGuard(found, found)).toEqual(found);
  });

  it('says once what it says of an interface that is known by its instance alone', () => {
    const [id, holder] = ['eni-0aaaaaaaaaaaaaaa1', 'i-0bbbbbbbbbbbbbbb1'];
    const unnamed = inventoryOf({
      instances: [instance({ id: holder, ...named('ha-2') })],
      enis: [eni({ id, tags, attachment: attached(holder, 1) })],
    });
    const change = { action: 'deleteTags', input: { ids: [id], keys: ['env'] } } as const;
    const steps = [
      { call: change, before: unnamed },
      { call: change, before: inventoryOf({ enis: [eni({ id, tags })] }) },
    ];
    const found = guardFindings(steps, kept);
    expect(found.map(({ message }) => message)).toEqual([
      `${id} (eth1 of "ha-2") is protected and is not changed (setting eniExplorer.protectedTags: env=prod)`,
    ]);
    const told = runRules(guarded(whole('editTags', editTags), read).rules, { ids: [id] }, unnamed);
    expect(told.map(({ ruleId }) => ruleId)).toContain(found[0]?.ruleId);
    expect(withGuard(told, found).filter(({ ruleId }) => ruleId === found[0]?.ruleId)).toHaveLength(1);
  });

  it('is refused right before the call by what was read then, also where that could not be read', () => {
    const call = { action: 'deleteInterface', input: { eniId: 'eni-0a' } } as const;
    const expected = viewOf(inventoryOf({ enis: [eni()] }));
    expect(() => refuseGuarded(call, { expected, now: viewOf(account) }, kept)).toThrow(refusal);
    expect(() => refuseGuarded(call, { expected, now: expected }, kept)).not.toThrow();
    const gap = {
      part: 'enis',
      iamAction: 'ec2:DescribeNetworkInterfaces',
      code: 'X',
      message: 'x',
      advice: undefined,
    } as const;
    const unread = viewOf(inventoryOf({ enis: [], gaps: [gap] }));
    expect(() => refuseGuarded(call, { expected, now: unread }, kept)).toThrow('It could not be read whether');
  });
});
