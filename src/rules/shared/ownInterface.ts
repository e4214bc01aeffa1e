import { custodyOf } from '../../domain/custody/custody.ts';
import { holderText } from '../../domain/custody/holder.ts';
import { holdOf, mayBeForeign } from '../../domain/custody/hold.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Eni } from '../../domain/model.ts';
import { foreign, words, type Words } from '../../domain/words.ts';
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

/** Who holds it, in words that may be shown: `NAT gateway nat-a`. */
export const holderWords = (eni: Eni, inventory: Inventory): Words => {
  const { kind, holder } = custodyOf(eni, inventory);
  if (kind === 'branch') return foreign(eni.id);
  return foreign(holder ? holderText(holder) : eni.interfaceType);
};

/** `Another account` or `An AWS service`: who holds what the account may not change. */
export const holderKind = (eni: Eni, inventory: Inventory): Words =>
  holdOf(eni, inventory) === 'foreign' ? words`Another account` : words`An AWS service`;

export const foreignInterface: Rule<EniInput> = {
  id: 'interface/other-account',
  title: words`An interface in a shared subnet can be changed by the account that owns it only`,
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-sharing-share-subnet-working-with.html',
  needs: ['eniId'],
  *check({ eniId }, inventory) {
    const eni = inventory.eni(eniId);
    if (!eni) return;
    if (holdOf(eni, inventory) === 'foreign')
      yield block(
        words`Another account owns the interface: ${foreign(eni.ownerId)}`,
        words`Change it with a profile of that account.`,
      );
    else if (mayBeForeign(eni, inventory))
      yield warn(
        words`The interface may belong to another account, so EC2 may refuse: ${foreign(eni.ownerId)}`,
        words`Allow sts:GetCallerIdentity, then refresh, to know which account this is.`,
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
    if (!eni || holdOf(eni, inventory) !== 'service') return;
    yield block(
      words`An AWS service holds the interface: ${holderWords(eni, inventory)}`,
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

/** The interface is there, and no service holds it; another account may own it, and have permitted what is asked. */
export const unheldInterface: readonly Rule<EniInput>[] = [
  interfaceExists,
  requesterManaged,
  operatorManaged,
  branchInterface,
];

/** The interface is there and the account's own to change: the first rules of every operation that modifies one. */
export const ownInterface: readonly Rule<EniInput>[] = [...unheldInterface, foreignInterface];
