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

/**
 * A full script as many: left at each of its steps, and gone back at each but the first and then played to the end. All must
 * come out as the full script does.
 */
export const leavings = (full: readonly Line[]): readonly (readonly Line[])[] =>
  full.flatMap((line, at) => {
    const left = leave(line, 'cancel');
    return left ? [[...full.slice(0, at), left]] : [];
  });

export const returns = (full: readonly Line[]): readonly (readonly Line[])[] =>
  full.flatMap((line, at) => {
    const back = leave(line, 'back');
    return back && at > 0 ? [[...full.slice(0, at), back, ...full.slice(at - 1)]] : [];
  });

/** The line as a person plays it who leaves or goes back; undefined for a confirmation, which has neither. */
const leave = (line: Line, way: 'back' | 'cancel'): Line | undefined => {
  if (line.confirm !== undefined) return undefined;
  if (line.review !== undefined) return { review: way };
  if (line.choose !== undefined) return { choose: line.choose, answer: way };
  return line.many === undefined ? { input: line.input, answer: { leave: way } } : { many: line.many, answer: way };
};
