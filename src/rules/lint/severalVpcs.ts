import { isFilledOnPurpose } from '../../domain/custody/stand.ts';
import type { Note } from '../../domain/finding.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Instance } from '../../domain/model.ts';
import { named, nameFirst } from '../../domain/named.ts';
import { foreign, listed, words, type Words } from '../../domain/words.ts';
import type { Lint } from './lint.ts';

/** Why it matters that an instance is in several VPCs. */
export const ownOfEachVpc = words`each with its own security groups, routes and resolver`;

/**
 * Instances that the account itself has put into several VPCs; firewalls are meant to be so, which is why it is no finding. What services, controllers of
 * pods and other accounts have on an instance is theirs to arrange, and puts it into no further VPC.
 */
export const severalVpcs: Lint<Note> = {
  id: 'instance/several-vpcs',
  heading: words`Instances in several VPCs`,
  mends: ['detachInterface'],
  title: words`An instance with interfaces in several VPCs joins networks with security groups, routes and resolvers of their own`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/scenarios-enis.html',
  *check(inventory) {
    for (const instance of inventory.snapshot.instances) yield noteOn(instance, inventory);
  },
};

const noteOn = (instance: Instance, inventory: Inventory): Omit<Note, 'ruleId'> | undefined => {
  const others = inventory.enisInOtherVpcs(instance).filter((eni) => !isFilledOnPurpose(eni, inventory));
  if (instance.vpcId === undefined || others.length === 0) return undefined;
  const vpcs = [...new Set([instance.vpcId, ...others.map(({ vpcId }) => vpcId)])].map((id) => vpcName(id, inventory));
  return {
    severity: 'note',
    message: words`Spans ${listed(vpcs)}, ${ownOfEachVpc}: ${named(instance)}`,
    remedy: words`Make sure that it may join these networks, as it could forward traffic between them, or detach its interfaces in ${listed(vpcs.slice(1))}.`,
    on: { kind: 'instance', id: instance.id },
  };
};

const vpcName = (id: string, inventory: Inventory): Words => {
  const vpc = inventory.vpc(id);
  return vpc ? nameFirst(vpc) : foreign(id);
};
