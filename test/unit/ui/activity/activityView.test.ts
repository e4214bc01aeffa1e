import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { Uri } from 'vscode';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import type { Scope } from '../../../../src/domain/scope.ts';
import { scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { simulatedPlatform } from '../../../support/simulatedPlatform.ts';
import { desktop, tabOf } from '../../../support/vscode/desktop.ts';
import { afterReading, asked, atNewWindow, messages, told, until } from '../../../support/vscode/person.ts';

let base = '';
beforeEach(() => {
  atNewWindow();
  base = mkdtempSync(join(tmpdir(), 'eni-activity-'));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(base, { recursive: true, force: true });
});

const spare = demoSnapshot().enis.find(({ tags }) => tags.some(({ value }) => value === 'ha-spare'));
const target = { kind: 'interface', id: spare?.id ?? '' };

/** One account, at which windows come and go. */
const account = (of: Scope = scope) => {
  const { platform, simulator } = simulatedPlatform(demoSnapshot());
  const description = (): string | undefined =>
    simulator.snapshot().enis.find(({ id }) => id === target.id)?.description;
  const window = () => openedWindow(platform, undefined, Uri.file(base));
  /** A window in which an interface was given another description. */
  const ran = async () => {
    const opened = window();
    await opened.session.open(of);
    const done = opened.run('changeDescription', target);
    const box = await asked('Change Description');
    box.type('the spare one');
    await afterReading(() => box.enter());
    const review = await asked('Review');
    await afterReading(() => review.choose('Run'));
    await done;
    await told('Done in ');
    await until(() => runs(opened).length > 0 && runs(opened)[0]?.words.includes('repeatable') === true);
    return opened;
  };
  return { window, ran, description };
};

const runs = ({ activity }: Pick<ReturnType<typeof openedWindow>, 'activity'>) =>
  activity.rows.flatMap((day) => day.children());

const looked = (window: ReturnType<typeof openedWindow>) => {
  desktop.trees.get('eniExplorer.activity')?.look();
  return until(() => runs(window).length > 0);
};

/** What the window before has written, as if its process had ended. */
const orphaned = (lines?: number): void => {
  const folder = join(base, 'activity');
  const [name = ''] = readdirSync(folder);
  const pid = spawnSync(process.execPath, ['-e', '']).pid;
  const file = join(folder, name.replace(/-\d+-/, `-${pid}-`));
  renameSync(join(folder, name), file);
  if (lines === undefined) return;
  const kept = readFileSync(file, 'utf8').split('\n').slice(0, lines).join('\n');
  truncateSync(file, Buffer.byteLength(`${kept}\n`));
};

describe('the Activity view', () => {
  it('lists what was run with its time, and runs it back', async () => {
    const { ran, description } = account();
    const window = await ran();
    expect(window.activity.rows.map(({ label, description: count }) => [label, count])).toEqual([['Today', '1']]);
    const [row] = runs(window);
    expect(row).toMatchObject({
      label: 'Set the description of ha-spare to: the spare one',
      icon: { name: 'pass-filled' },
      runs: 'openRun',
    });
    expect(row?.description).toMatch(/^\d\d:\d\d · 111122223333 · /);
    expect(row?.words).toEqual(['run', 'undoable', 'repeatable']);
    const undoing = window.run('undoRun', row);
    const undo = await asked('Review');
    expect(undo.title).toContain('Undo: Change Description');
    await afterReading(() => undo.choose('Run'));
    await undoing;
    await until(() => description() === spare?.description);
    await until(() => runs(window)[1]?.description.includes('undone') === true);
    expect(runs(window).map(({ label, icon }) => [label, 'name' in icon && icon.name])).toEqual([
      [expect.stringMatching(/^Undo: Set the description of ha-spare to: /), 'pass-filled'],
      ['Set the description of ha-spare to: the spare one', 'discard'],
    ]);
    expect(runs(window)[1]?.description).toContain('undone');
  });

  it('undoes days later, from another window, what it finds in the journal alone', async () => {
    const { ran, window, description } = account();
    await ran();
    orphaned();
    const second = window();
    await looked(second);
    expect(description()).toBe('the spare one');
    const undoing = second.run('undoRun', runs(second)[0]);
    const undo = await asked('Review');
    await afterReading(() => undo.choose('Run'));
    await undoing;
    await until(() => description() === spare?.description);
  });

  it('finds out what EC2 has done of a run whose window was killed, once its account is open', async () => {
    const { ran, window } = account();
    await ran();
    orphaned(2);
    const second = window();
    await looked(second);
    expect(second.activity.message).toMatch(/^A window closed in the middle of a run/);
    expect(runs(second)[0]?.description).toContain('the window closed at step 1 of 1');
    await second.session.open(scope);
    await until(() => second.activity.message === '');
    await second.run('openRun', runs(second)[0]);
    const tab = tabOf('eniExplorer.plan');
    tab.say({ kind: 'ready' });
    await until(() => JSON.stringify(tab.posted.at(-1)).includes('EC2 shows it'));
    expect(runs(second)[0]?.words).toContain('undoable');
  });

  it('continues what a killed window has left undone', async () => {
    const { ran, window, description } = account();
    await ran();
    orphaned(1);
    const second = window();
    await looked(second);
    expect(runs(second)[0]?.words).toContain('continuable');
    const going = second.run('continueRun', runs(second)[0]);
    const review = await asked('Review');
    expect(review.title).toContain('Continue: Change Description');
    await afterReading(() => review.choose('Run'));
    await going;
    expect(description()).toBe('the spare one');
    await until(() => runs(second).length === 2);
  });

  it('says of the demo account that it began anew, and offers neither to undo nor to continue', async () => {
    const demo: Scope = { kind: 'demo' };
    const { ran, window } = account(demo);
    await ran();
    orphaned();
    const second = window();
    await looked(second);
    const [row] = runs(second);
    expect(row?.description).toContain('account began anew, no undo');
    expect(row?.words).toEqual(['run', 'repeatable']);
    await second.run('undoRun', row);
    expect(messages().at(-1)).toMatch(/^warning: The demo account began anew/);
  });

  it('runs again with the answers of before, and shows them at the review first', async () => {
    const { ran } = account();
    const window = await ran();
    const again = window.run('runAgain', runs(window)[0]);
    const review = await asked('Review');
    expect(review.title).toContain('Change Description');
    expect(review.labels.join()).toContain('the spare one');
    review.hide();
    await again;
  });

  it('does not follow a file to another endpoint', async () => {
    const { ran } = account();
    const window = await ran();
    desktop.settings.set('eniExplorer.endpoint', { globalValue: 'http://127.0.0.1:4566' });
    await window.run('undoRun', runs(window)[0]);
    expect(messages().at(-1)).toMatch(/^warning: It was run at another EC2 endpoint/);
  });

  it('copies a ticket, the commands or JSON', async () => {
    const { ran } = account();
    const window = await ran();
    const copied = async (form: string): Promise<string> => {
      const copying = window.run('copyRun', runs(window)[0]);
      const pick = await asked('Copy As');
      await afterReading(() => pick.choose(form));
      await copying;
      return desktop.clipboard ?? '';
    };
    expect(await copied('Ticket text (Markdown)')).toContain('# Set the description of ha-spare to: the spare one');
    expect(await copied('AWS CLI')).toContain('modify-network-interface-attribute');
    expect(JSON.parse(await copied('JSON'))).toMatchObject({ state: 'done', calls: [{ state: 'done', step: 1 }] });
  });

  it('is cleared, with its files', async () => {
    const { ran } = account();
    const window = await ran();
    await window.run('clearActivity');
    await window.run('clearActivity');
    expect(messages().slice(-2)).toEqual(['info: Activity cleared: 1 run', 'info: There is no activity to clear']);
    await until(() => window.activity.rows.length === 0);
    expect(readdirSync(join(base, 'activity'))).toEqual([]);
  });

  it('logs each call, and no words of it', async () => {
    const { ran } = account();
    await ran();
    const lines = desktop.channels.flatMap((channel) => channel.lines).filter((line) => line.startsWith('info: '));
    expect(lines).toEqual([
      expect.stringMatching(
        /^info: ModifyNetworkInterfaceAttribute eni-[0-9a-f]+: done in \d+ ms, request id: [0-9a-f-]{36}$/,
      ),
    ]);
  });
});
