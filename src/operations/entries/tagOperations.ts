import { taggedThing } from '../../domain/taggedThings.ts';
import { words } from '../../domain/words.ts';
import { entry, type OperationEntry, type OperationFacts } from '../operation.ts';
import { whereMay } from '../offers.ts';

/** Whatever has tags; of interfaces those that the account may tag. */
const onTagged: Pick<OperationFacts, 'on' | 'offeredFor'> = {
  on: ['interface', 'instance', 'subnet', 'vpc', 'address'],
  offeredFor: (target, inventory) =>
    target.kind === 'interface' ? whereMay('tag')(target, inventory) : taggedThing(target.id, inventory) !== undefined,
};

/** Operations on tags. */
export const tagOperations: readonly OperationEntry[] = [
  entry(
    {
      ...onTagged,
      id: 'editTags',
      title: words`Edit Tags…`,
      summary:
        'Adds, changes and removes tags of interfaces, also those that services hold, of instances, subnets, VPCs, elastic IPs and security groups',
      icon: 'tag',
      many: true,
    },
    async () => (await import('../editTags.ts')).editTags,
  ),
  entry(
    {
      ...onTagged,
      id: 'rename',
      title: words`Rename…`,
      summary: 'Changes the Name tag of an interface, instance, subnet, VPC, elastic IP or security group',
      icon: 'edit',
    },
    async () => (await import('../rename.ts')).rename,
  ),
];
