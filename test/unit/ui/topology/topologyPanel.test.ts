import { beforeEach, describe, expect, it } from 'vitest';
import { Inventory } from '../../../../src/domain/inventory.ts';
import { words } from '../../../../src/domain/words.ts';
import type { ToHost, ToWebview } from '../../../../src/protocol/topology.ts';
import { scopeId } from '../../../../src/domain/scope.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { previewInTopology } from '../../../../src/ui/topology/previewInTopology.ts';
import { pack } from '../../../../src/topology/packed/pack.ts';
import { unmarked } from '../../../support/exportedAccount.ts';
import { pictureOf } from '../../../support/picture.ts';
import { active } from '../../../support/openedSession.ts';
import { FakeAccount, scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { desktop, resetDesktop, settled, tabOf } from '../../../support/vscode/desktop.ts';
import type { Tab } from '../../../support/vscode/surfaces.ts';
import { messages, until } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);

const viewType = 'eniExplorer.topology';
const tab = (): Tab => tabOf(viewType);
const posted = (): readonly ToWebview[] => tab().posted as readonly ToWebview[];
const kinds = (): readonly string[] => posted().map(({ kind }) => kind);
const say = (message: ToHost): void => tab().say(message);

/** A window whose picture stands. */
const withPicture = async () => {
  const window = openedWindow({}, new FakeAccount(demoSnapshot()));
  await window.session.open(scope);
  await window.run('showTopology');
  say({ kind: 'ready' });
  await until(() => kinds().includes('picture'));
  return window;
};

const [first, second] = demoSnapshot().enis;
const eni = { kind: 'interface', id: first?.id ?? '' } as const;
const id = scopeId(scope);
const here = { ...eni, scope: id };

describe('the topology’s tab', () => {
  it('is one, with a page that loads its own files alone', async () => {
    const { run } = await withPicture();
    await run('showTopology');
    expect(desktop.tabs.map(({ title }) => title)).toEqual(['Topology: work @ eu-west-1']);
    const { webview, revealed } = tab();
    expect(webview.options).toMatchObject({
      enableScripts: true,
      localResourceRoots: [{ path: '/extension/dist/webview' }],
    });
    expect(webview.html).toContain('src="https://file.test/extension/dist/webview/main.js"');
    expect(revealed).toBe(1);
  });

  it('hears nothing before its page is ready, then the picture, the filter and what was asked for meanwhile', async () => {
    const { session, run } = openedWindow({}, new FakeAccount(demoSnapshot()));
    await session.open(scope);
    active(session).setFilter('nat');
    await run('showInTopology', eni);
    await settled();
    expect(kinds()).toEqual([]);
    say({ kind: 'ready' });
    await until(() => kinds().includes('reveal'));
    expect(kinds()).toEqual(['context', 'filter', 'picture', 'reveal']);
    expect(posted()[1]).toMatchObject({ kind: 'filter', text: 'nat' });
    expect(posted().at(-1)).toEqual({ kind: 'reveal', target: eni });
  });

  it('draws anew with each read and tells of each filter', async () => {
    const { session, account } = await withPicture();
    const before = kinds().length;
    let go = (): void => undefined;
    account.gate = new Promise((resolve) => {
      go = resolve;
    });
    const reading = session.refresh(active(session));
    await until(() => kinds().slice(before).includes('loading'));
    expect(kinds().slice(before)).not.toContain('picture');
    go();
    await reading;
    await until(() => kinds().slice(before).includes('picture'));
    active(session).setFilter('web');
    await until(() => posted().some((message) => message.kind === 'filter' && message.text === 'web'));
  });

  it('keeps its picture while it is out of sight', async () => {
    await withPicture();
    expect(tab().created).toEqual({ retainContextWhenHidden: true });
  });

  it('draws anew when a comparison begins', async () => {
    const { session } = await withPicture();
    const before = posted().length;
    active(session).compareWith({ title: 'Earlier', snapshot: demoSnapshot() });
    const lines = () =>
      posted()
        .slice(before)
        .flatMap((message) => (message.kind === 'context' ? message.lines : []));
    await until(() => lines().length > 0);
    expect(lines()).toEqual([expect.stringMatching(/^Compared with Earlier, .*: 0 added, 0 removed, 0 changed$/)]);
  });

  it('comes up without a thing where the command was called on none', async () => {
    const { run } = await withPicture();
    const before = posted().length;
    await run('showInTopology', { some: 'thing' });
    expect([posted().length, tab().revealed, messages()]).toEqual([before, 1, []]);
  });

  it('shows a thing at once where the picture stands', async () => {
    const { run } = await withPicture();
    await run('showInTopology', { webviewSection: 'interface', eniId: eni.id });
    expect(posted().at(-1)).toEqual({ kind: 'reveal', target: eni });
  });

  it('is told nothing more once it is closed', async () => {
    const { run } = await withPicture();
    const closed = tab();
    say({ kind: 'select', target: eni });
    closed.dispose();
    const before = closed.posted.length;
    await run('showTopology');
    say({ kind: 'ready' });
    say({ kind: 'select', target: eni });
    // What was asked for later has been answered.
    await until(() => kinds().includes('details'));
    expect([closed.posted.length, messages()]).toEqual([before, []]);
  });

  it('forgets all when it is closed', async () => {
    const { topology, run, session } = await withPicture();
    say({ kind: 'select', target: eni });
    await until(() => topology.pictureOf(active(session)).selected !== undefined);
    expect(topology.pictureOf(active(session)).selected).toEqual(eni);
    tab().dispose();
    expect(topology.pictureOf(active(session)).selected).toBeUndefined();
    await run('showTopology');
    await settled();
    expect([desktop.tabs.length, kinds()]).toEqual([2, []]);
  });
});

