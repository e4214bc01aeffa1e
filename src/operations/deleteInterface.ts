import { deleteRules } from '../rules/deleteRules.ts';
import type { EnisInput } from '../rules/shared/eniInput.ts';
import { knownInterfaces, whichInterfaces } from './choices/interfaceChoices.ts';
import { forEachLimited } from './forEachLimited.ts';
import type { OperationBody } from './operation.ts';

/** Deletes detached interfaces for good. */
export const deleteInterface: OperationBody<EnisInput> = {
  known: knownInterfaces,
  questions: [whichInterfaces],
  rules: deleteRules,
  run: ({ eniIds }, ec2) => forEachLimited(eniIds, (eniId) => ec2.deleteInterface({ eniId })),
};
