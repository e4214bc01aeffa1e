import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fromLoginCredentials } from '@aws-sdk/credential-providers';
import { getHomeDir } from '@smithy/core/config';
import type { HttpHandler } from '@smithy/core/protocols';
import type { AwsCredentialIdentity } from '@smithy/types';
import { oneAtATime } from '../oneAtATime.ts';
import { failed } from './fault.ts';
import type { LoginMeans } from './means.ts';
import { placeOf, type Way } from './way.ts';

/**
 * Keys of a session of `aws login`, renewed where it runs out. The SDK folds every failure into one text, so what the network or the sign-in
 * service said is listened to on the way.
 */
export const loginCredentials = async (means: LoginMeans, way: Way): Promise<AwsCredentialIdentity> => {
  const heard = listening(way.requestHandler);
  const { profile } = means;
  const clientConfig = {
    profile,
    retryStrategy: way.retryStrategy,
    ignoreConfiguredEndpointUrls: true,
    requestHandler: heard.handler,
    ...(way.endpoints.signin === undefined ? {} : { endpoint: way.endpoints.signin.url }),
  };
  try {
    // Without a region of the client: the session has its own, else that of the profile, else that of EC2.
    const load = fromLoginCredentials({ profile, clientConfig, ignoreCache: true });
    // Several regions of a profile are opened at once, and its refresh token counts once: the second one finds what the first has got.
    return await oneAtATime(loginFile(means.session), () =>
      load({ callerClientConfig: { region: async () => way.stsRegion } }),
    );
  } catch (error) {
    const { failure, status } = heard.last();
    const place = placeOf(means, way.config);
    if (failure !== undefined) throw failed({ means, step: 'ask' }, place, failure);
    throw failed({ means, step: status !== undefined && status >= 500 ? 'ask' : 'token' }, place, error);
  }
};

/** Where AWS CLI and SDK keep the session. Source: LoginCredentialsFetcher of the SDK. */
const loginFile = (session: string): string =>
  join(loginFolder(), `${createHash('sha256').update(session).digest('hex')}.json`);

const loginFolder = (): string =>
  process.env['AWS_LOGIN_CACHE_DIRECTORY'] || join(getHomeDir(), '.aws', 'login', 'cache');

type Heard = { readonly failure?: unknown; readonly status?: number };

const listening = (inner: HttpHandler): { readonly handler: HttpHandler; readonly last: () => Heard } => {
  let last: Heard = {};
  const handler: HttpHandler = {
    ...(inner.metadata ? { metadata: inner.metadata } : {}),
    handle: async (request, options) => {
      try {
        const answer = await inner.handle(request, options);
        last = { status: answer.response.statusCode };
        return answer;
      } catch (failure) {
        last = { failure };
        throw failure;
      }
    },
    destroy: () => inner.destroy?.(),
    updateHttpClientConfig: (key, value) => inner.updateHttpClientConfig(key, value),
    httpHandlerConfigs: () => inner.httpHandlerConfigs(),
  };
  return { handler, last: () => last };
};
