import * as l10n from '@vscode/l10n';
import { StatusBarAlignment, window, type Disposable } from 'vscode';
import { timeText } from '../domain/moment.ts';
import { scopeTitle, type Scope } from '../domain/scope.ts';
import { commandOf } from '../manifest/commands.ts';
import type { AccountInView } from '../services/accountLine.ts';
import { countOf } from './rows/groupRows.ts';
import { oldParts } from './rows/gapRow.ts';
import { facts } from './rows/row.ts';
import type { Session } from './session.ts';

const icons = { demo: 'type-hierarchy', profile: 'type-hierarchy', snapshot: 'lock' } as const;

/** Profile and region of the active scope at the bottom of the window; a click switches. Hidden until a scope is chosen. */
export const createStatusBar = (session: Session): Disposable => {
  const item = window.createStatusBarItem('eniExplorer.scope', StatusBarAlignment.Left, 10);
  item.name = l10n.t('ENI Explorer: account');
  item.command = commandOf('chooseScope');
  const show = (): void => {
    const { scope } = session.store;
    if (!scope) {
      item.hide();
      return;
    }
    const account = session.account(scope);
    item.text = textOf(scope, account, session);
    item.tooltip = tooltipOf(account, session);
    item.show();
  };
  const stops = [session.store.onChange(show), session.onProtection(show)];
  show();
  return {
    dispose: () => {
      for (const stop of stops) stop();
      item.dispose();
    },
  };
};

/** `prod-admin @ eu-west-1 · Protected`, after the icon of its state; another endpoint than AWS's is told, too. */
const textOf = (scope: Scope, { protection, endpoint }: AccountInView, session: Session): string => {
  const { state, inventory } = session.store;
  const region = inventory?.snapshot.region;
  const title = scope.kind === 'demo' && region ? `${scopeTitle(scope)} · ${region}` : scopeTitle(scope);
  const findings = session.findings.length;
  const still = protection ? 'eni-protected' : icons[scope.kind];
  const icon = state.kind === 'loading' ? 'sync~spin' : state.kind === 'failed' ? 'warning' : still;
  const words = facts(title, endpoint, protection && l10n.t('Protected'));
  const age = ageOf(session);
  return [`$(${icon}) ${words}`, findings > 0 && `$(warning) ${findings}`, age && `$(history) ${age}`]
    .filter(Boolean)
    .join('  ');
};

/** How old the oldest part of what is shown is, `07:31`; undefined when all is of one read. */
const ageOf = ({ content }: Session): string | undefined => {
  if (!content) return undefined;
  const { gaps, readAt } = content.inventory.snapshot;
  const times = gaps.flatMap(({ kept }) => kept?.readAt ?? []);
  return times.length > 0 ? timeText(Math.min(...times), readAt) : undefined;
};

/** Which account, what is shown at a glance, and what a click does. */
const tooltipOf = ({ line, protection }: AccountInView, { store, content, findings }: Session): string => {
  const click = l10n.t('ENI Explorer: choose another profile or region');
  if (store.state.kind === 'failed') return store.state.problem.message;
  if (!content) return click;
  const { gaps, readAt } = content.inventory.snapshot;
  const old = oldParts(gaps, readAt).map((part) => l10n.t('{0}, could not be read again', part));
  const counts = facts(countOf(content.inventory.snapshot.enis), l10n.t('{0} findings', findings.length));
  const guarded = protection && l10n.t('Protected (setting eniExplorer.protected: {0})', protection.because.join(', '));
  return [line, guarded, counts, ...old, click].filter(Boolean).join('\n');
};
