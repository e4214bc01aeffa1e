import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commands } from 'vscode';
import type { Scope } from '../../../../src/domain/scope.ts';
import type { Row } from '../../../../src/ui/shared/tree/row.ts';
import { RowTree } from '../../../../src/ui/shared/tree/rowTree.ts';
import type { ShownRow } from '../../../../src/ui/shared/tree/shownRow.ts';
import { failing, FakeAccount, problem, refused } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { address, autoPublic, eni, named, snapshot } from '../../../support/snapshot.ts';
import { desktop, resetDesktop, settled, toast } from '../../../support/vscode/desktop.ts';
import type { Tree } from '../../../support/vscode/surfaces.ts';
import { afterReading, asked, atNewWindow, messages, until } from '../../../support/vscode/person.ts';
import { ProblemError } from '../../../../src/domain/problem.ts';

beforeEach(() => {
  resetDesktop();
  atNewWindow();
});

const profile = (name: string): Scope => ({ kind: 'profile', profile: name, region: 'eu-west-1', endpoint: undefined });

/** A window with two accounts that have an interface of the same id, and `staging` looked at last. */
const withTwo = async () => {
  const accounts = {
    prod: new FakeAccount(snapshot({ enis: [eni({ ...named('prod-eni'), description: 'in prod' })] })),
    staging: new FakeAccount(snapshot({ enis: [eni({ ...named('staging-eni'), description: 'in staging' })] })),
  };
  const accountOf = (of: Scope): FakeAccount =>
    of.kind === 'profile' && of.profile === 'prod' ? accounts.prod : accounts.staging;
  const window = openedWindow({ connect: async (of) => accountOf(of).connection(of) });
  const prod = await window.session.open(profile('prod'));
  const staging = await window.session.open(profile('staging'));
  return { ...window, accounts, prod, staging };
};

const tree = () => {
  const network = desktop.trees.get('eniExplorer.network') as Tree<ShownRow> | undefined;
  if (!network) throw new Error('There is no Network view');
  return network;
};

/** The row of the interface in the tree of an account, as VS Code holds it. */
const rowOf = (account: string): ShownRow => {
  const below = (row: ShownRow): readonly ShownRow[] => [row, ...tree().rows.getChildren(row).flatMap(below)];
  const found = tree()
    .rows.getChildren()
    .filter(({ row }) => row.label.startsWith(account))
    .flatMap(below)
    .find(({ target }) => target?.kind === 'interface');
  if (!found) throw new Error(`No interface below ${account}`);
  return found;
};

const labels = (rows: readonly Row[]): readonly string[] => rows.map(({ label }) => label);

describe('several accounts in the tree', () => {
  it('have a row each, with ids of their own, and are counted together', async () => {
    const { network } = await withTwo();
    expect(labels(network.rows)).toEqual(['prod @ eu-west-1', 'staging @ eu-west-1']);
    expect(tree().description).toBe('2 interfaces');
    expect([rowOf('prod').row.label, rowOf('staging').row.label]).toEqual(['prod-eni', 'staging-eni']);
    expect(rowOf('prod').id).not.toBe(rowOf('staging').id);
  });

  it('are filtered apart, and the line above says which', async () => {
    const { run, network, prod, staging } = await withTwo();
    const done = run('filter', network.rows[0]);
    const box = await asked('Filter interfaces: prod @ eu-west-1');
    box.type('nothing-is-called-so');
    box.enter();
    await done;
    expect([prod.filter, staging.filter]).toEqual(['nothing-is-called-so', '']);
    expect(tree().message).toBe('prod @ eu-west-1 · Filter: nothing-is-called-so · 0 of 1 interface');
    expect(() => rowOf('prod')).toThrow('No interface');
    expect(rowOf('staging').row.label).toBe('staging-eni');
  });

  it('that fail say so in their row, with what resolves them, and leave the others', async () => {
    const { accounts, run, network } = await withTwo();
    const expired = new ProblemError(problem('The session has expired', { code: 'ExpiredToken', recovery: 'signIn' }));
    accounts.prod.gate = failing(expired);
    await run('refresh', network.rows[0]);
    const [button, prod, staging] = network.rows;
    expect(prod?.description).toMatch(/^signed out · as of /);
    expect(staging?.description).toMatch(/^as of /);
    expect([prod?.words, staging?.words]).toEqual([
      ['scope', 'profile', 'read', 'signedOut'],
      ['scope', 'profile', 'read'],
    ]);
    expect([button?.label, button?.runs, button?.scope]).toEqual(['Sign in as prod', 'signIn', 'prod@eu-west-1@']);
    expect(messages()).toEqual([]);
  });

  it('that could never be read have a row without anything below', async () => {
    const { accounts, run, network, session } = await withTwo();
    await run('closeScope', network.rows[0]);
    accounts.prod.gate = failing(refused('No.', 'RequestTimeout'));
    await session.open(profile('prod'));
    const prod = network.rows.at(-1);
    expect([prod?.label, prod?.description, prod?.opens, prod?.words]).toEqual([
      'prod @ eu-west-1',
      'could not be read',
      'never',
      ['scope', 'profile', 'again'],
    ]);
    expect(prod?.tooltip?.()).toContain('No&#46; Try again&#46;');
  });

  it('are closed apart', async () => {
    const { run, network, staging, scopes } = await withTwo();
    await run('showTopology', network.rows[0]);
    await run('closeScope', network.rows[0]);
    expect([labels(network.rows), scopes.all]).toEqual([['staging @ eu-west-1'], [staging]]);
    expect(desktop.tabs.map(({ isClosed }) => isClosed)).toEqual([true]);
  });
});

