import { GetCallerIdentityCommand, type STSClient } from '@aws-sdk/client-sts';
import { isAbort } from './explain.ts';

export type AccountIdReader = {
  readonly ask: (signal: AbortSignal | undefined) => Promise<string | undefined>;
  /** What was answered last. */
  readonly known: () => string | undefined;
};

/**
 * The account of the caller, asked at each read: credentials that are renewed meanwhile may be those of another account.
 * Undefined where it cannot be learned (denied, an endpoint without STS).
 */
export const accountIdReader = (sts: STSClient): AccountIdReader => {
  let known: string | undefined;
  const ask: AccountIdReader['ask'] = async (signal) => {
    try {
      known = (await sts.send(new GetCallerIdentityCommand({}), signal ? { abortSignal: signal } : {})).Account;
    } catch (error) {
      if (isAbort(error)) throw error;
      known = undefined;
    }
    return known;
  };
  return { ask, known: () => known };
};
