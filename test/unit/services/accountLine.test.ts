import { describe, expect, it } from 'vitest';
import { accountInView, type KnownOfAccount } from '../../../src/services/accountLine.ts';
import { readProtected } from '../../../src/services/protectedSetting.ts';

const known: KnownOfAccount = {
  scope: { kind: 'profile', profile: 'admin', region: 'eu-west-1', endpoint: undefined },
  accountId: '111122223333',
  region: 'eu-west-1',
  endpoint: undefined,
};
const nothing = readProtected([]);
const lineOf = (over: Partial<KnownOfAccount>, setting: unknown = []) =>
  accountInView({ ...known, ...over }, readProtected([setting])).line;

describe('the account in words', () => {
  it('is its id, the profile and the region', () => {
    expect(lineOf({})).toBe('111122223333 · admin @ eu-west-1');
  });
  it('has the name that the setting gives, else that of Identity Center', () => {
    expect(lineOf({}, [{ match: '1111*', name: 'live', mode: 'confirm' }])).toBe(
      '111122223333 "live" · admin @ eu-west-1',
    );
    expect(lineOf({ accountName: 'Shop' })).toBe('111122223333 "Shop" · admin @ eu-west-1');
  });
  it('tells an endpoint that is not AWS’s own, and an id that is not known', () => {
    expect(lineOf({ endpoint: 'http://127.0.0.1:4566', accountId: undefined })).toBe(
      'account id not known · admin @ eu-west-1 · http://127.0.0.1:4566',
    );
  });
  it('tells demo accounts and files from those of AWS', () => {
    expect(lineOf({ scope: { kind: 'demo' } })).toBe('111122223333 · Demo account @ eu-west-1');
    const place = { accountId: '444455556666', name: 'shop-stage', region: 'eu-west-1', roleName: 'ReadOnly' };
    expect(lineOf({ scope: { kind: 'demo', place } })).toBe('111122223333 · Demo shop-stage/ReadOnly @ eu-west-1');
    expect(lineOf({ scope: { kind: 'snapshot', file: 'x', title: 'admin' } })).toBe(
      '111122223333 · Snapshot of admin @ eu-west-1',
    );
  });
});

it('protects an account that can be written to, not a file', () => {
  const all = readProtected([['*']]);
  expect(accountInView(known, all).protection?.mode).toBe('confirm');
  expect(accountInView(known, nothing).protection).toBeUndefined();
  const file = { kind: 'snapshot', file: 'x', title: 'admin' } as const;
  expect(accountInView({ ...known, scope: file }, all).protection).toBeUndefined();
});
