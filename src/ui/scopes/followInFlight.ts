import { workspace } from 'vscode';
import { Follow } from '../../services/follow.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import { hasFocus, onFocus } from '../door/windowState.ts';
import { followSettingName, mayFollow } from '../shared/settings.ts';

/**
 * Lets a scope follow what is in flight in it, for as long as it is open: while the window has the focus, nobody is about to decide on
 * what is shown, and neither setting nor protection is against it.
 */
export const followInFlight = (open: OpenScope): void => {
  // What a file holds changes with the file alone.
  if (open.scope.kind === 'snapshot') return;
  const mayAsk = (): boolean => hasFocus() && !open.isHeld && open.account.protection === undefined && mayFollow();
  const follow = new Follow(open.store, mayAsk);
  const held = open.onRelease(() => follow.look());
  const focus = onFocus(() => follow.look());
  const setting = workspace.onDidChangeConfiguration(
    (event) => event.affectsConfiguration(followSettingName) && follow.look(),
  );
  open.onClose(() => {
    held();
    focus.dispose();
    setting.dispose();
    follow.stop();
  });
};
