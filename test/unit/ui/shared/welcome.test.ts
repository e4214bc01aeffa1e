import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src/domain/problem.ts';
import type { Snapshot } from '../../../../src/domain/model.ts';
import type { StoreState } from '../../../../src/services/store.ts';
import { welcomeOf } from '../../../../src/ui/shared/welcome.ts';
import { problem, scope } from '../../../support/fakeAccount.ts';
import { elasticIp, inventoryOf } from '../../../support/snapshot.ts';

const shown = (over: Partial<Snapshot> = {}) => ({ scope, inventory: inventoryOf(over), findings: [] });
const failed = (over: Partial<Problem>): StoreState => ({
  kind: 'failed',
  scope,
  shown: undefined,
  problem: problem('It failed', over),
  since: 0,
});
const empty = { vpcs: [], subnets: [], instances: [], enis: [], addresses: [] };
const idle = elasticIp({ associationId: undefined, eniId: undefined, privateIp: undefined });
const gap = { part: 'vpcs', iamAction: 'ec2:DescribeVpcs', code: 'UnauthorizedOperation', message: 'no' } as const;

describe('the welcome text', () => {
  it.each<[string, StoreState | undefined, string | undefined]>([
    ['nothing was chosen yet', undefined, 'choose'],
    ['a scope was not read yet', { kind: 'empty' }, undefined],
    ['the session has expired', failed({ recovery: 'signIn', code: 'RequestExpired' }), 'signIn'],
    ['the profile has no credentials', failed({ recovery: 'chooseScope' }), 'credentials'],
    [
      'the account has not enabled the region',
      failed({ recovery: 'chooseScope', code: 'OptInRequired' }),
      'credentials',
    ],
    ['the account may not be read', failed({ recovery: 'none', code: 'UnauthorizedOperation' }), 'denied'],
    ['the configuration has a mistake', failed({ recovery: 'openConfig' }), 'config'],
    ['this machine’s clock is wrong', failed({ recovery: 'retry', code: 'RequestTimeTooSkewed' }), 'failed'],
    ['EC2 cannot be reached', failed({ recovery: 'retry', code: 'ENOTFOUND' }), 'offline'],
    ['the endpoint is wrong', failed({ recovery: 'openSettings' }), 'settings'],
    ['the endpoint of the setting breaks off', failed({ recovery: 'openSettings', code: 'ECONNRESET' }), 'settings'],
    ['something else went wrong', failed({ recovery: 'none', code: 'InternalError' }), 'failed'],
    ['the region is empty', { kind: 'ready', scope, shown: shown(empty) }, 'nothingHere'],
    [
      'it has nothing but an elastic IP',
      { kind: 'ready', scope, shown: shown({ ...empty, addresses: [idle] }) },
      undefined,
    ],
    ['the account is shown', { kind: 'ready', scope, shown: shown() }, undefined],
    [
      'a part of an empty account is unknown',
      { kind: 'ready', scope, shown: shown({ ...empty, gaps: [gap] }) },
      undefined,
    ],
    [
      'it is being read',
      { kind: 'loading', scope, shown: undefined, progress: undefined, soFar: undefined },
      undefined,
    ],
    ['an earlier read of it is still shown', { ...failed({}), shown: shown() } as StoreState, undefined],
  ])('when %s', (_when, state, welcome) => {
    expect(welcomeOf(state ? [state] : [])).toBe(welcome);
  });
  it('gives way to the rows when several scopes are open', () => {
    expect(welcomeOf([failed({ recovery: 'signIn' }), failed({ recovery: 'signIn' })])).toBeUndefined();
  });

  it('is in the manifest for each of these cases', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly contributes: { readonly viewsWelcome: readonly { readonly view: string; readonly when: string }[] };
    };
    const named = contributes.viewsWelcome
      .filter(({ view, when }) => view === 'eniExplorer.network' && when.startsWith('eniExplorer.welcome'))
      .map(({ when }) => /^eniExplorer\.welcome == (\w+)$/.exec(when)?.[1]);
    expect(new Set(named)).toEqual(
      new Set(['choose', 'config', 'credentials', 'denied', 'failed', 'nothingHere', 'offline', 'settings', 'signIn']),
    );
    expect(named).toHaveLength(9);
  });
});
