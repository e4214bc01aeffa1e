import { randomBytes } from 'node:crypto';
import type { Clock } from '../world.ts';
import { invalidGrant } from './grants.ts';
import { RecentMap } from '../recentMap.ts';

/** What a client gets in the end. */
export type IssuedTokens = {
  readonly accessToken: string;
  /** Seconds. */
  readonly expiresIn: number;
  /** Only where the client asked for the scope that allows it. */
  readonly refreshToken: string | undefined;
};

/** Eight hours, which an administrator may change. */
const sessionSeconds = 28_800;
/** How long tokens can be renewed before the person signs in again. */
const refreshableMs = 90 * 24 * 3_600_000;

type Refreshable = { readonly clientId: string; readonly until: number };

/** The tokens that are out. */
export class CenterTokens {
  readonly #now: Clock;
  readonly #access = new RecentMap<string, number>();
  readonly #refresh = new RecentMap<string, Refreshable>();

  constructor(now: Clock) {
    this.#now = now;
  }

  issue(clientId: string, isRefreshable: boolean, seconds = sessionSeconds): IssuedTokens {
    const accessToken = `aoa${randomBytes(48).toString('base64url')}`;
    this.#access.set(accessToken, this.#now() + seconds * 1000);
    if (!isRefreshable) return { accessToken, expiresIn: seconds, refreshToken: undefined };
    const refreshToken = `aor${randomBytes(48).toString('base64url')}`;
    this.#refresh.set(refreshToken, { clientId, until: this.#now() + refreshableMs });
    return { accessToken, expiresIn: seconds, refreshToken };
  }

  /** New tokens for old; a token to renew with is good once. */
  renew(refreshToken: string, clientId: string): IssuedTokens {
    const kept = this.#refresh.get(refreshToken);
    this.#refresh.delete(refreshToken);
    if (kept?.clientId !== clientId || kept.until <= this.#now()) throw invalidGrant;
    return this.issue(clientId, true);
  }

  isGood(accessToken: string): boolean {
    return (this.#access.get(accessToken) ?? 0) > this.#now();
  }

  revoke(accessToken: string): void {
    this.#access.delete(accessToken);
  }

  /** As an administrator ends all sessions of a person: neither used nor renewed any more. */
  revokeAll(): void {
    this.#access.clear();
    this.#refresh.clear();
  }
}
