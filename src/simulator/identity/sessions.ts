import { randomBytes } from 'node:crypto';
import type { Clock } from '../world.ts';
import { uniqueId, userOf, type Principal } from './principal.ts';
import type { Signature } from './signature.ts';

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
  /** The region of requests that are not signed. */
  readonly region: string;
};

/** Whose keys are whose: those given out here, and long-term ones. */
export class Sessions {
  readonly now: Clock;
  readonly #accountId: string;
  readonly #region: string;
  readonly #issued = new Map<string, TemporaryKeys>();

  constructor({ clock = Date.now, accountId, region }: SessionsOptions) {
    this.now = clock;
    this.#accountId = accountId;
    this.#region = region;
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

  /** An unsigned request is the one of the account that the simulator was started with. */
  callerOf(signature: Signature | undefined): Caller {
    const { keyId = '', region = this.#region, sessionToken } = signature ?? {};
    if (!keyId.startsWith('ASIA')) {
      return { kind: 'known', principal: userOf(accountIn(keyId) ?? this.#accountId, 'simulated', region) };
    }
    const session = this.#issued.get(keyId);
    if (!session || session.sessionToken !== sessionToken) return { kind: 'unknown' };
    return session.expiresAt > this.now() ? { kind: 'known', principal: session.principal } : { kind: 'expired' };
  }
}

/** A key may name its account: it is its twelve digits, or has them after `AKIA`. */
const accountIn = (keyId: string): string | undefined => /^(?:AKIA)?(\d{12})(?:\D|$)/.exec(keyId)?.[1];
