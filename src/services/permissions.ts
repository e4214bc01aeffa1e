import { actions } from '../actions/actions.ts';
import type { Call } from '../actions/ec2.ts';
import type { DryRunResult } from '../aws/connection.ts';
import { problemText, type Denial } from '../domain/problem.ts';
import { foreign, joined, words, type Words } from '../domain/words.ts';
import { problemOf } from './platform.ts';
import { callSentence } from './plan.ts';
import type { Agreement } from './prompts.ts';
import type { WizardPorts } from './wizardPorts.ts';

/** What EC2 has said of the permissions that a plan takes. */
export type CheckedPermissions = {
  /** In one line, the answer first: `Allowed: 2 of 2 calls`. */
  readonly verdict: Words;
  /** Of each call that was asked about. */
  readonly lines: readonly Words[];
  readonly severity: 'error' | 'warning' | 'info';
  readonly denied: readonly Denial[];
  /** Whether something may have been carried out, so that the account must be read again. */
  readonly mayHaveWritten: boolean;
};

/** As {@link askPermissions}, and tells the answers. */
export const checkPermissions = async (calls: readonly Call[], ports: WizardPorts): Promise<void> => {
  const checked = await askPermissions(calls, ports);
  if (!checked) return;
  const { verdict: answer, lines, severity, denied, mayHaveWritten } = checked;
  // An alarm, and why nothing was asked, speak for themselves.
  const told = mayHaveWritten || answer === notAsked ? lines : [answer, ...lines];
  await ports.prompts.tell(joined(told, '\n'), severity, denied);
  if (mayHaveWritten) await ports.store.refresh();
};

/**
 * Asks EC2 whether the calls would be permitted (DryRun). Nothing is changed, unless an endpoint that is not AWS's takes no notice of
 * DryRun: so the person is asked before one is, and a call that was carried out is told as an alarm and ends the check. Of many calls
 * not all are asked about, but one of each kind always; how many were left out is told. Undefined where the person was against it.
 */
export const askPermissions = async (
  calls: readonly Call[],
  ports: WizardPorts,
): Promise<CheckedPermissions | undefined> => {
  const { connection, inventory, scope } = ports.store;
  if (!connection || !inventory || !scope) return undefined;
  const withheld = withheldBecause(ports);
  if (withheld !== undefined) return notChecked(withheld);
  if ((await agreementOn(ports)) !== 'agreed') return undefined;
  const asked: Asked[] = [];
  try {
    for (const call of sampleOf(calls)) {
      // One after the other: an endpoint that carries one out must not be asked for the next.
      const result = await connection.dryRun(call);
      asked.push({ call, result });
      if (result.kind === 'carriedOut') break;
    }
  } catch (error) {
    const message = problemText(await problemOf(error, scope, ports.platform));
    // What an endpoint has done before it failed shows only after another read.
    return { ...notChecked(message), mayHaveWritten: connection.endpoint !== undefined };
  }
  const isWritten = asked.some(({ result }) => result.kind === 'carriedOut');
  const lines = asked.map(({ call, result }) => words`${callSentence(call, inventory)}: ${verdict(result)}`);
  const others = calls.length - asked.length;
  if (isWritten) lines.unshift(alarm);
  else if (others > 0) lines.push(words`Not checked, because they are of the same kinds: ${others} more`);
  const denied = asked.flatMap(denialsOf);
  return { verdict: verdictOf(asked), lines, severity: severityOf(asked), denied, mayHaveWritten: isWritten };
};

const notAsked = words`Not checked`;

const notChecked = (message: Words): CheckedPermissions => ({
  verdict: notAsked,
  lines: [message],
  severity: 'error',
  denied: [],
  mayHaveWritten: false,
});

/** The worst first. */
const verdictOf = (asked: readonly Asked[]): Words => {
  const count = (kind: DryRunResult['kind']): number => asked.filter(({ result }) => result.kind === kind).length;
  const of = words`${asked.length} ${asked.length === 1 ? words`call` : words`calls`}`;
  if (count('carriedOut') > 0) return words`Carried out: ${count('carriedOut')} of ${of}`;
  if (count('denied') > 0) return words`Denied: ${count('denied')} of ${of}`;
  if (count('unavailable') > 0) return words`Cannot be known: ${count('unavailable')} of ${of}`;
  return words`Allowed: ${count('allowed')} of ${of}`;
};

/** Why permissions must not be checked here: read-only mode is no place for a call that may be carried out. */
export const withheldBecause = ({
  store: { connection, scope },
  readOnlyReason,
}: Pick<WizardPorts, 'store' | 'readOnlyReason'>): Words | undefined => {
  if (connection?.endpoint === undefined || !scope) return undefined;
  const readOnly = readOnlyReason(scope);
  return readOnly === undefined
    ? undefined
    : words`${readOnly}. Permissions are not checked there, because it is not an AWS endpoint: it may carry out the calls. ${foreign(connection.endpoint)}`;
};

/** With an endpoint that is not AWS's the person decides first. */
const agreementOn = async ({ store, prompts, account }: WizardPorts): Promise<Agreement> => {
  const { connection, scope } = store;
  if (connection?.endpoint === undefined || !scope) return 'agreed';
  return prompts.confirm({
    title: words`Check Permissions`,
    account: account(scope).line,
    loss: {
      question: words`Check permissions at an endpoint that is not an AWS endpoint: ${foreign(connection.endpoint)}?`,
      things: [],
      more: 0,
      consequences: [
        words`The check sends what you reviewed with the DryRun flag. An endpoint that ignores the flag carries it out.`,
      ],
      button: words`Check Permissions`,
    },
    typed: [],
  });
};

const denialsOf = ({ result }: Asked): readonly Denial[] => (result.kind === 'denied' ? (result.denied ?? []) : []);

type Asked = { readonly call: Call; readonly result: DryRunResult };

const severityOf = (asked: readonly Asked[]): 'error' | 'warning' | 'info' => {
  const kinds = new Set(asked.map(({ result }) => result.kind));
  if (kinds.has('denied') || kinds.has('carriedOut')) return 'error';
  return kinds.has('unavailable') ? 'warning' : 'info';
};

/** As many say it of calls alike; EC2 would throttle the rest. */
const mostAsked = 10;

/** The first call of each IAM action, and others up to ten, in their order. */
const sampleOf = (calls: readonly Call[]): readonly Call[] => {
  const apis = calls.map(({ action }) => actions[action].api);
  const isFirst = (at: number): boolean => apis.indexOf(apis[at] ?? '') === at;
  let room = mostAsked - new Set(apis).size;
  return calls.filter((_call, at) => isFirst(at) || room-- > 0);
};

const verdict = (result: DryRunResult): Words => (result.kind === 'denied' ? result.message : verdicts[result.kind]);

const verdicts: { readonly [K in Exclude<DryRunResult['kind'], 'denied'>]: Words } = {
  allowed: words`you have the permission; EC2 checks nothing else in a dry run`,
  unavailable: words`EC2 has no dry run for this call`,
  carriedOut: words`this was carried out`,
};

const alarm = words`The endpoint ignored DryRun: what should only have been checked was carried out. The account is read again.`;
