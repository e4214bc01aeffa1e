import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serve, type SimulatorServer } from '../../../src/simulator/server.ts';
import { simulate, type Simulator } from '../../../src/simulator/simulate.ts';
import { answerOn, requestText, sendRaw } from '../../support/rawHttp.ts';
import { snapshot } from '../../support/snapshot.ts';

let simulator: Simulator;
let server: SimulatorServer;
let port: number;
beforeEach(async () => {
  simulator = simulate(snapshot());
  server = await serve(simulator);
  port = Number(new URL(server.url).port);
});
afterEach(() => server.close());

const write = 'Action=CreateVpc&Version=2016-11-15&CidrBlock=10.99.0.0/16';
const signature =
  'AWS4-HMAC-SHA256 Credential=any/20261129/eu-west-1/ec2/aws4_request, SignedHeaders=host, Signature=0';
const form = 'application/x-www-form-urlencoded';

type Headers = { readonly [name: string]: string | undefined };
const own = (): string => `127.0.0.1:${port}`;

const post = (headers: Headers = {}, body = write) =>
  sendRaw(port, requestText('POST /', { host: own(), 'content-type': form, ...headers }, body));

const get = (target: string, headers: Headers = {}) =>
  sendRaw(port, requestText(`GET ${target}`, { host: own(), authorization: signature, ...headers }));

const codeOf = (text: string): string | undefined => /<Code>([^<]*)<\/Code>/.exec(text)?.[1];
const vpcs = (): number => simulator.snapshot().vpcs.length;

