import { beforeEach, describe, expect, it } from 'vitest';
import { ProblemError } from '../../../../src/domain/problem.ts';
import type { Gap } from '../../../../src/domain/model.ts';
import { failing, FakeAccount, problem, scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { snapshot } from '../../../support/snapshot.ts';
import { desktop } from '../../../support/vscode/desktop.ts';
import { atNewWindow, told } from '../../../support/vscode/person.ts';

beforeEach(atNewWindow);

const gap = (iamAction: string, over: Partial<Gap> = {}): Gap => ({
  part: 'addresses',
  iamAction,
  code: 'UnauthorizedOperation',
  message: 'It is not allowed',
  ...over,
});
const copied = (): unknown => (desktop.clipboard === '' ? undefined : JSON.parse(desktop.clipboard));
const policyOf = (...actions: readonly string[]) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
});

describe('Copy IAM Policy', () => {
  it('copies the least policy for all that was denied in the account, from the row of one part', async () => {
    const gaps = [
      gap('ec2:DescribeVpcs', { part: 'vpcs' }),
      gap('ec2:DescribeAddresses'),
      gap('ec2:DescribeSubnets', { part: 'subnets', deniedBy: 'a service control policy' }),
      gap('ec2:DescribeInstances', { part: 'instances', code: 'RequestLimitExceeded' }),
    ];
    const { run, session, network } = openedWindow({}, new FakeAccount(snapshot({ gaps })));
    await session.open(scope);
    const row = network.rows[0]?.children().find(({ id }) => id.endsWith('gap/vpcs'));
    await run('copyPolicy', row);
    expect(copied()).toEqual(policyOf('ec2:DescribeAddresses', 'ec2:DescribeVpcs'));
    expect(desktop.flashes.at(-1)).toContain('Copied');
  });

  it('copies what a message carries, and what an account that cannot be opened was denied', async () => {
    const denied = [{ iamAction: 'ec2:DescribeVpcs', by: undefined }];
    const account = new FakeAccount();
    account.gate = failing(new ProblemError(problem('It is not allowed', { denied })));
    const { run, session } = openedWindow({}, account);
    await session.open(scope);
    await run('copyPolicy');
    expect(copied()).toEqual(policyOf('ec2:DescribeVpcs'));
    await run('copyPolicy', [{ iamAction: 'ec2:CreateTags', by: undefined }]);
    expect(copied()).toEqual(policyOf('ec2:CreateTags'));
  });

  it.each([
    [
      'what others deny outright',
      [gap('ec2:DescribeVpcs', { deniedBy: 'a service control policy' })],
      'No policy helps',
    ],
    ['an account of which all was read', [], 'Nothing was denied here'],
  ])('says that there is none for %s', async (_what, gaps, text) => {
    const { run, session } = openedWindow({}, new FakeAccount(snapshot({ gaps })));
    await session.open(scope);
    await run('copyPolicy');
    await told(text);
    expect(copied()).toBeUndefined();
  });
});
