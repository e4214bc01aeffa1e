import { signatureOf, type Signature } from '../../../src/simulator/identity/signature.ts';
import type { WebRequest } from '../../../src/simulator/httpMessages.ts';

/** One request that reached a stand-in, with every secret in it left out, so that a failed test may print it. */
export type Asked = {
  readonly method: string;
  /** The host that it was meant for. */
  readonly host: string;
  readonly path: string;
  /** EC2's and STS's action, or the operation that a path stands for. */
  readonly action: string;
  /** Of its signature; undefined for an unsigned one. */
  readonly keyId: string | undefined;
  readonly region: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  /** Of query, form or JSON body. */
  readonly parameters: Readonly<Record<string, string>>;
};

export const askedOf = (request: WebRequest): Asked => {
  const signature = signatureOf(request.headers, request.query);
  const parameters = parametersOf(request);
  return {
    method: request.method,
    host: request.host,
    path: request.path,
    action: parameters.get('Action') ?? operations[`${request.method} ${request.path}`] ?? request.path,
    keyId: signature?.keyId,
    region: signature?.region,
    headers: headersOf(request, signature),
    parameters: shown(parameters),
  };
};

/** What the operations without a name of their own are called in the API references. */
const operations: Readonly<Record<string, string>> = {
  'POST /client/register': 'RegisterClient',
  'POST /device_authorization': 'StartDeviceAuthorization',
  'POST /token': 'CreateToken',
  'GET /federation/credentials': 'GetRoleCredentials',
  'GET /assignment/accounts': 'ListAccounts',
  'GET /assignment/roles': 'ListAccountRoles',
  'POST /logout': 'Logout',
  'POST /v1/token': 'CreateOAuth2Token',
  'PUT /latest/api/token': 'MetadataToken',
};

const headersOf = ({ headers }: WebRequest, signature: Signature | undefined): Readonly<Record<string, string>> => {
  const { authorization, ...others } = headers;
  const texts = Object.entries(others).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const scope = signature && `${signature.keyId} for ${signature.service} in ${signature.region}`;
  return {
    ...shown(texts),
    ...(authorization === undefined ? {} : { authorization: scope === undefined ? left : `signed by ${scope}` }),
  };
};

const left = '(secret)';

const shown = (texts: Iterable<readonly [string, string]>): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from(texts, ([name, value]) => [name, secrets.has(name.toLowerCase()) ? left : value]));

const secrets: ReadonlySet<string> = new Set(
  (
    'x-amz-security-token x-amz-sso_bearer_token x-aws-ec2-metadata-token dpop cookie x-amz-signature accesstoken ' +
    'clientsecret refreshtoken devicecode code codeverifier code_challenge webidentitytoken tokencode externalid'
  ).split(' '),
);

const parametersOf = ({ query, headers, body }: WebRequest): ReadonlyMap<string, string> => {
  const given = (headers['content-type'] ?? '').includes('json') ? jsonIn(body) : new URLSearchParams(body);
  return new Map([...query, ...given]);
};

/** Members of a JSON body, those of an object in it as well, as texts. */
const jsonIn = (body: string): readonly (readonly [string, string])[] => {
  try {
    return membersOf(JSON.parse(body));
  } catch {
    return [];
  }
};

const membersOf = (value: unknown): readonly (readonly [string, string])[] =>
  Object.entries(typeof value === 'object' && value !== null ? value : {}).flatMap(
    ([name, member]: [string, unknown]) =>
      typeof member === 'object' && !Array.isArray(member)
        ? membersOf(member)
        : [[name, typeof member === 'string' ? member : JSON.stringify(member)] as const],
  );
