import { signatureOf } from '../../src/simulator/identity/signature.ts';
import type { WebRequest } from '../../src/simulator/httpMessages.ts';
import { emptyAnswers } from './scriptedEc2.ts';
import { ledHome } from './standIns/ledHome.ts';

/** One request that reached the stand-in: the host it was meant for, what it asked, and the key it was signed with. */
export type Asked = { readonly host: string; readonly action: string; readonly keyId: string | undefined };

/** What the stand-in says: status and body; undefined leaves the request without an answer. */
export type StandInAnswer = { readonly status: number; readonly body: string } | undefined;

/**
 * Says on this machine what AWS says when all goes well, whatever it is asked with: for tests of what is asked, and where. Those
 * of tokens, codes and refusals have `standIns`, which remember what they gave. Nothing leaves.
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
  const home = await ledHome(async (request) => {
    const entry = entryOf(request);
    asked.push(entry);
    const said = (answers.get(entry.action) ?? usual)(entry);
    return said && { ...said, headers: { 'content-type': typeOf(said.body) } };
  });
  return {
    url: home.url,
    asked,
    hosts: () => [...new Set(asked.map(({ host, action }) => `${host} ${action}`))],
    count: (action) => asked.filter((one) => one.action === action).length,
    answer: (action, answer) => void answers.set(action, answer),
    close: home.close,
  };
};

const entryOf = ({ host, path, headers, query, body }: WebRequest): Asked => ({
  host,
  action: new URLSearchParams(body).get('Action') ?? path,
  keyId: signatureOf(headers, query)?.keyId,
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
