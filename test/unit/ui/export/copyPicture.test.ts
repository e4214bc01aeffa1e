import { beforeEach, describe, expect, it } from 'vitest';
import { Uri } from 'vscode';
import type { ToWebview } from '../../../../src/protocol/topology.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { FakeAccount, scope } from '../../../support/fakeAccount.ts';
import { active } from '../../../support/openedSession.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { desktop, resetDesktop, settled, tabOf } from '../../../support/vscode/desktop.ts';
import { asked, messages, nothingOpen, told, until } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);

const topology = () => tabOf('eniExplorer.topology');
type Order = Extract<ToWebview, { readonly kind: 'paint' }>;
const orders = (): readonly Order[] =>
  (topology().posted as readonly ToWebview[]).filter((message) => message.kind === 'paint');

/** The page has been asked for a copy. */
const copying = async (argument?: unknown) => {
  const window = openedWindow({}, new FakeAccount(demoSnapshot()));
  await window.session.open(scope);
  await window.run('showTopology');
  topology().say({ kind: 'ready' });
  const start = async (): Promise<{ readonly order: Order; readonly done: Promise<unknown> }> => {
    const before = orders().length;
    const done = window.run('copyPicture', argument);
    await until(() => orders().length > before);
    const order = orders().at(-1);
    if (!order) throw new Error('Nothing was ordered');
    return { order, done };
  };
  return { ...window, start };
};

const refused = { name: 'NotAllowedError', message: 'Document is not focused.', stack: '' };

describe('Copy Picture', () => {
  it('has the page put what is shown on the clipboard, in front and in the colours of the theme, and says so', async () => {
    const { start, session } = await copying();
    const [first] = demoSnapshot().enis;
    active(session).setFilter(first?.id ?? '');
    const revealed = topology().revealed;
    const { order, done } = await start();
    expect(order).toMatchObject({ to: 'clipboard', scale: 2, colors: 'dark' });
    expect(order.marking.lines).toEqual([`Filter: ${first?.id}: 1 of ${demoSnapshot().enis.length} interfaces`]);
    expect([topology().revealed, topology().tookFocus]).toEqual([revealed + 1, true]);
    topology().say({ kind: 'copied', request: order.request });
    await done;
    expect(desktop.flashes).toEqual([`Copied picture: 1 of ${demoSnapshot().enis.length} interfaces`]);
    expect([messages(), desktop.files.size]).toEqual([[], 0]);
  });

  it.each([
    [1, 'light'],
    [2, 'dark'],
    [3, 'dark'],
    [4, 'light'],
  ])('in a theme of the kind %d is %s', async (theme, colors) => {
    desktop.theme = theme;
    const { start } = await copying();
    expect((await start()).order.colors).toBe(colors);
  });

  it('of a row is what belongs to it', async () => {
    const [vpc] = demoSnapshot().vpcs;
    const { start } = await copying({ kind: 'vpc', id: vpc?.id });
    const { order, done } = await start();
    expect(demoSnapshot().vpcs.length).toBeGreaterThan(1);
    expect(order.graph.vpcs.map(({ id }) => id)).toEqual([vpc?.id]);
    topology().say({ kind: 'copied', request: order.request });
    await done;
    expect(desktop.flashes).toHaveLength(1);
    expect(desktop.flashes[0]).not.toContain('interfaces');
  });

  it('opens the tab where there is none', async () => {
    const window = openedWindow({}, new FakeAccount(demoSnapshot()));
    await window.session.open(scope);
    void window.run('copyPicture');
    await until(() => desktop.tabs.length > 0);
    topology().say({ kind: 'ready' });
    await until(() => orders().length > 0);
    expect(orders()[0]?.to).toBe('clipboard');
  });

  it('says that the clipboard was refused, and offers the PNG instead', async () => {
    const { start } = await copying();
    const { order, done } = await start();
    topology().say({ kind: 'copied', request: order.request, failure: refused });
    const message = await told('The picture could not be copied');
    expect([message.severity, message.text]).toEqual([
      'error',
      'The picture could not be copied, the page was refused the clipboard: Document is not focused.',
    ]);
    expect(desktop.flashes).toEqual([]);
    desktop.chosenFile = Uri.file('/home/me/picture.png');
    message.press('Export PNG…');
    (await asked('Export PNG')).choose('1x');
    await until(() => orders().length > 1);
    expect(orders().at(-1)).toMatchObject({ to: 'host', scale: 1, colors: 'dark' });
    const png = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, 1);
    topology().say({ kind: 'painted', request: orders().at(-1)?.request, png });
    const written = await told('Exported');
    written.close();
    await done;
    expect(desktop.files.get(Uri.file('/home/me/picture.png').toString())).toEqual(png);
    // What a browser may refuse is nothing unexpected.
    expect(desktop.channels.flatMap(({ lines }) => lines)).toEqual([]);
  });

  it('says and logs why else it failed', async () => {
    const { start } = await copying();
    const { order, done } = await start();
    const failure = { name: 'RangeError', message: 'Too many pixels', stack: '' };
    topology().say({ kind: 'copied', request: order.request, failure });
    const message = await told('The picture could not be copied');
    expect(message.text).toBe('The picture could not be copied, Too many pixels');
    message.close();
    await done;
    expect(desktop.channels).toMatchObject([{ lines: ['error: RangeError: Too many pixels'] }]);
    expect(desktop.files.size).toBe(0);
  });

  it('says when the tab is closed meanwhile, and nothing when the person cancels it', async () => {
    const { start } = await copying();
    const first = await start();
    desktop.progresses.find(({ title }) => title === 'Copying the picture')?.cancel();
    await first.done;
    await settled();
    expect(messages()).toEqual([]);
    const second = await start();
    topology().dispose();
    await second.done;
    expect(messages()).toEqual(['error: The topology was closed before the picture was copied']);
  });

  it('says that there is nothing to copy', async () => {
    await openedWindow().run('copyPicture');
    expect(messages()).toEqual([nothingOpen]);
    resetDesktop();
    const { run, session } = await copying();
    active(session).setFilter('eni-0none');
    await run('copyPicture');
    expect(messages()).toEqual(['info: There is nothing to copy: the filter finds no interface: eni-0none']);
  });
});
