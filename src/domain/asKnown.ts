import { isAlike } from './alike.ts';
import type { Inventory } from './inventory.ts';
import type { Snapshot, SnapshotPart } from './model.ts';
import { keyIn } from './portion.ts';

type Thing<P extends SnapshotPart> = Snapshot[P][number];

/** The parts that grow with an account, and by what a thing of theirs is found in it. */
const lookups: { readonly [P in SnapshotPart]?: (known: Inventory, id: string) => Thing<P> | undefined } = {
  vpcs: (known, id) => known.vpc(id),
  subnets: (known, id) => known.subnet(id),
  instances: (known, id) => known.instance(id),
  enis: (known, id) => known.eni(id),
  securityGroups: (known, id) => known.securityGroup(id),
  addresses: (known, id) => known.elasticIp(id),
};

/**
 * Things that were read again: where EC2 tells the same of one as before, the very object that is known. An account that is read again is then held
 * once, and what was made of what has not changed can be taken over.
 */
export const asKnown = <P extends SnapshotPart>(
  part: P,
  things: readonly Thing<P>[],
  known: Inventory | undefined,
): readonly Thing<P>[] => {
  const lookup: ((known: Inventory, id: string) => Thing<P> | undefined) | undefined = lookups[part];
  if (!known || !lookup) return things;
  return things.map((thing) => {
    const before = lookup(known, keyIn(part, thing));
    return before !== undefined && isAlike(before, thing) ? before : thing;
  });
};
