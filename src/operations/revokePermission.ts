import { permissionText } from '../domain/sideTexts.ts';
import { foreign, noWords, words } from '../domain/words.ts';
import { isAttachedBy, permissionIn, revokeRules, type RevokeInput } from '../rules/permissionRules.ts';
import { whichInterface } from './choices/interfaceChoices.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

const whichPermission: Question<RevokeInput, 'permissionId'> = {
  kind: 'choice',
  field: 'permissionId',
  title: words`Select the permission to revoke`,
  placeholder: words`What another account may do with the interface`,
  empty: words`No other account has a permission on the interface, or permissions could not be read.`,
  choices: ({ eniId }, { snapshot }) =>
    snapshot.permissions
      .filter((each) => each.eniId === eniId)
      .map((each) => ({
        value: each.id,
        label: foreign(permissionText(each)),
        description: foreign(each.id),
        icon: 'key',
      })),
};

const whether: Question<RevokeInput, 'force'> = {
  kind: 'choice',
  field: 'force',
  title: words`Revoke it while it is used?`,
  placeholder: words`The other account has the interface on an instance`,
  empty: noWords,
  when: ({ permissionId }, inventory) => {
    const permission = permissionIn(inventory, permissionId);
    return permission !== undefined && isAttachedBy(permission, inventory);
  },
  choices: () => [
    { value: false, label: words`Only if it is not used`, icon: 'shield' },
    { value: true, label: words`By force`, description: words`regardless of the attachment`, icon: 'zap' },
  ],
};

/** Takes a permission on an interface back from another account. */
export const revokePermission: OperationBody<RevokeInput> = {
  known: ([target]) => (target?.kind === 'interface' ? { eniId: target.id } : {}),
  questions: [whichInterface, whichPermission, whether],
  rules: revokeRules,
  run: async ({ eniId, permissionId, force = false }, ec2) => {
    await ec2.deletePermission({ eniId, permissionId, force });
  },
};
