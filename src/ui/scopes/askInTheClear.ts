import { scopeTitle } from '../../domain/scope.ts';
import type { Agree } from '../../aws/identityCenter/inTheClear.ts';
import { foreign, words, type Words } from '../../domain/words.ts';
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

/** Agreed to in this window, by endpoint; a refusal can be thought over. */
const agreed = new Set<string>();

/** Asks, once for each endpoint, before a sign-in to IAM Identity Center goes to one without encryption. */
export const askTokensInTheClear =
  (title: Words): Agree =>
  async (url) => {
    if (agreed.has(url)) return true;
    const detail = words`The sign-in to ${title} would go to this endpoint. On the way, anybody can read its codes and tokens, and enter with them all accounts that it gives you; and anybody can answer instead.`;
    const question = words`Sign in without encryption at: ${foreign(url)}`;
    const yes = await tellModal(
      { question, detail },
      { close: words`Do Not Sign In`, other: words`Sign In Without Encryption` },
    );
    if (yes) agreed.add(url);
    return yes;
  };
