import { deleteRules } from '../rules/deleteRules.ts';
import type { EnisInput } from '../rules/shared/eniInput.ts';
import { whichInterfaces } from './choices/interfaceChoices.ts';
import { forEachLimited } from './forEachLimited.ts';
import type { OperationBody } from './operation.ts';

/** Deletes detached interfaces for good. */
export const deleteInterface: OperationBody<EnisInput> = {
  known: (targets) => {
    const eniIds = targets.filter(({ kind }) => kind === 'interface').map(({ id }) => id);
    return eniIds.length === 0 ? {} : { eniIds };
  },
  questions: [whichInterfaces],
  rules: deleteRules,
  run: ({ eniIds }, ec2) => forEachLimited(eniIds, (eniId) => ec2.deleteInterface({ eniId })),
};
