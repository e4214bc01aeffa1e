import type { DryRunResult } from '../aws/connection.ts';
import type { Call } from '../operations/actions.ts';
import { problemOf, problemText } from './failure.ts';
import { callSentence } from './plan.ts';
import type { WizardPorts } from './wizardPorts.ts';

/** Asks EC2 for each call whether it would be permitted (DryRun) and tells the answer. Nothing is changed. */
export const checkPermissions = async (
  calls: readonly Call[],
  { store: { connection, inventory, scope }, platform, prompts }: WizardPorts,
): Promise<void> => {
  if (!connection || !inventory || !scope) return;
  try {
    const results = await Promise.all(
      calls.slice(0, asked).map(async (call) => ({ call, result: await connection.dryRun(call) })),
    );
    const kinds = new Set(results.map(({ result }) => result.kind));
    const lines = results.map(({ call, result }) => `${callSentence(call, inventory)}: ${verdict(result)}`);
    await prompts.tell(lines.join('\n'), kinds.has('denied') ? 'error' : kinds.has('unavailable') ? 'warning' : 'info');
  } catch (error) {
    await prompts.tell(problemText(await problemOf(error, scope, platform)), 'error');
  }
};

/** Of many calls alike the first few say it; EC2 would throttle the rest. */
const asked = 10;

const verdict = (result: DryRunResult): string => (result.kind === 'denied' ? result.message : verdicts[result.kind]);

const verdicts: { readonly [K in Exclude<DryRunResult['kind'], 'denied'>]: string } = {
  allowed: 'you have the permission; EC2 checks nothing else in a dry run',
  unavailable: 'EC2 has no dry run for this call',
};
