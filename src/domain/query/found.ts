import type { Inventory } from '../inventory.ts';
import type { Eni } from '../model.ts';
import { atOnce, type Turns } from '../turns.ts';
import { finderOf } from './finder.ts';
import { parseQuery, type Query } from './query.ts';
import { searched, type Search } from './search.ts';
import type { Account } from './shownTexts.ts';
import { soughtInterfaces } from './sought.ts';

/**
 * The ids of the interfaces that a query finds in an account; undefined where nothing is asked. Tree, picture, table and exports
 * ask here, so that they agree. Two answers about an account are kept: that which was asked for here last, as the filter in use is again and
 * again, and the last one that was worked out, as for each key of who types another one.
 */
export const foundIn = (account: Account, text: string): ReadonlySet<string> | undefined => {
  const found = atOnce(findIn(account, text));
  const { inventory, findings } = account;
  answers.set(inventory, { ...answers.get(inventory), used: { text, findings, found } });
  return found;
};

/** The same in turns, after which {@link foundIn} knows the answer; `search` finds faster in all interfaces of the account. */
export function* findIn(account: Account, text: string, search?: Search): Turns<ReadonlySet<string> | undefined> {
  const { inventory, findings } = account;
  const { used, last } = answers.get(inventory) ?? {};
  const known = [used, last].find((answer) => answer?.text === text && isSame(answer.findings, findings));
  if (known) return known.found;
  const query = parseQuery(text);
  const { enis } = inventory.snapshot;
  let found: ReadonlySet<string> | undefined;
  if (query.parts.length > 0) {
    const all = yield* search ? search(query) : searched(enis, finder(account, query));
    found = yield* idsAt(all, enis);
  }
  answers.set(inventory, { ...answers.get(inventory), last: { text, findings, found } });
  return found;
}

function* idsAt(places: readonly number[], enis: readonly Eni[]): Turns<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const [at, place] of places.entries()) {
    const eni = enis[place];
    if (eni) ids.add(eni.id);
    if (at % 64 === 63) yield undefined;
  }
  return ids;
}

type Answer = {
  readonly text: string;
  readonly findings: Account['findings'];
  readonly found: ReadonlySet<string> | undefined;
};

const isSame = (one: Account['findings'], other: Account['findings']): boolean =>
  one === other || (one.length === 0 && other.length === 0);

const answers = new WeakMap<Inventory, { readonly used?: Answer; readonly last?: Answer }>();

/** A test whether a query finds an interface, to be asked of many. */
export const finder = (account: Account, query: Query): ((eni: Eni) => boolean) => {
  const isFound = finderOf(soughtInterfaces(account), query);
  return (eni) => isFound(eni, 0);
};
