import { relative } from 'node:path';
import type { Location } from '@stryker-mutator/api/core';
import { root } from '../support/paths.ts';

/** One small wrong change to one place of a file. */
export type Mutant = {
  /** Absolute. */
  readonly fileName: string;
  /** Lines and columns from 0. */
  readonly location: Location;
  /** StrykerJS's name of the kind of change, such as `ConditionalExpression`. */
  readonly mutatorName: string;
  readonly replacement?: string;
};

/** From the project's folder, with slashes on every system: `src/domain/ip.ts`. */
export const fileOf = ({ fileName }: Pick<Mutant, 'fileName'>): string =>
  relative(root, fileName).replaceAll('\\', '/');

/** StrykerJS's pattern for one place of a file: lines from 1, columns from 0. */
export const rangeOf = (mutant: Mutant): string => {
  const { start, end } = mutant.location;
  return `${fileOf(mutant)}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;
};

/** The same for a mutant in each run, unlike StrykerJS's ids, which count through whatever a run takes in. */
export const keyOf = (mutant: Mutant): string =>
  [rangeOf(mutant), mutant.mutatorName, mutant.replacement ?? ''].join(' ');

export const rangeOfKey = (key: string): string => key.slice(0, key.indexOf(' '));