describe('what is called on a row', () => {
  it('goes to its account, whichever was looked at last', async () => {
    const { run, accounts, scopes, staging } = await withTwo();
    expect(scopes.active).toBe(staging);
    const done = run('changeDescription', rowOf('prod'));
    const box = await asked('Change Description');
    expect(box.value).toBe('in prod');
    box.type('changed');
    await afterReading(() => box.enter());
    const review = await asked('Review');
    expect(review.items.map(({ label }) => label).join('\n')).toContain('prod @ eu-west-1');
    await afterReading(() => review.choose('Run'));
    await done;
    expect([accounts.prod.asked.length, accounts.staging.asked.length]).toEqual([1, 0]);
  });

  it('of an account that was closed meanwhile is done nowhere', async () => {
    const { run, accounts, scopes, prod } = await withTwo();
    const row = rowOf('prod');
    scopes.close(prod);
    await run('changeDescription', row);
    expect(messages()).toEqual(['info: The account that this belongs to is not open any more']);
    expect(accounts.staging.asked).toEqual([]);
  });

  it('is refused for rows of several accounts at once', async () => {
    const { run } = await withTwo();
    const rows = [rowOf('prod'), rowOf('staging')];
    await run('deleteInterface', rows[0], rows);
    expect(messages()).toEqual(['info: The selected rows belong to several accounts: select those of one']);
  });

  it('makes its account the one that the palette means', async () => {
    const { scopes, prod, staging, run } = await withTwo();
    tree().select(rowOf('prod'));
    expect(scopes.active).toBe(prod);
    tree().select(rowOf('staging'));
    expect(scopes.active).toBe(staging);
    await run('copyId', rowOf('prod'));
    expect(desktop.clipboard).toBe('eni-0a');
  });
});

describe('a command of the palette', () => {
  it('asks which account is meant where that is not clear', async () => {
    const { session, scopes, prod, staging, run } = await withTwo();
    const demo = await session.open({ kind: 'demo' });
    scopes.close(demo);
    expect(scopes.active).toBeUndefined();
    const done = run('clearFilter');
    const pick = await asked('Which account?');
    expect(pick.items.map(({ label }) => label)).toEqual([
      '$(type-hierarchy) prod @ eu-west-1',
      '$(type-hierarchy) staging @ eu-west-1',
    ]);
    prod.setFilter('nat');
    staging.setFilter('nat');
    pick.choose('prod');
    await done;
    expect([prod.filter, staging.filter]).toEqual(['', 'nat']);
  });
});

describe('the topologies of several accounts', () => {
  const tabs = () => desktop.tabs.filter(({ isClosed }) => !isClosed);

  it('have a tab each, and what their pages ask for is done there', async () => {
    const { run, network, prod } = await withTwo();
    for (const row of network.rows) await run('showTopology', row);
    expect(tabs().map(({ title }) => title)).toEqual(['Topology: prod @ eu-west-1', 'Topology: staging @ eu-west-1']);
    const [first, second] = tabs();
    for (const tab of tabs()) tab.say({ kind: 'ready' });
    await until(() => tabs().every(({ posted }) => posted.length >= 3));
    const said = second?.posted.length;
    first?.say({ kind: 'filter', text: 'prod-eni' });
    await until(() => prod.filter === 'prod-eni');
    await settled();
    expect(second?.posted.length).toBe(said);
    const before = desktop.executed.length;
    desktop.commands.clear();
    first?.say({ kind: 'startWizard', operation: 'changeDescription', target: { kind: 'interface', id: 'eni-0a' } });
    await until(() => desktop.executed.length > before);
    expect(desktop.executed.at(-1)?.[1]).toEqual({ kind: 'interface', id: 'eni-0a', scope: prod.id });
  });

  it('make their account the one that the palette means when they are looked at', async () => {
    const { run, network, scopes, prod, staging } = await withTwo();
    for (const row of network.rows) await run('showTopology', row);
    const [first, second] = tabs();
    first?.look();
    expect(scopes.active).toBe(prod);
    first?.look(false);
    second?.look();
    expect(scopes.active).toBe(staging);
  });
});

