import { doesIdentityRequireRefresh, isIdentityExpired, memoizeIdentityProvider } from '@smithy/core';
import type { AwsCredentialIdentity, IdentityProvider } from '@smithy/types';
import { inTime } from './wait.ts';

/** One set of credentials for all clients of a connection. */
export type SharedCredentials = {
  /** Marked as the SDK marks its own, so that no client keeps a copy of its own. */
  readonly provide: IdentityProvider<AwsCredentialIdentity> & { readonly memoized: true };
  /**
   * From now on those at hand are not used any more: the next call loads them anew, from the files as they are then. It is told that
   * AWS has refused them, so that nothing that was kept of them is used.
   */
  readonly forget: () => void;
  /** Nobody waits for them any more: a program that was to give them is ended. */
  readonly end: () => void;
  /** Tells each time that some have come; answers a function that stops telling. */
  readonly onLoad: (listener: () => void) => () => void;
  /** The access key id in use, which stands for one account forever; undefined before there is one. */
  readonly keyId: () => string | undefined;
};

/** A person may have to touch a key or to sign in for a credential_process, so it gets longer than a call. */
const loadLimitMs = 300_000;

export type SharingOptions = {
  readonly limitMs?: number | undefined;
  /** Told when the key in use is another one, or none any more. */
  readonly onChange?: (() => void) | undefined;
};

/**
 * Loads credentials on first use, again shortly before they expire, and after {@link SharedCredentials.forget}. Rejects
 * with CredentialsLate after `limitMs` milliseconds.
 */
export const sharedCredentials = (
  load: IdentityProvider<AwsCredentialIdentity>,
  { limitMs = loadLimitMs, onChange }: SharingOptions = {},
): SharedCredentials => {
  const late = (): never => {
    throw new CredentialsLate(`No credentials within ${limitMs / 1000} s`);
  };
  const ending = new AbortController();
  let isRefused = false;
  const loaded = async (properties?: Record<string, unknown>) => {
    const credentials = await inTime(load({ ...properties, isRefused, signal: ending.signal }), limitMs, late);
    isRefused = false;
    return credentials;
  };
  const fresh = () => memoizeIdentityProvider(loaded, isIdentityExpired, doesIdentityRequireRefresh) ?? loaded;
  let kept = fresh();
  let keyId: string | undefined;
  const listeners = new Set<() => void>();
  const use = (id: string | undefined): void => {
    if (id === keyId) return;
    keyId = id;
    onChange?.();
    if (id !== undefined) for (const listener of listeners) listener();
  };
  const provide = async (properties?: Record<string, unknown>): Promise<AwsCredentialIdentity> => {
    const asked = kept;
    const credentials = await asked(properties);
    if (asked === kept) use(credentials.accessKeyId);
    return credentials;
  };
  return {
    provide: Object.assign(provide, { memoized: true } as const),
    forget: () => {
      isRefused = true;
      kept = fresh();
      use(undefined);
    },
    end: () => ending.abort(),
    onLoad: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    keyId: () => keyId,
  };
};

/** The provider did not settle: a helper program that waits for something nobody gives it. */
class CredentialsLate extends Error {
  override readonly name = 'CredentialsLate';
}
