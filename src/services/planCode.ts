import type { RecordedRun } from '../actions/code/cliScript.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Scope } from '../domain/scope.ts';
import { words, type Words } from '../domain/words.ts';
import type { Preview } from './preview.ts';

/** A run that was previewed, on the account as it was then. */
export type Previewed = Pick<Preview, 'calls' | 'outputs' | 'after' | 'refusal' | 'previewGap'> & {
  readonly before: Inventory;
};

/** A plan as code of one kind; `language` as VS Code calls it. */
export type PlanCode = {
  readonly id: CodeKind;
  readonly title: Words;
  readonly language: string;
  readonly text: string;
};

export type CodeKind = 'cli' | 'cliPowerShell';

/**
 * What a previewed run asks of EC2, as code that can be run elsewhere. What makes the texts is loaded with the first plan. `scope` has the name of the profile that a
 * person's files have for it (`Platform.withProfile`).
 */
export const codeTabs = async (previewed: Previewed, scope: Scope): Promise<readonly PlanCode[]> => {
  const { posixScript, powerShellScript } = await import('../actions/code/cliScript.ts');
  const { calls, outputs, refusal, previewGap, before } = previewed;
  const run: RecordedRun = { calls, outputs, isWhole: refusal === undefined && previewGap === undefined };
  const place = { scope, region: before.snapshot.region };
  return [
    { id: 'cli', title: words`AWS CLI`, language: 'shellscript', text: posixScript(run, place) },
    {
      id: 'cliPowerShell',
      title: words`AWS CLI in PowerShell`,
      language: 'powershell',
      text: powerShellScript(run, place),
    },
  ];
};
