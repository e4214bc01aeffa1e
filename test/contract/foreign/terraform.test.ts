import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { run } from '../../../scripts/support/run.ts';
import type { Simulator } from '../../../src/simulator/simulate.ts';
import { serveOwn } from '../../support/ownKeys.ts';
import { emptySimulator, foreignEnv, leftIn, runs, settleMs, isLeftOut } from './clients.ts';
import { pluginFolder } from './terraformPlugins.ts';

const plugins = pluginFolder();
const timeout = 900_000;

/**
 * Starting the AWS provider and reading its schemas costs a command some fifteen seconds of processor time, a third of it for
 * garbage collection, which therefore happens less often. Besides, the provider has pauses of its own: ten seconds after most
 * changes of an instance, a subnet or a VPC.
 */
const garbage = { GOGC: '800' };

describe.skipIf(isLeftOut('Terraform', missing()))('Terraform', () => {
  it(
    'builds, changes and destroys a network without an error or a drift',
    async () => {
      const simulator = await emptySimulator();
      const server = await serveOwn(forgetful(simulator));
      const folder = await mkdtemp(join(tmpdir(), 'eni-terraform-'));
      try {
        await cp(join(import.meta.dirname, 'terraform'), folder, { recursive: true });
        const terraform = terraformIn(folder, server.url);
        await terraform('init', `-plugin-dir=${plugins}`);

        await terraform('apply', '-auto-approve');
        expect(seen(simulator)).toEqual(built);
        // Ends with 2 when anything is to be done.
        await terraform('plan', '-detailed-exitcode');

        await terraform('apply', '-auto-approve', '-var=changed=true');
        expect(seen(simulator)).toEqual(changed);
        await terraform('plan', '-detailed-exitcode', '-var=changed=true');

        await terraform('destroy', '-auto-approve', '-var=changed=true');
        expect(leftIn(simulator)).toEqual({});
      } finally {
        await server.close();
        await rm(folder, { recursive: true, force: true });
      }
    },
    timeout,
  );
});

function missing(): string | undefined {
  if (!runs('terraform', ['version'])) return 'there is no terraform on the PATH';
  return plugins === undefined ? 'its AWS provider is not here (name its folder in ENI_TERRAFORM_PLUGINS)' : undefined;
}

/** Runs one command, and fails with all that it printed. */
const terraformIn =
  (folder: string, url: string) =>
  async (command: string, ...parameters: readonly string[]) => {
    const env = foreignEnv({ ...garbage, TF_VAR_endpoint: url, TF_IN_AUTOMATION: '1', CHECKPOINT_DISABLE: '1' });
    const words = [command, '-input=false', '-no-color', ...parameters];
    const { code, output } = await run('terraform', words, { cwd: folder, env, limitMs: timeout });
    expect(code, `terraform ${words.join(' ')}\n${output}`).toBe(0);
  };

/**
 * Detaching is answered only when it is over, as if the answer had been lost and the client had asked again: EC2 then no
 * longer knows the attachment. Otherwise the provider, on AWS as here, looks for it twenty times before it believes that it is
 * gone, which takes two and a half minutes (hashicorp/terraform-provider-aws, issue 45835).
 */
const forgetful = (simulator: Simulator): Simulator => ({
  ...simulator,
  endpoint: async (form) => {
    const answer = await simulator.endpoint(form);
    if (answer?.status !== 200 || new URLSearchParams(form).get('Action') !== 'DetachNetworkInterface') return answer;
    await delay(settleMs + 50);
    return simulator.endpoint(form);
  },
});

/** What the account looks like, in the names that the plan gives to its things. */
const seen = (simulator: Simulator) => {
  const { enis, instances, subnets, vpcs, addresses, routeTables } = simulator.snapshot();
  const nameOf = (things: readonly Named[], id: string | undefined): string | undefined =>
    things.find((one) => one.id === id)?.tags.find(({ key }) => key === 'Name')?.value;
  const appliance = enis.find(({ id }) => nameOf(enis, id) === 'appliance');
  const backup = enis.find(({ id }) => nameOf(enis, id) === 'backup');
  const db = instances.find(({ id }) => nameOf(instances, id) === 'db');
  const route = routeTables.flatMap(({ routes }) => routes).find(({ destination }) => destination === '192.168.0.0/16');
  return {
    vpc: nameOf(vpcs, vpcs[0]?.id),
    public: subnets.find(({ id }) => nameOf(subnets, id) === 'public')?.mapPublicIpOnLaunch,
    description: appliance?.description,
    on: nameOf(instances, appliance?.attachment?.instanceId),
    ips: appliance?.addresses.map(({ ip }) => ip).toSorted((a, b) => a.localeCompare(b)),
    groups: appliance?.groups.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b)),
    check: appliance?.sourceDestCheck,
    tags: appliance?.tags.map(({ key }) => key).toSorted((a, b) => a.localeCompare(b)),
    backup: [backup?.addresses.length, backup?.groups.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b))],
    prefixes: enis.find(({ id }) => nameOf(enis, id) === 'prefixed')?.ipv4Prefixes.length,
    elasticIp: addresses.flatMap(({ eniId, privateIp }) => (nameOf(enis, eniId) === 'front' ? privateIp : [])),
    type: db?.type,
    route: nameOf(enis, route?.target),
    rule: [...simulator.world.extras.groupRules.values()].find(({ fromPort }) => fromPort === 5432)?.description,
  };
};

type Named = { readonly id: string; readonly tags: readonly { readonly key: string; readonly value: string }[] };

const built = {
  vpc: 'shop',
  public: true,
  description: 'appliance',
  on: 'web',
  ips: ['10.8.1.20', '10.8.1.21'],
  groups: ['web'],
  check: false,
  tags: ['madeBy', 'Name', 'old'],
  backup: [3, ['db', 'web']],
  prefixes: 1,
  elasticIp: ['10.8.1.10'],
  type: 't3.medium',
  route: 'appliance',
  rule: 'PostgreSQL',
};

const changed = {
  vpc: 'shop two',
  public: false,
  description: 'appliance, moved',
  on: 'spare',
  ips: ['10.8.1.20', '10.8.1.22', '10.8.1.23'],
  groups: ['db', 'web'],
  check: true,
  tags: ['madeBy', 'moved', 'Name'],
  backup: [4, ['db', 'web']],
  prefixes: 1,
  elasticIp: ['10.8.1.11'],
  type: 't3.large',
  route: 'backup',
  rule: 'PostgreSQL, of the shop',
};
