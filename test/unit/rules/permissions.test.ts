import { describe, expect, it } from 'vitest';
import {
  accountDigits,
  alreadyGranted,
  authorizedAccount,
  permissionExists,
  permissionInUse,
} from '../../../src/rules/permissionRules.ts';
import { says } from '../../support/judge.ts';
import { attached, eni, permission } from '../../support/snapshot.ts';

const accountId = '444455556666';
const permissionId = 'eni-perm-0a';

describe('rules of permissions', () => {
  it('block what is no account, warn of the own one', () => {
    expect(says(accountDigits, { accountId: 'ec2.amazonaws.com' })).toEqual([
      'block: This is not the id of an AWS account: ec2.amazonaws.com',
    ]);
    expect(says(accountDigits, { accountId: '111122223333' })[0]).toMatch(
      /^warn: This is the account of the interface/,
    );
    expect(says(accountDigits, { accountId })).toEqual([]);
  });
  it('warn of what is granted already, and that AWS must have authorized the account', () => {
    const input = { eniId: 'eni-0a', permission: 'INSTANCE-ATTACH', accountId } as const;
    expect(says(alreadyGranted, input, { permissions: [permission()] })).toEqual([
      'warn: The account has this permission already: 444455556666',
    ]);
    expect(says(alreadyGranted, input, { permissions: [permission({ state: 'revoking' })] })).toEqual([]);
    expect(says(alreadyGranted, { ...input, permission: 'EIP-ASSOCIATE' }, { permissions: [permission()] })).toEqual(
      [],
    );
    expect(says(authorizedAccount, { accountId })[0]).toMatch(/^warn: EC2 refuses an account/);
  });
  it('block a permission that is gone, and warn where none could be read', () => {
    expect(says(permissionExists, { permissionId })).toEqual(['block: The permission no longer exists: eni-perm-0a']);
    expect(says(permissionExists, { permissionId }, { permissions: [permission()] })).toEqual([]);
    const gap = { part: 'permissions', iamAction: '', code: 'UnauthorizedOperation', message: '' } as const;
    expect(says(permissionExists, { permissionId }, { gaps: [gap] })).toEqual([
      'warn: Permissions could not be read, among them: eni-perm-0a',
    ]);
  });
  it('block one that is used, unless by force', () => {
    const input = { eniId: 'eni-0a', permissionId };
    const account = {
      permissions: [permission()],
      enis: [eni({ attachment: attached('i-0b', 1, { instanceOwnerId: accountId }) })],
    };
    expect(says(permissionInUse, { ...input, force: false }, account)).toEqual([
      'block: The other account has the interface on an instance: INSTANCE-ATTACH to 444455556666',
    ]);
    expect(says(permissionInUse, { ...input, force: true }, account)[0]).toMatch(/^warn/);
    expect(says(permissionInUse, { ...input, force: false }, { ...account, enis: [eni()] })).toEqual([]);
    const elastic = { ...account, permissions: [permission({ permission: 'EIP-ASSOCIATE' })] };
    expect(says(permissionInUse, { ...input, force: false }, elastic)).toEqual([]);
  });
});
