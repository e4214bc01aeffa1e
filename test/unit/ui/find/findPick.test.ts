import { beforeEach, describe, expect, it } from 'vitest';
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
import { desktop, resetDesktop } from '../../../support/vscode/desktop.ts';
import { dialogs } from '../../../support/vscode/dialogs.ts';
import { asked, until } from '../../../support/vscode/person.ts';

beforeEach(() => resetDesktop());

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
    const window = findWindow(twoAccounts());
    await window.run('find');
    const pick = await typed('10.0.0.8');
    await until(() => findLabels().some((label) => label.includes('Ask 2 more')));
    pick.choose('Ask 2 more');
    await until(() => findLabels().some((label) => label.includes('10.0.0.8')));
    expect(window.scopes.all).toEqual([]);
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
    const window = findWindow({ stage: accounts.stage });
    await window.run('find');
    const pick = await typed('10.0.0.8');
    await until(() => findLabels().some((label) => label.includes('Ask 1 more')));
    pick.choose('Ask 1 more');
    await until(() => findTitle() === 'Find: asking 1');
    pick.press(0);
    await until(() => findTitle() === 'Find: could not ask 1');
    expect(pick.line('stage').description).toContain('Stopped before it answered');
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
