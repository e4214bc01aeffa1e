import { ProblemError } from '../../domain/problem.ts';
import { isInTheClear } from '../../domain/scope.ts';
import { foreign, words } from '../../domain/words.ts';

/** Whether a person lets tokens travel unencrypted to a URL. */
export type Agree = (url: string) => Promise<boolean>;

/** Asks before tokens go to an endpoint of Identity Center that has no encryption. Rejects with a ProblemError unless that is agreed to. */
export const allowed = async (url: string, agree: Agree): Promise<void> => {
  if (isInTheClear(url) && !(await agree(url))) throw new ProblemError(unencrypted(url));
};

const unencrypted = (url: string) => ({
  message: words`Not signed in, and nothing was sent, because this endpoint has no encryption: ${foreign(url)}`,
  remedy: words`Use an endpoint of IAM Identity Center with https:// or one on this machine, or try again and agree to it.`,
  code: 'UnencryptedEndpoint',
  requestId: undefined,
  recovery: 'none' as const,
});
