import { ownerOf, serviceHeld } from '../../domain/owner.ts';
import { foreign, words } from '../../domain/words.ts';
import { block, warn, type Rule } from '../rule.ts';
import type { EniInput } from './eniInput.ts';

export const interfaceExists: Rule<EniInput> = {
  id: 'interface/exists',
  title: words`The network interface must exist`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInterfaces.html',
  needs: ['eniId'],
  *check({ eniId = '' }, inventory) {
    if (inventory.eni(eniId)) return;
    if (inventory.gap('enis'))
      yield warn(words`Not all network interfaces could be read, this one is not among them: ${foreign(eniId)}`);
    else
      yield block(
        words`The network interface no longer exists: ${foreign(eniId)}`,
        words`Go back and choose another one.`,
      );
  },
};

export const requesterManaged: Rule<EniInput> = {
  id: 'interface/requester-managed',
  title: words`An interface that an AWS service created for itself can be viewed and tagged only`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/requester-managed-eni.html',
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    if (!eni || !serviceHeld(eni) || eni.operator?.managed === true) return;
    const owner = ownerOf(eni);
    yield block(
      words`An AWS service holds the interface: ${foreign([owner?.title, owner?.name].filter(Boolean).join(' ')) || foreign(eni.interfaceType)}`,
      words`Change it through the service that created it.`,
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

/** The interface is there and the account's own to change: the first rules of every operation that modifies one. */
export const ownInterface: readonly Rule<EniInput>[] = [
  interfaceExists,
  requesterManaged,
  operatorManaged,
  branchInterface,
];
