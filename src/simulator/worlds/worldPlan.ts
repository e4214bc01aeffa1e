import { fullId } from './naming.ts';
import type { InstanceSpec, SubnetSpec, VpcSpec } from './spec.ts';

/** A VPC's description with its names looked up in one step; a name that leads nowhere is a mistake in the description. */
export type Plan = {
  readonly spec: VpcSpec;
  readonly subnet: (name: string) => SubnetSpec;
  readonly instance: (name: string) => InstanceSpec;
  readonly groupId: (name: string) => string;
};

/** Finds the parts of a description by their names; a name that it does not have throws. */
export const planOf = (spec: VpcSpec): Plan => {
  const groups = lookUp('security group', spec.groups);
  return {
    spec,
    subnet: lookUp('subnet', spec.subnets),
    instance: lookUp('instance', spec.instances),
    groupId: (name) => fullId(groups(name).id),
  };
};

const lookUp = <T extends { readonly name: string }>(word: string, things: readonly T[]): ((name: string) => T) => {
  const byName = new Map(things.map((thing) => [thing.name, thing]));
  return (name) => {
    const thing = byName.get(name);
    if (!thing) throw new Error(`The world's plan names a ${word} that it does not have: ${name}`);
    return thing;
  };
};
