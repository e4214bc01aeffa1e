import type { Call } from '../actions/ec2.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Problem } from '../domain/problem.ts';
import type { Words } from '../domain/words.ts';

/**
 * How a run ended. done: all of it. failed: nothing of it was seen to happen. partly: it stopped after some calls.
 * cancelled: the person stopped it; EC2 may still carry out what it was asked.
 */
export type RunResult = {
  readonly kind: 'done' | 'failed' | 'partly' | 'cancelled';
  /** Calls whose effect EC2 has shown, in order. */
  readonly done: readonly Call[];
  /** Calls that were asked of EC2 without their effect being seen: refused, or still under way. */
  readonly unfinished: readonly Call[];
  /** Those of the unfinished that were refused. */
  readonly refused: readonly Call[];
  /** Ids and addresses that EC2 chose, in order. */
  readonly made: readonly string[];
  /** Set for failed and partly, and for cancelled when something was refused before. */
  readonly problem: Problem | undefined;
  /**
   * What was found otherwise than reviewed, or could not be seen, right before a call, as sentences. It ended the run before that
   * call: the review is to be shown again with it.
   */
  readonly meanwhile: readonly Words[];
  /** Set where it stopped in the middle and what was done was to be taken back. */
  readonly rolledBack?: RolledBack | undefined;
};

/** What was taken back of a run that stopped. */
export type RolledBack = {
  /** The calls that took it back, as far as EC2 has shown their effect. */
  readonly calls: readonly Call[];
  /** Calls of the run that stay done: EC2 cannot take them back, or nobody knows what they would have to be taken back to. */
  readonly stays: readonly Call[];
  /** Why taking back did not come to its end; undefined when it did. */
  readonly problem: Problem | undefined;
};

/** A run that has ended, as it is told: its plan in plain sentences, and the account as it was reviewed before. */
export type EndedRun = {
  readonly kind: 'ran';
  readonly run: RunResult;
  readonly plan: readonly Words[];
  /** Which account it ran in, as the review named it. */
  readonly account: Words;
  readonly reviewed: Inventory;
  /** By which id it is kept; undefined where nobody follows it. */
  readonly id?: string | undefined;
};
