import { words } from '../../domain/words.ts';
import type { Rule } from '../rule.ts';
import type { EniInput } from '../shared/eniInput.ts';
import * as shared from '../shared/controllerMade.ts';
import { notOperated } from '../shared/ownInstance.ts';
import * as interfaces from '../shared/ownInterface.ts';

export const requesterManaged: Rule<EniInput> = {
  ...interfaces.requesterManaged,
  id: 'attach/requester-managed',
  title: words`An interface that an AWS service created for itself cannot be attached or detached`,
};

export const foreignInterface: Rule<EniInput> = { ...interfaces.foreignInterface, id: 'attach/foreign-interface' };

export const controllerMade: Rule<EniInput> = { ...shared.controllerMade, id: 'attach/controller-made' };

export const operatorManagedInterface: Rule<EniInput> = {
  ...interfaces.operatorManaged,
  id: 'attach/operator-managed-interface',
};

export const operatorManagedInstance = notOperated(
  'attach/operator-managed-instance',
  words`Choose an instance that the account operates itself.`,
);

export const branchInterface: Rule<EniInput> = {
  ...interfaces.branchInterface,
  id: 'attach/branch-interface',
  title: words`A branch interface is associated with a trunk interface, never attached to an instance`,
};
