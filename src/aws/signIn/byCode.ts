import { numberIn, textIn } from '../identityCenter/json.ts';
import { createToken, post, type Granted, type TokenService } from '../identityCenter/tokenService.ts';
import { sleep } from '../wait.ts';
import { registeredClient } from './registration.ts';
import type { SignedIn, SignInPerson, SignInSession } from './signInSession.ts';

const deviceGrant = 'urn:ietf:params:oauth:grant-type:device_code';

/**
 * Signs in by a code that a person confirms in a browser, which may be on another machine. Asks until that has happened. Source: RFC 8628; IAM
 * Identity Center OIDC API, StartDeviceAuthorization.
 */
export const signInByCode = async (
  session: SignInSession,
  service: TokenService,
  { confirmCode, signal }: Pick<SignInPerson, 'confirmCode' | 'signal'>,
): Promise<SignedIn> => {
  const client = await registeredClient(session, service, { grantTypes: [deviceGrant, 'refresh_token'] });
  return { client, granted: await grantedByCode(session.startUrl, { client, service }, { confirmCode, signal }) };
};

type By = { readonly client: SignedIn['client']; readonly service: TokenService };

/** The same with a client that is registered. */
export const grantedByCode = async (
  startUrl: string,
  { client, service }: By,
  { confirmCode, signal }: Pick<SignInPerson, 'confirmCode' | 'signal'>,
): Promise<Granted> => {
  const { clientId, clientSecret } = client;
  const answer = await post(service, '/device_authorization', { clientId, clientSecret, startUrl });
  const [deviceCode, userCode] = [textIn(answer, 'deviceCode'), textIn(answer, 'userCode')];
  const page = textIn(answer, 'verificationUriComplete') ?? textIn(answer, 'verificationUri');
  if (deviceCode === undefined || userCode === undefined || page === undefined)
    throw Object.assign(new Error('No code in the answer'), { name: 'UnexpectedAnswer' });
  await confirmCode(userCode, page);
  let pause = numberIn(answer, 'interval') ?? 5;
  for (;;) {
    await sleep(pause * 1_000, signal);
    const granted = await grantedFor(client, service, deviceCode);
    if (typeof granted === 'object') return granted;
    // Source: RFC 8628, section 3.5.
    if (granted === 'slower') pause += 5;
  }
};

const grantedFor = async (
  client: SignedIn['client'],
  service: TokenService,
  deviceCode: string,
): Promise<Granted | 'later' | 'slower'> => {
  try {
    return await createToken(service, client, { grantType: deviceGrant, deviceCode });
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'AuthorizationPendingException' || name === 'authorization_pending') return 'later';
    if (name === 'SlowDownException' || name === 'slow_down') return 'slower';
    throw error;
  }
};
