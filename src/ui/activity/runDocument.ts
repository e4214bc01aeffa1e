import { commands, EventEmitter, Uri, workspace, type Disposable } from 'vscode';
import { ticketText } from '../../services/journal/ticketText.ts';
import type { Activity } from './activity.ts';

const scheme = 'eni-explorer-run';

/** Milliseconds in which what is written is shown. */
const soonMs = 300;

/** Runs as read-only documents, which are written anew while they go on. */
export class RunDocuments implements Disposable {
  readonly #activity: Activity;
  readonly #changes = new EventEmitter<Uri>();
  readonly #disposables: readonly Disposable[];
  readonly #opened = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(activity: Activity) {
    this.#activity = activity;
    const stop = activity.journal.onChange(() => {
      // Work on many things writes many lines a second.
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        for (const id of this.#opened) this.#changes.fire(uriOf(id));
      }, soonMs);
    });
    this.#disposables = [
      this.#changes,
      { dispose: stop },
      workspace.registerTextDocumentContentProvider(scheme, {
        onDidChange: this.#changes.event,
        provideTextDocumentContent: ({ query }) => this.#textOf(query),
      }),
    ];
  }

  async open(id: string): Promise<void> {
    this.#opened.add(id);
    await commands.executeCommand('vscode.open', uriOf(id));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #textOf(id: string): string {
    const standing = this.#activity.standingOf(id);
    return standing ? ticketText(standing) : 'This run is not kept any more.';
  }
}

const uriOf = (id: string): Uri => Uri.from({ scheme, path: `/Run ${id.slice(0, 8)}.md`, query: id });
