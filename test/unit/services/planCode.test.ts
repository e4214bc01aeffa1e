import { describe, expect, it } from 'vitest';
import type { Scope } from '../../../src/domain/scope.ts';
import { operations } from '../../../src/operations/registry.ts';
import { codeTabs, type CodeKind } from '../../../src/services/planCode.ts';
import { planInputs, planned, plannedRun } from '../../support/planRuns.ts';

const prod: Scope = { kind: 'profile', profile: 'prod', region: 'eu-west-1', endpoint: undefined };

/** The runs, each previewed once for all tests. */
const previewed = Promise.all(
  planned.map(async (operation) => ({ id: operation.id, run: await plannedRun(operation) })),
);

const titled = async (kind: CodeKind): Promise<string> => {
  const texts: string[] = [];
  for (const { id: operation, run } of await previewed) {
    const text = (await codeTabs(run, prod)).find(({ id }) => id === kind)?.text ?? '';
    texts.push(`=== ${operation}\n${kind === 'terraform' ? withoutHeader(text) : text}\n`);
  }
  return texts.join('\n');
};

/** What is the same in each. */
const withoutHeader = (text: string): string => text.replace(/\n\nterraform \{[^]*?\nprovider [^]*?\n\}/, '');

describe('a plan as code', () => {
  it('has a run for every operation, and the twin carries each out', async () => {
    expect(Object.keys(planInputs).toSorted()).toEqual(operations.map(({ id }) => id).toSorted());
    for (const { id, run } of await previewed) {
      const { refusal, previewGap, calls } = run;
      expect({ id, refusal, previewGap }).toEqual({ id, refusal: undefined, previewGap: undefined });
      expect(calls.length).toBeGreaterThan(0);
    }
  });

  it('is the AWS CLI for bash', async () => {
    await expect(await titled('cli')).toMatchFileSnapshot('../../fixtures/code/cli.txt');
  });
  it('is the AWS CLI for PowerShell, which no test can run here', async () => {
    await expect(await titled('cliPowerShell')).toMatchFileSnapshot('../../fixtures/code/cliPowerShell.txt');
  });
  it('is AWS Tools for PowerShell, which no test can run here', async () => {
    await expect(await titled('powerShell')).toMatchFileSnapshot('../../fixtures/code/powerShell.txt');
  });
  it('is Terraform', async () => {
    await expect(await titled('terraform')).toMatchFileSnapshot('../../fixtures/code/terraform.txt');
  });
});
