import { secondariesOn } from '../../domain/cards.ts';
import { named } from '../../domain/named.ts';
import { remedyOnEni } from '../../domain/remedy.ts';
import { foreign, foreignList, words } from '../../domain/words.ts';
import { enisOn, pairWithLimits, type AttachInput } from './attachInput.ts';
import { block, type Rule } from '../rule.ts';
import { indexOnCard, typeOnCard } from '../shared/cardRoom.ts';

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/network-interface-attachments.html';

export const cardExists: Rule<AttachInput> = {
  id: 'attach/network-card',
  title: words`The instance type must have the network card`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html',
  needs: ['instanceId', 'networkCard'],
  *check({ instanceId, networkCard }, inventory) {
    const instance = inventory.instance(instanceId);
    const limits = instance && inventory.limitsOf(instance);
    if (!limits || limits.cards.some((card) => card.index === networkCard)) return;
    yield block(
      words`${foreign(limits.type)} has no network card ${networkCard}; its cards: ${foreignList(limits.cards.map(({ index }) => String(index)))}`,
      words`Choose a network card that the instance type has.`,
    );
  },
};

export const cardTypes: Rule<AttachInput> = {
  id: 'attach/card-types',
  title: words`A network card takes interfaces of certain types`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkCardInfo.html',
  needs: ['eniId', 'instanceId', 'networkCard'],
  *check(input, inventory) {
    const found = pairWithLimits(input, inventory);
    const card = found?.limits.cards.find(({ index }) => index === input.networkCard);
    if (found && card) yield* typeOnCard(card, found.eni.interfaceType, found.limits);
  },
};

export const indexExists: Rule<AttachInput> = {
  id: 'attach/device-index',
  title: words`Device indexes of a network card are below the number of its interfaces`,
  source: page,
  needs: ['instanceId', 'networkCard', 'deviceIndex'],
  *check({ instanceId, networkCard, deviceIndex }, inventory) {
    const instance = inventory.instance(instanceId);
    const limits = instance && inventory.limitsOf(instance);
    const card = limits?.cards.find(({ index }) => index === networkCard);
    if (!instance || !limits || !card || deviceIndex === undefined) return;
    const others = enisOn(instance, inventory).filter(({ attachment }) => attachment?.networkCard === networkCard);
    yield* indexOnCard(card, { deviceIndex, enis: others.length + 1 }, limits);
  },
};

/**
 * A slot is the pair of network card and device index; the indexes of a card need not be without gaps. The pair (0, 0) is the
 * primary interface, whether or not it could be read.
 */
export const slotFree: Rule<AttachInput> = {
  id: 'attach/slot-free',
  title: words`A slot holds one interface, and device index 0 of network card 0 is for the primary one`,
  source: page,
  needs: ['instanceId', 'networkCard', 'deviceIndex'],
  *check({ instanceId, networkCard, deviceIndex }, inventory) {
    const instance = inventory.instance(instanceId);
    if (!instance) return;
    const holder = enisOn(instance, inventory).find(
      ({ attachment }) => attachment?.networkCard === networkCard && attachment?.deviceIndex === deviceIndex,
    );
    const secondary = secondariesOn(instance).find(
      (each) => each.networkCard === networkCard && each.deviceIndex === deviceIndex,
    );
    if (networkCard === 0 && deviceIndex === 0) {
      yield block(
        words`Device index 0 of network card 0 is for the primary interface: ${holder ? named(holder) : foreign(instance.id)}`,
        words`Choose device index 1 or higher.`,
      );
    } else if (holder) {
      yield block(
        words`Device index ${deviceIndex} of network card ${networkCard} is in use: ${named(holder)}`,
        words`Choose a free device index.`,
        remedyOnEni('detachInterface', holder.id),
      );
    } else if (secondary) {
      yield block(
        words`A secondary interface uses device index ${deviceIndex} of network card ${networkCard}: ${foreign(secondary.id)}`,
        words`Choose a free device index.`,
      );
    }
  },
};
