import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../../scripts/support/run.ts';
import type { Ec2 } from '../../../src/actions/ec2.ts';
import type { Snapshot } from '../../../src/domain/model.ts';
import type { Scope } from '../../../src/domain/scope.ts';
import { codeTabs } from '../../../src/services/planCode.ts';
import { noQuotas } from '../../../src/simulator/quotas.ts';
import { simulate } from '../../../src/simulator/simulate.ts';
import { serveOwn } from '../../support/ownKeys.ts';
import { planAccount, plannedRun, sequenceEntry } from '../../support/planRuns.ts';
import { connectionInto } from '../../support/simulatedPlatform.ts';
import { foreignEnv, isLeftOut, runs } from './clients.ts';
import { pluginFolder } from './terraformPlugins.ts';

const plugins = pluginFolder();
const timeout = 900_000;

/** Something of every kind that the AWS provider has a resource for. */
const everything = async (ec2: Ec2): Promise<void> => {
  const tags = [{ key: 'team', value: 'it\'s $5 "${a}" %{b} größe\u202e' }];
  const on = { subnetId: 'subnet-0a', groupIds: ['sg-0a'] };
  const { eniId } = await ec2.createInterface({ ...on, privateIp: '10.0.0.60', tags });
  const { allocationId } = await ec2.allocateAddress({ tags });
  await ec2.associateAddress({ allocationId, eniId, privateIp: '10.0.0.60', allowReassociation: false });
  await ec2.attachInterface({ eniId, instanceId: 'i-0b', deviceIndex: 1, networkCard: 0 });
  await ec2.modifySourceDestCheck({ eniId: 'eni-0b', enabled: false });
  await ec2.modifyDescription({ eniId: 'eni-0a', description: 'front [1] $5 {a}!' });
  await ec2.modifySecurityGroups({ eniId: 'eni-0a', groupIds: ['sg-0a', 'sg-0b'] });
  const named = { kind: 'addresses', addresses: ['10.0.0.21'] } as const;
  await ec2.assignIpv4({ eniId: 'eni-0a', ipv4: named, allowReassignment: false });
  await ec2.assignIpv4({ eniId: 'eni-0b', ipv4: { kind: 'count', count: 1 }, allowReassignment: false });
  const prefix = { kind: 'prefixes', prefixes: ['10.0.0.64/28'] } as const;
  await ec2.assignIpv4({ eniId: 'eni-0e0000e1', ipv4: prefix, allowReassignment: false });
  await ec2.assignIpv6({ eniId: 'eni-0a', ipv6: { kind: 'addresses', addresses: ['2001:db8:0:1::9'] } });
  const allowed = { allowReassociation: false };
  await ec2.associateAddress({ allocationId: 'eipalloc-0b', eniId: 'eni-0b', privateIp: '10.0.0.31', ...allowed });
  await ec2.createTags({ ids: ['eni-0a', 'i-0a', 'sg-0a', 'vpc-0a', 'eipalloc-0c'], tags });
  const files = { format: 'parquet', hivePartitions: true, perHour: false };
  const to = { destinationType: 's3', destination: 'arn:aws:s3:::logs', format: '${srcaddr} ${dstaddr}' } as const;
  await ec2.createFlowLog({ resourceId: 'eni-0a', traffic: 'REJECT', interval: 60, ...to, files, tags });
  await ec2.createPermission({ eniId: 'eni-0a', permission: 'INSTANCE-ATTACH', accountId: '444455556666' });
  await ec2.replaceRoute({ tableId: 'rtb-0a', destination: '192.168.0.0/16', target: 'eni-0a' });
  await ec2.modifySubnetPublicIpv4({ subnetId: 'subnet-0a', enabled: true });
  await ec2.modifySubnetIpv6({ subnetId: 'subnet-0a', enabled: true });
};

describe.skipIf(isLeftOut('The empty plan of Terraform after a run', missing()))(
  'the copied Terraform, read by Terraform',
  () => {
    it(
      'imports all that it names and finds nothing to do once the plan has run',
      async () => {
        const simulator = simulate(planAccount(), { quotas: noQuotas() });
        const connection = connectionInto(simulator);
        await everything(connection.ec2());
        connection.close();
        const server = await serveOwn(simulator);
        const folder = await mkdtemp(join(tmpdir(), 'eni-plan-'));
        try {
          const text = await written(server.url);
          await writeFile(join(folder, 'plan.tf'), text);
          const terraform = terraformIn(folder);
          await terraform('init', `-plugin-dir=${plugins}`);
          const told = await terraform('plan', ...variables(simulator.snapshot()));
          const imports = text.split('\nimport {').length - 1;
          expect(told).toContain(`Plan: ${imports} to import, 0 to add, 0 to change, 0 to destroy.`);
          expect(imports).toBeGreaterThan(13);
        } finally {
          await server.close();
          await rm(folder, { recursive: true, force: true });
        }
      },
      timeout,
    );
  },
);

function missing(): string | undefined {
  if (!runs('terraform', ['version'])) return 'there is no terraform on the PATH';
  return plugins === undefined ? 'its AWS provider is not here (name its folder in ENI_TERRAFORM_PLUGINS)' : undefined;
}

const written = async (endpoint: string): Promise<string> => {
  const scope: Scope = {
    kind: 'profile',
    profile: 'of the environment',
    region: 'eu-west-1',
    endpoint,
    source: { kind: 'environment' },
  };
  const tabs = await codeTabs(await plannedRun(sequenceEntry(['everything', everything])), scope);
  return tabs.find(({ id }) => id === 'terraform')?.text ?? '';
};

/** What EC2 has chosen, as a person looks it up. */
const variables = ({ enis, addresses, flowLogs, permissions }: Snapshot): readonly string[] => {
  const known = JSON.stringify(planAccount());
  const chosen = (ids: readonly (string | undefined)[]): string =>
    ids.find((id) => id !== undefined && !known.includes(id)) ?? '';
  const associations = addresses
    .map(({ associationId }) => associationId)
    .filter((id) => id !== undefined && !known.includes(id));
  return Object.entries({
    network_interface_id: chosen(enis.map(({ id }) => id)),
    eip_id: chosen(addresses.map(({ allocationId }) => allocationId)),
    eip_association_id: associations[0] ?? '',
    eip_association_id_2: associations.at(-1) ?? '',
    flow_log_id: chosen(flowLogs.map(({ id }) => id)),
    network_interface_permission_id: chosen(permissions.map(({ id }) => id)),
  }).map(([name, id]) => `-var=${name}=${id}`);
};

/** Runs one command, fails with all that it printed, and answers it. */
const terraformIn =
  (folder: string) =>
  async (command: string, ...parameters: readonly string[]): Promise<string> => {
    const env = foreignEnv({ GOGC: '800', TF_IN_AUTOMATION: '1', CHECKPOINT_DISABLE: '1' });
    const words = [command, '-input=false', '-no-color', ...parameters];
    const { code, output } = await run('terraform', words, { cwd: folder, env, limitMs: timeout });
    expect(code, `terraform ${words.join(' ')}\n${output}`).toBe(0);
    return output;
  };
