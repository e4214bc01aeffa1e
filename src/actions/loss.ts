import type { Inventory } from '../domain/inventory.ts';
import type { Words } from '../domain/words.ts';
import { eniName } from './sentenceParts.ts';

/** What a call takes away from somebody: it is named in a dialog of its own before it runs. */
export type Loss = {
  /** The verb, which is also the button: `Delete`. */
  readonly verb: Words;
  /** For example `network interface`; several get an s. */
  readonly noun: Words;
  /** What EC2 or a person calls the thing, whole. */
  readonly id: string;
  /** The id, and the name after it. */
  readonly label: Words;
  /** What that means, a whole sentence. */
  readonly consequence: Words;
  /** True when it cannot be had back. */
  readonly forGood: boolean;
};

/**
 * Id and label of an interface that is taken from somebody; the label is the id alone where the inventory does not have
 * it.
 */
export const interfaceOf = (eniId: string, inventory: Inventory): Pick<Loss, 'id' | 'label'> => ({
  id: eniId,
  label: eniName(eniId, inventory),
});
