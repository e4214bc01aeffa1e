import { commands, window, type QuickPick, type QuickPickItem } from 'vscode';
import { until } from './hostExtension.ts';
import { replacedDuring } from './hostSpies.ts';

/** The quick picks of a wizard, in the hands of a test: they are VS Code's own, and chosen from as Enter does. */
export type Picks = {
  /** The lines of the dialog whose title holds the words, once it is there. */
  readonly lines: (title: string) => Promise<readonly QuickPickItem[]>;
  /** Takes the line that holds the words. */
  readonly take: (title: string, words: string) => Promise<void>;
  readonly close: (title: string) => Promise<void>;
};

/** Starts a wizard and walks through its dialogs; resolves when both have ended. */
export const walkedThrough = (wizard: () => Promise<unknown>, walk: (picks: Picks) => Promise<void>): Promise<void> => {
  const open = new Map<Pick, Shown>();
  const create = window.createQuickPick;
  const createQuickPick = (): Pick => {
    const pick = create();
    const shown = { times: 0 };
    const show = pick.show.bind(pick);
    pick.show = () => {
      shown.times += 1;
      open.set(pick, shown);
      show();
    };
    pick.onDidHide(() => open.delete(pick));
    return pick;
  };
  return replacedDuring({ createQuickPick }, async () => {
    const running = wizard();
    await walk(picksAmong(open));
    await running;
  });
};

type Pick = QuickPick<QuickPickItem>;
/** How often a dialog was shown: it comes back after an explanation. */
type Shown = { times: number };

/** Nobody is heard before a dialog has stood for half a second; a person who was not presses again. */
const patienceMs = 900;

const picksAmong = (open: ReadonlyMap<Pick, Shown>): Picks => {
  const dialog = async (title: string): Promise<Pick> => {
    const find = (): Pick | undefined => [...open.keys()].find((pick) => pick.title?.includes(title));
    await until(`a dialog ${title}`, () => find() !== undefined);
    const pick = find();
    if (!pick) throw new Error(`The dialog went away: ${title}`);
    return pick;
  };
  return {
    lines: async (title) => (await dialog(title)).items,
    take: async (title, words) => {
      const pick = await dialog(title);
      const item = pick.items.find(({ label }) => label.includes(words));
      if (!item) throw new Error(`No line ${words} in: ${pick.items.map(({ label }) => label).join(', ')}`);
      await moveTo(pick, item);
      const before = open.get(pick)?.times;
      let pressed = 0;
      await until(`the choice ${words}`, () => {
        if (!open.has(pick) || open.get(pick)?.times !== before) return true;
        if (Date.now() - pressed > patienceMs) {
          pressed = Date.now();
          void commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        }
        return false;
      });
    },
    close: async (title) => (await dialog(title)).hide(),
  };
};

const moveTo = async (pick: Pick, item: QuickPickItem): Promise<void> => {
  if (pick.activeItems[0] === item) return;
  const moved = new Promise<void>((resolve) => {
    pick.onDidChangeActive(([active]) => active === item && resolve());
  });
  pick.activeItems = [item];
  await moved;
};
