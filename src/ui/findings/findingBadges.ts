import { EventEmitter, type FileDecorationProvider, type Uri } from 'vscode';
import type { Finding } from '../../domain/finding.ts';
import { joined } from '../../domain/words.ts';
import { createDecoration, type Decoration } from '../door/treeView.ts';
import { uriScheme } from '../shared/tree/rowItem.ts';

/** Badges on the rows that findings are about; VS Code carries them up to closed parents by itself. */
export class FindingBadges implements FileDecorationProvider {
  readonly #findings: (scope: string) => readonly Finding[];
  readonly #changes = new EventEmitter<undefined>();
  readonly onDidChangeFileDecorations = this.#changes.event;

  constructor(findings: (scope: string) => readonly Finding[]) {
    this.#findings = findings;
  }

  /** Has VS Code ask again for the badges of all rows. */
  refresh(): void {
    this.#changes.fire(undefined);
  }

  /** The number of findings as a badge; undefined for a row without any, and for URIs of others. */
  provideFileDecoration(uri: Uri): Decoration | undefined {
    if (uri.scheme !== uriScheme) return undefined;
    const id = uri.path.slice(1);
    const found = this.#findings(uri.query).filter(({ on }) => on.kind === uri.authority && on.id === id);
    if (found.length === 0) return undefined;
    const error = found.some(({ severity }) => severity === 'error');
    const told = joined(
      found.map(({ message }) => message),
      '\n',
    );
    return createDecoration('!', told, error ? 'list.errorForeground' : 'list.warningForeground');
  }

  /** Ends the event; the provider itself is registered elsewhere. */
  dispose(): void {
    this.#changes.dispose();
  }
}
