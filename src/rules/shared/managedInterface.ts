import { ownerOf, serviceHeld } from '../../domain/owner.ts';
import { foreign, words } from '../../domain/words.ts';
import { block, type Rule } from '../rule.ts';
import type { EniInput } from './eniInput.ts';

export const requesterManaged: Rule<EniInput> = {
  id: 'interface/requester-managed',
  title: words`An interface that an AWS service made for itself can be viewed and tagged only`,
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

export const operatorManaged: Rule<EniInput> = {
  id: 'interface/operator-managed',
  title: words`An interface that a service operates cannot be changed by the account`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_OperatorResponse.html',
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

export const branchInterface: Rule<EniInput> = {
  id: 'interface/branch',
  title: words`A branch interface belongs to the trunk that it is associated with`,
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
