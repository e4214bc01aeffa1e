import { describe, expect, it } from 'vitest';
import { accountNameOf, protectionOf, type ProtectedEntry } from '../../../src/domain/protection.ts';

const account = {
  profile: 'prod-admin',
  accountId: '111122223333',
  accountName: 'Shop live',
  region: 'eu-west-1',
} as const;
const confirm = (match: string): ProtectedEntry => ({ match, mode: 'confirm' });

describe('a pattern', () => {
  it.each(['prod-*', 'PROD-ADMIN', '111122223333', '1111*', 'shop*', '*live', 'eu-*', '*', ' prod-* ', '*-west-*'])(
    'meets the account by profile, id, name or region: %s',
    (match) => {
      expect(protectionOf([confirm(match)], account)).toEqual({ mode: 'confirm', because: [match] });
    },
  );
  it.each(['prod', 'admin', '11112222333', '1111222233334', 'eu.west.1', 'prod?admin', '', '[a-z]*', 'live'])(
    'stands for itself but for *: %s',
    (match) => {
      expect(protectionOf([confirm(match)], account)).toBeUndefined();
    },
  );
});

describe('several entries', () => {
  it('protect as the strictest says, whatever their order', () => {
    const [soft, strict] = [confirm('prod-*'), { match: '1111*', mode: 'readOnly' } as const];
    expect(protectionOf([soft, strict], account)?.mode).toBe('readOnly');
    expect(protectionOf([strict, soft], account)?.mode).toBe('readOnly');
    expect(protectionOf([confirm('staging')], account)).toBeUndefined();
    expect(protectionOf([], account)).toBeUndefined();
  });
});

describe('an account whose id is not known', () => {
  const unknown = { ...account, accountId: undefined };
  it.each(['111122223333', '1111*', '*3333', '9*9'])('is protected by a pattern that asks for an id: %s', (match) => {
    expect(protectionOf([confirm(match)], unknown)?.mode).toBe('confirm');
    expect(protectionOf([confirm(match)], unknown)?.because).toEqual([`${match} (the account id is not known)`]);
  });
  it('is not by one that asks for something else', () => {
    expect(protectionOf([confirm('staging-*'), confirm('us-east-1')], unknown)).toBeUndefined();
  });
});

describe('the name of an account', () => {
  it('is what the setting gives, else what Identity Center tells', () => {
    expect(accountNameOf([{ ...confirm('1111*'), name: 'prod' }], account)).toBe('prod');
    expect(accountNameOf([confirm('1111*')], account)).toBe('Shop live');
    expect(accountNameOf([], { ...account, accountName: undefined })).toBeUndefined();
  });
  it('is not given to an account that is protected for want of its id alone', () => {
    const entries = [{ ...confirm('999988887777'), name: 'bank' }];
    expect(accountNameOf(entries, { ...account, accountId: undefined, accountName: undefined })).toBeUndefined();
  });
  it('can be met by another pattern', () => {
    const entries = [{ ...confirm('111122223333'), name: 'bank' }, { match: 'bank', mode: 'readOnly' } as const];
    expect(protectionOf(entries, account)?.mode).toBe('readOnly');
  });
});
