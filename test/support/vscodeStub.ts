/**
 * VS Code as unit tests need it: what it shows is in the hands of the test (`desktop`). `vitest.config.ts` puts it in the place of the
 * module `vscode`, which exists inside VS Code alone.
 */
import { configured, desktop, focused, showMessage, trusted, withProgress } from './vscode/desktop.ts';
import { OpenInput, showInputBox, showQuickPick } from './vscode/dialogs.ts';
import { Signal } from './vscode/signal.ts';
import { Channel, FileWatcher, StatusItem, Tab, Tree } from './vscode/surfaces.ts';
import type { RelativePattern, Uri } from './vscode/values.ts';

export { dialogs, OpenInput, OpenModal } from './vscode/dialogs.ts';
export { Signal as EventEmitter };
export {
  ColorThemeKind,
  ExtensionMode,
  FileDecoration,
  InputBoxValidationSeverity,
  MarkdownString,
  ProgressLocation,
  QuickInputButtons,
  QuickPickItemKind,
  Range,
  RelativePattern,
  StatusBarAlignment,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  UIKind,
  Uri,
  ViewColumn,
} from './vscode/values.ts';

const disposable = (dispose: () => void = () => undefined) => ({ dispose });

/** Keeps what was made where a test finds it. */
const kept = <Made>(list: Made[], made: Made): Made => {
  list.push(made);
  return made;
};

const fileQuestion = async (options: (typeof desktop.fileQuestions)[number]): Promise<Uri | undefined> => {
  desktop.fileQuestions.push(options);
  return desktop.chosenFile;
};

export const window = {
  get state() {
    return { focused: desktop.hasFocus };
  },
  get activeColorTheme() {
    return { kind: desktop.theme };
  },
  onDidChangeWindowState: focused.event,
  createQuickPick: () => new OpenInput(),
  createInputBox: () => new OpenInput(),
  showQuickPick,
  showInputBox,
  showInformationMessage: showMessage('info'),
  showWarningMessage: showMessage('warning'),
  showErrorMessage: showMessage('error'),
  withProgress,
  createStatusBarItem: () => kept(desktop.statusItems, new StatusItem()),
  setStatusBarMessage: (text: string) => {
    desktop.flashes.push(text);
    return disposable();
  },
  createOutputChannel: (name: string) => kept(desktop.channels, new Channel(name)),
  createTreeView: (id: string, options: ConstructorParameters<typeof Tree>[0]) => {
    const tree = new Tree(options);
    desktop.trees.set(id, tree);
    return tree;
  },
  registerFileDecorationProvider: (provider: unknown) => {
    desktop.decorators.push(provider);
    return disposable();
  },
  createWebviewPanel: (viewType: string, title: string, shown: unknown, options: unknown) =>
    kept(desktop.tabs, new Tab({ viewType, title, shown, options })),
  registerWebviewPanelSerializer: (
    viewType: string,
    { deserializeWebviewPanel }: { readonly deserializeWebviewPanel: (tab: Tab, kept?: unknown) => unknown },
  ) => {
    desktop.restorers.set(viewType, deserializeWebviewPanel);
    return disposable();
  },
  showSaveDialog: fileQuestion,
  showOpenDialog: async (options: (typeof desktop.fileQuestions)[number]) => {
    const file = await fileQuestion(options);
    return file && [file];
  },
  createTerminal: (options: unknown) => {
    desktop.terminals.push(options);
    return { show: () => undefined };
  },
};

export const commands = {
  registerCommand: (id: string, run: (...given: readonly unknown[]) => unknown) => {
    desktop.commands.set(id, run);
    return disposable(() => desktop.commands.delete(id));
  },
  executeCommand: async (id: string, ...given: readonly unknown[]): Promise<unknown> => {
    desktop.executed.push([id, ...given]);
    return desktop.commands.get(id)?.(...given);
  },
};

export const workspace = {
  get workspaceFolders() {
    return desktop.folders.length === 0 ? undefined : desktop.folders.map((uri) => ({ uri }));
  },
  get isTrusted() {
    return desktop.isTrusted;
  },
  onDidGrantWorkspaceTrust: trusted.event,
  createFileSystemWatcher: (pattern: RelativePattern) => {
    const watcher = new FileWatcher(pattern);
    desktop.watchers.add(watcher);
    return Object.assign(watcher, { dispose: () => desktop.watchers.delete(watcher) });
  },
  registerTextDocumentContentProvider: (scheme: string, provider: unknown) => {
    desktop.documents.set(scheme, provider);
    return disposable(() => desktop.documents.delete(scheme));
  },
  onDidChangeConfiguration: configured.event,
  getConfiguration: (section: string, folder?: Uri) => ({
    inspect: (name: string) => {
      const { inFolder = {}, ...levels } = desktop.settings.get(`${section}.${name}`) ?? {};
      return folder ? { ...levels, workspaceFolderValue: inFolder[folder.toString()] } : levels;
    },
  }),
  fs: {
    stat: async (uri: Uri) => ({ size: fileAt(uri).length }),
    readFile: async (uri: Uri) => {
      desktop.filesRead.push(uri.path);
      return fileAt(uri);
    },
    writeFile: async (uri: Uri, content: Uint8Array) => {
      if (uri.path.startsWith('/readonly/')) throw new Error(`EROFS: read-only file system, open '${uri.path}'`);
      desktop.files.set(uri.toString(), content);
    },
  },
};

const fileAt = (uri: Uri): Uint8Array => {
  const content = desktop.files.get(uri.toString());
  if (!content) throw new Error(`ENOENT: no such file, open '${uri.path}'`);
  return content;
};

export const env = {
  clipboard: {
    writeText: async (text: string) => {
      desktop.clipboard = text;
    },
  },
  get remoteName() {
    return desktop.remoteName;
  },
  get uiKind() {
    return desktop.uiKind;
  },
  openExternal: async (uri: Uri) => {
    desktop.opened.push(uri.toString());
    return true;
  },
};
