import { isAbort } from '../../domain/errors.ts';
import type { CenterSession } from '../../domain/scope.ts';
import type { Words } from '../../domain/words.ts';
import { readSharedConfig } from '../config/sharedConfig.ts';
import { CredentialFault, failed } from '../credentials/fault.ts';
import type { IdentityCenterMeans } from '../credentials/means.ts';
import { meansInSession } from '../credentials/meansOf.ts';
import { noProfile } from '../credentials/scopeMeans.ts';
import { identityCenterUrl, placeOf } from '../credentials/way.ts';
import { configuredEndpoints } from '../endpoints.ts';
import { explain, toProblemError } from '../explain.ts';
import { newSender } from '../sender.ts';
import { orAborted } from '../wait.ts';
import type { Sender } from './ask.ts';
import { allowed, type Agree } from './inTheClear.ts';
import { listAccounts, listRoles, type Portal, type PortalAccount } from './portal.ts';
import { sessionToken } from './sessionToken.ts';

/** Who is asked while a session is looked into, and when that ends. */
export type Looking = { readonly signal: AbortSignal; readonly agree: Agree };

/** The roles of an account, by name; undefined where they could not be listed, and then why. */
export type AccountRoles = {
  readonly accountId: string;
  readonly roles: readonly string[] | undefined;
  readonly problem?: Words | undefined;
};

/**
 * The accounts that a person may enter by a session, page by page; `onCount` is told how many have come. Rejects with a ProblemError, whose
 * recovery is `signIn` where there is no session, or with an AbortError.
 */
export const accountsOf = async (
  session: CenterSession,
  { onCount, ...looking }: Looking & { readonly onCount?: (accounts: number) => void },
): Promise<readonly PortalAccount[]> => {
  const means = sessionMeans(session);
  try {
    const portal = await portalOf(means, looking);
    return await orAborted(listAccounts(portal, { signal: looking.signal, onCount }), looking.signal);
  } catch (error) {
    throw problemOf(means, error);
  }
};

/** Accounts that are asked about at a time; the portal throttles a person who asks for more. */
const atOnce = 5;

/**
 * The roles of some accounts of a session, in their order; `onAccount` is told of each as it answers. One that refuses does not keep the
 * others back. Rejects as {@link accountsOf} does.
 */
export const rolesOf = async (
  session: CenterSession,
  accountIds: readonly string[],
  { onAccount, ...looking }: Looking & { readonly onAccount?: () => void },
): Promise<readonly AccountRoles[]> => {
  const means = sessionMeans(session);
  const { signal } = looking;
  try {
    const portal = await portalOf(means, looking);
    const found = new Map<string, AccountRoles>();
    const waiting = accountIds.values();
    const ask = async (): Promise<void> => {
      for (const accountId of waiting) {
        signal.throwIfAborted();
        found.set(accountId, await rolesIn(portal, { means, accountId, signal }));
        onAccount?.();
      }
    };
    await orAborted(Promise.all(Array.from({ length: Math.min(atOnce, accountIds.length) }, ask)), signal);
    return accountIds.flatMap((accountId) => found.get(accountId) ?? []);
  } catch (error) {
    throw problemOf(means, error);
  }
};

type Asked = { readonly means: IdentityCenterMeans; readonly accountId: string; readonly signal: AbortSignal };

const rolesIn = async (portal: Portal, { means, accountId, signal }: Asked): Promise<AccountRoles> => {
  try {
    return { accountId, roles: await listRoles(portal, accountId, { signal }) };
  } catch (error) {
    if (isAbort(error) || (error instanceof Error && error.name === 'UnauthorizedException')) throw error;
    return { accountId, roles: undefined, problem: explain(faultOf(means, error), scopeIn(means)).message };
  }
};

/** Rejects with a ProblemError where the files do not say what the session is. */
export const sessionMeans = (session: CenterSession): IdentityCenterMeans => {
  const config = readSharedConfig();
  const means = meansInSession({ ...session, profile: session.session, accountId: '', roleName: '' }, config);
  if (means.kind === 'identityCenter') return means;
  const fault = means.kind === 'fault' ? means.fault : ({ what: 'nothing', profile: session.session } as const);
  throw toProblemError(new CredentialFault(fault, { place: placeOf(means, config) }), scopeIn(means));
};

/** So many tries has a call: a person with hundreds of accounts is throttled as a matter of course. */
const attempts = 10;

const portalOf = async (means: IdentityCenterMeans, { agree }: Looking): Promise<Portal> => {
  const [portal, tokens] = [centerUrl('sso', means), centerUrl('sso_oidc', means)];
  for (const url of new Set([portal, tokens])) await allowed(url, agree);
  const sender: Sender = newSender({ maxAttempts: attempts });
  const accessToken = await sessionToken(means, { ...sender, url: tokens });
  if (accessToken === undefined) throw faultOf(means, undefined, 'token');
  return { ...sender, url: portal, accessToken };
};

/** Where a session without a profile is asked: at AWS, or where the environment leads. */
export const centerUrl = (service: 'sso' | 'sso_oidc', { region }: Pick<IdentityCenterMeans, 'region'>): string => {
  const config = readSharedConfig();
  return identityCenterUrl(service, region, {
    profile: noProfile,
    config,
    endpoints: configuredEndpoints(noProfile, config),
  });
};

const faultOf = (means: IdentityCenterMeans, cause: unknown, step: 'list' | 'token' = 'list'): CredentialFault =>
  failed({ means, step }, placeOf(means, readSharedConfig()), cause);

const scopeIn = ({ profile }: { readonly profile: string }) =>
  ({ kind: 'profile', profile, region: '', endpoint: undefined }) as const;

const problemOf = (means: IdentityCenterMeans, error: unknown): Error =>
  isAbort(error) ? error : toProblemError(isProblem(error) ? error : faultOf(means, error), scopeIn(means));

const isProblem = (error: unknown): boolean => error instanceof Error && error.name === 'ProblemError';
