import { isAbort } from '../../domain/errors.ts';
import type { CenterSession } from '../../domain/scope.ts';
import { readSharedConfig } from '../config/sharedConfig.ts';
import { CredentialFault, failed } from '../credentials/fault.ts';
import type { IdentityCenterMeans, SessionMeans } from '../credentials/means.ts';
import { firstMeans } from '../credentials/meansOf.ts';
import { meansOfScope, settingsProfile, type ProfileScope } from '../credentials/scopeMeans.ts';
import { identityCenterUrl, placeOf } from '../credentials/way.ts';
import { configuredEndpoints } from '../endpoints.ts';
import { toProblemError } from '../explain.ts';
import { centerUrl, sessionMeans } from '../identityCenter/accountRoles.ts';
import { allowed } from '../identityCenter/inTheClear.ts';
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
  return wayInto(means, { url, scope });
};

/** How one signs in to a session of Identity Center, without a profile. Throws a ProblemError where the files do not say what it is. */
export const signInTo = (session: CenterSession): SignInWay => {
  const means = sessionMeans(session);
  const scope = { kind: 'profile', profile: session.session, region: means.region, endpoint: undefined } as const;
  return wayInto(means, { url: centerUrl('sso_oidc', means), scope });
};

const wayInto = (
  means: IdentityCenterMeans,
  { url, scope }: { readonly url: string; readonly scope: ProfileScope },
): SignInWay => ({
  kind: 'identityCenter',
  title: titleOf(means),
  run: async (person) => {
    await allowed(url, person.agree);
    try {
      await signedIn(means, { ...newSender(), url }, person);
    } catch (error) {
      if (isAbort(error)) throw error;
      const place = placeOf(means, readSharedConfig(), 'sso_session');
      throw toProblemError(failed({ means, step: 'signIn' }, place, error), scope);
    }
  },
});

/** What people call a session: its name, else its start URL. */
const titleOf = ({ session, startUrl }: SessionMeans): string => session ?? startUrl;

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
