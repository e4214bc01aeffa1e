import { commands } from 'vscode';
import { isCancelled, isProblemError } from '../../domain/errors.ts';
import { problemTextWithCode, type Problem } from '../../domain/problem.ts';
import { words, type Words } from '../../domain/words.ts';
import { commandOf } from '../../manifest/commands.ts';
import { say } from '../door/messages.ts';
import type { Log } from './log.ts';

/** Does what somebody asked for and never rejects: what goes wrong is told. */
export type Attempt = (work: () => unknown) => Promise<void>;

/** Tells problems: one message each, in plain words with EC2's code, what to do, and the button that resolves it best. */
export class Problems {
  readonly #log: Pick<Log, 'problem' | 'unforeseen' | 'show'>;
  /** A message stands of what a row says as well. */
  #isRowTold = false;

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

  /** Resolves at once; the message stays until it is closed. What else is offered stands first. */
  async tell(problem: Problem, { scope, again, offers = [], how, of }: ToldOf = {}): Promise<void> {
    this.#log.problem(problem);
    if (how === 'offered') return;
    const inRow = how === 'inRow';
    if (inRow && this.#isRowTold) return;
    if (inRow) this.#isRowTold = true;
    const button = buttons[problem.recovery];
    const { place } = problem;
    const denied = problem.denied?.some(({ by }) => by === undefined) ? problem.denied : undefined;
    const isBeside = place !== undefined && button !== config;
    const labels = [
      ...offers.map(({ label }) => label),
      ...(denied ? [copyPolicy] : []),
      ...(button ? [button.label] : []),
      ...(isBeside ? [config.label] : []),
    ];
    void this.attempt(async () => {
      const said = problemTextWithCode(problem);
      const answer = await this.#answered(of ? words`${of}: ${said}` : said, labels, inRow);
      const offer = offers.find(({ label }) => label === answer);
      if (offer) await offer.take();
      else if (denied && answer === copyPolicy) await commands.executeCommand(commandOf('copyPolicy'), denied);
      else if (isBeside && answer === config.label) await commands.executeCommand(config.command, place);
      else if (button && answer === button.label) {
        if (again && problem.recovery === 'retry') await again();
        else if (button === config) await commands.executeCommand(button.command, place);
        else
          await commands.executeCommand(
            button.command,
            ...(button.isOfScope && scope !== undefined ? [{ scope }] : button.arguments),
          );
      }
    });
  }

  async #answered(said: Words, labels: readonly Words[], inRow: boolean): Promise<Words | undefined> {
    try {
      return await say.error(said, ...labels);
    } finally {
      if (inRow) this.#isRowTold = false;
    }
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

/** What a problem is of. */
export type ToldOf = {
  /** The id of the open scope that has it: what resolves it is done there. */
  readonly scope?: string;
  /** Its title, where others are open beside it: nobody takes them for what failed. */
  readonly of?: Words | undefined;
  /** What its *Try Again* does; left out, it refreshes. */
  readonly again?: () => Promise<void>;
  readonly offers?: readonly ProblemOffer[];
  /**
   * inRow: a row says it, too, so it is told in a message only while no other such one stands, and messages do not cover the window. offered:
   * what resolves it stands where the scope is shown, without a message.
   */
  readonly how?: 'inRow' | 'offered' | undefined;
};

/** Something to be done about a problem besides what resolves it. */
export type ProblemOffer = { readonly label: Words; readonly take: () => Promise<unknown> };

const unforeseen = words`An unexpected error occurred; this may be only partly done. See the log for details.`;

type Button = {
  readonly label: Words;
  readonly command: string;
  readonly arguments: readonly unknown[];
  /** True of what is done to the scope that has the problem. */
  readonly isOfScope: boolean;
};

/** Of what was denied for want of a permission. */
const copyPolicy = words`Copy IAM Policy`;

/** Leads to the line of the file where the reason stands; beside another button, too. */
const config: Button = {
  label: words`Open Config at Profile`,
  command: commandOf('openConfig'),
  arguments: [],
  isOfScope: false,
};

const buttons: { readonly [M in Problem['recovery']]: Button | undefined } = {
  signIn: { label: words`Sign In`, command: commandOf('signIn'), arguments: [], isOfScope: true },
  chooseScope: {
    label: words`Choose Profile and Region`,
    command: commandOf('chooseScope'),
    arguments: [],
    isOfScope: false,
  },
  retry: { label: words`Try Again`, command: commandOf('refresh'), arguments: [], isOfScope: true },
  openSettings: {
    label: words`Open Settings`,
    command: 'workbench.action.openSettings',
    arguments: ['@ext:eni-explorer.eni-explorer'],
    isOfScope: false,
  },
  openConfig: config,
  none: undefined,
};
