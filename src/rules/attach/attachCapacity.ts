import { mostInterfaces, secondariesOn } from '../../domain/cards.ts';
import { remedyOnEni } from '../../domain/remedy.ts';
import { foreign, words } from '../../domain/words.ts';
import { enisOn, type AttachInput } from './attachInput.ts';
import { block, warn, type Rule } from '../rule.ts';
import { roomOnCard } from '../shared/cardRoom.ts';

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
    const there = enisOn(instance, inventory);
    const used = there.length;
    const most = mostInterfaces(limits);
    // Where it is not known how many there can be, the rule of the card says so.
    if (most === undefined || used < most) return;
    yield block(
      words`All interface slots of ${foreign(limits.type)} are in use: ${used} of ${most}`,
      words`Detach an interface of this instance, or change to a larger instance type.`,
      ...there.map(({ id }) => remedyOnEni('detachInterface', id)),
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
    const enis = enisOn(instance, inventory).filter(({ attachment }) => attachment?.networkCard === networkCard);
    const secondaries = secondariesOn(instance).filter((each) => each.networkCard === networkCard);
    yield* roomOnCard(card, {
      enis: enis.length + 1,
      secondaries: secondaries.length,
      there: enis.map(({ id }) => id),
    });
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
