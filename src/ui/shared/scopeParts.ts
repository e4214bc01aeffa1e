import type { Scope } from '../../domain/scope.ts';
import type { Words } from '../../domain/words.ts';
import type { Consent } from '../../services/consent.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { Activity } from '../activity/activity.ts';
import type { StoredReadings } from '../scopes/storedReadings.ts';
import type { Memory } from './memory.ts';
import type { Offer } from './offer.ts';
import type { Row } from './tree/row.ts';
import type { Grouping } from './tree/grouping.ts';
import type { RowContext } from './tree/rowContext.ts';

type Limits = RowContext['limitOf'];

/** What the views say of open scopes. */
export type ScopeViews = {
  readonly networkRows: (open: readonly OpenScope[], offered: Offer | undefined, limitOf: Limits) => readonly Row[];
  readonly grouping: () => Grouping;
  readonly networkCount: (open: readonly OpenScope[]) => Words;
  readonly networkMessage: (open: readonly OpenScope[], offered: Offer | undefined) => Words;
  readonly findingRows: (open: readonly OpenScope[], limitOf: Limits) => readonly Row[];
  readonly findingTotal: (open: readonly OpenScope[]) => { readonly count: number; readonly told: Words };
  readonly activityRows: (activity: Activity | undefined, limitOf: Limits) => readonly Row[];
  readonly activityMessage: (activity: Activity | undefined) => Words;
  readonly findingsMessage: (open: readonly OpenScope[]) => Words;
};

/** All that is needed once there is a scope, to be opened or remembered. It is loaded then: activation stays small. */
export type ScopeParts = {
  readonly memory: Memory;
  readonly readings: Pick<StoredReadings, 'clear'>;
  readonly activity: Activity;
  readonly make: (scope: Scope) => OpenScope;
  readonly views: ScopeViews;
  /** To which endpoints in the clear a person has agreed; it asks nobody. */
  readonly consentGiven: Consent;
};
