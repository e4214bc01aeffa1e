import type { FileLine } from '../../domain/problem.ts';
import type { Means, ProfileFault } from './means.ts';

/** What went wrong while credentials were got by means that the settings name. */
export type MeansFault = {
  readonly what: 'failed';
  readonly means: Means;
  /** The step that failed, where one way has several. */
  readonly step: CredentialStep;
};

/**
 * signIn: a person could not be signed in. list: accounts or roles could not be listed. token: there is no session, or it has run out. mfa: the code of a device was not taken. noCode: nobody could be asked for one. exit, output,
 * stale: what a credential_process did, said, or gave. file: a file could not be read. none: the machine gives nothing. ask: a service refused
 * or failed.
 */
export type CredentialStep =
  'signIn' | 'list' | 'token' | 'mfa' | 'noCode' | 'exit' | 'output' | 'stale' | 'file' | 'none' | 'ask';

export type FaultOfCredentials = ProfileFault | MeansFault;

/**
 * Credentials were not to be had. `cause` is what a service or the network said; of a program's output it keeps nothing. The message names
 * nothing: logs may hold it.
 */
export class CredentialFault extends Error {
  override readonly name = 'CredentialFault';
  readonly fault: FaultOfCredentials;
  /** Where a person corrects it; undefined where no file has to do with it. */
  readonly place: FileLine | undefined;

  constructor(
    fault: FaultOfCredentials,
    { place, cause }: { readonly place?: FileLine | undefined; readonly cause?: unknown } = {},
  ) {
    super(`No credentials: ${fault.what === 'failed' ? `${fault.means.kind} ${fault.step}` : fault.what}`, { cause });
    this.fault = fault;
    this.place = place;
  }
}

/** Rejects with a fault of these means, unless it is one already. */
export const failed = (at: Omit<MeansFault, 'what'>, place: FileLine | undefined, cause?: unknown): CredentialFault =>
  cause instanceof CredentialFault ? cause : new CredentialFault({ what: 'failed', ...at }, { place, cause });
