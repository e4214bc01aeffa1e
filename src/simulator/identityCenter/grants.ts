import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../world.ts';
import { oidcRefusal } from './oidcRefusals.ts';
import { RecentMap } from '../recentMap.ts';

/** What a person was asked for a device, and what they said. */
export type DeviceGrant = {
  readonly deviceCode: string;
  readonly userCode: string;
  readonly clientId: string;
  readonly expiresAt: number;
  verdict: 'pending' | 'approved' | 'denied' | 'used';
  /** When the client may ask again, milliseconds since 1970. */
  mayAskAt: number;
};

/** A code that a browser brought back, good once. */
export type CodeGrant = {
  readonly clientId: string;
  readonly redirectUri: string;
  /** Of S256. Source: RFC 7636. */
  readonly challenge: string;
  readonly expiresAt: number;
};

/** Ten minutes and one second, as AWS answers. */
export const deviceSeconds = 600;
export const intervalSeconds = 1;
/** Clocks and timers round; who waits the interval is never too early. */
const roundingMs = 50;
/** How much longer a client that was told to slow down has to wait. Source: RFC 8628, section 3.5. */
const slowDownMs = 5_000;

/** The sign-ins that are under way. */
export class Grants {
  readonly #now: Clock;
  readonly #devices = new RecentMap<string, DeviceGrant>();
  readonly #codes = new RecentMap<string, CodeGrant>();

  constructor(now: Clock) {
    this.#now = now;
  }

  startDevice(clientId: string): DeviceGrant {
    const grant: DeviceGrant = {
      deviceCode: randomBytes(32).toString('base64url'),
      userCode: userCode(),
      clientId,
      expiresAt: this.#now() + deviceSeconds * 1000,
      verdict: 'pending',
      mayAskAt: this.#now(),
    };
    this.#devices.set(grant.deviceCode, grant);
    return grant;
  }

  /** The sign-in that a person has typed the code of; undefined once its time is over or it was decided. */
  deviceOf(typed: string): DeviceGrant | undefined {
    const code = typed.replace(/[^a-z]/gi, '').toUpperCase();
    return [...this.#devices.values()].find(
      (grant) =>
        grant.userCode.replace('-', '') === code && grant.expiresAt > this.#now() && grant.verdict === 'pending',
    );
  }

  /** Uses up what a person has approved, or throws why there are no tokens yet. */
  redeemDevice(deviceCode: string, clientId: string): void {
    const grant = this.#devices.get(deviceCode);
    if (!grant || grant.clientId !== clientId || grant.verdict === 'used') throw invalidGrant;
    if (grant.expiresAt <= this.#now()) throw oidcRefusal('ExpiredTokenException', 'The device code has expired');
    if (grant.verdict === 'denied') throw oidcRefusal('AccessDeniedException', 'The person denied the request');
    const isEarly = this.#now() < grant.mayAskAt - roundingMs;
    grant.mayAskAt = this.#now() + intervalSeconds * 1000 + (isEarly ? slowDownMs : 0);
    if (isEarly) throw oidcRefusal('SlowDownException', 'The client asks too often');
    if (grant.verdict === 'pending') {
      throw oidcRefusal('AuthorizationPendingException', 'The person has not approved the request yet');
    }
    grant.verdict = 'used';
  }

  /** A code for the address that a browser is led back to, good for some minutes. */
  startCode(grant: Omit<CodeGrant, 'expiresAt'>): string {
    const code = randomBytes(24).toString('base64url');
    this.#codes.set(code, { ...grant, expiresAt: this.#now() + deviceSeconds * 1000 });
    return code;
  }

  redeemCode(
    code: string,
    given: { readonly clientId: string; readonly redirectUri: string; readonly verifier: string },
  ): void {
    const grant = this.#codes.get(code);
    this.#codes.delete(code);
    const isRight =
      grant?.clientId === given.clientId &&
      grant.redirectUri === given.redirectUri &&
      grant.challenge === createHash('sha256').update(given.verifier).digest('base64url');
    if (!isRight) throw invalidGrant;
    if (grant.expiresAt <= this.#now())
      throw oidcRefusal('ExpiredTokenException', 'The authorization code has expired');
  }
}

export const invalidGrant = oidcRefusal('InvalidGrantException', 'Invalid grant provided');

/** Without vowels, so that no word comes of it. */
const consonants = 'BCDFGHJKLMNPQRSTVWXZ';
const userCode = (): string => {
  const signs = Array.from(randomBytes(8), (byte) => consonants[byte % consonants.length]).join('');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
};
