import { describe, expect, it } from 'vitest';
import type { Loss } from '../../../src/actions/loss.ts';
import type { AccountInView } from '../../../src/services/accountLine.ts';
import { confirmationOf, type AboutToRun } from '../../../src/services/confirmation.ts';
import { words } from '../../../src/domain/words.ts';

const account: AccountInView = {
  line: words`111122223333 "live" · admin @ eu-west-1`,
  accountId: '111122223333',
  name: 'live',
  endpoint: undefined,
  protection: undefined,
};
const loss = (over: Partial<Loss> = {}): Loss => ({
  verb: words`Delete`,
  noun: words`network interface`,
  id: 'eni-0a',
  label: words`eni-0a "web"`,
  forGood: true,
  consequence: words`Its private addresses are released.`,
  ...over,
});
const asked = (over: Partial<AboutToRun>) =>
  confirmationOf({
    title: words`Delete`,
    losses: [],
    account,
    scopeTitle: words`admin @ eu-west-1`,
    byId: false,
    ...over,
  });

describe('what must be agreed to', () => {
  it('is nothing where nothing is taken and nothing protected', () => {
    expect(asked({})).toBeUndefined();
    expect(asked({ byId: true })).toBeUndefined();
  });
  it('names one thing in the question, and the account', () => {
    expect(asked({ losses: [loss()] })).toEqual({
      title: 'Delete',
      account: account.line,
      loss: {
        question: 'Delete network interface: eni-0a "web"?',
        things: [],
        more: 0,
        consequences: ['Its private addresses are released.'],
        button: 'Delete',
      },
      typed: [],
    });
  });
  it('lists several, the first ten of many, and says what that means once', () => {
    const many = Array.from({ length: 12 }, (_, at) => loss({ id: `eni-${at}`, label: words`eni-${at}` }));
    expect(asked({ losses: many })?.loss).toMatchObject({
      question: 'Delete 12 network interfaces?',
      things: many.slice(0, 10).map(({ id }) => id),
      more: 2,
      consequences: ['Its private addresses are released.'],
    });
  });
  it('counts what is of different kinds, and names the verb of each where they differ', () => {
    const taken = [
      loss({ verb: words`Unassign`, noun: words`address`, label: words`10.0.0.1` }),
      loss({ verb: words`Unassign`, noun: words`address`, label: words`10.0.0.2` }),
      loss({ verb: words`Unassign`, noun: words`prefix`, label: words`10.0.0.16/28` }),
    ];
    expect(asked({ losses: taken })?.loss?.question).toBe('Unassign 2 addresses and 1 prefix?');
    expect(asked({ losses: [loss(), ...taken.slice(0, 1)] })?.loss).toMatchObject({
      question: 'Remove 1 network interface and 1 address?',
      things: ['Delete eni-0a "web"', 'Unassign 10.0.0.1'],
      button: 'Run',
    });
  });
});

describe('what must be typed', () => {
  const accepted = (over: Partial<AboutToRun>) => asked(over)?.typed.map((typed) => typed.accepted);
  const confirm = { mode: 'confirm', because: ['1111*'] } as const;

  it('is the id of what is lost for good, of several their number', () => {
    expect(accepted({ losses: [loss()], byId: true })).toEqual([['eni-0a']]);
    expect(accepted({ losses: [loss(), loss({ id: 'eni-0b' })], byId: true })).toEqual([['2']]);
    expect(accepted({ losses: [loss({ forGood: false })], byId: true })).toEqual([]);
  });
  it('is the id or the name of a protected account, also where nothing is taken', () => {
    expect(accepted({ account: { ...account, protection: confirm } })).toEqual([['111122223333', 'live']]);
    expect(accepted({ account: { ...account, name: undefined, protection: confirm } })).toEqual([['111122223333']]);
    expect(asked({ account: { ...account, protection: confirm } })?.loss).toBeUndefined();
  });
  it('is what the scope is called where neither id nor name is known', () => {
    const unknown = { ...account, accountId: undefined, name: undefined, protection: confirm };
    expect(accepted({ account: unknown })).toEqual([['admin @ eu-west-1']]);
  });
  it('is both, one after the other', () => {
    const all = { losses: [loss()], byId: true, account: { ...account, protection: confirm } };
    expect(accepted(all)).toEqual([['eni-0a'], ['111122223333', 'live']]);
  });
});
