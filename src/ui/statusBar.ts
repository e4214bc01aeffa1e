import * as l10n from '@vscode/l10n';
import { StatusBarAlignment, window, type Disposable } from 'vscode';
import { scopeTitle } from '../domain/scope.ts';
import { commandOf } from '../manifest/commands.ts';
import { countOf } from './rows/groupRows.ts';
import { facts } from './rows/row.ts';
import type { Session } from './session.ts';

const icons = { demo: 'type-hierarchy', profile: 'type-hierarchy', snapshot: 'lock' } as const;

/** What is shown at a glance, and what a click does. */
const tooltipOf = ({ content, findings }: Session): string => {
  const click = l10n.t('ENI Explorer: choose another profile or region');
  if (!content) return click;
  const counts = facts(countOf(content.inventory.snapshot.enis), l10n.t('{0} findings', findings.length));
  return `${counts}\n${click}`;
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
    item.text = `$(${icon}) ${title}${findings > 0 ? `  $(warning) ${findings}` : ''}`;
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
