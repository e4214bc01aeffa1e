import {
  commands,
  QuickInputButtons,
  QuickPickItemKind,
  ThemeIcon,
  window,
  type QuickInputButton,
  type QuickPick,
  type QuickPickItem,
} from 'vscode';
import { type Words, foreign, words } from '../../domain/words.ts';

/** A button in the title of a quick input or on one of its lines. */
export type InputButton = Omit<QuickInputButton, 'tooltip'> & { readonly tooltip?: Words | undefined };

/** A line of a quick pick. VS Code draws `$(name)` in all of its texts as an icon. */
export type PickItem = Omit<QuickPickItem, 'label' | 'description' | 'detail' | 'tooltip' | 'buttons'> & {
  readonly label: Words;
  readonly description?: Words;
  readonly detail?: Words;
  readonly buttons?: readonly InputButton[];
};

/** What stands around the lines. */
export type PickFrame = {
  readonly title: Words;
  readonly placeholder?: Words;
  readonly step?: number;
  readonly totalSteps?: number;
  readonly buttons?: readonly InputButton[];
  readonly ignoreFocusOut?: boolean;
  readonly matchOnDescription?: boolean;
  readonly matchOnDetail?: boolean;
  readonly canSelectMany?: boolean;
  readonly keepScrollPosition?: boolean;
  /**
   * Keeps the order of the lines and their headings while something is typed. VS Code has it, and its types have it not; where it is missing, lines
   * that match come first.
   */
  readonly sortByLabel?: false;
};

/** VS Code's quick pick, as far as it speaks with Words alone. */
export type Pick<Item extends PickItem> = Omit<
  QuickPick<Item & QuickPickItem>,
  'title' | 'placeholder' | 'prompt' | 'buttons' | 'items' | 'activeItems' | 'selectedItems'
> & {
  title: Words | undefined;
  placeholder: Words | undefined;
  buttons: readonly InputButton[];
  items: readonly Item[];
  activeItems: readonly Item[];
  selectedItems: readonly Item[];
};

/** A quick pick that is not shown yet; the caller disposes of it. */
export const createPick = <Item extends PickItem>(frame: PickFrame): Pick<Item> =>
  Object.assign(window.createQuickPick<Item & QuickPickItem>(), frame) as Pick<Item>;

/**
 * Resolves once VS Code shows what a pick was given, so that all that it tells from then on is about that. It takes changes together
 * after a moment, and answers in the order in which it is asked.
 */
export const whenShown = async (): Promise<void> => {
  await new Promise<void>((resolve) => void setTimeout(resolve, 1));
  await commands.executeCommand('setContext', 'eniExplorer.listed', true);
};

/** Shows the items and resolves with the chosen one; undefined when the list was closed. */
export const showPick = async <Item extends PickItem>(
  items: readonly Item[],
  { placeholder, ...frame }: PickFrame,
): Promise<Item | undefined> =>
  window.showQuickPick(items as readonly (Item & QuickPickItem)[], {
    ...frame,
    ...(placeholder === undefined ? {} : { placeHolder: placeholder }),
    canPickMany: false,
  });

/** A line with a label between groups of items, which cannot be chosen. */
export const separator = (label: Words): PickItem => ({ label, kind: QuickPickItemKind.Separator });

/** VS Code's own, with its own words. */
export const backButton = QuickInputButtons.Back as InputButton;

/** A button beside the title; `icon` is the name of a codicon. */
export const inputButton = (icon: string, tooltip: Words): InputButton => ({
  iconPath: new ThemeIcon(icon),
  tooltip,
});

/** Words after a codicon. `name` is one of ours, without `$()`; any other text gives the words alone. */
export const withIcon = (name: string, label: Words): Words =>
  /^[a-z0-9-]+(?:~[a-z]+)?$/.test(name) ? words`$(${foreign(name)}) ${label}` : label;
