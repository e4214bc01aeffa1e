import { fullLabelOf } from '../domain/tags.ts';
import { deleteRules } from '../rules/deleteRules.ts';
import type { EnisInput } from '../rules/interface/eniInput.ts';
import { whichInterfaces } from './choices/interfaceChoices.ts';
import { each } from './each.ts';
import type { OperationBody } from './operation.ts';

/** Deletes detached interfaces for good. */
export const deleteInterface: OperationBody<EnisInput> = {
  known: (targets) => {
    const eniIds = targets.filter(({ kind }) => kind === 'interface').map(({ id }) => id);
    return eniIds.length === 0 ? {} : { eniIds };
  },
  questions: [whichInterfaces],
  rules: deleteRules,
  run: ({ eniIds }, ec2) => each(eniIds, (eniId) => ec2.deleteInterface({ eniId })),
  destroys: ({ eniIds }, inventory) => ({
    verb: 'Delete',
    noun: 'network interface',
    things: eniIds.map((id) => {
      const eni = inventory.eni(id);
      return { id, label: eni ? fullLabelOf(eni) : id };
    }),
    consequence: `${eniIds.length === 1 ? 'Its' : 'Their'} private addresses are released. This cannot be undone.`,
  }),
};
