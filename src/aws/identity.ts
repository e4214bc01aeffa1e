import { GetCallerIdentityCommand, type STSClient } from '@aws-sdk/client-sts';
import type { SharedCredentials } from './sharedCredentials.ts';

export type Identity = {
  /** Asks STS. Never rejects: undefined where it cannot be learned (denied, an endpoint without STS). */
  readonly ask: () => Promise<string | undefined>;
  /** The account of the credentials in use, as far as it was learned. */
  readonly known: () => string | undefined;
};

/**
 * The id of the caller's account, undefined where STS does not tell. Asked at each read, as renewed credentials may be
 * of another account; while STS does not answer, what it said of the same access key holds.
 */
export const identityOf = (sts: STSClient, { keyId }: SharedCredentials, onLearned?: () => void): Identity => {
  let learned: { readonly keyId: string; readonly account: string | undefined } | undefined;
  const known = (): string | undefined => (learned && learned.keyId === keyId() ? learned.account : undefined);
  const ask = async (): Promise<string | undefined> => {
    try {
      const { accessKeyId } = await sts.config.credentials();
      learned = { keyId: accessKeyId, account: (await sts.send(new GetCallerIdentityCommand({}))).Account };
      onLearned?.();
    } catch {
      // The reasons that matter to a person come from EC2 as well, and are told there.
    }
    return known();
  };
  return { ask, known };
};
