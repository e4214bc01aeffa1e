import { describe, expect, it } from 'vitest';
import type { Scope } from '../../../src/domain/scope.ts';
import { operations } from '../../../src/operations/registry.ts';
import { codeTabs, type CodeKind } from '../../../src/services/planCode.ts';
import { planInputs, planned, plannedRun } from '../../support/planRuns.ts';

const prod: Scope = { kind: 'profile', profile: 'prod', region: 'eu-west-1', endpoint: undefined };

const titled = async (kind: CodeKind): Promise<string> => {
  const texts: string[] = [];
  for (const operation of planned) {
    const tabs = await codeTabs(await plannedRun(operation), prod);
    const text = tabs.find(({ id }) => id === kind)?.text ?? '';
    texts.push(`=== ${operation.id}\n${kind === 'terraform' ? withoutHeader(text) : text}\n`);
  }
  return texts.join('\n');
};

/** What is the same in each. */
const withoutHeader = (text: string): string => text.replace(/\n\nterraform \{[^]*?\nprovider [^]*?\n\}/, '');

describe('a plan as code', () => {
  it('has a run for every operation, and the twin carries each out', async () => {
    expect(Object.keys(planInputs).toSorted()).toEqual(operations.map(({ id }) => id).toSorted());
    for (const operation of planned) {
      const { refusal, previewGap, calls } = await plannedRun(operation);
      expect({ id: operation.id, refusal, previewGap }).toEqual({
        id: operation.id,
        refusal: undefined,
        previewGap: undefined,
      });
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
