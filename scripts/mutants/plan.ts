import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { artifacts } from '../support/paths.ts';

/** Which mutants one run of StrykerJS tries. */
export type Plan = {
  /** Names the file of its results. */
  readonly name: string;
  /** The files of the mutants, from the project's folder. */
  readonly files: readonly string[];
  /** What StrykerJS makes mutants of: these files, or ranges of them. */
  readonly patterns: readonly string[];
  /** The mutants (`keyOf`) that may be tried, the first ones first. */
  readonly keys: readonly string[];
  /** How many of these are tried at most. */
  readonly wanted: number;
  /** StrykerJS's static mutants, which act while a module is loaded, or else those that act while a test runs. */
  readonly statics: boolean;
  /** The files of tests that can notice them. */
  readonly tests: readonly string[];
  /** The results replace those of the same mutants in the file that is there, instead of the file. */
  readonly again: boolean;
};

/** Where plans and results are kept. */
export const resultsFolder = join(artifacts, 'mutants');

/** StrykerJS starts plugins in programs of their own; by this variable they learn which plan is run. */
const variable = 'ENI_MUTANTS_PLAN';

/** Leaves the plan for {@link readPlan} in this program and in those it starts. */
export const leavePlan = (plan: Plan): void => {
  mkdirSync(resultsFolder, { recursive: true });
  const file = join(resultsFolder, `${plan.name}.plan.json`);
  writeFileSync(file, JSON.stringify(plan));
  process.env[variable] = file;
};

/** Throws where no plan was left. */
export const readPlan = (): Plan => JSON.parse(readFileSync(process.env[variable] ?? '', 'utf8')) as Plan;