describe('the findings of several accounts', () => {
  it('are grouped by account', async () => {
    const idle = address('10.0.0.20', { association: autoPublic('203.0.113.10', { allocationId: 'eipalloc-0a' }) });
    const { findings, accounts, session, prod, network } = await withTwo();
    const told = () => findings.rows.map(({ label, scope, description }) => [label, scope, description]);
    // The world of each account has an unattached interface, which is only noted.
    const [other] = session.scopes.all.filter((open) => open !== prod);
    const noted = ['staging @ eu-west-1', other?.id, ''];
    expect(told()).toEqual([['prod @ eu-west-1', prod.id, ''], noted]);
    accounts.prod.current = snapshot({ enis: [eni({ addresses: [idle] })] });
    accounts.staging.current = snapshot({ enis: [] });
    await session.refresh(prod);
    expect(told()).toEqual([['prod @ eu-west-1', prod.id, '1'], noted]);
    if (other) await session.refresh(other);
    expect(told()).toEqual([['prod @ eu-west-1', prod.id, '1']]);
    session.scopes.close(prod);
    expect([findings.rows, network.rows.length]).toEqual([[], 1]);
  });
});

describe('the rows of several accounts', () => {
  const descriptions = (rows: readonly Row[]) =>
    rows.map(({ label, description }) => `${label}  ${description}`.trim());

  it('tell how long ago each was read, and go on by themselves without another read', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
    vi.setSystemTime(10_000_000);
    const { network, accounts } = await withTwo();
    const { rows } = tree();
    if (!(rows instanceof RowTree)) throw new Error('The view has other rows');
    const drawn = (): readonly unknown[] => rows.getChildren().map((row) => rows.getTreeItem(row).description);
    const changed: unknown[] = [];
    rows.onDidChangeTreeData(() => changed.push(drawn()));
    tree().visible = true;
    expect(drawn().join()).toMatch(/^as of .*,as of /);
    for (const account of Object.values(accounts)) account.current = { ...account.current, readAt: 10_000_000 };
    for (const open of network.rows.map(({ scope }) => scope))
      await commands.executeCommand('eniExplorer.refresh', { scope: open });
    expect(drawn()).toEqual(['', '']);
    const { reads } = accounts.prod;
    changed.length = 0;
    vi.advanceTimersByTime(90_000);
    expect(changed).toHaveLength(1);
    expect(drawn()).toEqual(['1 min ago', '1 min ago']);
    vi.advanceTimersByTime(17 * 60_000);
    expect([drawn(), accounts.prod.reads]).toEqual([['15 min ago', '15 min ago'], reads]);
    vi.useRealTimers();
  });

  it('name the account where its name is known and the profile does not say it', async () => {
    const account = new FakeAccount();
    const window = openedWindow({
      connect: async (of) => ({ ...account.connection(of), accountName: () => 'shop' }),
    });
    await window.session.open(profile('admin'));
    await window.session.open(profile('shop/Admin'));
    expect(descriptions(window.network.rows).map((text) => text.replace(/as of [^·]*(?:· )?/, '').trim())).toEqual([
      'shop  eu-west-1 · admin',
      'shop/Admin @ eu-west-1',
    ]);
  });

  it('tell two of one name apart by their endpoints', async () => {
    const window = openedWindow();
    await window.session.open(profile('work'));
    await window.session.open({ ...profile('work'), endpoint: 'https://ec2.example' } as Scope);
    expect(window.network.rows.map(({ description }) => description.includes('https://ec2.example'))).toEqual([
      false,
      true,
    ]);
  });

  it('that fail one after the other are told in one message at a time, and each in its row', async () => {
    const { accounts, prod, staging, session, network } = await withTwo();
    accounts.prod.gate = failing(refused('prod is out of order', 'InternalError'));
    accounts.staging.gate = failing(refused('staging is out of order', 'InternalError'));
    await session.refresh(prod);
    await session.refresh(staging);
    expect(messages()).toHaveLength(1);
    expect(network.rows.map(({ description }) => description.startsWith('could not be read'))).toEqual([true, true]);
    toast().close();
    await settled();
    await session.refresh(staging);
    expect(messages()).toHaveLength(2);
  });
});
