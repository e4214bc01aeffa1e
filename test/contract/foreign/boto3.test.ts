import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { serveOwn } from '../../support/ownKeys.ts';
import { emptySimulator, foreignEnv, leftIn, runs, isLeftOut } from './clients.ts';

const missing = runs('python3', ['-c', 'import boto3']) ? undefined : 'python3 has no boto3 (pip install boto3)';

describe.skipIf(isLeftOut('boto3', missing))('boto3', () => {
  it('builds a network, changes it and destroys it without an error', async () => {
    const simulator = await emptySimulator();
    const server = await serveOwn(simulator);
    try {
      const script = ['test/contract/foreign/build.py', server.url];
      const { stdout } = await promisify(execFile)('python3', script, { env: foreignEnv() });
      expect(JSON.parse(stdout)).toEqual({
        attached: 3,
        description: 'changed',
        sourceDestCheck: false,
        addresses: 4,
        ipv6: 1,
        prefixes: 1,
        deleteOnTermination: true,
        elasticIpThere: true,
        tags: ['Name', 'env', 'Name'],
        left: { vpcs: 0, subnets: 0, interfaces: 0, addresses: 0, groups: 0, tables: 0, gateways: 0, flowLogs: 0 },
      });
      expect(leftIn(simulator)).toEqual({});
    } finally {
      await server.close();
    }
  }, 60_000);
});
