import type { Scope } from '../../domain/scope.ts';
import { actionOf } from '../actions.ts';
import { argumentsOf } from '../commandLine.ts';
import type { Call } from '../ec2.ts';
import { madeBy } from './answers.ts';
import { comment, runNotes, scopeWords } from './codeScope.ts';
import { boundIn, pieces, type Bound, type Spoken } from './runVariables.ts';
import { passingByHand, posix, powerShell, type Word } from './shells.ts';
import { tries, withWaits } from './waits.ts';

/** Calls of a run with what each has answered on the twin; undefined where it did not. */
export type RecordedRun = {
  readonly calls: readonly Call[];
  readonly outputs: readonly (object | undefined)[];
  /** False where the preview ended early, so that not all that would run is known. */
  readonly isWhole: boolean;
};

/** Where the commands are to go. */
export type Place = { readonly scope: Scope; readonly region: string };

/** A call as one command on one line, quoted for a POSIX shell, which sends the values as they are. */
export const cliText = ({ action, input }: Call, scope: Scope, region: string): string =>
  ['aws', 'ec2', ...argumentsOf(actionOf(action).cli(input)), ...scopeWords(scope, region)]
    .map((word) => posix.word([word]))
    .join(' ');

/** A run for bash, zsh and other POSIX shells. Several commands are a shell of their own, which ends with the first that fails and leaves the person's open. */
export const posixScript = (run: RecordedRun, place: Place): string => {
  const commands = commandsOf(run, place);
  const lines = commands.map(posixLine);
  return script(run, place, commands.length > 1 ? ['(', 'set -e', "export AWS_PAGER=''", ...lines, ')'] : lines);
};

/** A run for Windows PowerShell 5.1 and PowerShell 7. */
export const powerShellScript = (run: RecordedRun, place: Place): string => {
  const commands = commandsOf(run, place);
  const lines = commands.map((command) => powerShellLine(command, commands.length > 1));
  const isPlain = lines.length < 2 && !lines.some((line) => line.includes('"'));
  return script(run, place, isPlain ? lines : ['& {', passingByHand, ...lines, '}']);
};

/** A command of the AWS CLI. `into`: the variables that take what it prints, in order. `until`: it is repeated until it prints that. */
type Command = {
  readonly words: readonly Word[];
  readonly into: readonly string[];
  readonly until: string | undefined;
};

type Line = Spoken & { readonly until?: string | undefined };

/**
 * Ids that a call makes come out of its own answer, since EC2 will choose others than the twin did, and what the next call takes for granted is
 * waited for.
 */
const commandsOf = (run: RecordedRun, { scope, region }: Place): readonly Command[] => {
  const lines = linesOf(run);
  const bound = boundIn(lines);
  const asWords = (words: readonly string[]): readonly Word[] => words.map((word) => [word]);
  return lines.map(({ words, until }, at) => {
    const taken = bound.filter((each) => each.at === at);
    const known = bound.filter((each) => each.at < at);
    const own = words.map((word) => pieces(word, known));
    return {
      words: [...asWords(['aws', 'ec2']), ...own, ...asWords([...queryFor(taken), ...scopeWords(scope, region)])],
      into: taken.map(({ variable }) => variable),
      until,
    };
  });
};

const linesOf = ({ calls, outputs }: RecordedRun): readonly Line[] =>
  withWaits<Line>(calls, outputs, {
    lineOf: (call, output) => ({
      words: argumentsOf(actionOf(call.action).cli(call.input)),
      made: madeBy(call, output),
    }),
    waitLine: ({ until, id }) => ({
      words: [...waiters[until].split(' '), id, ...(until === 'attached' ? attachmentStatus : [])],
      made: [],
      until: until === 'attached' ? until : undefined,
    }),
  });

/** There is no waiter for an attachment. Source: AWS CLI command reference, `ec2 wait`. */
const waiters = {
  available: 'wait network-interface-available --network-interface-ids',
  running: 'wait instance-running --instance-ids',
  attached: 'describe-network-interfaces --network-interface-ids',
} as const;

const attachmentStatus = ['--query', 'NetworkInterfaces[0].Attachment.Status', '--output', 'text'];

const queryFor = (taken: readonly Bound[]): readonly string[] => {
  const [first, ...others] = taken.map(({ made }) => made.query);
  if (first === undefined) return [];
  return ['--query', others.length === 0 ? first : `[${[first, ...others].join(', ')}]`, '--output', 'text'];
};

const posixLine = ({ words, into, until }: Command): string => {
  const text = words.map(posix.word).join(' ');
  const names = into.map(posix.variable);
  if (until !== undefined) {
    return `n=0; until [ "$(${text})" = ${until} ]; do [ $((n += 1)) -lt ${tries} ] || exit 1; sleep 2; done`;
  }
  if (names.length < 2) return names.length === 0 ? text : `${names[0]}=$(${text})`;
  return [`MADE=$(${text})`, ...names.map((name, at) => `${name}=$(echo "$MADE" | cut -f ${at + 1})`)].join('\n');
};

const powerShellLine = ({ words, into, until }: Command, isOneOfSeveral: boolean): string => {
  const text = words.map(powerShell.word).join(' ');
  const names = into.map(powerShell.variable);
  if (until !== undefined) {
    return `for ($n = 1; (${text}) -ne '${until}'; $n++) { if ($n -ge ${tries}) { throw 'Not ${until}' }; Start-Sleep 2 }`;
  }
  const taken = names.length === 0 ? text : `${names.join(', ')} = (${text}) -split '\\s+'`;
  return isOneOfSeveral ? `${taken}; if ($LASTEXITCODE) { throw 'The AWS CLI failed' }` : taken;
};

const script = (run: RecordedRun, { scope }: Place, lines: readonly string[]): string =>
  [...runNotes(run, scope).map(comment), ...lines].join('\n');
