import { fitting, later, oneOf, record, textOf, type Of } from '../domain/shape.ts';

const line = textOf({ most: 400 });

const keptPage = record({
  /** Its tab, by which the journal knows what was run in it. */
  plan: line,
  /** The run that it shows, where it was opened to show one. */
  run: later(line),
  title: line,
  scope: record({
    isProtected: later(line),
    accountName: later(line),
    accountId: later(line),
    profile: later(line),
    region: later(line),
    endpoint: later(line),
  }),
  /** In which scope, by its id. */
  scopeId: line,
  /** What was planned, where that can be called again by its name, and on what it was called. */
  operation: later(line),
  on: later(record({ kind: oneOf('vpc', 'subnet', 'instance', 'interface', 'address'), id: line })),
  /** Whether it has begun to run: what became of it then stands in the journal alone. */
  hasBegun: later(oneOf('yes')),
});

/** What the page of a plan keeps for the window after it. */
export type KeptPage = Of<typeof keptPage>;

/** What a page has kept; undefined where an earlier version did, or nobody. */
export const parseKeptPage = (kept: unknown): KeptPage | undefined => fitting(keptPage, kept);
