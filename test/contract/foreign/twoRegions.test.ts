import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../scripts/support/run.ts';
import { optionsOf } from '../../../src/simulator/cliOptions.ts';
import { openCloud } from '../../../src/simulator/openCloud.ts';
import type { SimulatorServer } from '../../../src/simulator/server.ts';
import { serveOwn } from '../../support/ownKeys.ts';
import { foreignEnv, isLeftOut, runs } from './clients.ts';
import { pluginFolder } from './terraformPlugins.ts';

const regions = ['eu-west-1', 'us-east-1'] as const;
let server: SimulatorServer;

beforeAll(async () => {
  const { cloud } = await openCloud(optionsOf(['--world', 'default', '--settle', '300']), () => undefined);
  server = await serveOwn(cloud);
});

afterAll(() => server.close());

const noBoto = runs('python3', ['-c', 'import boto3']) ? undefined : 'python3 has no boto3 (pip install boto3)';

describe.skipIf(isLeftOut('boto3', noBoto))('boto3', () => {
  it('builds in two regions of one simulator at once, and each has its own', async () => {
    const script = ['test/contract/foreign/twoRegions.py', server.url, ...regions];
    const { stdout } = await promisify(execFile)('python3', script, { env: foreignEnv() });
    const { 'eu-west-1': europe, 'us-east-1': america } = JSON.parse(stdout) as Record<string, { readonly id: string }>;
    const each = { types: ['interface', 'nat_gateway'], vpcs: 2 };
    expect(europe).toMatchObject({ ...each, zones: ['eu-west-1a'], name: 'eu-west-1.compute.internal' });
    expect(america).toMatchObject({ ...each, zones: ['us-east-1a'], name: 'ec2.internal' });
    expect(europe?.id).not.toBe(america?.id);
  }, 120_000);
});

const noCli = runs('aws', ['--version']) ? undefined : 'there is no aws on the PATH';

describe.skipIf(isLeftOut('the AWS CLI', noCli))('the AWS CLI', () => {
  it('is answered by the region that it asks', async () => {
    const zones = await Promise.all(
      regions.map(async (region) => {
        const words = ['ec2', 'describe-subnets', '--region', region, '--endpoint-url', server.url];
        const only = ['--filters', 'Name=default-for-az,Values=true', '--output', 'json'];
        const { stdout } = await promisify(execFile)('aws', [...words, ...only], { env: foreignEnv() });
        const { Subnets } = JSON.parse(stdout) as { Subnets: { AvailabilityZone: string }[] };
        return Subnets.map(({ AvailabilityZone }) => AvailabilityZone).sort();
      }),
    );
    expect(zones.map((of) => of[0])).toEqual(['eu-west-1a', 'us-east-1a']);
    expect(zones.map((of) => of.length)).toEqual([3, 6]);
  }, 120_000);
});

const plugins = pluginFolder();
const noTerraform =
  runs('terraform', ['version']) && plugins !== undefined ? undefined : 'its AWS provider is not here';

describe.skipIf(isLeftOut('Terraform', noTerraform))('Terraform', () => {
  it('builds and destroys the same in two regions without a drift', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'eni-regions-'));
    const terraform = async (command: string, ...parameters: readonly string[]) => {
      const env = foreignEnv({ GOGC: '800', TF_VAR_endpoint: server.url, CHECKPOINT_DISABLE: '1' });
      const words = [command, '-input=false', '-no-color', ...parameters];
      const { code, output } = await run('terraform', words, { cwd: folder, env, limitMs: 900_000 });
      expect(code, `terraform ${words.join(' ')}\n${output}`).toBe(0);
      return output;
    };
    try {
      await cp(join(import.meta.dirname, 'twoRegions'), folder, { recursive: true });
      await terraform('init', `-plugin-dir=${plugins}`);
      expect(await terraform('apply', '-auto-approve')).toMatch(/eu-west-1a[^]*us-east-1a/);
      // Ends with 2 when anything is to be done.
      await terraform('plan', '-detailed-exitcode');
      await terraform('destroy', '-auto-approve');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 900_000);
});
