import type { Inventory } from '../../domain/inventory.ts';
import type { Instance } from '../../domain/model.ts';
import { words } from '../../domain/words.ts';
import type { LaunchInput } from '../../rules/launch/launchInput.ts';
import type { Question } from '../question.ts';

export const whichImage: Question<LaunchInput, 'imageId'> = {
  kind: 'text',
  field: 'imageId',
  title: words`Enter the image`,
  placeholder: words`An image id of this region, ami-…; the suggestion is the one used most here`,
  initial: (_known, inventory) => mostUsed(inventory, ({ imageId }) => imageId),
  validate: (text) => (text.trim() === '' ? words`Type the id of an image.` : undefined),
  parse: (text) => text.trim(),
};

export const whichInstanceType: Question<LaunchInput, 'instanceType'> = {
  kind: 'text',
  field: 'instanceType',
  title: words`Enter the instance type`,
  placeholder: words`For example m7i.large; the suggestion is the one used most here`,
  initial: (_known, inventory) => mostUsed(inventory, ({ type }) => type),
  validate: (text) =>
    /^[a-z][a-z0-9-]*\.[a-z0-9-]+$/.test(text.trim()) ? undefined : words`Type an instance type, such as m7i.large.`,
  parse: (text) => text.trim(),
};

export const whichKey: Question<LaunchInput, 'keyName'> = {
  kind: 'text',
  field: 'keyName',
  title: words`Enter the key pair`,
  placeholder: words`The name of a key pair in this region; leave it empty for none`,
  parse: (text) => text.trim(),
};

/** What most instances have; empty when there is none. */
const mostUsed = (inventory: Inventory, read: (instance: Instance) => string | undefined): string => {
  const values = inventory.snapshot.instances.map(read).filter((value) => value !== undefined);
  const counts = Array.from(
    Map.groupBy(values, (value) => value),
    ([value, all]) => ({ value, count: all.length }),
  );
  return counts.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))[0]?.value ?? '';
};