describe('a request that a page could bring about', () => {
  it.each<[string, () => ReturnType<typeof post>]>([
    ['a form of another page', () => post({ origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' })],
    ['a form of a page in a sandbox', () => post({ origin: 'null' })],
    ['a form of a page at another port', () => post({ origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' })],
    ['a form, of a browser that says no more', () => post({ 'sec-fetch-site': 'cross-site' })],
    ['a form, with a signature', () => post({ origin: 'http://evil.example', authorization: signature })],
    ['a link or an image', () => get(`/?${write}`, { authorization: undefined, 'sec-fetch-site': 'cross-site' })],
    ['an image that seems signed', () => get(`/?${write}&X-Amz-Signature=0`, { 'sec-fetch-site': 'cross-site' })],
    ['a rebound name', () => post({ host: `evil.example:${port}`, origin: `http://evil.example:${port}` })],
    ['a rebound name without origin', () => post({ host: `evil.example:${port}` })],
    ['a name that begins as ours', () => post({ host: `127.0.0.1.evil.example:${port}` })],
    ['a name that ends as ours', () => post({ host: `evil.localhost:${port}` })],
    ['another port', () => post({ host: '127.0.0.1:1' })],
    ['no name', () => sendRaw(port, `POST / HTTP/1.0\r\ncontent-length: ${write.length}\r\n\r\n${write}`)],
  ])('%s is refused as EC2 refuses and writes nothing', async (_, send) => {
    const { status, text } = await send();
    expect({ status, code: codeOf(text) }).toEqual({ status: 403, code: 'InvalidHttpRequest' });
    expect(text).toMatch(/<RequestID>[0-9a-f-]{36}<\/RequestID>/);
    expect(vpcs()).toBe(1);
  });

  it('a link without a signature is refused, whatever the browser says', async () => {
    const { status, text } = await get(`/?${write}`, { authorization: undefined });
    expect({ status, code: codeOf(text) }).toEqual({ status: 403, code: 'MissingAuthenticationToken' });
    expect(vpcs()).toBe(1);
  });

  it.each(['OPTIONS', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'TRACE'])('%s never acts', async (method) => {
    const headers = { host: own(), authorization: signature, 'access-control-request-headers': 'authorization' };
    const { status, text } = await sendRaw(port, requestText(`${method} /?${write}`, headers));
    expect(status).toBe(405);
    expect(text).toMatch(/^allow: GET, POST\r$/m);
    expect(text).not.toMatch(/access-control/i);
    expect(vpcs()).toBe(1);
  });
});

describe('a client', () => {
  it.each(['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]'])(
    'may call it %s, with its port and without',
    async (name) => {
      expect((await post({ host: name })).status).toBe(200);
      expect((await post({ host: `${name}:${port}` })).status).toBe(200);
      expect(vpcs()).toBe(3);
    },
  );

  it('may sign a GET in its header or in its query', async () => {
    expect((await get(`/?${write}`)).status).toBe(200);
    const names = ['Algorithm', 'Credential', 'Date', 'Expires', 'Security-Token', 'SignedHeaders', 'Signature'];
    const query = names.map((name) => `X-Amz-${name}=x`).join('&');
    expect((await get(`/?${write}&${query}`, { authorization: undefined })).status).toBe(200);
    expect((await get(`http://${own()}/?${write}`)).status).toBe(200);
    expect(vpcs()).toBe(4);
  });

  it('may be a page of its own', async () => {
    expect((await post({ origin: `http://${own()}`, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });
});

it.each(['//', '//evil.example/', '///?x', 'http://[', 'http://evil.example/', 'http://', '*', '\\'])(
  'GET %s gets a 400',
  async (target) => {
    expect((await get(target)).status).toBe(400);
    expect((await get(target, { authorization: undefined })).status).toBe(400);
  },
);

describe('a large body', () => {
  const megabyte = 1024 * 1024;
  const tooLarge = (text: string) => expect(codeOf(text)).toBe('RequestEntityTooLarge');

  it('of one megabyte is read', async () => {
    const { status } = await post({}, `${write}&Nothing=${'x'.repeat(megabyte - write.length - 9)}`);
    expect(status).toBe(400);
  });

  it('that is announced is refused before it comes, and its connection is closed', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.write(requestText('POST /', { host: own(), 'content-length': String(600 * megabyte) }));
    const [chunk] = await new Promise<readonly [Buffer]>((resolve) => socket.once('data', (data) => resolve([data])));
    expect(chunk.toString()).toMatch(/^HTTP\/1\.1 413/);
    tooLarge(chunk.toString());
    expect(chunk.toString()).toMatch(/^connection: close\r$/im);
    socket.destroy();
  });

  it('that comes in pieces is refused at once, and whoever goes on sending still gets the answer', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.write(requestText('POST /', { host: own(), 'transfer-encoding': 'chunked' }));
    const answered = answerOn(socket);
    for (let sent = 0; sent < 4; sent += 1) socket.write(`100000\r\n${'x'.repeat(megabyte)}\r\n`);
    socket.write('0\r\n\r\n');
    const { status, text } = await answered;
    expect(status).toBe(413);
    tooLarge(text);
  });
});

describe('the query', () => {
  const describeVpcs = 'Action=DescribeVpcs&Version=2016-11-15';
  const filtered = `${describeVpcs}&Filter.1.Name=vpc-id`;

  it.each([
    [
      'Action=DescribeVpcs&Version=1999-01-01',
      'NoSuchVersion',
      'The requested version (1999-01-01) of service AmazonEC2 does not exist',
    ],
    ['Action=DescribeVpcs', 'NoSuchVersion', 'The requested version of service AmazonEC2 does not exist'],
    ['Action=DescribeVpcs&Version=', 'NoSuchVersion', 'The requested version of service AmazonEC2 does not exist'],
    [
      'Action=GetCallerIdentity&Version=2016-11-16',
      'NoSuchVersion',
      'The requested version (2016-11-16) of service AmazonEC2 does not exist',
    ],
    ['Version=2016-11-15', 'MissingAction', 'The request is missing an action or a required parameter.'],
    [`${describeVpcs}&Filter.-1.Name=vpc-id`, 'UnknownParameter', 'The parameter Filter.-1.Name is not recognized'],
    [`${describeVpcs}&Filter.1e3.Name=vpc-id`, 'UnknownParameter', 'The parameter Filter.1e3.Name is not recognized'],
    [`${describeVpcs}&Filter..Name=vpc-id`, 'UnknownParameter', 'The parameter Filter..Name is not recognized'],
    [`${describeVpcs}&Filter.01.Name=vpc-id`, 'UnknownParameter', 'The parameter Filter.01.Name is not recognized'],
    [`${describeVpcs}&Filter.0x1.Name=vpc-id`, 'UnknownParameter', 'The parameter Filter.0x1.Name is not recognized'],
    [`${describeVpcs}&.VpcId=x`, 'UnknownParameter', 'The parameter .VpcId is not recognized'],
    [`${describeVpcs}&Action.1=x`, 'UnknownParameter', 'The parameter Action.1 is not recognized'],
    [`${describeVpcs}&Filter.1.Value.1=x`, 'InvalidParameterValue', 'The filter &apos;null&apos; is invalid'],
    [`${describeVpcs}&${'&'.repeat(10_000)}`, 'InvalidQueryParameter', 'The query has more than 10000 parameters'],
  ])('%s is refused with %s', async (body, code, message) => {
    const { status, text } = await post({}, body);
    expect(status).toBe(400);
    expect(text).toContain(`<Error><Code>${code}</Code><Message>${message}</Message></Error>`);
  });

  it.each([2_000, 100_000, 500_000])('with a name of %d parts is refused at once', async (parts) => {
    const { status, text } = await post({}, `${describeVpcs}&${'a.'.repeat(parts)}a=1`);
    expect({ status, code: codeOf(text) }).toEqual({ status: 400, code: 'UnknownParameter' });
  });

  it.each(['2014-10-01', '2012-12-01', '2015-10-01', '2016-11-15'])('may ask for version %s', async (version) => {
    expect((await post({}, `Action=DescribeVpcs&Version=${version}`)).status).toBe(200);
  });

  // Source: `aws ec2 describe-subnets --filters Name=vpc-id` against AWS, in getmoto/moto#8570.
  it('with a filter without values finds nothing, as at EC2', async () => {
    const { status, text } = await post({}, filtered);
    expect(status).toBe(200);
    expect(text).toContain('<vpcSet/>');
  });

  it('with many wildcards is answered as quickly as others', async () => {
    const tags = [{ key: 'Name', value: 'a'.repeat(255) }];
    simulator.world.vpcs.forEach((known, id) => simulator.world.vpcs.set(id, { ...known, tags }));
    const named = (value: string) => post({}, `${describeVpcs}&Filter.1.Name=tag:Name&Filter.1.Value.1=${value}`);
    expect((await named(`${'*a'.repeat(100)}*`)).text).toContain('<vpcId>');
    expect((await named(`${'*a'.repeat(100)}b`)).text).toContain('<vpcSet/>');
  });
});

describe('a server with an access key', () => {
  const asked = async (authorization: string | undefined, query = '') => {
    const locked = await serve(simulator, 0, 'AKIAOWN');
    const at = Number(new URL(locked.url).port);
    const answer = await sendRaw(at, requestText(`POST /?${query}`, { host: `127.0.0.1:${at}`, authorization }, write));
    await locked.close();
    return { status: answer.status, code: codeOf(answer.text) };
  };

  it('answers to that key alone', async () => {
    expect(await asked(signature.replace('any', 'AKIAOWN'))).toEqual({ status: 200, code: undefined });
    expect(await asked(undefined, 'X-Amz-Credential=AKIAOWN%2F20261129')).toEqual({ status: 200, code: undefined });
    const refused = { status: 401, code: 'AuthFailure' };
    for (const other of [signature, signature.replace('any', 'AKIAOW'), signature.replace('any', ''), '', undefined]) {
      expect(await asked(other)).toEqual(refused);
    }
    expect(vpcs()).toBe(3);
  });
});
