import * as l10n from '@vscode/l10n';
import { commands, window } from 'vscode';
import type { Problem } from '../domain/problem.ts';
import { commandOf } from '../manifest/commands.ts';
import type { Log } from './log.ts';
import { problemWords } from './problemWords.ts';

/** Tells problems: one message each, in plain words with EC2's code, what to do, and the button that mends it best. */
export class Problems {
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  /**
   * Resolves at once; the message stays until it is closed. `again` is what its *Try Again* does; left out, it refreshes. `out` is
   * a second button.
   */
  async tell(problem: Problem, again?: () => Promise<void>, out?: WayOut): Promise<void> {
    this.#log.problem(problem);
    const button = buttons()[problem.mend];
    const labels = [button?.label, out?.label].filter((label) => label !== undefined);
    void window.showErrorMessage(problemWords(problem), ...labels).then((answer) => {
      if (out && answer === out.label) return out.go();
      if (!button || answer !== button.label) return undefined;
      if (again && problem.mend === 'retry') return again();
      return commands.executeCommand(button.command, ...button.arguments);
    });
  }
}

/** Another way on than mending the problem: *Back to shop @ eu-west-1*. */
export type WayOut = { readonly label: string; readonly go: () => Promise<void> };

type Button = { readonly label: string; readonly command: string; readonly arguments: readonly unknown[] };

const buttons = (): { readonly [M in Problem['mend']]: Button | undefined } => ({
  signIn: { label: l10n.t('Sign In'), command: commandOf('signIn'), arguments: [] },
  chooseScope: { label: l10n.t('Choose Profile and Region'), command: commandOf('chooseScope'), arguments: [] },
  retry: { label: l10n.t('Try Again'), command: commandOf('refresh'), arguments: [] },
  openSettings: {
    label: l10n.t('Open Settings'),
    command: 'workbench.action.openSettings',
    arguments: ['@ext:eni-explorer.eni-explorer'],
  },
  none: undefined,
});
