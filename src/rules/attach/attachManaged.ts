import { ownerOf, serviceHeld } from '../../domain/owner.ts';
import { foreign, words } from '../../domain/words.ts';
import type { AttachInput } from './attachInput.ts';
import { block, type Rule } from '../rule.ts';

const operatorPage = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_OperatorResponse.html';

export const requesterManaged: Rule<AttachInput> = {
  id: 'attach/requester-managed',
  title: words`An interface that an AWS service made for itself cannot be attached or detached`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/requester-managed-eni.html',
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    if (!eni || !serviceHeld(eni) || eni.operator?.managed === true) return;
    const owner = ownerOf(eni);
    yield block(
      words`An AWS service holds the interface: ${foreign([owner?.title, owner?.name].filter(Boolean).join(' ')) || foreign(eni.interfaceType)}`,
      words`Change it through the service that made it.`,
    );
  },
};

export const operatorManagedInterface: Rule<AttachInput> = {
  id: 'attach/operator-managed-interface',
  title: words`An interface that a service operates cannot be changed by the account`,
  source: operatorPage,
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const operator = inventory.eni(eniId)?.operator;
    if (operator?.managed !== true) return;
    yield block(
      words`A service operates the interface: ${foreign(operator.principal ?? 'its principal is not known')}`,
      words`Change it through the service that operates it.`,
    );
  },
};

export const operatorManagedInstance: Rule<AttachInput> = {
  id: 'attach/operator-managed-instance',
  title: words`An instance that a service operates cannot be changed by the account`,
  source: operatorPage,
  needs: ['instanceId'],
  *check({ instanceId }, inventory) {
    const operator = inventory.instance(instanceId)?.operator;
    if (operator?.managed !== true) return;
    yield block(
      words`A service operates the instance: ${foreign(operator.principal ?? 'its principal is not known')}`,
      words`Choose an instance that the account operates itself.`,
    );
  },
};

export const branchInterface: Rule<AttachInput> = {
  id: 'attach/branch-interface',
  title: words`A branch interface is associated with a trunk interface, never attached to an instance`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateTrunkInterface.html',
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    if (eni?.interfaceType !== 'branch') return;
    yield block(
      words`The interface is a branch of a trunk: ${foreign(eni.id)}`,
      words`Choose an interface of another type.`,
    );
  },
};
