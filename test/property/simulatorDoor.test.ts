import { DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HttpAnswer } from '../../src/simulator/httpMessages.ts';
import { serve } from '../../src/simulator/server.ts';
import { simulate } from '../../src/simulator/simulate.ts';
import { worldNamed } from '../../src/simulator/worlds/worldNamed.ts';
import { formDrawn, hostileText } from '../support/anyForm.ts';
import { requestText, sendRaw } from '../support/rawHttp.ts';
import { holds } from '../support/seed.ts';
import { fixedConfig } from '../support/simulated.ts';

const world = await worldNamed({ kind: 'demo' });
const ids = [...new Set(JSON.stringify(world).match(/\b[a-z]+(?:-attach)?-[0-9a-z]{8,17}\b/g))];

let served: HttpAnswer = { status: 200, headers: {}, body: '' };
const requestHandler = {
  handle: async () => {
    const { status, headers, body } = served;
    return { response: { statusCode: status, headers: { ...headers }, body: new TextEncoder().encode(body) } };
  },
};
const ec2 = new EC2Client({ ...fixedConfig, requestHandler });

/** What the AWS SDK makes of an answer: `read`, or the code of the refusal. It finds out whether the XML is well-formed. */
const readBySdk = async (answer: HttpAnswer): Promise<string> => {
  served = answer;
  return ec2.send(new DescribeVpcsCommand({})).then(
    () => 'read',
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
  );
};

test('whatever form comes, the simulator answers it, or refuses it as EC2 does', async () => {
  let simulator = simulate(world, { settleMs: 0 });
  let asked = 0;
  const property = fc.asyncProperty(fc.gen(), async (draw) => {
    // An account in which nothing is left has little to ask about.
    if ((asked += 1) % 100 === 0) simulator = simulate(world, { settleMs: 0 });
    const answer = await simulator.endpoint(formDrawn(draw, ids));
    if (!answer) throw new Error('No answer');
    // 412 is EC2's answer to a dry run that would have succeeded.
    expect([200, 400, 403, 412]).toContain(answer.status);
    const said = answer.status === 200 ? 'read' : /<Code>([A-Za-z.]+)<\/Code>/.exec(answer.body)?.[1];
    expect(await readBySdk(answer)).toBe(said);
  });
  await holds(property, 2_000);
});

test('whatever bytes come, the next request is answered', async () => {
  const simulator = simulate(world);
  const server = await serve(simulator);
  const port = Number(new URL(server.url).port);
  const host = `127.0.0.1:${port}`;
  const line = fc.constantFrom('POST /', 'GET /?', 'GET //', 'GET http://[', 'BREW /', 'POST /\u0000', 'GET', '');
  const header = fc.constantFrom(
    'content-type',
    'content-encoding',
    'authorization',
    'transfer-encoding',
    'expect',
    'x',
  );
  const headers = fc.dictionary(
    header,
    fc.oneof(
      hostileText,
      fc.constantFrom('gzip', 'application/json', 'multipart/form-data', 'chunked', '100-continue'),
    ),
  );
  const bytes = fc.oneof(
    hostileText.map((some) => `${some}\r\n\r\n`),
    fc.tuple(line, headers, hostileText).map(([start, own, body]) => requestText(start, { host, ...own }, body)),
  );
  const property = fc.asyncProperty(bytes, async (given) => {
    const { status } = await sendRaw(port, given, { isAll: true });
    expect([undefined, 100, 400, 401, 403, 405, 413, 417, 431]).toContain(status);
    const asked = requestText('POST /', { host }, 'Action=DescribeVpcs&Version=2016-11-15');
    expect((await sendRaw(port, asked)).status).toBe(200);
  });
  await holds(property, 400);
  await server.close();
});
