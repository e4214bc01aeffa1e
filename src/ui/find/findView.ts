import type { Inventory } from '../../domain/inventory.ts';
import type { Gap } from '../../domain/model.ts';
import type { AccountScope, Scope } from '../../domain/scope.ts';
import type { FindText } from '../../services/find/findText.ts';
import type { FindHit } from '../../services/find/hit.ts';
import type { FindTold, ScopeToAsk } from '../../services/find/searchScopes.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { PickItem } from '../door/quickPick.ts';

/** What was found in an open account that was read. */
export type InOpen = {
  readonly open: OpenScope;
  /** Of the read that was looked into. */
  readonly inventory: Inventory;
  readonly hits: readonly FindHit[];
  readonly isWhole: boolean;
  /** False as long as it is being looked into. */
  readonly isDone: boolean;
  /** What of it could not be read where it might be. */
  readonly gaps: readonly Gap[];
};

/** All that the search over accounts shows at a moment. */
export type FindView = {
  readonly text: string;
  readonly wanted: FindText;
  readonly inOpen: readonly InOpen[];
  /** What came of each scope that was asked; undefined before somebody has asked for it. */
  readonly asked: readonly FindTold[] | undefined;
  /** Scopes that can be asked. */
  readonly askable: readonly ScopeToAsk[];
  /** Profiles that cannot be asked since no region is known for them. */
  readonly withoutRegion: readonly string[];
  readonly lookedFor: readonly string[];
  /** The account of a scope as far as its settings or an earlier read tell. */
  readonly accountIdOf: (scope: Scope) => string | undefined;
  readonly isProtected: (scope: Scope, accountId: string | undefined) => boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
};

/** What Enter on a line does. */
export type FindAct =
  | { readonly kind: 'show'; readonly scope: Scope; readonly hit: FindHit }
  | { readonly kind: 'ask' }
  | { readonly kind: 'choose' }
  | { readonly kind: 'signIn'; readonly scope: AccountScope }
  | { readonly kind: 'open'; readonly scope: Scope }
  | { readonly kind: 'readAgain'; readonly open: readonly OpenScope[] }
  | { readonly kind: 'type'; readonly text: string };

/** A line of the search; one without an act only tells. */
export type FindLine = PickItem & {
  /** Stays the same while what it is about does, so that the highlight can stay on it. */
  readonly key?: string;
  readonly act?: FindAct;
};

/** All lines are shown whatever is typed: what matches has been worked out already. */
export const always = { alwaysShow: true } as const;
