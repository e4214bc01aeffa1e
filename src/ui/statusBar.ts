import * as l10n from '@vscode/l10n';
import { StatusBarAlignment, window, type Disposable } from 'vscode';
import { timeText } from '../domain/moment.ts';
import { scopeTitle } from '../domain/scope.ts';
import { commandOf } from '../manifest/commands.ts';
import { countOf } from './rows/groupRows.ts';
import { oldParts } from './rows/gapRow.ts';
import { facts } from './rows/row.ts';
import type { Session } from './session.ts';

const icons = { demo: 'type-hierarchy', profile: 'type-hierarchy', snapshot: 'lock' } as const;

/** What is shown at a glance, and what a click does. */
const tooltipOf = ({ content, findings }: Session): string => {
  const click = l10n.t('ENI Explorer: choose another profile or region');
  if (!content) return click;
  const { gaps, readAt } = content.inventory.snapshot;
  const old = oldParts(gaps, readAt).map((part) => l10n.t('{0}, could not be read again', part));
  const counts = facts(countOf(content.inventory.snapshot.enis), l10n.t('{0} findings', findings.length));
  return [counts, ...old, click].join('\n');
};

/** How old the oldest part of what is shown is, `07:31`; undefined when all is of one read. */
const ageOf = ({ content }: Session): string | undefined => {
  if (!content) return undefined;
  const { gaps, readAt } = content.inventory.snapshot;
  const times = gaps.flatMap(({ kept }) => kept?.readAt ?? []);
  return times.length > 0 ? timeText(Math.min(...times), readAt) : undefined;
};

/** Profile and region of the active scope at the bottom of the window; a click switches. Hidden until a scope is chosen. */
export const createStatusBar = (session: Session): Disposable => {
  const item = window.createStatusBarItem('eniExplorer.scope', StatusBarAlignment.Left, 10);
  item.name = l10n.t('ENI Explorer: account');
  item.command = commandOf('chooseScope');
  const show = (): void => {
    const { scope, state } = session.store;
    if (!scope) {
      item.hide();
      return;
    }
    const region = session.store.inventory?.snapshot.region;
    const title = scope.kind === 'demo' && region ? `${scopeTitle(scope)} · ${region}` : scopeTitle(scope);
    const findings = session.findings.length;
    const icon = state.kind === 'loading' ? 'sync~spin' : state.kind === 'failed' ? 'warning' : icons[scope.kind];
    const age = ageOf(session);
    item.text = [`$(${icon}) ${title}`, findings > 0 && `$(warning) ${findings}`, age && `$(history) ${age}`]
      .filter(Boolean)
      .join('  ');
    item.tooltip = state.kind === 'failed' ? state.problem.message : tooltipOf(session);
    item.show();
  };
  const stop = session.store.onChange(show);
  show();
  return {
    dispose: () => {
      stop();
      item.dispose();
    },
  };
};
