import type { Finding } from '../domain/finding.ts';
import type { Inventory } from '../domain/inventory.ts';
import { labelOf } from '../domain/tags.ts';
import type { FindingMark } from './graph.ts';

/** What the projection looks at, indexed once per picture. */
export type ProjectionContext = {
  readonly inventory: Inventory;
  readonly marks: FindMarks;
  /** NAT gateway id to name. */
  readonly natNames: ReadonlyMap<string, string>;
  /** Routes that an interface is the target of, each as `0.0.0.0/0 of rtb-data-a`. */
  readonly routesTo: (eniId: string) => readonly string[];
};

const none: readonly never[] = [];

export type FindMarks = (kind: Finding['on']['kind'], id: string) => readonly FindingMark[];

/** Finds the marks of one thing. A finding is marked once, at the thing that it names. */
export const findingMarks = (findings: readonly Finding[]): FindMarks => {
  const byId = Map.groupBy(findings, ({ on }) => on.id);
  return (kind, id) => {
    const here = byId.get(id)?.filter(({ on }) => on.kind === kind);
    return here?.map(({ ruleId, severity, message }) => ({ id: ruleId, severity, message })) ?? none;
  };
};

/** The routes whose target is an interface, in words, `0.0.0.0/0 of rt-private`; empty for any other interface. */
export const routesToEach = (inventory: Inventory): ProjectionContext['routesTo'] => {
  const routes = inventory.snapshot.routeTables.flatMap((table) =>
    table.routes.map(({ destination, target }) => ({ target, words: `${destination} of ${labelOf(table)}` })),
  );
  const byTarget = Map.groupBy(
    routes.filter(({ target }) => target.startsWith('eni-')),
    ({ target }) => target,
  );
  return (eniId) => byTarget.get(eniId)?.map(({ words }) => words) ?? none;
};
