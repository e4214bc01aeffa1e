import { cardTakes } from '../../domain/cards.ts';
import type { Slot } from '../../domain/slots.ts';
import { counted, foreign, words } from '../../domain/words.ts';
import { block, warn, type Rule } from '../rule.ts';
import { roomOnCard } from '../shared/cardRoom.ts';
import { launchLimits, type LaunchInput } from './launchInput.ts';

const page =
  'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceSecondaryInterfaceSpecificationRequest.html';

const indexesOn = (card: number, { slots = [] }: Partial<LaunchInput>): readonly number[] =>
  [{ networkCard: 0, deviceIndex: 0 }, ...slots]
    .filter(({ networkCard }) => networkCard === card)
    .map(({ deviceIndex }) => deviceIndex);

/** Where interfaces in a secondary network are: at the first device index of each network card that no other interface has. */
export const secondarySlots = (input: Partial<LaunchInput>): readonly Slot[] =>
  (input.secondaryCards ?? []).map((networkCard) => {
    const taken = new Set(indexesOn(networkCard, input));
    let deviceIndex = 0;
    while (taken.has(deviceIndex)) deviceIndex += 1;
    return { networkCard, deviceIndex };
  });

export const secondaryCards: Rule<LaunchInput> = {
  id: 'launch/secondary-cards',
  title: words`The network card must support secondary interfaces`,
  source: page,
  needs: ['instanceType', 'secondaryCards'],
  *check(input, inventory) {
    const limits = launchLimits(input, inventory);
    if (!limits) return;
    for (const index of input.secondaryCards ?? []) {
      const card = limits.cards.find((each) => each.index === index);
      const takes = card && cardTakes(card, 'secondary');
      if (!card || takes === false)
        yield block(
          words`Network card ${index} of ${foreign(limits.type)} takes no secondary interface`,
          words`Choose another network card.`,
        );
      else if (takes === undefined)
        yield warn(words`It is not known whether network card ${index} takes a secondary interface`);
      else {
        const enis = indexesOn(index, input).length;
        // Whether they count among the interfaces of a card is not documented. Too many of the others their own rule tells.
        if (enis <= card.interfaces) yield* roomOnCard(card, { enis, secondaries: 1 });
      }
    }
  },
};

export const secondaryLimit: Rule<LaunchInput> = {
  id: 'launch/secondary-limit',
  title: words`An instance type supports a limited number of secondary interfaces`,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInfo.html',
  needs: ['instanceType', 'secondaryCards'],
  ofWhole: true,
  *check(input, inventory) {
    const limits = launchLimits(input, inventory);
    const count = input.secondaryCards?.length ?? 0;
    if (!limits || count === 0) return;
    const { type, secondaryInterfaces: most } = limits;
    if (most === undefined)
      yield warn(words`It is not known how many secondary interfaces the type supports: ${foreign(type)}`);
    else if (count > most)
      yield block(
        words`${foreign(type)} supports ${counted(most, words`secondary interface`, words`secondary interfaces`)}; there would be: ${count}`,
      );
  },
};

export const secondarySubnetUnseen: Rule<LaunchInput> = {
  id: 'launch/secondary-subnet',
  title: words`Secondary subnets are not read, so only EC2 knows whether there is one, in the zone of the instance`,
  source: page,
  needs: ['secondarySubnetId'],
  reviewOnly: true,
  *check({ secondarySubnetId, secondaryCards: cards = [] }) {
    if (cards.length > 0)
      yield warn(words`Whether the secondary subnet exists is known only at launch: ${foreign(secondarySubnetId)}`);
  },
};
