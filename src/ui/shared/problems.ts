import { commands } from 'vscode';
import type { Problem } from '../../domain/problem.ts';
import { words, type Words } from '../../domain/words.ts';
import { commandOf } from '../../manifest/commands.ts';
import { say } from '../door/messages.ts';
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
    const button = buttons[problem.mend];
    const labels = [...offers.map(({ label }) => label), ...(button ? [button.label] : [])];
    const shown = say.error(problemWords(problem), ...labels);
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
export type ProblemOffer = { readonly label: Words; readonly take: () => Promise<unknown> };

type Button = { readonly label: Words; readonly command: string; readonly arguments: readonly unknown[] };

const buttons: { readonly [M in Problem['mend']]: Button | undefined } = {
  signIn: { label: words`Sign In`, command: commandOf('signIn'), arguments: [] },
  chooseScope: { label: words`Choose Profile and Region`, command: commandOf('chooseScope'), arguments: [] },
  retry: { label: words`Try Again`, command: commandOf('refresh'), arguments: [] },
  openSettings: {
    label: words`Open Settings`,
    command: 'workbench.action.openSettings',
    arguments: ['@ext:eni-explorer.eni-explorer'],
  },
  none: undefined,
};
