import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { EC2Client } from '@aws-sdk/client-ec2';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendCall } from '../../../src/aws/sdkActions.ts';
import { cliText } from '../../../src/actions/code/cliScript.ts';
import type { Call } from '../../../src/actions/ec2.ts';
import { callsSaying } from '../../support/callsSaying.ts';
import { foreignEnv, isLeftOut, runs } from './clients.ts';

const missing = runs('aws', ['--version']) ? undefined : 'there is no aws on the PATH (pip install awscli)';

/** Texts that some version of the CLI, or a shell, takes for more than a text. `PORT` is that of the listener below. */
const texts = {
  'a file': 'file:///etc/hostname',
  'a file of bytes': 'fileb:///etc/hostname',
  'a page': 'http://127.0.0.1:PORT/fetched',
  'an option': '--endpoint-url',
  'a structure': '[{"Key":"a"}]',
  'shell language': '$(id)`id`;\n\'!! \\\' "%PATH%" ~ *',
  'signs beyond ASCII': 'größe \u202e日本 🦊\u200b\ttab',
} as const;

describe.skipIf(isLeftOut('The AWS CLI with our text', missing))('The AWS CLI, given our text by a shell', () => {
  const heard: { readonly method: string; readonly body: string }[] = [];
  let server: Server;
  let url: string;
  let ec2: EC2Client;

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        heard.push({ method: request.method ?? '', body });
        response.writeHead(400, { 'content-type': 'text/xml' }).end(refusal);
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    ec2 = new EC2Client({
      region: 'eu-west-1',
      endpoint: url,
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
      maxAttempts: 1,
    });
  });
  beforeEach(() => void heard.splice(0));
  afterAll(() => server.close());

  const askedBy = async (asking: Promise<unknown>): Promise<ReadonlyMap<string, string>> => {
    await expect(asking).rejects.toThrow(/Refused/);
    expect(heard.map(({ method }) => method)).toEqual(['POST']);
    const { body } = heard.splice(0)[0] ?? { body: '' };
    return new Map([...new URLSearchParams(body)].filter(([name]) => !/^(?:Version|ClientToken)$/.test(name)));
  };

  const bySdk = (call: Call) => askedBy(sendCall(ec2, call, {}));

  const byCli = (call: Call) => {
    const scope = { kind: 'profile', profile: 'none', region: 'eu-west-1', endpoint: url } as const;
    const text = cliText(call, scope, 'eu-west-1').replace('--profile none', '');
    return askedBy(
      promisify(execFile)('sh', ['-c', text], { env: foreignEnv({ AWS_PAGER: '', AWS_MAX_ATTEMPTS: '1' }) }),
    );
  };

  const named = Object.entries(texts).map(([name, text]) => ({ name, text }));
  const actions = callsSaying('').map(({ action }, index) => ({ action, index, ...named[index % named.length] }));

  it.each(actions)('asks for the same as the product itself: $action with $name', async ({ index, text = '' }) => {
    const call = callsSaying(text.replace('PORT', new URL(url).port))[index] as Call;
    const expected = await bySdk(call);
    expect(await byCli(call)).toEqual(expected);
  });

  it.each(named.slice(0, 4))('creates an interface that is described by $name', async ({ text }) => {
    const description = text.replace('PORT', new URL(url).port);
    const call: Call = {
      action: 'createInterface',
      input: { subnetId: 'subnet-0a', description, groupIds: ['sg-0a'] },
    };
    expect((await byCli(call)).get('Description')).toBe(description);
  });
});

const refusal =
  '<Response><Errors><Error><Code>Refused</Code><Message>Refused</Message></Error></Errors><RequestID>r</RequestID></Response>';
