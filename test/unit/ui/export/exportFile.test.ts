import { beforeEach, describe, expect, it } from 'vitest';
import { Uri } from 'vscode';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { active } from '../../../support/openedSession.ts';
import { FakeAccount, scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { desktop, resetDesktop, settled, tabOf } from '../../../support/vscode/desktop.ts';
import { asked, messages, told, until, nothingOpen } from '../../../support/vscode/person.ts';

beforeEach(resetDesktop);

const place = Uri.file('/home/me/picture.svg');
const png = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, 1);

const exporting = async () => {
  const window = openedWindow({}, new FakeAccount(demoSnapshot()));
  await window.session.open(scope);
  desktop.chosenFile = place;
  return { ...window, start: () => window.run('exportTopology') };
};

const written = (): string => new TextDecoder().decode(desktop.files.get(place.toString()));
const topology = () => tabOf('eniExplorer.topology');

describe('Export Topology', () => {
  it('asks for a format and a place, writes the file, and offers to open it', async () => {
    const { start } = await exporting();
    const done = start();
    const pick = await asked('Export work @ eu-west-1');
    expect([pick.placeholder, pick.labels.length]).toEqual(['Select the file format', 8]);
    pick.choose('SVG picture, light');
    const message = await told('Exported: ');
    expect(message.text).toBe('Exported: /home/me/picture.svg');
    expect(written()).toMatch(/^<svg|^<\?xml/);
    expect(desktop.fileQuestions).toMatchObject([
      { title: 'Export Topology', filters: { 'SVG picture, light': ['svg'] } },
    ]);
    expect(desktop.fileQuestions[0]?.defaultUri?.path).toMatch(/\/eni-work-eu-west-1\.svg$/);
    message.press('Open');
    await done;
    expect(desktop.executed.at(-1)).toEqual(['vscode.open', place]);
  });

  it('suggests the folder that is open', async () => {
    desktop.folders = [Uri.file('/projects/shop')];
    const { start } = await exporting();
    void start();
    (await asked('Export')).choose('JSON');
    await told('Exported');
    expect(desktop.fileQuestions[0]?.defaultUri?.path).toBe('/projects/shop/eni-work-eu-west-1.json');
  });

  it('says that there is nothing to export without an account', async () => {
    await openedWindow().run('exportTopology');
    expect(messages()).toEqual([nothingOpen]);
  });

  it.each(['the format', 'the place'])('writes nothing when the person goes away at %s', async (where) => {
    const { start } = await exporting();
    desktop.chosenFile = undefined;
    const done = start();
    const pick = await asked('Export');
    if (where === 'the format') pick.hide();
    else pick.choose('CSV sheet');
    await done;
    expect([desktop.files.size, messages()]).toEqual([0, []]);
  });

  it('says when the file cannot be written', async () => {
    const { start } = await exporting();
    desktop.chosenFile = Uri.file('/readonly/picture.json');
    const done = start();
    (await asked('Export')).choose('JSON');
    await done;
    expect(messages()).toEqual([
      "error: The file could not be written, try another place: EROFS: read-only file system, open '/readonly/picture.json'",
    ]);
  });

  it('asks whether the selection is meant, where there is one', async () => {
    const { start, run, topology: panels, session } = await exporting();
    const [vpc] = demoSnapshot().vpcs;
    await run('showTopology');
    topology().say({ kind: 'select', target: { kind: 'vpc', id: vpc?.id } });
    await until(() => panels.pictureOf(active(session)).selected !== undefined);
    const done = start();
    const part = await asked('Export work @ eu-west-1');
    expect([part.placeholder, part.labels]).toEqual(['Select what to export', ['All interfaces', 'Selection']]);
    const name = part.line('Selection').description;
    part.choose('Selection');
    const format = await asked(`Export ${name}`);
    expect(format.line('CSV sheet').description).toMatch(/^interfaces of the selection: \d+$/);
    format.hide();
    await done;
    const again = start();
    (await asked('Export work')).hide();
    await again;
    expect(messages()).toEqual([]);
  });

  it('writes into a list only what the filter leaves', async () => {
    const { start, session } = await exporting();
    const [first, second] = demoSnapshot().enis;
    active(session).setFilter(first?.id ?? '');
    void start();
    (await asked('Export')).choose('What is shown');
    (await asked('Export')).choose('CSV sheet');
    await told('Exported');
    expect(written()).toContain(first?.id);
    expect(written()).not.toContain(second?.id);
  });

  it('offers what the page leaves of what the filter finds, with its count, beside all', async () => {
    const { start, run, topology: panels, session } = await exporting();
    const { enis } = demoSnapshot();
    const off = enis.filter(({ sourceDestCheck }) => !sourceDestCheck).map(({ id }) => id);
    const [kept, other] = off;
    await run('showTopology');
    topology().say({ kind: 'narrowed', by: { eniIds: off, words: 'source/dest check off' } });
    await until(() => panels.pictureOf(active(session)).narrowed !== undefined);
    active(session).setFilter(kept ?? '');
    void start();
    const part = await asked('Export work @ eu-west-1');
    expect(part.labels).toEqual(['What is shown', 'All interfaces']);
    expect(part.line('What is shown')).toMatchObject({
      description: `1 of ${enis.length} interfaces`,
      detail: `Filter: ${kept} · source/dest check off`,
    });
    expect(part.line('All interfaces').description).toBe(`${enis.length} interfaces`);
    part.choose('What is shown');
    (await asked('Export')).choose('CSV sheet');
    await told('Exported');
    expect(written()).toContain(kept);
    expect(written()).not.toContain(other);
    desktop.files.clear();
    void start();
    (await asked('Export work')).choose('All interfaces');
    (await asked('Export')).choose('CSV sheet');
    await until(() => desktop.files.size > 0);
    expect(off.filter((id) => !written().includes(id))).toEqual([]);
  });

  it('forgets what a page left that has gone', async () => {
    const { start, run, topology: panels, session } = await exporting();
    await run('showTopology');
    topology().say({ kind: 'narrowed', by: { eniIds: [], words: 'public' } });
    await until(() => panels.pictureOf(active(session)).narrowed !== undefined);
    const done = start();
    const part = await asked('Export work @ eu-west-1');
    part.choose('What is shown');
    await done;
    expect(messages()).toEqual(['info: There is nothing to export: the filter finds no interface: public']);
    topology().dispose();
    const again = start();
    const format = await asked('Export work @ eu-west-1');
    expect(format.placeholder).toBe('Select the file format');
    format.hide();
    await again;
  });

  it('says what one should know of a file', async () => {
    const { start, account, session } = await exporting();
    const { enis, ...rest } = demoSnapshot();
    const many = Array.from({ length: 1500 }, (_, at) => ({ ...enis[0], id: `eni-${at}`, attachment: undefined }));
    account.current = { ...rest, enis: many as typeof enis };
    await session.refresh(active(session));
    void start();
    (await asked('Export')).choose('Mermaid flowchart');
    expect((await told('Exported')).text).toBe(
      'Mermaid draws a text this long only if its setting maxTextSize is raised. Exported: /home/me/picture.svg',
    );
  });

  describe('of a PNG', () => {
    const painting = async () => {
      const window = await exporting();
      const done = window.start();
      (await asked('Export work')).choose('PNG picture, dark');
      (await asked('Export PNG')).choose('2x');
      await until(() => desktop.progresses.some(({ title }) => title === 'Creating the picture'));
      topology().say({ kind: 'ready' });
      const request = (): number => {
        const order = topology().posted.find((each) => (each as { readonly kind: string }).kind === 'paint');
        return (order as { readonly request: number } | undefined)?.request ?? 0;
      };
      await until(() => request() > 0);
      const progress = desktop.progresses.find(({ title }) => title === 'Creating the picture');
      return { ...window, done, request, progress };
    };

    it('is painted by the page in the colours and the size that were chosen', async () => {
      const { request, progress } = await painting();
      expect(topology().posted.at(-1)).toMatchObject({
        kind: 'paint',
        scale: 2,
        colors: 'dark',
        marking: { lines: [] },
      });
      topology().say({ kind: 'painted', request: request(), png });
      await told('Exported');
      expect([desktop.files.get(place.toString()), progress?.isOver]).toEqual([png, true]);
    });

    it('says when the page cannot paint it', async () => {
      const { request, done } = await painting();
      const failure = { name: 'RangeError', message: 'Too many pixels', stack: '' };
      topology().say({ kind: 'painted', request: request(), failure });
      const message = await told('The picture could not be painted');
      expect(message.text).toBe('The picture could not be painted, try a smaller size or an SVG: Too many pixels');
      message.press('Show Log');
      await done;
      expect(desktop.channels).toMatchObject([{ isShown: true, lines: ['error: RangeError: Too many pixels'] }]);
      expect(desktop.files.size).toBe(0);
    });

    it('says when the tab is closed meanwhile', async () => {
      const { done } = await painting();
      topology().dispose();
      const message = await told('The topology was closed before the picture was painted');
      await done;
      expect(message.severity).toBe('error');
      expect(desktop.files.size).toBe(0);
    });

    it('says nothing when the person cancels it', async () => {
      const { progress, done } = await painting();
      progress?.cancel();
      await done;
      await settled();
      expect([messages(), desktop.files.size]).toEqual([[], 0]);
    });
  });
});
