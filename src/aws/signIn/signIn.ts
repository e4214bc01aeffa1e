import { isAbort } from '../../domain/errors.ts';
import { ProblemError } from '../../domain/problem.ts';
import { isInTheClear } from '../../domain/scope.ts';
import { foreign, words } from '../../domain/words.ts';
import { readSharedConfig } from '../config/sharedConfig.ts';
import { CredentialFault, failed } from '../credentials/fault.ts';
import type { IdentityCenterMeans } from '../credentials/means.ts';
import { firstMeans } from '../credentials/meansOf.ts';
import { meansOfScope, settingsProfile, type ProfileScope } from '../credentials/scopeMeans.ts';
import { identityCenterUrl, placeOf } from '../credentials/way.ts';
import { configuredEndpoints } from '../endpoints.ts';
import { toProblemError } from '../explain.ts';
import { isoSeconds, tokenFile, writeJson, type CachedToken } from '../identityCenter/tokenCache.ts';
import type { TokenService } from '../identityCenter/tokenService.ts';
import { newSender } from '../sender.ts';
import { signInByBrowser } from './byBrowser.ts';
import { signInByCode } from './byCode.ts';
import type { SignInPerson } from './signInSession.ts';

/**
 * How one signs in to what a scope starts from. login: by `aws login` with this profile, which is the CLI's own. none: its credentials know no
 * sign-in.
 */
export type SignInWay =
  | {
      readonly kind: 'identityCenter';
      /** What people call the session: its name, else its start URL. */
      readonly title: string;
      /** Signs in and keeps the session where the AWS CLI finds it. Rejects with a ProblemError or an AbortError. */
      readonly run: (person: SignInPerson) => Promise<void>;
    }
  | { readonly kind: 'login'; readonly profile: string }
  | { readonly kind: 'none' };

/** Reads the configuration anew. Rejects with a ProblemError where the profile's settings name no session. */
export const signInOf = async (scope: ProfileScope): Promise<SignInWay> => {
  const config = readSharedConfig();
  const means = firstMeans(meansOfScope(scope, config));
  if (means.kind === 'fault')
    throw toProblemError(new CredentialFault(means.fault, { place: placeOf(means, config) }), scope);
  if (means.kind === 'login') return { kind: 'login', profile: means.profile };
  if (means.kind !== 'identityCenter') return { kind: 'none' };
  const profile = settingsProfile(scope);
  const url = identityCenterUrl('sso_oidc', means.region, { profile, config, endpoints: configuredEndpoints(profile) });
  const run = async (person: SignInPerson): Promise<void> => {
    if (isInTheClear(url)) throw new ProblemError(unencrypted(url));
    try {
      await signedIn(means, { ...newSender(), url }, person);
    } catch (error) {
      if (isAbort(error)) throw error;
      throw toProblemError(failed({ means, step: 'signIn' }, placeOf(means, config, 'sso_session'), error), scope);
    }
  };
  return { kind: 'identityCenter', title: means.session ?? means.startUrl, run };
};

const signedIn = async (means: IdentityCenterMeans, service: TokenService, person: SignInPerson): Promise<void> => {
  // As with the AWS CLI: settings of before there were sessions know the code alone.
  const by = person.way === 'browser' && means.session !== undefined ? signInByBrowser : signInByCode;
  const { client, granted } = await by(means, service, person);
  const { clientId, clientSecret, expiresAt: registrationExpiresAt } = client;
  const token: CachedToken = {
    startUrl: means.startUrl,
    region: means.region,
    accessToken: granted.accessToken,
    expiresAt: isoSeconds(Date.now() + granted.expiresIn * 1_000),
    clientId,
    clientSecret,
    registrationExpiresAt,
    ...(granted.refreshToken === undefined ? {} : { refreshToken: granted.refreshToken }),
  };
  await writeJson(tokenFile(means), token);
};

const unencrypted = (url: string) => ({
  message: words`Not signed in, and nothing was sent, because this endpoint has no encryption: ${foreign(url)}`,
  remedy: words`Use an endpoint of IAM Identity Center with https:// or one on this machine.`,
  code: 'UnencryptedEndpoint',
  requestId: undefined,
  recovery: 'none' as const,
});