describe('what the page asks for', () => {
  it.each<[ToHost, string, readonly unknown[]]>([
    [{ kind: 'startWizard', operation: 'detachInterface', target: eni }, 'detachInterface', [here]],
    [
      { kind: 'startWizardTogether', operation: 'changeSecurityGroups', eniIds: ['eni-0b', eni.id] },
      'changeSecurityGroups',
      [here, [{ kind: 'interface', id: 'eni-0b', scope: id }, here]],
    ],
    [{ kind: 'revealInTree', target: eni }, 'revealInTree', [here]],
    [{ kind: 'openInConsole', target: eni }, 'openInConsole', [here]],
    [{ kind: 'copy', text: '10.0.0.7' }, 'copyValue', ['10.0.0.7']],
    [{ kind: 'copyRows', text: 'api-1\teth0' }, 'copyValue', ['api-1\teth0']],
    [{ kind: 'exportRows', text: '"Name"' }, 'exportRows', [{ scope: id, text: '"Name"' }]],
    [{ kind: 'refresh' }, 'refresh', [{ scope: id }]],
    [{ kind: 'export' }, 'exportTopology', [{ scope: id }]],
    [{ kind: 'copyPicture' }, 'copyPicture', [{ scope: id }]],
    [{ kind: 'notice', action: 'openDemo' }, 'openDemo', []],
    [{ kind: 'notice', action: 'chooseScope' }, 'chooseScope', []],
    [{ kind: 'notice', action: 'refresh' }, 'refresh', [{ scope: id }]],
  ])('is done by the command of the palette: %o', async (message, command, given) => {
    await withPicture();
    // Whether it is run is the question, not what it does.
    desktop.commands.clear();
    const before = desktop.executed.length;
    say(message);
    await until(() => desktop.executed.length > before);
    expect(desktop.executed.slice(before)).toEqual([[`eniExplorer.${command}`, ...given]]);
  });

  it('is not done where it is no operation, or no message at all', async () => {
    await withPicture();
    const [before, said] = [desktop.executed.length, kinds().length];
    say({ kind: 'startWizard', operation: 'formatDisk', target: eni });
    tab().say({ kind: 'copy' });
    tab().say('copy');
    tab().say(undefined);
    await settled();
    expect([desktop.executed.length, kinds().length, messages()]).toEqual([before, said, []]);
  });

  it('is answered: details, offers and tags', async () => {
    await withPicture();
    say({ kind: 'select', target: eni });
    await until(() => kinds().includes('details'));
    expect(posted().at(-1)).toMatchObject({ kind: 'details', details: { id: eni.id } });
    say({ kind: 'selectTogether', eniIds: ['eni-0gone', eni.id, eni.id] });
    await until(() => posted().some((message) => message.kind === 'details' && message.details.areTogether === true));
    expect(posted().at(-1)).toMatchObject({
      details: { id: eni.id, title: '2 interfaces', findings: [], sections: [{ title: 'Selected' }] },
    });
    const last = posted().at(-1);
    const offered = last?.kind === 'details' ? last.details.operations.map(({ id: operation }) => operation) : [];
    expect(offered).toEqual(expect.arrayContaining(['changeSecurityGroups', 'changeDescription', 'editTags']));
    // One interface at a time is moved.
    expect(offered).not.toContain('moveInterface');
    say({ kind: 'offers', target: eni });
    await until(() => kinds().includes('offers'));
    const offers = posted().find((message) => message.kind === 'offers');
    expect(offers?.target).toEqual(eni);
    expect(offers?.operations.split(' ')).toContain('changeDescription');
    say({ kind: 'tagValues', key: undefined });
    await until(() => kinds().includes('tagValues'));
  });

  it('that fails is told once and leaves the page as it is', async () => {
    const { session } = await withPicture();
    // What is shown can no longer be looked at.
    Object.defineProperty(active(session).store, 'shown', {
      get: () => {
        throw new TypeError('broken');
      },
    });
    const before = kinds().length;
    say({ kind: 'select', target: eni });
    await until(() => desktop.toasts.length > 0);
    expect(messages()).toEqual([expect.stringMatching(/^error: An unexpected error .* \[Show Log\]$/)]);
    expect(kinds()).toHaveLength(before);
  });
});

