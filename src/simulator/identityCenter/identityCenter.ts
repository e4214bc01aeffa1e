import type { HttpAnswer, WebRequest } from '../httpMessages.ts';
import type { Sessions } from '../identity/sessions.ts';
import type { CenterState } from './centerState.ts';
import { deviceGrant, registered } from './centerClients.ts';
import { consentAnswer } from './consentAnswer.ts';
import type { Directory } from './directory.ts';
import { Grants } from './grants.ts';
import { accountAccess, oidcAnswer } from './oidc.ts';
import { portalAnswer } from './portalAnswer.ts';
import { CenterTokens } from './tokens.ts';
import { RecentMap } from '../recentMap.ts';

/** What the AWS CLI keeps of a sign-in, member by member. Source: its token cache under `~/.aws/sso/cache`. */
export type SignIn = {
  readonly startUrl: string;
  readonly region: string;
  readonly accessToken: string;
  readonly expiresAt: string;
  readonly refreshToken: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly registrationExpiresAt: string;
};

/**
 * An instance of IAM Identity Center in memory: token service, portal, and the pages where a person says yes. Keys that it gives
 * for an account are those of the given sessions.
 */
export class IdentityCenter {
  readonly #state: CenterState;

  constructor(directory: Directory, sessions: Sessions, pages: () => string = () => defaultPages(directory)) {
    const { now } = sessions;
    const [grants, tokens] = [new Grants(now), new CenterTokens(now)];
    this.#state = { directory, sessions, clients: new RecentMap(), grants, tokens, now, pages };
  }

  get directory(): Directory {
    return this.#state.directory;
  }

  /** Whether the path is one of a portal, a token service or their pages. */
  isOwn(path: string): boolean {
    return ownPaths.test(path);
  }

  /** Undefined for a request that is none of its own. */
  answer(request: WebRequest): HttpAnswer | undefined {
    return (
      oidcAnswer(request, this.#state) ?? portalAnswer(request, this.#state) ?? consentAnswer(request, this.#state)
    );
  }

  /** What the person says to a code; false where nobody waits for it. */
  decide(userCode: string, verdict: 'approved' | 'denied'): boolean {
    const grant = this.#state.grants.deviceOf(userCode);
    if (grant) grant.verdict = verdict;
    return grant !== undefined;
  }

  /** A sign-in that has happened already, as another program of the person would have left it. */
  signIn(seconds?: number): SignIn {
    const { directory, clients, tokens, now } = this.#state;
    const grantTypes = [deviceGrant, 'refresh_token'];
    const wanted = { name: 'another program', type: 'public', scopes: [accountAccess], redirectUris: [], grantTypes };
    const client = registered(wanted, now());
    clients.set(client.id, client);
    const { accessToken, refreshToken = '', expiresIn } = tokens.issue(client.id, true, seconds);
    return {
      startUrl: directory.startUrl,
      region: directory.region,
      accessToken,
      expiresAt: isoOf(now() + expiresIn * 1000),
      refreshToken,
      clientId: client.id,
      clientSecret: client.secret,
      registrationExpiresAt: isoOf(client.expiresAt),
    };
  }

  /** Ends the sessions of the person, as an administrator does. */
  revokeAll(): void {
    this.#state.tokens.revokeAll();
  }
}

const ownPaths =
  /^\/(?:client\/register|device_authorization|token|federation\/credentials|assignment\/(?:accounts|roles)|logout|device|authorize)$/;

/** Without milliseconds, as the AWS CLI writes times. */
const isoOf = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

const defaultPages = ({ region }: Directory): string => `https://oidc.${region}.amazonaws.com/`;
