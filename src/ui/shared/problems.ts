import { commands } from 'vscode';
import { isCancelled, isProblemError } from '../../domain/errors.ts';
import { problemTextWithCode, type Problem } from '../../domain/problem.ts';
import { words, type Words } from '../../domain/words.ts';
import { commandOf } from '../../manifest/commands.ts';
import { say } from '../door/messages.ts';
import type { Log } from './log.ts';

/** Does what somebody asked for and never rejects: what goes wrong is told. */
export type Attempt = (work: () => unknown) => Promise<void>;

/** Tells problems: one message each, in plain words with EC2's code, what to do, and the button that mends it best. */
export class Problems {
  readonly #log: Pick<Log, 'problem' | 'unforeseen' | 'show'>;

  constructor(log: Pick<Log, 'problem' | 'unforeseen' | 'show'>) {
    this.#log = log;
  }

  /**
   * What every command, every message of a page and everything that nobody waits for passes. What a person cancelled is silent, a
   * problem is told, and anything else is a mistake of ours: the log gets it with its stack, the person one message.
   */
  readonly attempt: Attempt = async (work) => {
    try {
      await work();
    } catch (error) {
      await this.#failed(error);
    }
  };

  /**
   * Resolves at once; the message stays until it is closed. `again` is what its *Try Again* does; left out, it refreshes. What else
   * is offered stands first.
   */
  async tell(problem: Problem, again?: () => Promise<void>, offers: readonly ProblemOffer[] = []): Promise<void> {
    this.#log.problem(problem);
    const button = buttons[problem.mend];
    const { place } = problem;
    const isBeside = place !== undefined && button !== config;
    const labels = [
      ...offers.map(({ label }) => label),
      ...(button ? [button.label] : []),
      ...(isBeside ? [config.label] : []),
    ];
    void this.attempt(async () => {
      const answer = await say.error(problemTextWithCode(problem), ...labels);
      const offer = offers.find(({ label }) => label === answer);
      if (offer) await offer.take();
      else if (isBeside && answer === config.label) await commands.executeCommand(config.command, place);
      else if (button && answer === button.label) {
        if (again && problem.mend === 'retry') await again();
        else await commands.executeCommand(button.command, ...(button === config ? [place] : button.arguments));
      }
    });
  }

  async #failed(error: unknown): Promise<void> {
    if (isCancelled(error)) return;
    if (isProblemError(error)) {
      await this.tell(error.problem);
      return;
    }
    this.#log.unforeseen(error);
    void this.#tellUnforeseen();
  }

  async #tellUnforeseen(): Promise<void> {
    const show = words`Show Log`;
    try {
      if ((await say.error(unforeseen, show)) === show) this.#log.show();
    } catch {
      // The window is closing: nobody is left to hear of it.
    }
  }
}

/** Something to be done about a problem beside what mends it. */
export type ProblemOffer = { readonly label: Words; readonly take: () => Promise<unknown> };

const unforeseen = words`An unexpected error occurred; this may be only partly done. See the log for details.`;

type Button = { readonly label: Words; readonly command: string; readonly arguments: readonly unknown[] };

/** Leads to the line of the file where the reason stands; beside another button, too. */
const config: Button = { label: words`Open Config at Profile`, command: commandOf('openConfig'), arguments: [] };

const buttons: { readonly [M in Problem['mend']]: Button | undefined } = {
  signIn: { label: words`Sign In`, command: commandOf('signIn'), arguments: [] },
  chooseScope: { label: words`Choose Profile and Region`, command: commandOf('chooseScope'), arguments: [] },
  retry: { label: words`Try Again`, command: commandOf('refresh'), arguments: [] },
  openSettings: {
    label: words`Open Settings`,
    command: 'workbench.action.openSettings',
    arguments: ['@ext:eni-explorer.eni-explorer'],
  },
  openConfig: config,
  none: undefined,
};
