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
   * Resolves at once; the message stays until it is closed. `again` is what its *Try Again* does; left out, it refreshes. What else
   * is offered stands first.
   */
  async tell(problem: Problem, again?: () => Promise<void>, offers: readonly ProblemOffer[] = []): Promise<void> {
    this.#log.problem(problem);
    const button = buttons()[problem.mend];
    const labels = [...offers.map(({ label }) => label), ...(button ? [button.label] : [])];
    const shown = window.showErrorMessage(problemWords(problem), ...labels);
    void shown.then((answer) => {
      const offer = offers.find(({ label }) => label === answer);
      if (offer) return offer.take();
      if (!button || answer !== button.label) return undefined;
      if (again && problem.mend === 'retry') return again();
      return commands.executeCommand(button.command, ...button.arguments);
    });
  }
}

/** Something to be done about a problem beside what mends it. */
export type ProblemOffer = { readonly label: string; readonly take: () => Promise<unknown> };

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
