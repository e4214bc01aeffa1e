import { words } from '../../domain/words.ts';
import { entry, type OperationEntry } from '../operation.ts';
import { whereMay } from '../offers.ts';

/** Operations on tags. */
export const tagOperations: readonly OperationEntry[] = [
  entry(
    {
      id: 'editTags',
      title: words`Edit Tags…`,
      summary: 'Adds, changes and removes tags of interfaces, several at once, including those that services hold',
      icon: 'tag',
      on: ['interface'],
      offeredFor: whereMay('tag'),
      many: true,
    },
    async () => (await import('../editTags.ts')).editTags,
  ),
];
