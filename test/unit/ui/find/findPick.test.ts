import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../../../../src/domain/problem.ts';
import { problem } from '../../../support/fakeAccount.ts';
import {
  findLabels,
  findTitle,
  findWindow,
  held,
  scopeOfProfile,
  twoAccounts,
  typed,
} from '../../../support/findWindow.ts';
import { address, eni } from '../../../support/snapshot.ts';
import { desktop, resetDesktop, settled } from '../../../support/vscode/desktop.ts';
import { dialogs } from '../../../support/vscode/dialogs.ts';
import { asked, until } from '../../../support/vscode/person.ts';

beforeEach(() => resetDesktop());
afterEach(() => void vi.restoreAllMocks());

describe('the search over accounts', () => {
  it('finds in what is open while typing, without asking anybody', async () => {
    const window = findWindow(twoAccounts());
    await window.session.open(scopeOfProfile('prod'));
    await window.run('find');
    await typed('10.0.0.7');
    await until(() => findLabels().some((label) => label.includes('10.0.0.7')));
    expect(findTitle()).toBe('Find: found in 1 · 1 not asked');
    const [hit] = dialogs.input.items;
    expect(hit?.description).toContain('prod-1 · not attached · eni-0prod-1');
    expect(hit?.detail).toMatch(
      /^prod 111122223333 · eu-west-1 · primary address in subnet-0a · available · read \d+ s ago · vpc-0a$/,
    );
    expect(window.connected).toEqual(['prod']);
  });

  it('asks the others quietly when that is chosen, and shows a result in tree and picture', async () => {
    const window = findWindow(twoAccounts());
    await window.session.open(scopeOfProfile('prod'));
    await window.run('find');
    const pick = await typed('10.0.0.8');
    await until(() => findLabels().some((label) => label.includes('Ask 1 more account')));
    expect(findTitle()).toBe('Find: not in 1 · 1 not asked');
    pick.choose('Ask 1 more account');
    await until(() => findTitle() === 'Find: found in 1 · not in 1');
    expect(window.connected).toEqual(['prod', 'stage quietly']);
    expect(dialogs.input.items[0]?.detail).toContain(
      'stage 111122223333 · eu-west-1 · primary address in subnet-0a · available · asked just now · vpc-0a',
    );
    await held();
    pick.choose('10.0.0.8');
    await until(() => window.scopes.active?.scope === window.scopes.all[1]?.scope && window.scopes.all.length === 2);
    await until(() => desktop.tabs.some((tab) => tab.title === 'Topology: stage @ eu-west-1'));
    expect(window.connected.at(-1)).toBe('stage');
    expect(dialogs.top).toBeUndefined();
  });

  it('does nothing more for an Enter that is held', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
    const window = findWindow(twoAccounts());
    await window.run('find');
    const pick = await typed('10.0.0.8');
    await until(() => findLabels().some((label) => label.includes('Ask 2 more')));
    pick.choose('Ask 2 more');
    await until(() => findLabels().some((label) => label.includes('10.0.0.8')));
    for (let repeats = 1; repeats <= 20; repeats += 1) {
      clock.mockReturnValue(repeats * 40);
      pick.enter();
    }
    await settled();
    expect([window.scopes.all, window.connected, pick.isShown]).toEqual([[], ['prod quietly', 'stage quietly'], true]);
    clock.mockReturnValue(2000);
    pick.enter();
    await until(() => window.scopes.all.length === 1);
  });

  it('signs in, and asks again whoever waited for it', async () => {
    const signedOut = new ProblemError(problem('You are signed out', { recovery: 'signIn' }));
    let runs = 0;
    const window = findWindow(
      twoAccounts(),
      {},
      {
        signIn: async () => ({
          kind: 'identityCenter',
          title: 'corp',
          run: async () => {
            runs += 1;
            window.refusals.clear();
          },
        }),
      },
    );
    for (const name of ['prod', 'stage']) window.refusals.set(name, signedOut);
    await window.run('find');
    const pick = await typed('10.0.0.8');
    await until(() => findLabels().some((label) => label.includes('Ask 2 more')));
    pick.choose('Ask 2 more');
    await until(() => findTitle() === 'Find: sign-in needed for 2');
    await held();
    pick.choose('prod');
    await until(() => findTitle() === 'Find: found in 1 · not in 1');
    expect(runs).toBe(1);
    expect(window.connected).toEqual(['prod quietly', 'stage quietly', 'prod quietly', 'stage quietly']);
  });

  it('goes on asking the others while a person signs in', async () => {
    const accounts = twoAccounts();
    accounts.stage.faults.latencyMs = 60_000;
    const window = findWindow(
      accounts,
      {},
      {
        signIn: async () => ({
          kind: 'identityCenter',
          title: 'corp',
          run: async () => {
            window.refusals.clear();
            accounts.stage.faults.latencyMs = 0;
          },
        }),
      },
    );
    window.refusals.set('prod', new ProblemError(problem('You are signed out', { recovery: 'signIn' })));
    await window.run('find');
    const pick = await typed('10.0.0.8');
    await until(() => findLabels().some((label) => label.includes('Ask 2 more')));
    pick.choose('Ask 2 more');
    await until(() => findTitle() === 'Find: asking 1 · sign-in needed for 1');
    await held();
    pick.choose('prod');
    await until(() => findTitle() === 'Find: found in 1 · not in 1');
    expect(findLabels()[0]).toBe('$(plug) 10.0.0.8');
  });

  it('reads an open account again when it is not in it', async () => {
    const accounts = twoAccounts();
    const window = findWindow({ prod: accounts.prod });
    await window.session.open(scopeOfProfile('prod'));
    await window.run('find');
    const pick = await typed('10.0.0.77');
    await until(() => findTitle() === 'Find: not in 1');
    accounts.prod.world.enis.set('eni-0new', eni({ id: 'eni-0new', addresses: [address('10.0.0.77')] }));
    pick.choose('prod @ eu-west-1');
    await until(() => findTitle() === 'Find: found in 1');
    expect(findLabels()[0]).toContain('10.0.0.77');
  });

  it('stops asking at a button, and says who had not answered', async () => {
    const accounts = twoAccounts();
    accounts.stage.faults.latencyMs = 60_000;
    const window = findWindow(accounts);
    await window.run('find');
    const pick = await typed('10.0.0.7');
    await until(() => findLabels().some((label) => label.includes('Ask 2 more')));
    pick.choose('Ask 2 more');
    await until(() => findTitle() === 'Find: found in 1 · asking 1');
    pick.press(0);
    await until(() => findTitle() === 'Find: found in 1 · could not ask 1');
    expect(pick.line('stage').description).toContain('Stopped before it answered');
    await until(() => window.asking.open === 0);
  });

  it('asks nobody any more once it is closed', async () => {
    const accounts = twoAccounts();
    accounts.stage.faults.latencyMs = 60_000;
    const window = findWindow({ stage: accounts.stage });
    await window.run('find');
    const pick = await typed('10.0.0.8');
    await until(() => findLabels().some((label) => label.includes('Ask 1 more')));
    pick.choose('Ask 1 more');
    await until(() => window.asking.open === 1);
    pick.hide();
    await until(() => window.asking.open === 0);
    expect([dialogs.top, window.scopes.all]).toEqual([undefined, []]);
  });

  it('has the first result under the highlight, as long as nobody has moved it', async () => {
    const accounts = twoAccounts();
    let answer = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      answer = resolve;
    });
    accounts.prod.faults.latencyMs = 60_000;
    accounts.stage.faults.before('DescribeNetworkInterfaces', () => gate);
    const window = findWindow(accounts);
    await window.run('find');
    const pick = await typed('10.0.0.8');
    await until(() => findLabels().some((label) => label.includes('Ask 2 more')));
    pick.choose('Ask 2 more');
    await until(() => findTitle() === 'Find: asking 2');
    expect(findLabels()[0]).toBe('Still asking');
    answer();
    await until(() => findTitle() === 'Find: found in 1 · asking 1');
    expect(pick.activeItems.map(({ label }) => label)).toEqual(['$(plug) 10.0.0.8']);
    pick.hide();
  });

  it('tells no more of those that are not to be asked any longer', async () => {
    const window = findWindow(twoAccounts());
    await window.run('find');
    const pick = await typed('10.0.0.8');
    await until(() => findLabels().some((label) => label.includes('Ask 2 more')));
    pick.choose('Ask 2 more');
    await until(() => findTitle() === 'Find: found in 1 · not in 1');
    pick.press(0);
    const choose = await asked('Which accounts and regions are asked?');
    choose.tick();
    await held();
    choose.enter();
    await until(() => findTitle() === 'Find');
    expect(findLabels().filter((label) => label.includes('10.0.0.8'))).toEqual([]);
  });

  it('asks the other regions of an account that is open, and not the one that was read', async () => {
    const window = findWindow({ stage: twoAccounts().stage });
    await window.session.open(scopeOfProfile('stage'));
    window.keptForPerson.set('searched', { without: [], allRegionsOf: ['stage'] });
    await window.run('find');
    const pick = await typed('10.9.9.9');
    await until(() => findLabels().some((label) => label.includes('Ask 1 more')));
    pick.choose('Ask 1 more');
    await until(() => findTitle().startsWith('Find: not in '));
    await until(() => window.asking.open === 0);
    expect(window.regionsAsked.length).toBeGreaterThan(10);
    // Once, for the list of its regions.
    expect(window.regionsAsked.filter((region) => region === 'eu-west-1')).toHaveLength(1);
  });

  it('asks those that were chosen, all regions of a profile included', async () => {
    const window = findWindow(twoAccounts());
    await window.run('find');
    const pick = await typed('10.9.9.9');
    pick.press(0);
    const choose = await asked('Which accounts and regions are asked?');
    expect(choose.labels).toEqual(
      ['prod @ eu-west-1', 'stage @ eu-west-1', 'All regions of prod', 'All regions of stage'].map(
        (label) => expect.stringContaining(label) as string,
      ),
    );
    choose.tick('stage @ eu-west-1', 'All regions of stage');
    await held();
    choose.enter();
    await until(() => findTitle() === 'Find: 1 not asked');
    dialogs.input.choose('Ask 1 more account');
    await until(() => findTitle().includes('not in '));
    expect(new Set(window.connected)).toEqual(new Set(['stage quietly']));
    expect(window.connected.length).toBeGreaterThan(10);
  });
});
