import * as l10n from '@vscode/l10n';
import { window } from 'vscode';
import { scopeTitle } from '../domain/scope.ts';
import { foreign } from '../domain/words.ts';
import type { Consent } from '../services/consent.ts';

/**
 * Asks before credentials go to an endpoint without encryption. What travels: the signed requests with the key's id and a session
 * token, EC2's answers, and those of STS, which may hold keys of a role. Source: IAM user guide, Signature Version 4.
 */
export const askInTheClear: Consent = async ({ scope, endpoint }) => {
  const detail = l10n.t(
    'Requests signed with the credentials of {0} would go to this endpoint. On the way, anybody can read the access key id, the session token if there is one, all ids, addresses, names and tags of the account, and keys of a role that is taken on there; and anybody can answer in its place. The secret key itself is not sent.',
    foreign(scopeTitle(scope)),
  );
  // VS Code focuses the first button.
  const stay = { title: l10n.t('Do Not Connect'), isCloseAffordance: true };
  const connect = { title: l10n.t('Connect Without Encryption') };
  const message = l10n.t('Connect without encryption to: {0}', foreign(endpoint));
  return (await window.showWarningMessage(message, { modal: true, detail }, stay, connect)) === connect;
};
