import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import type { Snapshot } from '../../../src/domain/model.ts';
import type { Scope } from '../../../src/domain/scope.ts';
import type { OperationEntry } from '../../../src/operations/operation.ts';
import { codeTabs } from '../../../src/services/planCode.ts';
import { noQuotas } from '../../../src/simulator/quotas.ts';
import { simulate, type Simulator } from '../../../src/simulator/simulate.ts';
import { serveOwn } from '../../support/ownKeys.ts';
import { planAccount, planInput, planned, plannedRun } from '../../support/planRuns.ts';
import { drawn } from '../../support/seed.ts';
import { connectionInto } from '../../support/simulatedPlatform.ts';
import { foreignEnv, isLeftOut, runs, settleMs } from './clients.ts';

const missing = runs('aws', ['--version']) ? undefined : 'there is no aws on the PATH (pip install awscli)';

const simulated = (): Simulator => simulate(planAccount(), { settleMs, quotas: noQuotas() });

describe.skipIf(isLeftOut('Plans run by the AWS CLI', missing))(
  'the copied script, run by bash and the AWS CLI',
  () => {
    const several = planned.filter(({ summary }) => summary === '');
    const single = planned.filter(({ summary }) => summary !== '');

    it.each([...drawn(single, 8), ...several])(
      'leaves the account as the run itself does: $id',
      async (operation) => {
        const [byCli, byRun] = await Promise.all([afterScript(operation), afterRun(operation)]);
        expect(byCli).toEqual(byRun);
        expect(byRun).not.toEqual(comparable(planAccount()));
      },
      120_000,
    );

    it('of the demo account is refused by the CLI itself, even where keys are at hand', async () => {
      const [first] = planned;
      if (!first) throw new Error('There is no operation');
      const [cli] = await codeTabs(await plannedRun(first), { kind: 'demo' });
      await expect(bash(cli?.text ?? '')).rejects.toThrow(/profile \(NO_PROFILE_FOR_THE_DEMO\) could not be found/);
    });
  },
);

const bash = (text: string) =>
  promisify(execFile)('bash', ['-c', text], { env: foreignEnv({ AWS_MAX_ATTEMPTS: '1' }) });

/** Ids that EC2 chooses are others than on the twin: some numbers are drawn before. */
const afterScript = async (operation: OperationEntry): Promise<unknown> => {
  const simulator = simulated();
  for (let at = 0; at < 5; at += 1) simulator.world.newId('eni');
  const server = await serveOwn(simulator);
  try {
    const scope: Scope = {
      kind: 'profile',
      profile: 'of the environment',
      region: 'eu-west-1',
      endpoint: server.url,
      source: { kind: 'environment' },
    };
    const [cli] = await codeTabs(await plannedRun(operation), scope);
    await bash(cli?.text ?? '');
    return await settled(simulator);
  } finally {
    await server.close();
  }
};

const afterRun = async (operation: OperationEntry): Promise<unknown> => {
  const simulator = simulated();
  const connection = connectionInto(simulator);
  await operation.open((whole) =>
    whole.run(planInput(operation.id, whole, new Inventory(planAccount())), connection.ec2()),
  );
  connection.close();
  return settled(simulator);
};

/** Nothing waits after a script's last call. */
const settled = async (simulator: Simulator): Promise<unknown> => {
  await vi.waitFor(() => expect(underWay(simulator.snapshot())).toEqual([]), 10_000);
  return comparable(simulator.snapshot());
};

const underWay = ({ enis, instances, permissions, reverseDns }: Snapshot): readonly string[] =>
  [
    ...enis.map(({ status, attachment }) => attachment?.status ?? status),
    ...[...instances, ...permissions].map(({ state }) => state),
    ...reverseDns.map(({ update }) => update?.status ?? 'done'),
  ].filter((state) => /^(?:attaching|detaching|pending|revoking)$/i.test(state));

/** An account with ids, MACs and addresses that EC2 chose, and moments, numbered in the order in which they are told. */
const comparable = (account: Snapshot): unknown => {
  const known = JSON.stringify(planAccount());
  const numbers = new Map<string, string>();
  const text = JSON.stringify(account).replace(
    /"(?:[a-z-]+-[0-9a-f]{17}|(?:[0-9a-f]{2}:){5}[0-9a-f]{2}|[\d.]+|[0-9a-f]+(?::+[0-9a-f]+){4,})"|\b\d{13}\b/g,
    (each) => {
      if (known.includes(each)) return each;
      if (/^\d/.test(each)) return '0';
      const number = numbers.get(each) ?? `"chosen ${numbers.size}"`;
      numbers.set(each, number);
      return number;
    },
  );
  return JSON.parse(text);
};
