import type { Disposable } from 'vscode';
import { timeText } from '../../domain/timestamp.ts';
import { scopeTitle, type Scope } from '../../domain/scope.ts';
import { facts, foreign, foreignList, joined, present, words, type Words } from '../../domain/words.ts';
import { commandOf } from '../../manifest/commands.ts';
import type { AccountInView } from '../../services/accountLine.ts';
import { withIcon } from '../door/icon.ts';
import { createStatusItem } from '../door/statusItem.ts';
import { interfaceCount } from '../network/rows/groupRows.ts';
import { oldParts } from '../network/rows/gapRow.ts';
import type { Session } from '../shared/session.ts';

const icons = { demo: 'type-hierarchy', profile: 'type-hierarchy', snapshot: 'lock' } as const;

/** Profile and region of the active scope at the bottom of the window; a click switches. Hidden until a scope is chosen. */
export const createStatusBar = (session: Session): Disposable => {
  const item = createStatusItem('eniExplorer.scope', 10);
  item.name = words`ENI Explorer: account`;
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
const textOf = (scope: Scope, { protection, endpoint }: AccountInView, session: Session): Words => {
  const { state, inventory } = session.store;
  const region = inventory?.snapshot.region;
  const title = facts(foreign(scopeTitle(scope), longestTitle), scope.kind === 'demo' && foreign(region));
  const findings = session.findings.length;
  const still = protection ? 'eni-protected' : icons[scope.kind];
  const icon = state.kind === 'loading' ? 'sync~spin' : state.kind === 'failed' ? 'warning' : still;
  const text = facts(title, foreign(endpoint), protection && words`Protected`);
  const age = ageOf(session);
  return joined(
    present([
      withIcon(icon, text),
      findings > 0 && withIcon('warning', words`${findings}`),
      age && withIcon('history', age),
    ]),
    '  ',
  );
};

/** VS Code cuts an entry at two fifths of the window: a title must not push what follows it out of sight. */
const longestTitle = 40;

/** How old the oldest part of what is shown is, `07:31`; undefined when all is of one read. */
const ageOf = ({ content }: Session): Words | undefined => {
  if (!content) return undefined;
  const { gaps, readAt } = content.inventory.snapshot;
  const times = gaps.flatMap(({ kept }) => kept?.readAt ?? []);
  return times.length > 0 ? foreign(timeText(Math.min(...times), readAt)) : undefined;
};

/** Which account, what is shown at a glance, and what a click does. */
const tooltipOf = ({ line, protection }: AccountInView, { store, content, findings }: Session): Words => {
  const click = words`ENI Explorer: choose another profile or region`;
  if (store.state.kind === 'failed') return store.state.problem.message;
  if (!content) return click;
  const { gaps, readAt } = content.inventory.snapshot;
  const old = oldParts(gaps, readAt).map((part) => words`${part}, could not be read again`);
  const found = findings.length === 1 ? words`1 finding` : words`${findings.length} findings`;
  const counts = facts(interfaceCount(content.inventory.snapshot.enis), found);
  const guarded = protection && words`Protected (setting eniExplorer.protected: ${foreignList(protection.because)})`;
  return joined(present([line, guarded, counts, ...old, click]), '\n');
};
