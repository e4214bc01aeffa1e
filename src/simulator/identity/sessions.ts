import { randomBytes } from 'node:crypto';
import type { Clock } from '../world.ts';
import { uniqueId, userOf, type Principal } from './principal.ts';
import type { Signature } from './signature.ts';
import { RecentMap } from '../recentMap.ts';

/** Temporary keys, and whose they are. */
export type TemporaryKeys = {
  readonly principal: Principal;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
};

/** Who signed a request; or why the keys are none. */
export type Caller =
  | { readonly kind: 'known'; readonly principal: Principal }
  | { readonly kind: 'expired' }
  /** Temporary keys that were never given out, or with the token of others. */
  | { readonly kind: 'unknown' };

export type SessionsOptions = {
  readonly clock?: Clock | undefined;
  /** The account of long-term keys that name none. */
  readonly accountId: string;
  /** Whether long-term keys may name another account; else there is but the one. */
  readonly keysNameAccounts?: boolean | undefined;
  /** The region of requests that are not signed. */
  readonly region: string;
};

/** Whose keys are whose: those given out here, and long-term ones. */
export class Sessions {
  readonly now: Clock;
  readonly #accountId: string;
  readonly #region: string;
  readonly #keysNameAccounts: boolean;
  readonly #issued = new RecentMap<string, TemporaryKeys>();

  constructor({ clock = Date.now, accountId, region, keysNameAccounts = true }: SessionsOptions) {
    this.now = clock;
    this.#accountId = accountId;
    this.#region = region;
    this.#keysNameAccounts = keysNameAccounts;
  }

  issue(principal: Principal, seconds: number): TemporaryKeys {
    const secret = randomBytes(60).toString('base64');
    const session: TemporaryKeys = {
      principal,
      accessKeyId: uniqueId('ASIA', secret).slice(0, 20),
      secretAccessKey: secret.slice(0, 40),
      sessionToken: secret.slice(40),
      expiresAt: this.now() + seconds * 1000,
    };
    this.#issued.set(session.accessKeyId, session);
    return session;
  }

  has(accessKeyId: string): boolean {
    return this.#issued.has(accessKeyId);
  }

  /** Ends the time of everything given out so far. */
  expireAll(): void {
    for (const session of this.#issued.values()) this.#issued.set(session.accessKeyId, { ...session, expiresAt: 0 });
  }

  /** An unsigned request is one of the account that the simulator was started with. */
  callerOf(signature: Signature | undefined): Caller {
    const { keyId = '', region = this.#region, sessionToken } = signature ?? {};
    if (!keyId.startsWith('ASIA')) {
      return { kind: 'known', principal: userOf(this.#accountOf(keyId), 'simulated', region) };
    }
    const session = this.#issued.get(keyId);
    if (!session || session.sessionToken !== sessionToken) return { kind: 'unknown' };
    return session.expiresAt > this.now() ? { kind: 'known', principal: session.principal } : { kind: 'expired' };
  }

  #accountOf(keyId: string): string {
    return (this.#keysNameAccounts ? accountIn(keyId) : undefined) ?? this.#accountId;
  }
}

/** Long-term keys may name their account: they are its twelve digits, or have them between `AKIA` and four letters. */
const accountIn = (keyId: string): string | undefined => {
  const [, alone, within] = /^(?:(\d{12})|AKIA(\d{12})[A-Z]{4})$/.exec(keyId) ?? [];
  return alone ?? within;
};
