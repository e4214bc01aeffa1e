import type { Inventory } from '../inventory.ts';
import type { Eni, Instance } from '../model.ts';
import { tagValue } from '../tags.ts';

/** For which node a controller made an interface, as far as the node is there, and when, as far as the interface tells. */
export type Making = {
  readonly node: Instance | undefined;
  /** Whole minutes from then to the reading of the account. */
  readonly minutes: number | undefined;
};

/** From the tags of the Amazon VPC CNI, else the instance's id in the description; a node that has been terminated counts as none. */
export const makingOf = ({ description, tags }: Eni, inventory: Inventory): Making => {
  const nodeId = tagValue(tags, 'node.k8s.amazonaws.com/instance_id') ?? /\bi-[0-9a-f]{8,17}\b/.exec(description)?.[0];
  const node = inventory.instance(nodeId);
  const made = Date.parse(tagValue(tags, 'node.k8s.amazonaws.com/createdAt') ?? '');
  const minutes = Math.floor((inventory.snapshot.readAt - made) / 60_000);
  return {
    node: node && !gone.has(node.state) ? node : undefined,
    minutes: minutes >= 0 ? minutes : undefined,
  };
};

const gone: ReadonlySet<string> = new Set(['terminated', 'shutting-down']);
