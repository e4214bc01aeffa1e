import { EventEmitter, type FileDecorationProvider, type Uri } from 'vscode';
import type { Finding } from '../../domain/finding.ts';
import { facts, joined, words } from '../../domain/words.ts';
import { createDecoration, type Decoration } from '../door/treeView.ts';
import { scopeAuthority, uriScheme } from '../shared/tree/rowItem.ts';

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
    if (uri.authority === scopeAuthority) return countOf(this.#findings(uri.query));
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

/** How many findings an account has, at the right of its row; in no colour, which its name would have, too. */
const countOf = (findings: readonly Finding[]): Decoration | undefined => {
  if (findings.length === 0) return undefined;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const found = findings.length === 1 ? words`1 finding` : words`${findings.length} findings`;
  const worst = errors === 1 ? words`1 error` : words`${errors} errors`;
  return createDecoration(findings.length > 99 ? '9+' : `${findings.length}`, facts(found, errors > 0 && worst));
};
