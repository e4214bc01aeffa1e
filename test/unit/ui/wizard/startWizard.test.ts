import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { scope } from '../../../support/fakeAccount.ts';
import { openedWindow } from '../../../support/openedWindow.ts';
import { simulatedPlatform } from '../../../support/simulatedPlatform.ts';
import { desktop, settled, tabOf } from '../../../support/vscode/desktop.ts';
import { dialogs } from '../../../support/vscode/dialogs.ts';
import { afterReading, asked, atNewWindow, messages, told, until } from '../../../support/vscode/person.ts';

beforeEach(atNewWindow);
afterEach(() => vi.useRealTimers());

const spare = demoSnapshot().enis.find(({ tags }) => tags.some(({ value }) => value === 'ha-spare'));
const target = { kind: 'interface', id: spare?.id ?? '' };

/** A window over a simulated account, and the wizard that gives an interface another description, at its review. */
const reviewing = async () => {
  const { platform, simulator } = simulatedPlatform(demoSnapshot());
  const window = openedWindow(platform);
  await window.session.open(scope);
  const done = window.run('changeDescription', target);
  const box = await asked('Change Description');
  box.type('the spare one');
  await afterReading(() => box.enter());
  const review = await asked('Review');
  const description = (): string | undefined =>
    simulator.snapshot().enis.find(({ id }) => id === target.id)?.description;
  return { ...window, done, review, description };
};

describe('an operation from a menu', () => {
  it('asks, reviews, runs, and tells its end with the way back, which is reviewed too', async () => {
    const { done, review, description } = await reviewing();
    const before = spare?.description;
    expect(description()).toBe(before);
    await afterReading(() => review.choose('Run'));
    const end = await told('Done in ');
    await done;
    expect([description(), end.severity, end.buttons]).toEqual([
      'the spare one',
      'info',
      ['Undo…', 'Show in Topology'],
    ]);
    end.press('Undo…');
    const undo = await asked('Review');
    expect(undo.title).toContain('Undo');
    await afterReading(() => undo.choose('Run'));
    await until(() => desktop.toasts.length === 2);
    expect(description()).toBe(before);
  });

  it('shows the end in the topology', async () => {
    const { done, review } = await reviewing();
    await afterReading(() => review.choose('Run'));
    (await told('Done in ')).press('Show in Topology');
    await done;
    await settled();
    tabOf('eniExplorer.topology').say({ kind: 'ready' });
    await until(() => tabOf('eniExplorer.topology').posted.length > 3);
    expect(tabOf('eniExplorer.topology').posted.at(-1)).toEqual({ kind: 'reveal', target });
  });

  it('copies the commands, and comes back to the review', async () => {
    const { review } = await reviewing();
    await afterReading(() => review.choose('Copy as…'));
    const kinds = await asked('Select the kind of code');
    await afterReading(() => kinds.choose('AWS CLI in PowerShell'));
    await asked('Review');
    expect(desktop.clipboard).toContain("$PSNativeCommandArgumentPassing = 'Legacy'\naws ec2 modify-network");
    expect(desktop.flashes).toEqual(['Copied as AWS CLI in PowerShell']);
  });

  it('writes nothing in read-only mode', async () => {
    desktop.settings.set('eniExplorer.readOnly', { globalValue: true });
    const { review } = await reviewing();
    expect(review.labels).toContain('$(lock) Read-only mode is on (setting eniExplorer.readOnly)');
    expect(review.labels.filter((label) => /Run/.test(label))).toEqual([]);
    review.hide();
  });

  it('says of a snapshot at once that nothing can be written to it', async () => {
    const { platform } = simulatedPlatform(demoSnapshot());
    const window = openedWindow(platform);
    await window.session.open({ kind: 'snapshot', file: 'file:///a', title: 'A' });
    await window.run('changeDescription', target);
    expect(messages()).toEqual([expect.stringMatching(/^error: A snapshot is read only/)]);
    expect(dialogs.top).toBeUndefined();
  });

  it('takes one thing of several where it can do no more', async () => {
    const { platform, simulator } = simulatedPlatform(demoSnapshot());
    const window = openedWindow(platform);
    await window.session.open(scope);
    const others = demoSnapshot()
      .enis.slice(0, 2)
      .map(({ id }) => ({ kind: 'interface', id }));
    void window.run('changeConnectionTracking', target, [target, ...others]);
    const box = await asked('Change Connection Tracking');
    box.hide();
    expect(simulator.snapshot().enis).toEqual(demoSnapshot().enis);
  });

  it('takes those of several that it is offered for, and names them in the review', async () => {
    const { platform, simulator } = simulatedPlatform(demoSnapshot());
    const window = openedWindow(platform);
    await window.session.open(scope);
    const { enis } = demoSnapshot();
    const own = enis
      .filter(({ requesterManaged, operator }) => !requesterManaged && operator?.managed !== true)
      .slice(0, 2);
    const held = enis.filter(({ requesterManaged }) => requesterManaged).slice(0, 1);
    const [first, ...others] = [...own, ...held].map(({ id }) => ({ kind: 'interface', id }));
    const done = window.run('changeDescription', first, [first, ...others]);
    const box = await asked('Change Description');
    box.type('both');
    await afterReading(() => box.enter());
    const review = await asked('Review');
    const steps = review.items.map(({ label }) => label).filter((label) => /\d\. /.test(label));
    expect(steps).toHaveLength(own.length);
    for (const [at, { id }] of own.entries()) expect(steps[at]).toContain(id);
    review.hide();
    await done;
    expect(simulator.snapshot().enis).toEqual(enis);
  });
});
