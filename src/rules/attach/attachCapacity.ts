import { foreign, words } from '../../domain/words.ts';
import { enisOn, type AttachInput } from './attachInput.ts';
import { block, warn, type Rule } from '../rule.ts';

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html';

export const interfaceLimit: Rule<AttachInput> = {
  id: 'attach/interface-limit',
  title: words`An instance type supports a limited number of network interfaces`,
  source: page,
  needs: ['instanceId'],
  *check({ instanceId }, inventory) {
    const instance = inventory.instance(instanceId);
    const limits = instance && inventory.limitsOf(instance);
    if (!limits) return;
    const used = enisOn(instance, inventory).length;
    if (used < limits.interfaces) return;
    yield block(
      words`All interface slots of ${foreign(limits.type)} are in use: ${used} of ${limits.interfaces}`,
      words`Detach an interface of this instance, or change to a larger instance type.`,
    );
  },
};

export const cardLimit: Rule<AttachInput> = {
  id: 'attach/card-limit',
  title: words`A network card supports a limited number of network interfaces`,
  source: page,
  needs: ['instanceId', 'networkCard'],
  *check({ instanceId, networkCard }, inventory) {
    const instance = inventory.instance(instanceId);
    const card = instance && inventory.limitsOf(instance)?.cards.find(({ index }) => index === networkCard);
    if (!card) return;
    const used = enisOn(instance, inventory).filter(({ attachment }) => attachment?.networkCard === networkCard).length;
    if (used < card.interfaces) return;
    yield block(
      words`All slots of network card ${networkCard} are in use: ${used} of ${card.interfaces}`,
      words`Choose another network card, or detach an interface from this one.`,
    );
  },
};

export const unknownType: Rule<AttachInput> = {
  id: 'attach/unknown-type',
  title: words`The limits of an instance depend on its type`,
  source: page,
  needs: ['instanceId'],
  *check({ instanceId }, inventory) {
    const instance = inventory.instance(instanceId);
    if (!instance || inventory.limitsOf(instance)) return;
    yield warn(
      words`The limits of this instance type are unknown, so EC2 may refuse: ${foreign(instance.type)}`,
      words`Allow ec2:DescribeInstanceTypes, which returns the limits of each type.`,
    );
  },
};
