import type { HttpAnswer, WebRequest } from '../httpMessages.ts';
import { Refusal } from '../refusal.ts';
import { mayReturnTo, type CenterClient } from './centerClients.ts';
import { askPage, notePage, redirectTo } from './consentPages.ts';
import type { CenterState } from './centerState.ts';

/**
 * The pages where a person lets a program in. A look changes nothing; the button posts. Whoever serves them must keep other
 * pages from posting, since what is posted is the person's word.
 */
export const consentAnswer = (request: WebRequest, state: CenterState): HttpAnswer | undefined => {
  const page = pages.get(request.path);
  if (!page || (request.method !== 'GET' && request.method !== 'POST')) return undefined;
  try {
    return page(request, state);
  } catch (error) {
    if (error instanceof Refusal) return notePage('This did not work', error.message, error.status);
    throw error;
  }
};

const devicePage = (request: WebRequest, state: CenterState): HttpAnswer => {
  const given = request.method === 'POST' ? new URLSearchParams(request.body) : request.query;
  const grant = state.grants.deviceOf(given.get('user_code') ?? '');
  if (!grant) throw new Refusal('NotFound', 'Nobody waits for this code, or it has expired.', 404);
  const program = state.clients.get(grant.clientId)?.name ?? '';
  if (request.method === 'GET') {
    const facts = { program, code: grant.userCode, startUrl: state.directory.startUrl };
    return askPage(facts, { action: 'device', fields: { user_code: grant.userCode } });
  }
  grant.verdict = given.get('verdict') === 'allow' ? 'approved' : 'denied';
  return grant.verdict === 'approved'
    ? notePage('Request approved', 'You can close this page and go back to the program.')
    : notePage('Request denied', 'The program was not let in. You can close this page.');
};

const authorizePage = (request: WebRequest, state: CenterState): HttpAnswer => {
  const given = request.method === 'POST' ? new URLSearchParams(request.body) : request.query;
  const { client, redirectUri, challenge } = checkedAuthorization(given, state);
  if (request.method === 'GET') {
    const facts = { program: client.name, code: undefined, startUrl: state.directory.startUrl };
    return askPage(facts, { action: 'authorize', fields: Object.fromEntries(given), returnsTo: redirectUri });
  }
  const back = new URL(redirectUri);
  if (given.get('verdict') === 'allow') {
    back.searchParams.set('code', state.grants.startCode({ clientId: client.id, redirectUri, challenge }));
  } else back.searchParams.set('error', 'access_denied');
  back.searchParams.set('state', given.get('state') ?? '');
  return redirectTo(back.href);
};

type Authorization = { readonly client: CenterClient; readonly redirectUri: string; readonly challenge: string };

/** Where the request itself is wrong, nobody is led anywhere. Source: RFC 6749, section 4.1.2.1; RFC 7636. */
const checkedAuthorization = (given: URLSearchParams, state: CenterState): Authorization => {
  const client = state.clients.get(given.get('client_id') ?? '');
  if (!client) throw new Refusal('InvalidClient', 'The program is not registered.', 401);
  const redirectUri = given.get('redirect_uri') ?? '';
  if (!mayReturnTo(client, redirectUri)) throw wrong('The program did not register the address to go back to.');
  if (given.get('response_type') !== 'code') throw wrong('The program asks for something else than a code.');
  if (!client.grantTypes.includes('authorization_code')) throw wrong('The program is not registered for codes.');
  const challenge = given.get('code_challenge') ?? '';
  if (given.get('code_challenge_method') !== 'S256' || challenge === '') {
    throw wrong('The program did not send a challenge of the kind S256.');
  }
  return { client, redirectUri, challenge };
};

const wrong = (message: string): Refusal => new Refusal('InvalidRequest', message);

const pages: ReadonlyMap<string, (request: WebRequest, state: CenterState) => HttpAnswer> = new Map([
  ['/device', devicePage],
  ['/authorize', authorizePage],
]);
