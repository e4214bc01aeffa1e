import type { Finding } from '../domain/finding.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { FindingMark } from './graph.ts';
import { groupedBy } from './groupedBy.ts';

/** What the projection looks at, indexed once per picture. */
export type Sight = {
  readonly inventory: Inventory;
  readonly marks: Marks;
  /** NAT gateway id to name. */
  readonly natNames: ReadonlyMap<string, string>;
  /** Ids of the living instances of a subnet that no interface is known of. */
  readonly bareInstances: (subnetId: string) => readonly string[];
};

export type Marks = (kind: Finding['on']['kind'], id: string) => readonly FindingMark[];

/** Finds the marks of one thing. A finding is marked once, at the thing that it names. */
export const marksOf = (findings: readonly Finding[]): Marks => {
  const byThing = groupedBy(findings, ({ on }) => `${on.kind}:${on.id}`);
  return (kind, id) =>
    (byThing.get(`${kind}:${id}`) ?? []).map(({ ruleId, severity, message }) => ({ id: ruleId, severity, message }));
};

/** Instances without any known interface: the interfaces could not be read, or EC2 shows them a moment later. */
export const bareInstancesOf = (inventory: Inventory): Sight['bareInstances'] => {
  const bySubnet = groupedBy(
    inventory.snapshot.instances.filter(
      (instance) =>
        inventory.enisOf(instance).length === 0 && !['terminated', 'shutting-down'].includes(instance.state),
    ),
    ({ subnetId }) => subnetId,
  );
  return (subnetId) => (bySubnet.get(subnetId) ?? []).map(({ id }) => id);
};
