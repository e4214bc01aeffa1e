import type { DryRunResult } from '../aws/connection.ts';
import { actionFacts, type Call } from '../operations/actions.ts';
import { problemOf, problemText } from './failure.ts';
import { callSentence } from './plan.ts';
import type { WizardPorts } from './wizardPorts.ts';

/**
 * Asks EC2 whether the calls would be permitted (DryRun) and tells the answers. Nothing is changed. Of many calls not all are
 * asked about, but one of each kind always; how many were left out is told.
 */
export const checkPermissions = async (
  calls: readonly Call[],
  { store: { connection, inventory, scope }, platform, prompts }: WizardPorts,
): Promise<void> => {
  if (!connection || !inventory || !scope) return;
  try {
    const chosen = sampleOf(calls);
    const results = await Promise.all(chosen.map(async (call) => ({ call, result: await connection.dryRun(call) })));
    const kinds = new Set(results.map(({ result }) => result.kind));
    const lines = results.map(({ call, result }) => `${callSentence(call, inventory)}: ${verdict(result)}`);
    const others = calls.length - chosen.length;
    if (others > 0) lines.push(`Not asked about, since they are of the same kinds: ${others} more`);
    await prompts.tell(lines.join('\n'), kinds.has('denied') ? 'error' : kinds.has('unavailable') ? 'warning' : 'info');
  } catch (error) {
    await prompts.tell(problemText(await problemOf(error, scope, platform)), 'error');
  }
};

/** As many say it of calls alike; EC2 would throttle the rest. */
const asked = 10;

/** The first call of each IAM action, and others up to ten, in their order. */
const sampleOf = (calls: readonly Call[]): readonly Call[] => {
  const apis = calls.map(({ action }) => actionFacts[action].api);
  const isFirst = (at: number): boolean => apis.indexOf(apis[at] ?? '') === at;
  let room = asked - new Set(apis).size;
  return calls.filter((_call, at) => isFirst(at) || room-- > 0);
};

const verdict = (result: DryRunResult): string => (result.kind === 'denied' ? result.message : verdicts[result.kind]);

const verdicts: { readonly [K in Exclude<DryRunResult['kind'], 'denied'>]: string } = {
  allowed: 'you have the permission; EC2 checks nothing else in a dry run',
  unavailable: 'EC2 has no dry run for this call',
};
