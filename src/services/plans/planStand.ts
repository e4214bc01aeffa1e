import { foreign, foreignList, noWords, words, type Words } from '../../domain/words.ts';
import { timeText } from '../../domain/timestamp.ts';
import type { Line, PlanPhase, PlanScope } from '../../protocol/plan.ts';
import type { PlanFacts } from './planFacts.ts';
import type { PlanRun, PlanState } from './planState.ts';
import { clockWords, momentWords } from './planTimes.ts';
import { since, spans } from './spans.ts';

/** Which account a plan is about. */
export const planScopeOf = ({ account, scope, inventory }: PlanFacts): PlanScope => {
  const { protection, name, accountId, endpoint } = account;
  return {
    isProtected: protection && foreignList(protection.because),
    accountName: name === undefined ? (scope.kind === 'demo' ? words`Demo account` : undefined) : foreign(name, 80),
    accountId: accountId === undefined ? undefined : foreign(accountId),
    profile: scope.kind === 'profile' ? foreign(scope.profile, 80) : undefined,
    region: foreign(inventory.snapshot.region),
    endpoint: endpoint === undefined ? undefined : foreign(endpoint),
  };
};

/** Where it stands, under the account. */
export const standLine = (state: PlanState, phase: PlanPhase): Line => {
  const { facts, run, meanwhile } = state;
  const { readAt } = facts.inventory.snapshot;
  if (run) return standOfRun(run, { phase, by: byWhom(facts) });
  if (meanwhile) {
    const made = meanwhile.was.inventory.snapshot.readAt;
    return spans`Plan · nothing has run yet · made ${timeWords(made, readAt)}, read again ${timeWords(readAt, readAt)}`;
  }
  const what = phase === 'blocked' ? words`cannot run as it is` : words`nothing has run yet`;
  return spans`Plan · ${what} · the account was read ${since(readAt)} ago`;
};

/** `14:03`, with its day where that is another one. */
export const timeWords = (milliseconds: number, beside: number): Words => foreign(timeText(milliseconds, beside));

const byWhom = ({ scope }: PlanFacts): Words =>
  scope.kind === 'profile' ? words` by ${foreign(scope.profile, 80)}` : noWords;

const standOfRun = (
  { progress, end, undoneAt, kept }: PlanRun,
  { phase, by }: { readonly phase: PlanPhase; readonly by: Words },
): Line => {
  const clock = kept ? momentWords : clockWords;
  const started = clock(progress.startedAt);
  if (phase === 'waiting') return spans`Waiting since ${started}${by}`;
  if (!end) return spans`Started ${started}${by}`;
  if (phase === 'interrupted') {
    const asked = kept?.lookedUpAt;
    return asked === undefined
      ? spans`Started ${started}${by} · its window closed`
      : spans`Started ${started}${by} · its window closed · EC2 was asked ${since(asked)} ago`;
  }
  const ended = clockWords(progress.endedAt ?? end.at);
  if (phase === 'stopped') return spans`Started ${started}${by}, stopped ${ended}`;
  const ran = words`Ran ${started} to ${ended}${by}`;
  return undoneAt === undefined ? spans`${ran}` : spans`${ran}, undone ${clock(undoneAt)}`;
};
