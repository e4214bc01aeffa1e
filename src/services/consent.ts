import type { Connection } from '../aws/connection.ts';
import { isInTheClear, type Scope } from '../domain/scope.ts';
import { ProblemError, type Problem } from '../domain/problem.ts';
import { foreign, words } from '../domain/words.ts';

/** What would travel where, for a person to agree to. */
export type InTheClear = { readonly scope: Scope; readonly endpoint: string };

/** Whether a person lets credentials travel unencrypted. */
export type Consent = (question: InTheClear) => Promise<boolean>;

/** Where nobody can be asked, nobody has agreed. */
export const noConsent: Consent = async () => false;

type Endpoints = Pick<Connection, 'scope' | 'endpoint' | 'otherEndpoints'>;

/**
 * Asks before the first request of a connection, for each endpoint in the clear to which its credentials would go. Rejects with a
 * ProblemError unless all are agreed to.
 */
export const consented = async (
  { scope, endpoint, otherEndpoints = [] }: Endpoints,
  consent: Consent,
): Promise<void> => {
  for (const url of new Set([endpoint, ...otherEndpoints])) {
    if (url !== undefined && isInTheClear(url) && !(await consent({ scope, endpoint: url })))
      throw new ProblemError(refused(url));
  }
};

const refused = (endpoint: string): Problem => ({
  message: words`Not connected, and nothing was sent, because this endpoint has no encryption: ${foreign(endpoint)}`,
  remedy: words`Use an endpoint with https:// or one on this machine, or try again and agree to it.`,
  code: 'UnencryptedEndpoint',
  requestId: undefined,
  recovery: 'openSettings',
});

/** A consent that is remembered; `given` answers what a person has agreed to already, and asks nobody. */
export type RememberedConsent = Consent & { readonly given: Consent };

/** Asks once for each endpoint for as long as this lives. Only what was agreed to is remembered: a refusal can be thought over. */
export const askedOnce = (ask: Consent): RememberedConsent => {
  const asked = new Map<string, Promise<boolean>>();
  const agreedTo = new Set<string>();
  const consent: Consent = async (question) => {
    const { endpoint } = question;
    const answer = asked.get(endpoint) ?? ask(question);
    asked.set(endpoint, answer);
    try {
      const agreed = await answer;
      if (agreed) agreedTo.add(endpoint);
      else asked.delete(endpoint);
      return agreed;
    } catch (error) {
      asked.delete(endpoint);
      throw error;
    }
  };
  return Object.assign(consent, { given: async ({ endpoint }: InTheClear) => agreedTo.has(endpoint) });
};

/** What a person has agreed to before, by a consent that remembers it; nothing by any other. Asks nobody. */
export const givenBy = (consent: Consent | RememberedConsent): Consent =>
  'given' in consent ? consent.given : noConsent;
