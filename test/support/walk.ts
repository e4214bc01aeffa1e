import type { Operation, Target } from '../../src/operations/operation.ts';
import { runWizard } from '../../src/services/wizard.ts';
import type { Line } from './scriptedPrompts.ts';
import { simulatedPlatform } from './simulatedPlatform.ts';
import { snapshot } from './snapshot.ts';
import { deskOver, type DeskOptions } from './wizardDesk.ts';

export type WalkOptions = DeskOptions & { readonly targets?: readonly Target[] };

/** Walks a wizard by a script in a simulated account; every line must be played. */
export const walk = async <Input>(
  operation: Operation<Input>,
  lines: readonly Line[],
  { targets = [], ...options }: WalkOptions = {},
) => {
  const { platform, simulator } = simulatedPlatform(snapshot(options.account));
  const set = await deskOver(platform, lines, options);
  const result = await runWizard(operation, targets, set.ports);
  set.script.finish();
  return { ...set, simulator, result };
};
