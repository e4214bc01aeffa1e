import type { Inventory } from '../domain/inventory.ts';
import type { Scope } from '../domain/scope.ts';
import { words, type Words } from '../domain/words.ts';
import type { Preview } from './preview.ts';

/** A run that was previewed, on the account as it was then. */
export type Previewed = Pick<Preview, 'calls' | 'outputs' | 'changes' | 'after' | 'refusal' | 'previewGap'> & {
  readonly before: Inventory;
};

/** A plan as code of one kind; `language` as VS Code calls it. */
export type PlanCode = {
  readonly id: CodeKind;
  readonly title: Words;
  readonly language: string;
  readonly text: string;
};

export type CodeKind = 'cli' | 'cliPowerShell' | 'powerShell' | 'terraform' | 'iam';

/**
 * What a previewed run asks of EC2, as code that can be run elsewhere. What makes the texts is loaded with the first plan. `scope` has the name of the profile that a
 * person's files have for it (`Platform.withProfile`).
 */
export const codeTabs = async (previewed: Previewed, scope: Scope): Promise<readonly PlanCode[]> => {
  const [{ posixScript, powerShellScript }, { powerShellToolsScript }, { terraformText }, { iamPolicyText }] =
    await Promise.all([
      import('../actions/code/cliScript.ts'),
      import('../actions/code/powerShellTools.ts'),
      import('../actions/code/terraform.ts'),
      import('../actions/code/iamPolicyText.ts'),
    ]);
  const { refusal, previewGap, before } = previewed;
  const run = { ...previewed, isWhole: refusal === undefined && previewGap === undefined };
  const place = { scope, region: before.snapshot.region };
  return [
    { id: 'cli', title: words`AWS CLI`, language: 'shellscript', text: posixScript(run, place) },
    {
      id: 'cliPowerShell',
      title: words`AWS CLI in PowerShell`,
      language: 'powershell',
      text: powerShellScript(run, place),
    },
    {
      id: 'powerShell',
      title: words`AWS Tools for PowerShell`,
      language: 'powershell',
      text: powerShellToolsScript(run, place),
    },
    { id: 'terraform', title: words`Terraform`, language: 'terraform', text: terraformText(run, place) },
    { id: 'iam', title: words`IAM policy`, language: 'json', text: iamPolicyText(previewed.calls, before) },
  ];
};
