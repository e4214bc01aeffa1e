import type { Operation, Target } from '../../src/operations/operation.ts';
import { runWizard } from '../../src/services/wizard.ts';
import type { Line } from './scriptedPrompts.ts';
import { simulatedPlatform } from './simulatedPlatform.ts';
import { snapshot } from './snapshot.ts';
import { harnessOver, type HarnessOptions } from './wizardHarness.ts';

export type WalkOptions = HarnessOptions & { readonly targets?: readonly Target[] };

/** Walks a wizard by a script in a simulated account; every line must be played. */
export const walk = async <Input>(
  operation: Operation<Input>,
  lines: readonly Line[],
  { targets = [], ...options }: WalkOptions = {},
) => {
  const { platform, simulator } = simulatedPlatform(snapshot(options.account));
  const set = await harnessOver(platform, lines, options);
  const result = await runWizard(operation, targets, set.ports);
  set.script.finish();
  return { ...set, simulator, result };
};
