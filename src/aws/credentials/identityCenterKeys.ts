import type { AwsCredentialIdentity } from '@smithy/types';
import { roleCredentials } from '../identityCenter/portal.ts';
import { sessionToken } from '../identityCenter/sessionToken.ts';
import { failed } from './fault.ts';
import type { IdentityCenterMeans } from './means.ts';
import { identityCenterUrl, placeOf, type Way } from './way.ts';

/** Keys of a role that a session of IAM Identity Center opens, all asked in the session's own region. */
export const identityCenterCredentials = async (
  means: IdentityCenterMeans,
  way: Way,
): Promise<AwsCredentialIdentity> => {
  const { requestHandler, retryStrategy } = way;
  const sender = { requestHandler, retryStrategy };
  const place = placeOf(means, way.config);
  try {
    const service = { ...sender, url: identityCenterUrl('sso_oidc', means.region, way) };
    const accessToken = await sessionToken(means, service);
    if (accessToken === undefined) throw failed({ means, step: 'token' }, place);
    const url = identityCenterUrl('sso', means.region, way);
    return await roleCredentials({ ...sender, url, accessToken }, means);
  } catch (error) {
    throw failed({ means, step: 'ask' }, place, error);
  }
};
