import type { Disposable } from 'vscode';
import { timeText } from '../../domain/timestamp.ts';
import { neverWritten, scopeTitle } from '../../domain/scope.ts';
import { counted, facts, foreign, foreignList, joined, present, words, type Words } from '../../domain/words.ts';
import { commandOf } from '../../manifest/commands.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import { withIcon } from '../door/quickPick.ts';
import { createStatusItem, type StatusItem } from '../door/statusItem.ts';
import { interfaceCount } from '../network/rows/readSoFar.ts';
import { oldParts } from '../network/rows/gapRow.ts';
import type { Session } from '../shared/session.ts';
import { readOnlyReason } from '../shared/settings.ts';
import { iconOf, stateWords } from '../shared/scopeWords.ts';
import { waitsForSignIn } from '../shared/signedOut.ts';

/** Profile and region of the active account at the bottom of the window; a click switches. Hidden until one is open. */
export const createStatusBar = ({ scopes, onProtection }: Pick<Session, 'scopes' | 'onProtection'>): Disposable => {
  const item = createStatusItem('eniExplorer.scope', 10);
  item.name = words`ENI Explorer: account`;
  const show = (): void => {
    const { all, active } = scopes;
    if (all.length === 0) {
      item.hide();
      return;
    }
    item.command = clickOf(active, all.length);
    item.text = active
      ? textOf(active)
      : withIcon('type-hierarchy', counted(all.length, words`account`, words`accounts`));
    item.tooltip = active ? tooltipOf(active, all.length) : clickWords(all.length);
    item.show();
  };
  const stops = [scopes.onChange(show), onProtection(show)];
  show();
  return {
    dispose: () => {
      for (const stop of stops) stop();
      item.dispose();
    },
  };
};

/** A session that has ended is offered anew; else a click switches. */
const clickOf = (active: OpenScope | undefined, open: number): StatusItem['command'] => {
  if (!active || !waitsForSignIn(active.store.state)) return commandOf(open === 1 ? 'chooseScope' : 'switchScope');
  return { command: commandOf('signIn'), title: words`Sign In`, arguments: [{ scope: active.id }] };
};

/** `prod-admin @ eu-west-1 · Protected`, after the icon of its state; another endpoint than AWS's is told, too. */
const textOf = (open: OpenScope): Words => {
  const { scope, account, store } = open;
  const region = store.inventory?.snapshot.region;
  const title = facts(
    foreign(scopeTitle(scope), longestTitle),
    scope.kind === 'demo' && !scope.place && foreign(region),
  );
  const findings = open.findings.length;
  const signedOut = waitsForSignIn(store.state) && words`signed out`;
  const text = facts(title, foreign(account.endpoint), guardOf(open), signedOut);
  const age = ageOf(open);
  return joined(
    present([
      withIcon(iconOf(open), text),
      findings > 0 && withIcon('warning', words`${findings}`),
      age && withIcon('history', age),
    ]),
    '  ',
  );
};

const guardOf = ({ account, scope }: OpenScope): Words | undefined => {
  if (account.protection) return words`Protected`;
  return neverWritten(scope) || readOnlyReason(account) === undefined ? undefined : words`Read only`;
};

/** VS Code cuts an entry at two fifths of the window: a title must not push what follows it out of sight. */
const longestTitle = 40;

/** How old the oldest part of what is shown is, `07:31`; undefined when all is of one read. */
const ageOf = ({ store: { inventory } }: OpenScope): Words | undefined => {
  const { gaps, readAt } = inventory?.snapshot ?? { gaps: [], readAt: 0 };
  const times = gaps.flatMap(({ kept }) => kept?.readAt ?? []);
  return times.length > 0 ? foreign(timeText(Math.min(...times), readAt)) : undefined;
};

/** Which account, what is shown at a glance and of when, and what a click does. */
const tooltipOf = ({ account, findings, store: { state, inventory } }: OpenScope, open: number): Words => {
  const click = clickWords(open);
  const offer = waitsForSignIn(state) && words`ENI Explorer: sign in`;
  if (state.kind === 'failed') return joined(present([account.line, state.problem.message, offer]), '\n');
  if (!inventory) return joined([account.line, stateWords(state, Date.now()), click], '\n');
  const { gaps, readAt } = inventory.snapshot;
  const old = oldParts(gaps, readAt).map((part) => words`${part}, could not be read again`);
  const found = findings.length === 1 ? words`1 finding` : words`${findings.length} findings`;
  const counts = facts(interfaceCount(inventory.snapshot.enis), found);
  const { line, protection } = account;
  const guarded = protection
    ? words`Protected (setting eniExplorer.protected: ${foreignList(protection.because)})`
    : readOnlyReason({ protection });
  const read = words`Read at ${foreign(timeText(readAt, Date.now()))}`;
  return joined(present([line, guarded, counts, ...old, read, click]), '\n');
};

const clickWords = (open: number): Words =>
  open > 1
    ? words`ENI Explorer: ${open} accounts are open, switch to another one`
    : words`ENI Explorer: choose another profile or region`;
