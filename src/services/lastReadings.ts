import type { Snapshot } from '../domain/model.ts';
import type { AccountScope } from '../domain/scope.ts';

/** What a reading is of: the scope, and the endpoint that its connection asks. Which account that was, the reading itself says. */
export type ReadingKey = { readonly scope: AccountScope; readonly endpoint: string | undefined };

/** Where the last whole reading of a scope is kept from window to window. Nothing of it rejects but with an AbortError. */
export type LastReadings = {
  /** Undefined where there is none, or none that can be used. */
  readonly load: (of: ReadingKey, signal: AbortSignal) => Promise<Snapshot | undefined>;
  /** Keeps it in the place of the one before, soon. */
  readonly keep: (of: ReadingKey, snapshot: Snapshot) => void;
  /** There is none of it any more. */
  readonly forget: (of: ReadingKey) => void;
};

/** For windows that keep nothing. */
export const noReadings: LastReadings = {
  load: async () => undefined,
  keep: () => undefined,
  forget: () => undefined,
};
