import { Signal } from './signal.ts';
import { Uri } from './values.ts';

/** What of VS Code's window shows something, as a test can look at it and use it. */

export type Severity = 'info' | 'warning' | 'error';

/** A message that stays until a button is pressed or it is closed. */
export class Toast {
  readonly severity: Severity;
  readonly text: string;
  readonly buttons: readonly string[];
  readonly #answer: (button: string | undefined) => void;
  constructor(
    { severity, text, buttons }: Pick<Toast, 'severity' | 'text' | 'buttons'>,
    answer: (button: string | undefined) => void,
  ) {
    this.severity = severity;
    this.text = text;
    this.buttons = buttons;
    this.#answer = answer;
  }
  press(button: string): void {
    if (!this.buttons.includes(button)) throw new Error(`No button ${button}: ${this.buttons.join(', ')}`);
    this.#answer(button);
  }
  close(): void {
    this.#answer(undefined);
  }
}

export class StatusItem {
  name: string | undefined;
  text = '';
  tooltip: string | undefined;
  command: string | undefined;
  isShown = false;
  isDisposed = false;
  show(): void {
    this.isShown = true;
  }
  hide(): void {
    this.isShown = false;
  }
  dispose(): void {
    this.isDisposed = true;
  }
}

type RowsOf<Row> = { readonly treeDataProvider: { readonly getChildren: (row?: Row) => readonly Row[] } };

export class Tree<Row = unknown> {
  readonly rows: RowsOf<Row>['treeDataProvider'];
  message: string | undefined;
  description: string | undefined;
  badge: { readonly value: number; readonly tooltip: string } | undefined;
  visible = false;
  selection: readonly Row[] = [];
  readonly revealed: Row[] = [];
  /** How the last row was brought into view. */
  revealedHow: unknown;
  readonly #visibility = new Signal<{ readonly visible: boolean }>();
  readonly onDidChangeVisibility = this.#visibility.event;
  readonly #expanded = new Signal<{ readonly element: Row }>();
  readonly onDidExpandElement = this.#expanded.event;
  readonly #collapsed = new Signal<{ readonly element: Row }>();
  readonly onDidCollapseElement = this.#collapsed.event;
  readonly #selected = new Signal<{ readonly selection: readonly Row[] }>();
  readonly onDidChangeSelection = this.#selected.event;
  constructor({ treeDataProvider }: RowsOf<Row>) {
    this.rows = treeDataProvider;
  }
  /** A person opens the view. */
  look(): void {
    this.visible = true;
    this.#visibility.fire({ visible: true });
  }
  /** How many rows it forgets to select, as VS Code does while it draws them anew. */
  forgets = 0;
  async reveal(row: Row, how?: { readonly select?: boolean }): Promise<void> {
    this.revealed.push(row);
    this.revealedHow = how;
    if (how?.select === true && this.forgets === 0) this.select(row);
    this.forgets = Math.max(0, this.forgets - 1);
  }
  /** A person opens a row. */
  expand(element: Row): void {
    this.#expanded.fire({ element });
  }
  /** A person closes a row. */
  collapse(element: Row): void {
    this.#collapsed.fire({ element });
  }
  /** A person selects rows. */
  select(...rows: readonly Row[]): void {
    this.selection = rows;
    this.#selected.fire({ selection: rows });
  }
  dispose(): void {
    this.visible = false;
  }
}

/** An editor tab with a page. */
export class Tab {
  readonly viewType: string;
  title: string;
  readonly shown: unknown;
  /** The options that it was made with; those of its page may be set later. */
  readonly created: unknown;
  iconPath: unknown;
  revealed = 0;
  /** Whether it took the focus when it was shown again. */
  tookFocus = false;
  isClosed = false;
  active = false;
  readonly #views = new Signal<void>();
  readonly onDidChangeViewState = this.#views.event;
  readonly #messages = new Signal<unknown>();
  readonly #closed = new Signal<void>();
  readonly onDidDispose = this.#closed.event;
  /** What the page was told. */
  readonly posted: unknown[] = [];
  readonly webview: {
    html: string;
    options: unknown;
    readonly cspSource: string;
    readonly postMessage: (message: unknown) => Promise<boolean>;
    readonly asWebviewUri: (uri: Uri) => Uri;
    readonly onDidReceiveMessage: Signal<unknown>['event'];
  };
  constructor(frame: { readonly viewType: string; readonly title: string; readonly shown: unknown; options: unknown }) {
    this.viewType = frame.viewType;
    this.title = frame.title;
    this.shown = frame.shown;
    this.created = frame.options;
    this.webview = {
      html: '',
      options: frame.options,
      cspSource: 'https://csp.test',
      postMessage: async (message) => this.posted.push(message) > 0,
      asWebviewUri: ({ path }) => new Uri({ scheme: 'https', authority: 'file.test', path }),
      onDidReceiveMessage: this.#messages.event,
    };
  }
  /** A person goes to the tab, or to another one. */
  look(active = true): void {
    this.active = active;
    this.#views.fire();
  }
  /** The page says something. */
  say(message: unknown): void {
    this.#messages.fire(message);
  }
  reveal(_column?: number, preserveFocus = false): void {
    this.revealed += 1;
    this.tookFocus = !preserveFocus;
  }
  dispose(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.#closed.fire();
  }
}

/** A notification that stands for as long as some work goes on. */
export class Progress {
  readonly title: string | undefined;
  readonly steps: string[] = [];
  isOver = false;
  readonly #cancelled = new Signal<void>();
  readonly token = { onCancellationRequested: this.#cancelled.event };
  constructor(title: string | undefined) {
    this.title = title;
  }
  cancel(): void {
    this.#cancelled.fire();
  }
}

export class Channel {
  readonly name: string;
  readonly lines: string[] = [];
  isShown = false;
  isDisposed = false;
  constructor(name: string) {
    this.name = name;
  }
  info(line: string): void {
    this.lines.push(`info: ${line}`);
  }
  warn(line: string): void {
    this.lines.push(`warn: ${line}`);
  }
  error(line: string): void {
    this.lines.push(`error: ${line}`);
  }
  show(): void {
    this.isShown = true;
  }
  dispose(): void {
    this.isDisposed = true;
  }
}

/** Looks at files of a folder; a test says when one has changed. */
export class FileWatcher {
  readonly pattern: { readonly base: { readonly path: string }; readonly pattern: string };
  readonly #changed = new Signal<void>();
  readonly onDidChange = this.#changed.event;
  readonly onDidCreate = this.#changed.event;
  constructor(pattern: FileWatcher['pattern']) {
    this.pattern = pattern;
  }
  change(): void {
    this.#changed.fire();
  }
}
