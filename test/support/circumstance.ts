import type { Snapshot } from '../../src/domain/model.ts';

/** Makes a small account one of those in which much is not the account's own to decide; all ids stay. */
export type Circumstance = (account: Snapshot) => Snapshot;
