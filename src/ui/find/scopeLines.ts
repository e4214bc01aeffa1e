import { scopeId, type AccountScope } from '../../domain/scope.ts';
import { facts, foreign, foreignList, joined, words, type Words } from '../../domain/words.ts';
import type { FindTold } from '../../services/find/searchScopes.ts';
import { withIcon, separator } from '../door/quickPick.ts';
import { accountWords, ageWords, regionOf } from './accountWords.ts';
import { always, type FindLine, type FindView, type InOpen } from './findView.ts';
import type { FindStanding, RefusedScope } from './standing.ts';

/** More of a group are counted, not listed. */
const mostOfGroup = 8;

/** The scopes without hits, in groups: still being asked, sign-in needed, could not be asked, not found in. */
export const scopeLines = ({ asking, signIn, unasked, notIn }: FindStanding, view: FindView): readonly FindLine[] => [
  ...group(words`Still asking`, asking.map(askingLine(view))),
  ...group(words`Sign-in needed`, [...signIn.open.map(failedLine(view)), ...signIn.asked.map(refusedLine(view))]),
  ...group(words`Could not be asked`, [
    ...unasked.failed.map(failedLine(view)),
    ...unasked.cut.map(cutLine),
    ...unasked.denied.map(deniedLine(view)),
    ...unasked.refused.map(refusedLine(view)),
    ...(unasked.withoutRegion.length > 0 ? [regionLine(unasked.withoutRegion)] : []),
  ]),
  ...group(words`Not found in`, [
    ...(notIn.open.length > 0 ? [notInRead(notIn.open, view)] : []),
    ...(notIn.asked.length > 0 ? [notInAsked(notIn.asked)] : []),
  ]),
];

const group = (title: Words, lines: readonly FindLine[]): readonly FindLine[] => {
  if (lines.length === 0) return [];
  const more = lines.length - mostOfGroup;
  const rest = more > 0 ? [{ ...always, label: withIcon('ellipsis', words`and ${more} more`) }] : [];
  return [separator(title), ...lines.slice(0, mostOfGroup), ...rest];
};

const nameOf = (scope: AccountScope): Words => accountWords(scope, undefined);

const whereOf = (scope: AccountScope, view: FindView): Words =>
  facts(foreign(view.accountIdOf(scope)), foreign(regionOf(scope)));

const askingLine =
  (view: FindView) =>
  ({ scope, outcome }: FindTold): FindLine => ({
    ...always,
    label: withIcon(outcome.kind === 'asking' ? 'loading~spin' : 'circle-outline', nameOf(scope)),
    description: facts(whereOf(scope, view), outcome.kind === 'waiting' && words`waits`),
    key: `scope ${scopeId(scope)}`,
  });

const refusedLine =
  (view: FindView) =>
  ({ scope, isOfRegions, problem }: RefusedScope): FindLine => {
    const isSignIn = problem.recovery === 'signIn';
    return {
      ...always,
      label: withIcon(isSignIn ? 'key' : 'warning', nameOf(scope)),
      description: facts(isOfRegions ? words`its other regions` : whereOf(scope, view), problem.message),
      detail: isSignIn ? words`Enter signs in and asks again` : words`${problem.remedy} Enter opens the account.`,
      key: `scope ${scopeId(scope)} ${isOfRegions}`,
      act: isSignIn ? { kind: 'signIn', scope } : { kind: 'open', scope },
    };
  };

/** An open account whose last read failed: what was read before has it not. */
const failedLine =
  ({ now }: FindView) =>
  ({ open, inventory }: InOpen): FindLine => {
    const { scope, store, account } = open;
    const problem = store.state.kind === 'failed' ? store.state.problem : undefined;
    const isSignIn = problem?.recovery === 'signIn' && scope.kind === 'profile';
    return {
      ...always,
      label: withIcon(isSignIn ? 'key' : 'warning', accountWords(scope, account.accountId)),
      description: facts(foreign(regionOf(scope)), problem?.message),
      detail: facts(
        isSignIn ? words`Enter signs in and reads it again` : words`Enter reads it again`,
        words`not in what was read ${ageWords(inventory.snapshot.readAt, now)}`,
      ),
      key: `open ${open.id}`,
      act: isSignIn ? { kind: 'signIn', scope } : { kind: 'readAgain', open: [open] },
    };
  };

const cutLine = ({ open, gaps }: InOpen): FindLine => ({
  ...always,
  label: withIcon('warning', accountWords(open.scope, open.account.accountId)),
  description: facts(
    foreign(regionOf(open.scope)),
    words`not all was read: ${foreignList(gaps.map(({ iamAction }) => iamAction))}`,
  ),
  key: `open ${open.id}`,
  act: { kind: 'readAgain', open: [open] },
});

const deniedLine =
  (view: FindView) =>
  ({ scope, outcome }: FindTold): FindLine => ({
    ...always,
    label: withIcon('warning', nameOf(scope)),
    description: facts(
      whereOf(scope, view),
      outcome.kind === 'asked' &&
        words`a permission is missing: ${foreignList(outcome.unread.map(({ iamAction }) => iamAction))}`,
    ),
    key: `scope ${scopeId(scope)}`,
    act: { kind: 'open', scope },
  });

const regionLine = (profiles: readonly string[]): FindLine => ({
  ...always,
  label: withIcon('warning', few(profiles.map((name) => foreign(name, 60)))),
  description: words`no region is known`,
  detail: words`Enter chooses accounts and regions to ask`,
  key: 'without region',
  act: { kind: 'choose' },
});

/** What was read can be read again. */
const notInRead = (all: readonly InOpen[], { now }: FindView): FindLine => {
  const ages = all.map(({ inventory }) => inventory.snapshot.readAt);
  const [last, first] = [ageWords(Math.max(...ages), now), ageWords(Math.min(...ages), now)];
  return {
    ...always,
    label: withIcon('check', few(all.map(({ open }) => open.title))),
    description: first === last ? words`read ${last}` : words`read ${last} to ${first}`,
    detail: words`Enter reads ${all.length === 1 ? words`it` : words`them`} again`,
    key: 'not in read',
    act: { kind: 'readAgain', open: all.map(({ open }) => open) },
  };
};

const notInAsked = (all: readonly FindTold[]): FindLine => ({
  ...always,
  label: withIcon('check', few(all.map(({ scope }) => words`${nameOf(scope)} ${foreign(regionOf(scope))}`))),
  description: words`asked just now`,
  key: 'not in asked',
});

const few = (names: readonly Words[]): Words => {
  const shown = joined(names.slice(0, 4), ', ');
  return names.length > 4 ? words`${shown} and ${names.length - 4} more` : shown;
};
