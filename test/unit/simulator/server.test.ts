import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { expect, test } from 'vitest';
import { serve } from '../../../src/simulator/server.ts';
import { simulate } from '../../../src/simulator/simulate.ts';
import { fixedConfig, refusalOf } from '../../support/simulated.ts';
import { snapshot, vpc } from '../../support/snapshot.ts';

const clientAt = (endpoint: string) => new EC2Client({ ...fixedConfig, endpoint });

test('serves the SDK over HTTP until it is closed', async () => {
  const simulator = simulate(snapshot({ vpcs: [vpc({ tags: [{ key: 'Name', value: '<b>ünï & co</b>' }] })] }));
  const server = await serve(simulator);
  const ec2 = clientAt(server.url);
  expect((await ec2.send(new DescribeVpcsCommand({}))).Vpcs?.[0]?.Tags).toEqual([
    { Key: 'Name', Value: '<b>ünï & co</b>' },
  ]);
  expect(await refusalOf(ec2.send(new DescribeVpcsCommand({ VpcIds: ['x'] })))).toContain('InvalidVpcID.Malformed');
  simulator.faults.drop({ times: 1 });
  expect(await refusalOf(ec2.send(new DescribeVpcsCommand({})))).toContain('socket hang up');
  await server.close();
  expect(await refusalOf(ec2.send(new DescribeVpcsCommand({})))).toContain('ECONNREFUSED');
  ec2.destroy();
});

test('answers a signed request given in the query', async () => {
  const server = await serve(simulate(snapshot()));
  const headers = { authorization: 'AWS4-HMAC-SHA256 Credential=any/20261129/eu-west-1/ec2/aws4_request' };
  const answer = await fetch(`${server.url}/?Action=DescribeVpcs&Version=2016-11-15`, { headers });
  expect(answer.headers.get('content-type')).toBe('text/xml;charset=UTF-8');
  expect(await answer.text()).toContain('<vpcId>vpc-0a</vpcId>');
  await server.close();
});

test('a port that is taken is said to be so', async () => {
  const server = await serve(simulate(snapshot()));
  expect(await refusalOf(serve(simulate(snapshot()), Number(new URL(server.url).port)))).toContain('EADDRINUSE');
  await server.close();
});

const program = (...args: readonly string[]) =>
  spawn(process.execPath, ['src/simulator/main.ts', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });

test('as a program it prints its address and serves until SIGTERM', async () => {
  const child = program(
    '--port',
    '0',
    '--world',
    'synthetic:40',
    '--latency',
    '0',
    '--settle',
    '0',
    '--eventual',
    '0',
    '--throttle',
  );
  const exit = once(child, 'exit');
  const [line] = (await once(createInterface(child.stdout), 'line')) as readonly unknown[];
  const { url } = JSON.parse(String(line)) as { readonly url: string };
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const ec2 = clientAt(url);
  expect((await ec2.send(new DescribeVpcsCommand({}))).Vpcs?.length).toBeGreaterThan(0);
  ec2.destroy();
  child.kill('SIGTERM');
  expect(await exit).toEqual([0, null]);
});

test.each([
  [
    ['--world', 'mars'],
    '--world takes demo, default, empty, synthetic:N, eks, shared-vpc, wavelength, appliances, gpu, block-public-access: mars',
  ],
  [['--region', 'eu-nowhere-1'], '--region takes a region of AWS, such as us-east-1: eu-nowhere-1'],
  [['--opt-in', 'af-south-1,mars'], '--opt-in takes a region of AWS, such as us-east-1: mars'],
  [['--port', '99999'], '--port takes a whole number from 0 to 65535: 99999'],
  [['--settle', 'soon'], '--settle takes a whole number from 0 to 600000: soon'],
  [['--eventual', '-1'], '--eventual'],
  [['--colour', 'red'], "Unknown option '--colour'"],
])('called with %j it ends with 2 and says how to call it', async (args, message) => {
  const child = program(...args);
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const [code] = (await once(child, 'close')) as readonly unknown[];
  expect(code).toBe(2);
  expect(said).toContain(message);
  expect(said).toContain('Usage: simulator');
});

test('what stands before the simulator sees each request', async () => {
  const simulator = simulate(snapshot());
  const seen: string[] = [];
  const server = await serve({
    ...simulator,
    endpoint: (form, signature) => {
      seen.push(new URLSearchParams(form).get('Action') ?? '');
      return simulator.endpoint(form, signature);
    },
  });
  const ec2 = clientAt(server.url);
  await ec2.send(new DescribeVpcsCommand({}));
  expect(seen).toEqual(['DescribeVpcs']);
  ec2.destroy();
  await server.close();
});
