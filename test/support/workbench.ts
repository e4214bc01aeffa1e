import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { chromiumFlags, ensureChromium } from '../../scripts/support/chromium.ts';
import { startCodeServer } from '../../scripts/support/codeServer.ts';
import { artifacts } from '../../scripts/support/paths.ts';
import { killExtensionHosts } from './extensionHosts.ts';
import { readToTheEnd } from './readToTheEnd.ts';

export type WorkbenchOptions = {
  /** The packaged extension to install, a path. */
  readonly vsix: string;
  /** User settings, by their full names. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Seen by the extension host. */
  readonly env?: NodeJS.ProcessEnv;
  /** Folders open in Restricted Mode. Otherwise every folder is trusted. */
  readonly restricted?: boolean;
  /** Settings of the folder that is open, by their full names. */
  readonly folderSettings?: Readonly<Record<string, unknown>>;
  /** Files of the folder that is open, by their names. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Further extensions to install, paths. */
  readonly others?: readonly string[];
  readonly size?: { readonly width: number; readonly height: number };
};

/** A whole VS Code with the extension installed, used as a person uses it. Every wait is for a condition. */
export type Workbench = {
  readonly page: Page;
  /** The folder in which VS Code keeps what belongs to its user. */
  readonly profile: string;
  /** Ends the extension host as a crash does. */
  readonly crash: () => void;
  /** Clicks an icon of the activity bar, by the title of its view container. */
  readonly openContainer: (title: string) => Promise<void>;
  /** A row of any tree, by the start of its accessible name or a pattern; one that begins with `^` may leave out the kind of thing. */
  readonly row: (name: string | RegExp) => Locator;
  /** Opens a row that has rows below it. */
  readonly expand: (name: string | RegExp) => Promise<void>;
  /** Runs a command of a row's context menu; before it the menus inside the menu that lead to it. */
  readonly menu: (row: string | RegExp, ...path: readonly [string, ...string[]]) => Promise<void>;
  /** Opens the command palette and runs the command with this title. */
  readonly command: (title: string) => Promise<void>;
  readonly quickPick: () => Locator;
  /** A choice of the open quick pick. */
  readonly option: (name: string | RegExp) => Locator;
  /** Waits until this question is asked. */
  readonly asked: (question: string) => Promise<void>;
  /** Answers the question of a quick pick: waits for it, types until the wanted line is in focus, and takes that. */
  readonly choose: (question: string, text: string) => Promise<void>;
  /** Answers the question of an input box. */
  readonly answer: (question: string, text: string) => Promise<void>;
  /** Answers a question with many answers: ticks or unticks those that are named, and takes what is ticked then. */
  readonly tick: (question: string, names: readonly string[]) => Promise<void>;
  /** Reads the review from top to bottom, and chooses what to do; answers what stood there. */
  readonly review: (action: string) => Promise<string>;
  /** Presses a button of the modal that asks about a loss, once it could be read; answers what stood there. */
  readonly confirm: (button: string) => Promise<string>;
  /** Types into the open quick pick or input box. */
  readonly type: (text: string) => Promise<void>;
  readonly inputMessage: () => Locator;
  readonly toast: (text: string | RegExp) => Locator;
  readonly tab: (name: string | RegExp) => Locator;
  /** The page inside the visible webview. */
  readonly webview: () => FrameLocator;
  /** Writes artifacts/NAME.png and resolves with its path. */
  readonly screenshot: (name: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

/** Starts VS Code with a fresh profile and an empty folder; resolves when the workbench is there. */
export const openWorkbench = async (options: WorkbenchOptions): Promise<Workbench> => {
  const folder = await mkdtemp(join(tmpdir(), 'eni-explorer-workbench-'));
  const undo: (() => unknown)[] = [() => rm(folder, { recursive: true, force: true, maxRetries: 5 })];
  const close = async (): Promise<void> => {
    for (const step of undo.splice(0).toReversed()) await step();
  };
  try {
    const { page, pid } = await startIn(folder, options, undo);
    const crash = (): void => {
      if (pid === undefined || killExtensionHosts(pid) === 0) throw new Error('There is no extension host');
    };
    return { page, profile: join(folder, 'profile'), crash, ...controlsOf(page), close };
  } catch (error) {
    await close();
    throw error;
  }
};

/** Notes how to undo each thing right after it is there, so that a start that fails half-way leaves nothing behind. */
const startIn = async (
  folder: string,
  options: WorkbenchOptions,
  undo: (() => unknown)[],
): Promise<{ readonly page: Page; readonly pid: number | undefined }> => {
  const { vsix, settings = {}, env = {}, size = { width: 1440, height: 900 } } = options;
  const trust = options.restricted === true ? 'none' : 'all';
  const workspace = join(folder, 'shop');
  await mkdir(join(workspace, '.vscode'), { recursive: true });
  await writeFile(join(workspace, '.vscode', 'settings.json'), JSON.stringify(options.folderSettings ?? {}));
  for (const [name, content] of Object.entries(options.files ?? {})) await writeFile(join(workspace, name), content);
  const server = await startCodeServer({
    profile: join(folder, 'profile'),
    extensions: [vsix, ...(options.others ?? [])],
    // Suites about something else review in lists, as they can be set to; documents have suites of their own.
    settings: { 'eniExplorer.plans.inline': 'all', ...settings },
    trust,
    env,
  });
  undo.push(server.stop);
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: [...chromiumFlags] });
  undo.push(() => browser.close());
  const page = await browser.newPage({ viewport: size, permissions: ['clipboard-read', 'clipboard-write'] });
  // A busy machine takes its time; what never comes fails all the same.
  page.setDefaultTimeout(60_000);
  await page.goto(`${server.url}?folder=${encodeURIComponent(workspace)}`, { timeout: 120_000, waitUntil: 'commit' });
  await page.locator('.monaco-workbench .activitybar').waitFor({ timeout: 120_000 });
  return { page, pid: server.pid };
};

