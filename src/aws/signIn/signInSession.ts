import type { Agree } from '../identityCenter/inTheClear.ts';
import type { Granted } from '../identityCenter/tokenService.ts';

/** A session that a person signs in to, as the configuration has it. */
export type SignInSession = {
  /** Its name; undefined for the settings of a profile of before there were sessions. */
  readonly session: string | undefined;
  readonly startUrl: string;
  readonly region: string;
  readonly scopes: readonly string[];
};

/** What a person does and sees while they sign in. */
export type SignInPerson = {
  /** browser: a page of this machine's browser leads back here. code: any browser anywhere, in which a code is confirmed. */
  readonly way: 'browser' | 'code';
  /** Shows the code to compare, and opens the page when the person wants it; rejects with an AbortError when they do not. */
  readonly confirmCode: (code: string, page: string) => Promise<void>;
  readonly openPage: (page: string) => Promise<void>;
  /** Asked where the endpoint has no encryption. */
  readonly agree: Agree;
  readonly signal: AbortSignal;
};

/** This extension as the token service knows it on this machine; `expiresAt` is an ISO time. */
export type RegisteredClient = { readonly clientId: string; readonly clientSecret: string; readonly expiresAt: string };

/** What a sign-in gives, with the client that can renew it. */
export type SignedIn = { readonly client: RegisteredClient; readonly granted: Granted };
