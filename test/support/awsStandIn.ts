import {
  createServer,
  request as httpRequest,
  type ClientRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import https, { type RequestOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { vi } from 'vitest';
import { emptyAnswers } from './scriptedEc2.ts';

/** One request that reached the stand-in: the host it was meant for, what it asked, and the key it was signed with. */
export type Asked = { readonly host: string; readonly action: string; readonly keyId: string | undefined };

/** What the stand-in says: status and body; undefined leaves the request without an answer. */
export type StandInAnswer = { readonly status: number; readonly body: string } | undefined;

/**
 * Plays AWS on this machine: EC2, STS, the portal and token service of IAM Identity Center, and the sign-in of `aws login`,
 * written from AWS's API references. All HTTPS requests of the process are led to it over plain HTTP; nothing leaves.
 */
export type AwsStandIn = {
  readonly url: string;
  readonly asked: Asked[];
  /** `host action`, each once, in the order of first asking. */
  readonly hosts: () => readonly string[];
  readonly count: (action: string) => number;
  /** In place of the usual answers of an action, until it is called again. */
  readonly answer: (action: string, answer: (asked: Asked) => StandInAnswer) => void;
  readonly close: () => Promise<void>;
};

export const awsStandIn = async (): Promise<AwsStandIn> => {
  const asked: Asked[] = [];
  const answers = new Map<string, (asked: Asked) => StandInAnswer>();
  const play = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await textOf(request);
    const entry = askedOf(request, body);
    asked.push(entry);
    const said = (answers.get(entry.action) ?? usual)(entry);
    if (said) response.writeHead(said.status, { 'content-type': typeOf(said.body) }).end(said.body);
  };
  const server = createServer((request, response) => void play(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  vi.spyOn(https, 'request').mockImplementation(ledTo(port));
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    hosts: () => [...new Set(asked.map(({ host, action }) => `${host} ${action}`))],
    count: (action) => asked.filter((one) => one.action === action).length,
    answer: (action, answer) => void answers.set(action, answer),
    close: async () => {
      vi.mocked(https.request).mockRestore();
      await closed(server);
    },
  };
};

export const closed = async (server: Server): Promise<void> => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
};

/** The SDK's own call of `https.request`, with the socket alone led elsewhere: the Host header stays as it was signed. */
const ledTo = (port: number) =>
  ((options: RequestOptions, onResponse: (response: IncomingMessage) => void): ClientRequest =>
    httpRequest(
      { ...options, host: '127.0.0.1', port, agent: undefined, protocol: 'http:' },
      onResponse,
    )) as typeof https.request;

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

const askedOf = ({ headers, url = '' }: IncomingMessage, body: string): Asked => ({
  host: headers.host ?? '',
  action: new URLSearchParams(body).get('Action') ?? url.split('?')[0] ?? '',
  keyId: /Credential=([^/]+)\//.exec(headers.authorization ?? '')?.[1],
});

const typeOf = (body: string): string => (body.startsWith('{') ? 'application/json' : 'text/xml');

const ok = (body: string): StandInAnswer => ({ status: 200, body });
const inAnHour = () => Date.now() + 3_600_000;

const usual = (asked: Asked): StandInAnswer => {
  const { action } = asked;
  if (action === '/federation/credentials') return ok(JSON.stringify({ roleCredentials: keysOf('AKIAPORTAL') }));
  if (action === '/token')
    return ok(JSON.stringify({ accessToken: 'renewed', expiresIn: 28_800, refreshToken: 'next' }));
  if (action === '/v1/token')
    return ok(
      JSON.stringify({
        accessToken: keysOf('AKIALOGIN'),
        tokenType: 'aws_sigv4',
        expiresIn: 900,
        refreshToken: 'next',
      }),
    );
  if (action === 'AssumeRole' || action === 'AssumeRoleWithWebIdentity') return ok(assumed(action));
  const inner = emptyAnswers[action];
  if (inner === undefined) return { status: 400, body: refusal('InvalidAction') };
  return ok(`<${action}Response><requestId>req-1</requestId>${inner}</${action}Response>`);
};

export const refusal = (code: string): string =>
  `<Response><Errors><Error><Code>${code}</Code><Message>${code}</Message></Error></Errors><RequestID>req-1</RequestID></Response>`;

const keysOf = (accessKeyId: string) => ({
  accessKeyId,
  secretAccessKey: 'secret',
  sessionToken: 'session',
  expiration: inAnHour(),
});

const assumed = (action: string): string => {
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = keysOf('AKIAROLE');
  return (
    `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${action}Result><Credentials>` +
    `<AccessKeyId>${accessKeyId}</AccessKeyId><SecretAccessKey>${secretAccessKey}</SecretAccessKey>` +
    `<SessionToken>${sessionToken}</SessionToken><Expiration>${new Date(expiration).toISOString()}</Expiration></Credentials>` +
    '<AssumedRoleUser><Arn>arn:aws:sts::222222222222:assumed-role/r/s</Arn><AssumedRoleId>A:s</AssumedRoleId></AssumedRoleUser>' +
    `</${action}Result></${action}Response>`
  );
};
