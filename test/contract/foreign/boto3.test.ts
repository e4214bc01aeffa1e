import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import bundled from '../../../src/domain/instanceLimits.json' with { type: 'json' };
import { limitsTable, type CompactLimits } from '../../../src/domain/limits.ts';
import { serve } from '../../../src/simulator/server.ts';
import { simulate } from '../../../src/simulator/simulate.ts';
import { worldNamed } from '../../../src/simulator/worlds/named.ts';

/** Nothing of the machine's own AWS settings and proxies. */
const env = {
  ...process.env,
  AWS_PROFILE: undefined,
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  NO_PROXY: '127.0.0.1',
};

/** A client that nobody here wrote, over HTTP. Where it is missing, that is said loudly. */
describe.each(hasBoto3() ? ['boto3'] : [])('%s', () => {
  it('builds a network, changes it and destroys it without an error', async () => {
    const facts: unknown = bundled;
    const limits = limitsTable(facts as CompactLimits);
    const simulator = simulate(await worldNamed({ kind: 'empty' }), { settleMs: 300, limits });
    const server = await serve(simulator);
    try {
      const { stdout } = await promisify(execFile)('python3', ['test/contract/foreign/build.py', server.url], { env });
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
    } finally {
      await server.close();
    }
  });
});

// Vitest fails a file without a test, so the absence is a test of its own.
describe.each(hasBoto3() ? [] : ['without boto3'])('%s', () => {
  it('is LEFT OUT', () => {
    process.stderr.write('\n!!! LEFT OUT of the contract suite: boto3: python3 has no boto3 (pip install boto3)\n\n');
    expect(hasBoto3()).toBe(false);
  });
});

function hasBoto3(): boolean {
  try {
    execFileSync('python3', ['-c', 'import boto3'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