const controlsOf = (page: Page): Omit<Workbench, 'page' | 'profile' | 'crash' | 'close'> => {
  const quickPick = (): Locator => page.locator('.quick-input-widget:visible');
  const asked = (question: string): Promise<void> =>
    quickPick().locator('.quick-input-title', { hasText: question }).waitFor();
  /** Since when the question stands there, by the page's clock. */
  const askedSince = async (question: string): Promise<number> => {
    await asked(question);
    return page.evaluate(() => performance.now());
  };
  const row = (name: string | RegExp): Locator => page.getByRole('treeitem', { name: ofAnyKind(name) }).first();
  /** Answers a question that has stood for so long that it counts; one that was not heard is given again, and no other question by it. */
  const answered = async (question: string, since: number, answer: () => Promise<void>): Promise<void> => {
    await page.waitForFunction((at) => performance.now() - at > 600, since);
    const stillAsked = quickPick().locator('.quick-input-title', { hasText: question });
    // One in front of the question explains why that answer was none.
    const dialog = page.locator('.monaco-dialog-box');
    for (let tries = 0; tries < 4; tries += 1) {
      await answer();
      // A busy machine takes its time to ask the next one, which a second answer would meet.
      const ends = [stillAsked.waitFor({ state: 'detached', timeout: 5000 }), dialog.waitFor({ timeout: 5000 })];
      const isHeard = await Promise.any(ends).catch(() => 'not heard');
      if (isHeard !== 'not heard') return;
    }
    await stillAsked.waitFor({ state: 'detached' });
  };
  const pressEnter = (question: string, since: number): Promise<void> =>
    answered(question, since, () => page.keyboard.press('Enter'));
  return {
    openContainer: async (title) => {
      const heading = page.locator('.sidebar .composite.title').getByText(title, { exact: false }).first();
      // A window that comes back with the container open closes it at the click; a person would click again.
      for (let tries = 0; !(await heading.isVisible()) && tries < 5; tries += 1) {
        // Its badge lies over the icon, and is a part of the item.
        await page.locator(`.activitybar .action-item:has(a.action-label[aria-label^="${title}"])`).click();
        await heading.waitFor({ timeout: 5000 }).catch(() => undefined);
      }
      await heading.waitFor();
    },
    row,
    expand: async (name) => {
      const open = page.locator('[role=treeitem][aria-expanded=true]').and(row(name));
      await row(name).waitFor();
      // A tree that is drawn anew meanwhile may lose a key press, as a person's; they would press again.
      for (let tries = 0; (await open.count()) === 0 && tries < 5; tries += 1) {
        await row(name).click();
        await page.keyboard.press('ArrowRight');
        await open.waitFor({ timeout: 3000 }).catch(() => undefined);
      }
      await open.waitFor();
    },
    menu: async (name, ...path) => {
      // The shortest name stands before those that begin with it.
      const [first, ...inside] = path.map((item) => page.getByRole('menuitem', { name: item }).first());
      const entry = inside.at(-1) ?? first;
      if (!first || !entry) return;
      // A tree that is drawn anew meanwhile, as while its account is read, may close a menu, as a person's; they would open it again.
      for (let tries = 0; tries < 5; tries += 1) {
        await row(name).click({ button: 'right' });
        const isOpen = first.hover({ timeout: 3000 });
        if (await isOpen.then(() => true).catch(() => false)) break;
      }
      await first.hover();
      for (const item of inside) {
        await page.keyboard.press('ArrowRight');
        await item.hover();
      }
      // A menu takes no click at once after it opened, but always the keyboard.
      await page.keyboard.press('Enter');
      // Away from the row that lies under the menu: it would show its tooltip.
      await page.mouse.move(0, 0);
      await entry.waitFor({ state: 'detached' });
    },
    command: async (title) => {
      const option = quickPick().getByRole('option', { name: title }).first();
      // A palette that a message or a menu closes as it opens is opened again, as a person would.
      for (let tries = 0; tries < 5; tries += 1) {
        await page.keyboard.press('F1');
        const typed = quickPick().locator('input').first().fill(`>${title}`, { timeout: 5000 });
        const isListed = typed.then(() => option.waitFor({ timeout: 5000 }));
        if (await isListed.then(() => true).catch(() => false)) break;
        await page.keyboard.press('Escape');
      }
      await option.click();
    },
    quickPick,
    option: (name) => quickPick().getByRole('option', { name }).first(),
    asked,
    choose: async (question, text) => {
      const since = await askedSince(question);
      await quickPick().locator('input').first().fill(text);
      // Only the list that the text has narrowed has its best match in focus.
      await quickPick().locator('.monaco-list-row.focused', { hasText: text }).waitFor();
      await pressEnter(question, since);
    },
    answer: async (question, text) => {
      const since = await askedSince(question);
      await quickPick().locator('input').first().fill(text);
      await pressEnter(question, since);
    },
    tick: async (question, names) => {
      const since = await askedSince(question);
      for (const name of names) {
        await quickPick().locator('input[type=text]').first().fill(name);
        await atRest(page, quickPick());
        await quickPick().locator('.monaco-list-row', { hasText: name }).first().click();
      }
      // A list that was answered may be gone before it is clicked again.
      const ok = quickPick().getByRole('button', { name: 'OK' });
      await answered(question, since, () => ok.click({ timeout: 3000 }).catch(() => undefined));
    },
    review: async (action) => {
      const since = await askedSince('Review');
      const read = await readToTheEnd(page, quickPick());
      await quickPick().locator('input').first().fill(action);
      await quickPick().locator('.monaco-list-row.focused', { hasText: action }).waitFor();
      await pressEnter('Review', since);
      return read;
    },
    confirm: async (button) => {
      const dialog = page.locator('.monaco-dialog-box');
      const named = dialog.getByRole('button', { name: button, exact: true });
      await named.waitFor();
      const said = await dialog.innerText();
      // Nobody has read it sooner; a click that comes too soon leads back to the review.
      await page.waitForFunction(
        (since) => performance.now() - since > 600,
        await page.evaluate(() => performance.now()),
      );
      await named.click();
      await dialog.waitFor({ state: 'detached' });
      return said;
    },
    type: (text) => quickPick().locator('input').first().fill(text),
    inputMessage: () => quickPick().locator('.quick-input-message'),
    toast: (text) => page.locator('.notification-toast', { hasText: text }).first(),
    tab: (name) => page.locator('.tabs-container').getByRole('tab', { name }).first(),
    webview: () => page.frameLocator('iframe.webview.ready:visible').frameLocator('iframe#active-frame'),
    screenshot: async (name) => {
      const path = join(artifacts, `${name}.png`);
      // Fades are over: a picture shows what a person sees.
      await page.screenshot({ path, animations: 'disabled' });
      return path;
    },
  };
};

/** Rows of things are spoken with their kind first. */
const ofAnyKind = (name: string | RegExp): string | RegExp =>
  typeof name === 'string'
    ? name
    : new RegExp(
        name.source.replace(
          /^\^/,
          String.raw`^(?:(?:account|VPC|zone|subnet|instance|(?:\w+ )?interface|elastic IP) )?`,
        ),
      );

/** Waits until a list shows the same for a third of a second: what is ticked in one that is about to be replaced does not count. */
const atRest = async (page: Page, list: Locator): Promise<void> => {
  let last = '';
  let since = await page.evaluate(() => performance.now());
  for (;;) {
    const text = await list.innerText();
    const now = await page.evaluate(() => performance.now());
    if (text !== last) since = now;
    else if (now - since > 333) return;
    last = text;
  }
};
