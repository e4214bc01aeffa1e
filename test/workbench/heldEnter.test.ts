import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { vsixFile } from '../../scripts/support/paths.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

/** After how many milliseconds systems repeat a held key first. */
const firstRepeats = [250, 500, 660, 1000] as const;
const repeatMs = 35;
const heldMs = 3000;

let workbench: Workbench;

beforeAll(async () => {
  workbench = await openWorkbench({ vsix: vsixFile });
  await workbench.openContainer('ENI Explorer');
  await workbench.page.getByRole('button', { name: 'Open Demo Account' }).click();
  for (const row of [/^shop-prod/, /^app-b/, /^ha-1/, /^Unattached/, /^Elastic IPs/]) await workbench.expand(row);
  // The tree fills while the account is read.
  await workbench.row(/^Demo account(?!.*reading)/).waitFor();
}, 120_000);
beforeEach(async () => {
  await workbench.command('Notifications: Clear All Notifications');
});
afterAll(() => workbench?.close());

/** Keeps Enter down, as a keyboard does: this is about time, so it is the one place that waits for it. */
const holdEnter = async (firstAfterMs: number): Promise<void> => {
  const { keyboard } = workbench.page;
  const pause = (ms: number): Promise<unknown> => workbench.page.waitForTimeout(ms);
  await keyboard.down('Enter');
  await pause(firstAfterMs);
  for (let at = firstAfterMs; at < heldMs; at += repeatMs) {
    // A key that is down already is pressed again: the browser sees a repeat.
    await keyboard.down('Enter');
    await pause(repeatMs);
  }
  await keyboard.up('Enter');
};

const tree = async (): Promise<readonly string[]> =>
  workbench.page
    .locator('[role=treeitem]')
    .evaluateAll((rows: readonly { readonly ariaLabel: string }[]) => rows.map(({ ariaLabel }) => ariaLabel));

/** The menu of a row with this entry in focus, as the arrow keys leave it. */
const openMenu = async (row: RegExp, item: string, inside: string | undefined): Promise<void> => {
  const entry = workbench.page.getByRole('menuitem', { name: item, exact: true });
  // A menu that a tree closes as it is drawn anew is opened again, as a person would.
  for (let tries = 0; tries < 5; tries += 1) {
    await workbench.row(row).click({ button: 'right' });
    const isOpen = inside === undefined ? entry.hover({ timeout: 5000 }) : openedInside(inside, entry);
    if (await isOpen.then(() => true).catch(() => false)) return;
    await workbench.page.keyboard.press('Escape');
  }
  await entry.hover();
};

const openedInside = async (inside: string, entry: Locator): Promise<void> => {
  await workbench.page.getByRole('menuitem', { name: inside, exact: true }).hover({ timeout: 5000 });
  await workbench.page.keyboard.press('ArrowRight');
  await entry.hover({ timeout: 5000 });
};

/** A modal that a held key has opened to show a line in full is closed; the review stands again. */
const backAtReview = async (): Promise<void> => {
  const dialog = workbench.page.locator('.monaco-dialog-box');
  if ((await dialog.count()) > 0) {
    await dialog.getByRole('button', { name: 'Back to Review' }).click();
    await dialog.waitFor({ state: 'detached' });
  }
  await workbench.asked('Review');
};

type Walk = {
  readonly row: RegExp;
  readonly menu: string;
  /** The menu inside the menu in which it stands. */
  readonly inside?: string;
  readonly toReview: () => Promise<void>;
};

const walks: readonly Walk[] = [
  { row: /^ha-spare/, menu: 'Delete Network Interface…', toReview: async () => undefined },
  {
    row: /^ha-vip/,
    menu: 'Detach Network Interface…',
    toReview: () => workbench.choose('Select how to detach', 'Detach'),
  },
  { row: /eip-bastion/, menu: 'Disassociate Elastic IP Address…', toReview: async () => undefined },
  { row: /eip-bastion/, menu: 'Release Elastic IP Address…', toReview: async () => undefined },
  {
    row: /^ha-vip/,
    menu: 'Change Delete on Termination…',
    inside: 'Change',
    toReview: () => workbench.choose('Select what happens when the instance is terminated', 'Delete the interface'),
  },
  {
    row: /eip-old-vip/,
    menu: 'Associate Elastic IP Address…',
    toReview: async () => {
      await workbench.choose('Select the network interface', 'ha-spare');
      await workbench.choose('Take over an address that is in use?', 'Take over');
    },
  },
  {
    row: /^ha-spare/,
    inside: 'Addresses',
    menu: 'Assign IPv4 Addresses…',
    toReview: async () => {
      await workbench.choose('Select what to assign', 'Specific secondary addresses');
      await workbench.answer('Enter the addresses', '10.0.11.63');
      await workbench.choose('Take addresses from other interfaces?', 'Take them');
    },
  },
];

/** The three places of a walk, each with another first repeat; over the walks each place has each of them. */
const inTurn = (at: number): readonly [number, number, number] => {
  const turn = (by: number): number => firstRepeats[(at + by) % firstRepeats.length] ?? firstRepeats[0];
  return [turn(0), turn(1), turn(2)];
};

it.each(walks.map((walk, at) => ({ ...walk, first: inTurn(at) })))(
  'held from the menu, in the review and on its last line, Enter does nothing: $menu, first repeats after $first ms',
  async ({ row, menu, inside, toReview, first }) => {
    const before = await tree();
    await openMenu(row, menu, inside);
    await holdEnter(first[0]);
    if ((await workbench.page.locator('.monaco-dialog-box').count()) > 0) await backAtReview();
    await toReview();
    await workbench.asked('Review');
    await holdEnter(first[1]);
    await backAtReview();
    await workbench.type('Run');
    await workbench.page.locator('.monaco-list-row.focused', { hasText: /Run/ }).waitFor();
    await holdEnter(first[2]);
    await backAtReview();
    await workbench.page.keyboard.press('Escape');
    await workbench.command('ENI: Refresh');
    await expect.poll(tree).toEqual(before);
    expect(await workbench.page.locator('.notification-toast', { hasText: 'Done' }).count()).toBe(0);
  },
);
