import { MarkdownString, TreeItem, type Command, type TreeItemCollapsibleState } from 'vscode';
import { joined, present, type Words } from '../../domain/words.ts';
import type { Markdown } from '../shared/tree/markdown.ts';

export type ItemFrame = Pick<TreeItem, 'id' | 'iconPath' | 'contextValue' | 'resourceUri'> & {
  readonly label: Words;
  readonly description: Words;
  /** What screen readers say; label and description when left out. */
  readonly spoken?: Words | undefined;
  readonly opens: TreeItemCollapsibleState;
  /** What a click does; the label is its title. */
  readonly click?: Omit<Command, 'title' | 'tooltip'> | undefined;
};

/** A row of a tree as VS Code has it. */
export type Item = Readonly<TreeItem>;

/** A row of a tree, with one line that says the same to screen readers; `click` is a command. */
export const createItem = ({ label, description, spoken, opens, click, ...rest }: ItemFrame): Item => {
  const accessibilityInformation = { label: spoken ?? joined(present([label, description]), ', ') };
  const item = Object.assign(new TreeItem(label, opens), { ...rest, description, accessibilityInformation });
  if (click) item.command = { ...click, title: label };
  return item;
};

/** The same row, changed, with its tooltip; undefined leaves VS Code's own. */
export const withTooltip = (item: Item, tooltip: RowTooltip | undefined): Item => Object.assign(item, { tooltip });

export type RowTooltip = Readonly<MarkdownString>;

/** Markdown that cannot run commands, show HTML or load pictures. */
export const tooltipFrom = (text: Markdown): RowTooltip => {
  const markdown = new MarkdownString(text, true);
  markdown.isTrusted = false;
  markdown.supportHtml = false;
  return markdown;
};