describe('painting', () => {
  const graph = pack(pictureOf(demoSnapshot()).graph);
  const order = { graph, marking: unmarked, scale: 2, colors: 'light', to: 'host' } as const;
  const png = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, 1);
  const never = (): void => undefined;

  it('is done by the page, which is opened for it', async () => {
    const { session, topology } = openedWindow({}, new FakeAccount(demoSnapshot()));
    await session.open(scope);
    const painted = topology.pictureOf(active(session)).paint(order, never);
    say({ kind: 'ready' });
    await until(() => kinds().includes('paint'));
    const request = posted().flatMap((message) => (message.kind === 'paint' ? [message.request] : []))[0] ?? 0;
    expect(posted().at(-1)).toEqual({ kind: 'paint', request, ...order });
    say({ kind: 'painted', request, png, failure: undefined });
    expect(await painted).toEqual({ kind: 'png', png });
  });

  it('ends with the tab, and when the person steps back', async () => {
    const { topology, session } = await withPicture();
    let cancel = (): void => undefined;
    const given = topology.pictureOf(active(session)).paint(order, (hear) => {
      cancel = hear;
    });
    cancel();
    expect(await given).toEqual({ kind: 'cancelled' });
    const closed = topology.pictureOf(active(session)).paint(order, never);
    tab().dispose();
    expect(await closed).toEqual({ kind: 'closed' });
  });
});

describe('a preview', () => {
  it('brings the picture up beside the wizard, with the first thing that changes in view', async () => {
    const { session } = openedWindow({}, new FakeAccount(demoSnapshot()));
    await session.open(scope);
    const { inventory } = active(session).store;
    if (!inventory || !second) throw new Error('Nothing was read');
    const snapshot = demoSnapshot();
    const enis = snapshot.enis.map((each) => (each.id === second.id ? { ...each, description: 'changed' } : each));
    // What holds it changes as well, and is listed before it; the interface tells more.
    const vpcs = snapshot.vpcs.map((each) => ({ ...each, isDefault: !each.isDefault }));
    const previewed = { title: words`Change`, before: inventory, after: new Inventory({ ...snapshot, vpcs, enis }) };
    const over = previewInTopology(previewed, active(session));
    say({ kind: 'ready' });
    await until(() => kinds().includes('reveal'));
    expect(posted().find(({ kind }) => kind === 'notice')).toMatchObject({ title: 'Preview: Change' });
    expect(posted().at(-1)).toEqual({ kind: 'reveal', target: { kind: 'interface', id: second.id } });
    // The focus stays with the wizard.
    expect([tab().revealed > 0, tab().tookFocus]).toEqual([true, false]);
    tab().dispose();
    await over;
    await settled();
    expect([active(session).preview, messages()]).toEqual([undefined, []]);
  });
});
