import { readSharedConfig } from './config/sharedConfig.ts';
import { firstMeans } from './credentials/meansOf.ts';
import type { CredentialTransport } from './credentials/credentialsOf.ts';
import { identityCenterUrl } from './credentials/way.ts';
import { listAccounts } from './identityCenter/portal.ts';
import { readToken, timeOf, tokenFile } from './identityCenter/tokenCache.ts';

export type AccountNames = {
  /** Asks until it has been told, once at a time; never rejects. Without a session of Identity Center nothing is asked. */
  readonly learn: () => Promise<void>;
  /** What Identity Center calls an account; undefined where it does not say, or has not said yet. */
  readonly nameOf: (accountId: string | undefined) => string | undefined;
};

/**
 * The names of the accounts that a person may enter by the Identity Center session of their profile, or of the profile that its role
 * starts from. A name is a courtesy: whatever keeps it from being told is not.
 */
export const accountNamesOf = (
  road: Pick<CredentialTransport, 'profile' | 'meansIn' | 'endpoints' | 'requestHandler' | 'retryStrategy'>,
  onLearned?: () => void,
): AccountNames => {
  const names = new Map<string, string>();
  const ask = async (): Promise<void> => {
    const config = readSharedConfig();
    const means = firstMeans(road.meansIn(config));
    if (means.kind !== 'identityCenter') return;
    const token = await readToken(tokenFile(means));
    if (!token || timeOf(token.expiresAt) <= Date.now()) return;
    const { requestHandler, retryStrategy } = road;
    const url = identityCenterUrl('sso', means.region, { ...road, config });
    const portal = { requestHandler, retryStrategy, url, accessToken: token.accessToken };
    for (const { accountId, accountName } of await listAccounts(portal)) names.set(accountId, accountName);
    onLearned?.();
  };
  let learning: Promise<void> | undefined;
  return {
    learn: () => {
      learning ??= ask()
        .catch(() => undefined)
        // A session that had run out may have been renewed by the next read.
        .finally(() => {
          if (names.size === 0) learning = undefined;
        });
      return learning;
    },
    nameOf: (accountId) => (accountId === undefined ? undefined : names.get(accountId)),
  };
};
