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
  const open = new Map<Pick, { accepted: number }>();
  const create = window.createQuickPick;
  const createQuickPick = (): Pick => {
    const pick = create();
    const heard = { accepted: 0 };
    open.set(pick, heard);
    pick.onDidAccept(() => {
      heard.accepted += 1;
    });
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

const picksAmong = (open: ReadonlyMap<Pick, { readonly accepted: number }>): Picks => {
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
      const heard = open.get(pick);
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await until(`the choice ${words}`, () => heard?.accepted === 1 || !open.has(pick));
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
