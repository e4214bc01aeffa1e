import { randomUUID } from 'node:crypto';
import type { Memento, Uri } from 'vscode';
import { noWords } from '../domain/words.ts';
import { type Consent, givenBy } from '../services/consent.ts';
import type { Platform } from '../services/platform.ts';
import type { ProtectedSetting } from '../services/protectedSetting.ts';
import { OpenScope, type OpenScopeParts } from '../services/scopes/openScope.ts';
import { IgnoredFindings } from '../services/ignoredFindings.ts';
import { Store } from '../services/store.ts';
import { Activity } from './activity/activity.ts';
import { activityMessage, activityRows } from './activity/activityRows.ts';
import { activityFolder, journalFiles, noJournalFiles } from './activity/journalFiles.ts';
import { forgetIgnored } from './findings/forgetIgnored.ts';
import { followInFlight } from './scopes/followInFlight.ts';
import { demoFollower } from './scopes/lostDemo.ts';
import { readingsFolder, StoredReadings } from './scopes/storedReadings.ts';
import type { Attempt } from './shared/problems.ts';
import type { Log } from './shared/log.ts';
import { Memory } from './shared/memory.ts';
import { activityDays, mayKeepReadings } from './shared/settings.ts';
import type { ScopeParts, ScopeViews } from './shared/scopeParts.ts';
import { findingTotal, findingRoots, findingsMessage } from './findings/findingRoots.ts';
import { networkCount, networkMessage } from './network/networkMessage.ts';
import { offerRows } from './network/rows/offerRows.ts';
import { rootRows } from './network/rows/rootRows.ts';

/** What VS Code gives to keep things in. */
type State = { readonly globalState: Memento; readonly workspaceState: Memento; readonly globalStorageUri?: Uri };

type Around = {
  readonly platform: Platform;
  readonly consent: Consent;
  readonly protectedSetting: () => ProtectedSetting;
  readonly log: Pick<Log, 'noted' | 'call'>;
  readonly problems: { readonly attempt: Attempt };
};

/** What open scopes are made of, behind an import that runs with the first of them. */
export const liveScopes = (
  state: State,
  { platform, consent, protectedSetting, log, problems: { attempt } }: Around,
): ScopeParts => {
  const memory = new Memory(state);
  const ignored = new IgnoredFindings(memory);
  const readings = new StoredReadings({
    folder: readingsFolder(state.globalStorageUri),
    mayKeep: mayKeepReadings,
    log: (code) => log.noted(code),
  });
  const folder = activityFolder(state.globalStorageUri);
  const files = folder === undefined ? noJournalFiles : journalFiles(folder);
  const activity = new Activity({ files, days: activityDays, newId: randomUUID, log });
  const followDemo = demoFollower({ memory, journal: activity.journal, attempt });
  return {
    memory,
    readings,
    activity,
    make: (scope) => {
      const store = new Store(platform, consent, readings);
      const open = new OpenScope(scope, { store, protectedSetting, compare, ignored, filter: memory.filterOf(scope) });
      forgetIgnored(open, attempt);
      followInFlight(open);
      activity.settleIn(open, attempt);
      if (scope.kind === 'demo') followDemo(open);
      return open;
    },
    views: viewsBy(memory),
    consentGiven: givenBy(consent),
  };
};

/** Loaded with the first comparison. */
const compare: OpenScopeParts['compare'] = async (baseline, shown, signal) =>
  (await import('./changes/comparisons.ts')).compareBeforehand(baseline, shown, signal);

const viewsBy = (memory: Pick<Memory, 'grouping'>): ScopeViews => ({
  networkRows: (open, offered, limitOf) =>
    offered ? offerRows(offered.scopes) : rootRows(open, { limitOf, grouping: memory.grouping }),
  grouping: () => memory.grouping,
  networkCount,
  networkMessage: (open, offered) => networkMessage(open, offered, memory.grouping),
  findingRows: findingRoots,
  findingTotal,
  findingsMessage,
  activityRows: (activity, limitOf) => (activity ? activityRows(activity, Date.now(), limitOf) : []),
  activityMessage: (activity) => (activity ? activityMessage(activity) : noWords),
});
