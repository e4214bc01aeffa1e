import { scopeTitle } from '../../domain/scope.ts';
import { foreign, words } from '../../domain/words.ts';
import type { Consent } from '../../services/consent.ts';
import { tellModal } from '../door/modal.ts';

/**
 * Asks before credentials go to an endpoint without encryption. What travels: the signed requests with the key's id and a session
 * token, EC2's answers, and those of STS, which may hold keys of a role. Source: IAM user guide, Signature Version 4.
 */
export const askInTheClear: Consent = async ({ scope, endpoint }) => {
  const detail = words`Requests signed with the credentials of ${scopeTitle(scope)} would go to this endpoint. On the way, anybody can read the access key id, the session token if there is one, all ids, addresses, names and tags of the account, and keys of a role that is assumed there; and anybody can answer instead. The secret key itself is not sent.`;
  const question = words`Connect without encryption to: ${foreign(endpoint)}`;
  return tellModal({ question, detail }, { close: words`Do Not Connect`, other: words`Connect Without Encryption` });
};
