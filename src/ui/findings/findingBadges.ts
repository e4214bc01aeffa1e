import { EventEmitter, type FileDecorationProvider, type Uri } from 'vscode';
import type { Finding } from '../../domain/finding.ts';
import { facts, joined, present, words, type Words } from '../../domain/words.ts';
import type { Account } from '../../domain/query/shownTexts.ts';
import { findingsByPlace } from '../../topology/findingPlaces.ts';
import { createDecoration, type Decoration } from '../door/treeView.ts';
import { scopeAuthority, uriScheme } from '../shared/tree/rowItem.ts';

/** Badges on the rows that findings are about: `!`, and how many there are on those of accounts, VPCs and subnets, with what lies in them. */
export class FindingBadges implements FileDecorationProvider {
  readonly #judged: (scope: string) => Account | undefined;
  readonly #places = new WeakMap<Account['findings'], ReturnType<typeof findingsByPlace>>();
  readonly #changes = new EventEmitter<undefined>();
  readonly onDidChangeFileDecorations = this.#changes.event;

  /** Told what is shown of a scope; undefined while not all of it has been read. */
  constructor(judged: (scope: string) => Account | undefined) {
    this.#judged = judged;
  }

  /** Has VS Code ask again for the badges of all rows. */
  refresh(): void {
    this.#changes.fire(undefined);
  }

  /** Undefined for a row without any findings, and for URIs of others. */
  provideFileDecoration(uri: Uri): Decoration | undefined {
    if (uri.scheme !== uriScheme) return undefined;
    const judged = this.#judged(uri.query);
    if (!judged) return undefined;
    if (uri.authority === scopeAuthority) return badgeOf({ own: [], all: judged.findings });
    const id = uri.path.slice(1);
    const own = judged.findings.filter(({ on }) => on.kind === uri.authority && on.id === id);
    const isPlace = uri.authority === 'vpc' || uri.authority === 'subnet';
    return badgeOf({ own, all: isPlace ? this.#within(id, judged) : undefined });
  }

  /** Ends the event; the provider itself is registered elsewhere. */
  dispose(): void {
    this.#changes.dispose();
  }

  #within(id: string, { inventory, findings }: Account): readonly Finding[] {
    const places = this.#places.get(findings) ?? findingsByPlace(inventory, findings);
    this.#places.set(findings, places);
    return places.get(id) ?? [];
  }
}

/** `own`: about the thing of the row itself. `all`: with those of what lies in it; undefined where nothing does. */
type Found = { readonly own: readonly Finding[]; readonly all: readonly Finding[] | undefined };

/** In a colour, which the name has too, only where the thing itself has a finding. */
const badgeOf = ({ own, all }: Found): Decoration | undefined => {
  const count = (all ?? own).length;
  if (count === 0) return undefined;
  const told = own.map(({ message }) => message);
  const isCounted = all !== undefined && (own.length === 0 || all.length > own.length);
  const tooltip = joined(present([...told, isCounted && countWords(all)]), '\n');
  const badge = all === undefined ? '!' : count > 99 ? '9+' : `${count}`;
  return createDecoration(badge, tooltip, colorOf(own));
};

const countWords = (findings: readonly Finding[]): Words => {
  const errors = findings.filter(isError).length;
  const found = findings.length === 1 ? words`1 finding` : words`${findings.length} findings`;
  const worst = errors === 1 ? words`1 error` : words`${errors} errors`;
  return facts(found, errors > 0 && worst);
};

const colorOf = (own: readonly Finding[]): string | undefined => {
  if (own.length === 0) return undefined;
  return own.some(isError) ? 'list.errorForeground' : 'list.warningForeground';
};

const isError = ({ severity }: Finding): boolean => severity === 'error';
