import { dialogs, OpenModal, type Button } from './dialogs.ts';
import { Signal } from './signal.ts';
import {
  Progress,
  Toast,
  type Channel,
  type Severity,
  type FileWatcher,
  type StatusItem,
  type Tab,
  type Tree,
} from './surfaces.ts';
import type { Uri } from './values.ts';

/** What the settings say, at each level; those of a folder by its address. */
export type Setting = {
  readonly globalValue?: unknown;
  readonly workspaceValue?: unknown;
  readonly inFolder?: Readonly<Record<string, unknown>>;
};

const empty = () => ({
  toasts: [] as Toast[],
  /** What the status bar said for a moment. */
  flashes: [] as string[],
  statusItems: [] as StatusItem[],
  trees: new Map<string, Tree>(),
  /** Providers of read-only documents, by scheme. */
  documents: new Map<string, unknown>(),
  tabs: [] as Tab[],
  /** By the kind of tab: what brings one of the last window to life, with what its page kept. */
  restorers: new Map<string, (tab: Tab, kept?: unknown) => unknown>(),
  progresses: [] as Progress[],
  channels: [] as Channel[],
  terminals: [] as unknown[],
  decorators: [] as unknown[],
  /** Commands that are registered, by id. */
  commands: new Map<string, (...given: readonly unknown[]) => unknown>(),
  /** All commands that were run, in order. */
  executed: [] as (readonly unknown[])[],
  clipboard: '',
  /** Addresses that were opened in the browser. */
  opened: [] as string[],
  /** What was asked about files, and what the person answers. */
  fileQuestions: [] as { readonly title?: string; readonly defaultUri?: Uri }[],
  chosenFile: undefined as Uri | undefined,
  /** By their addresses. */
  files: new Map<string, Uint8Array>(),
  /** The paths of files that were read, in order. */
  filesRead: [] as string[],
  settings: new Map<string, Setting>(),
  folders: [] as Uri[],
  isTrusted: true,
  hasFocus: true,
  /** A `ColorThemeKind`. */
  theme: 2,
  /** Undefined where VS Code and the extension run on the machine of the person. */
  remoteName: undefined as string | undefined,
  uiKind: 1,
  watchers: new Set<FileWatcher>(),
});

/** VS Code's window, in the hands of a test. */
export const desktop = { ...empty(), dialogs };

export const trusted = new Signal<void>();
export const focused = new Signal<void>();
export const configured = new Signal<{ readonly affectsConfiguration: (name: string) => boolean }>();

const closers: (() => void)[] = [];

/** Closes what a test has opened before the next one begins: what goes on in it would be seen there. */
export const closeAtReset = (close: () => void): void => void closers.push(close);

/** An empty window again. */
export const resetDesktop = (): void => {
  for (const close of closers.splice(0)) close();
  Object.assign(desktop, empty());
  dialogs.reset();
  trusted.dispose();
  focused.dispose();
  configured.dispose();
};

/** The message on top. */
export const toast = (): Toast => {
  const last = desktop.toasts.at(-1);
  if (!last) throw new Error('No message is shown');
  return last;
};

/** Lets all that can go on do so. */
export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

export const tabOf = (viewType: string): Tab => {
  const tab = desktop.tabs.find((each) => each.viewType === viewType && !each.isClosed);
  if (!tab) throw new Error(`No such tab: ${viewType}`);
  return tab;
};

type MessageOptions = { readonly modal?: boolean; readonly detail?: string };

/** What VS Code's three functions for messages do. */
export const showMessage =
  (severity: Severity) =>
  (question: string, ...rest: readonly (MessageOptions | Button)[]): Promise<Button | undefined> => {
    const [options, ...others] = rest;
    const isModal = typeof options === 'object' && 'modal' in options && options.modal;
    const buttons = (isModal ? others : rest).filter(
      (each): each is Button => typeof each === 'string' || 'title' in each,
    );
    return new Promise((resolve) => {
      if (isModal) dialogs.open(new OpenModal({ severity, question, detail: options.detail ?? '', buttons }, resolve));
      else {
        const titles = buttons.filter((each) => typeof each === 'string');
        desktop.toasts.push(new Toast({ severity, text: question, buttons: titles }, resolve));
      }
    });
  };

type ProgressTask = (
  progress: { readonly report: (step: { readonly message?: string }) => void },
  token: Progress['token'],
) => PromiseLike<unknown>;

export const withProgress = async ({ title }: { readonly title?: string }, task: ProgressTask): Promise<unknown> => {
  const progress = new Progress(title);
  desktop.progresses.push(progress);
  try {
    return await task({ report: ({ message = '' }) => progress.steps.push(message) }, progress.token);
  } finally {
    progress.isOver = true;
  }
};
