import { beforeEach, describe, expect, it } from 'vitest';
import { ProblemError } from '../../../../src/domain/problem.ts';
import { simulate } from '../../../../src/simulator/simulate.ts';
import { problem } from '../../../support/fakeAccount.ts';
import {
  aProfile,
  findLabels,
  findTitle,
  findWindow,
  scopeOfProfile,
  twoAccounts,
  typed,
} from '../../../support/findWindow.ts';
import { elasticIp, eni, named, snapshot } from '../../../support/snapshot.ts';
import { resetDesktop } from '../../../support/vscode/desktop.ts';
import { asked, until } from '../../../support/vscode/person.ts';

beforeEach(() => resetDesktop());

describe('what the search over accounts lists', () => {
  it('says what it is not in, and never that of one that could not be asked', async () => {
    const window = findWindow(twoAccounts(), { list: [aProfile('away'), aProfile('nowhere', { region: undefined })] });
    window.refusals.set('away', new ProblemError(problem('You are signed out', { recovery: 'signIn' })));
    await window.run('find');
    const pick = await typed('10.9.9.9');
    await until(() => findLabels().some((label) => label.includes('Ask 3 more')));
    pick.choose('Ask 3 more');
    await until(() => findTitle() === 'Find: sign-in needed for 1 · could not ask 1 · not in 2');
    expect(findLabels()).toEqual([
      '$(info) Not found in 2 accounts; 2 could not be asked',
      'Sign-in needed',
      '$(key) away',
      'Could not be asked',
      '$(warning) nowhere',
      'Not found in',
      '$(check) prod eu-west-1, stage eu-west-1',
    ]);
    expect(pick.line('away').description).toContain('You are signed out');
  });

  it('names the permission that is missing', async () => {
    const accounts = twoAccounts();
    accounts.prod.faults.deny('DescribeTags');
    const window = findWindow({ prod: accounts.prod });
    await window.run('find');
    const pick = await typed('no-such-name');
    await until(() => findLabels().some((label) => label.includes('Ask 1 more')));
    pick.choose('Ask 1 more');
    await until(() => findTitle() === 'Find: could not ask 1');
    expect(findLabels()[0]).toBe('$(info) 1 account could not be asked');
    expect(pick.line('prod').description).toContain('a permission is missing: ec2:DescribeTags');
  });

  it('says that not all was asked also where something was found', async () => {
    const accounts = twoAccounts();
    accounts.prod.faults.deny('DescribeTags');
    const window = findWindow({ prod: accounts.prod });
    await window.run('find');
    const pick = await typed('prod-1');
    await until(() => findLabels().some((label) => label.includes('Ask 1 more')));
    pick.choose('Ask 1 more');
    await until(() => findTitle() === 'Find: found in 1 · could not ask 1');
    expect(findLabels()).toEqual(['$(plug) prod-1', 'Could not be asked', '$(warning) prod']);
  });

  it('puts what is called so before what only begins so or has it somewhere', async () => {
    const enis = ['my-web', 'web-2', 'web'].map((name) => eni({ id: `eni-0${name}`, ...named(name) }));
    const window = findWindow({ prod: simulate(snapshot({ enis })) });
    await window.session.open(scopeOfProfile('prod'));
    await window.run('find');
    await typed('web');
    await until(() => findTitle() === 'Find: found in 1');
    expect(findLabels()).toEqual(['$(plug) web', '$(plug) web-2', '$(plug) my-web']);
  });

  it('shows two hundred lines at most', async () => {
    const enis = Array.from({ length: 400 }, (_, at) => eni({ id: `eni-${at}`, ...named(`web-${at}`) }));
    const window = findWindow({ prod: simulate(snapshot({ enis })), stage: simulate(snapshot({ enis })) });
    await window.session.open(scopeOfProfile('prod'));
    await window.run('find');
    await typed('web');
    await until(() => findTitle().startsWith('Find: found in 1'));
    expect(findLabels().length).toBeLessThanOrEqual(200);
    expect(findLabels()).toContain('$(ellipsis) Type to narrow');
    expect(findLabels().at(-1)).toBe('$(search) Ask 1 more account');
  });

  it('is about open accounts alone for what only the filter understands', async () => {
    const window = findWindow(twoAccounts());
    await window.session.open(scopeOfProfile('prod'));
    await window.run('find');
    await typed('state:available');
    await until(() => findLabels().some((label) => label.includes('prod-1')));
    expect(findLabels()).toContain('$(info) Only in open accounts');
    await typed('*');
    await until(() => findLabels().includes('$(info) Only in open accounts'));
  });

  it.each([
    ['env=prod', 'for this very name or tag, * stands for any signs'],
    ['web-1', 'for this very name or tag, * stands for any signs'],
    ['10.0.0.8', 'for 10.0.0.8'],
    ['eni-0123456789abcdef0', ''],
  ])('says what exactly others are asked for: %s', async (text, hint) => {
    const window = findWindow(twoAccounts());
    await window.run('find');
    const pick = await typed(text);
    await until(() => findLabels().some((label) => label.includes('Ask 2 more')));
    expect(pick.line('Ask 2 more').description).toBe(hint);
  });

  it('names what matches once: of an address its kind, of all else the thing and by what it was found', async () => {
    const tags = [{ key: 'Name', value: 'web' }];
    const account = snapshot({ enis: [eni({ tags })], addresses: [elasticIp({ publicIp: '52.1.2.3' })] });
    const window = findWindow({ prod: simulate(account) });
    await window.session.open(scopeOfProfile('prod'));
    await window.run('find');
    const whatOf = async (text: string, found: string) => {
      const pick = await typed(text);
      await until(() => findLabels().some((label) => label.includes(found)));
      return pick.line(found).detail?.split(' · ')[2];
    };
    expect(await whatOf('web', 'web')).toBe('interface, name in subnet-0a');
    expect(await whatOf('52.1.2.3', '52.1.2.3')).toBe('elastic IP address');
    expect(await whatOf('10.0.0.20', '10.0.0.20')).toBe('primary address in subnet-0a');
  });

  it('tells a last read that failed from one that waits for a sign-in, and reads again what can be read', async () => {
    const accounts = twoAccounts();
    const window = findWindow(accounts);
    const [prod, stage] = [
      await window.session.open(scopeOfProfile('prod')),
      await window.session.open(scopeOfProfile('stage')),
    ];
    accounts.prod.faults.expireCredentials();
    accounts.stage.faults.fail('PendingVerification');
    await Promise.all([prod, stage].map((open) => window.session.refresh(open)));
    await window.run('find');
    const pick = await typed('10.9.9.9');
    await until(() => findTitle() === 'Find: sign-in needed for 1 · could not ask 1');
    expect(findLabels()).toEqual([
      '$(info) 2 accounts could not be asked',
      'Sign-in needed',
      '$(key) prod 111122223333',
      'Could not be asked',
      '$(warning) stage 111122223333',
    ]);
    expect(pick.line('stage').detail).toMatch(/^Enter reads it again · not in what was read \d+ s ago$/);
    accounts.stage.faults.clear();
    pick.choose('stage');
    await until(() => findTitle() === 'Find: sign-in needed for 1 · not in 1');
  });

  it('says of an open account what could not be read where it might be, and reads it again', async () => {
    const { prod } = twoAccounts();
    prod.faults.deny('DescribeSubnets');
    const window = findWindow({ prod });
    await window.session.open(scopeOfProfile('prod'));
    await window.run('find');
    const pick = await typed('subnet-0123456789abcdef0');
    await until(() => findTitle() === 'Find: could not ask 1');
    expect(pick.line('prod').description).toBe('eu-west-1 · not all was read: ec2:DescribeSubnets');
    prod.faults.clear();
    pick.choose('prod');
    await until(() => findTitle() === 'Find: not in 1');
  });

  it('names the account of a profile as it was when it was open', async () => {
    const window = findWindow(twoAccounts());
    for (const name of ['stage', 'prod']) window.scopes.close(await window.session.open(scopeOfProfile(name)));
    const used = window.keptForPerson.get('used') as { profile: string; accountId: string }[];
    window.keptForPerson.set(
      'used',
      used.map((each) => (each.profile === 'stage' ? { ...each, accountId: '444455556666' } : each)),
    );
    window.refusals.set('stage', new ProblemError(problem('You are signed out', { recovery: 'signIn' })));
    await window.run('find');
    const pick = await typed('10.9.9.9');
    await until(() => findLabels().some((label) => label.includes('Ask 2 more')));
    pick.choose('Ask 2 more');
    await until(() => findTitle() === 'Find: sign-in needed for 1 · not in 1');
    expect(pick.line('stage').description).toBe('444455556666 · eu-west-1 · You are signed out');
  });

  it('remembers what was looked for', async () => {
    const window = findWindow(twoAccounts());
    await window.run('find');
    const pick = await typed('10.0.0.8');
    await until(() => findLabels().some((label) => label.includes('Ask 2 more')));
    pick.choose('Ask 2 more');
    await until(() => findLabels().some((label) => label.includes('10.0.0.8')));
    pick.hide();
    await window.run('find');
    const again = await asked('Find');
    expect(findLabels()).toEqual(['Looked for last', '$(history) 10.0.0.8']);
    again.choose('10.0.0.8');
    await until(() => findLabels().some((label) => label.includes('Ask 2 more')));
    expect(again.value).toBe('10.0.0.8');
  });
});
