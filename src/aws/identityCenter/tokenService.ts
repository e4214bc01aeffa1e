import { askJson, type Sender } from './ask.ts';
import { numberIn, textIn } from './json.ts';

/** The token service of IAM Identity Center. */
export type TokenService = Sender & { readonly url: string };

export type Granted = {
  readonly accessToken: string;
  /** Seconds. */
  readonly expiresIn: number;
  readonly refreshToken: string | undefined;
};

type Client = { readonly clientId: string; readonly clientSecret: string };

export type Grant =
  | { readonly grantType: 'refresh_token'; readonly refreshToken: string }
  | { readonly grantType: 'urn:ietf:params:oauth:grant-type:device_code'; readonly deviceCode: string }
  | {
      readonly grantType: 'authorization_code';
      readonly code: string;
      readonly codeVerifier: string;
      readonly redirectUri: string;
    };

/** Source: IAM Identity Center OIDC API, CreateToken. */
export const createToken = async (service: TokenService, client: Client, grant: Grant): Promise<Granted> => {
  const { clientId, clientSecret } = client;
  const answer = await post(service, '/token', { clientId, clientSecret, ...grant });
  const [accessToken, expiresIn] = [textIn(answer, 'accessToken'), numberIn(answer, 'expiresIn')];
  if (accessToken === undefined || expiresIn === undefined)
    throw Object.assign(new Error('No token in the answer'), { name: 'UnexpectedAnswer' });
  return { accessToken, expiresIn, refreshToken: textIn(answer, 'refreshToken') };
};

/** The service's answer as parsed JSON. Rejects with an error of the name that the service gives its refusal. */
export const post = ({ url, ...sender }: TokenService, path: string, body: object): Promise<unknown> =>
  askJson(sender, { method: 'POST', url, path, body });
