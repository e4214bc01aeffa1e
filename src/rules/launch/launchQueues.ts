import { foreign, words } from '../../domain/words.ts';
import { block, warn, type Rule } from '../rule.ts';
import { launchLimits, type LaunchInput } from './launchInput.ts';
import { newOfLaunch, numberAt } from './newOfLaunch.ts';

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ena-queues.html';

export const flexibleQueues: Rule<LaunchInput> = {
  id: 'launch/ena-queues-type',
  title: words`ENA queues can be chosen on certain instance types only`,
  source: page,
  needs: ['instanceType', 'queues'],
  *check(input, inventory) {
    const limits = launchLimits(input, inventory);
    const isWanted = newOfLaunch(input).some((_each, place) => numberAt(input.queues, place) !== undefined);
    if (!limits || !isWanted) return;
    if (limits.flexibleQueues === false)
      yield block(words`The instance type does not let ENA queues be chosen: ${foreign(limits.type)}`);
    else if (limits.cards.some(({ queues }) => queues === undefined))
      yield warn(words`It is not known how many ENA queues the type has: ${foreign(limits.type)}`);
  },
};

export const queuesOfCards: Rule<LaunchInput> = {
  id: 'launch/ena-queues',
  title: words`A network card has a number of ENA queues for all its interfaces, and a smaller one for each`,
  source: page,
  needs: ['instanceType', 'queues'],
  *check(input, inventory) {
    const limits = launchLimits(input, inventory);
    if (!limits || limits.flexibleQueues === false) return;
    const wanted = newOfLaunch(input).map((each, place) => ({ ...each, count: numberAt(input.queues, place) }));
    for (const { index, queues } of limits.cards) {
      const asked = wanted.filter(({ slot, count }) => slot?.networkCard === index && count !== undefined);
      if (!queues || asked.length === 0) continue;
      const { usual, mostEach, most } = queues;
      const tooMany = asked.find(({ count = 0 }) => mostEach !== undefined && count > mostEach);
      if (tooMany) {
        yield block(
          words`More ENA queues than one interface can have: ${tooMany.count} of ${mostEach}`,
          words`Enter fewer.`,
        );
        continue;
      }
      // Existing interfaces get the default.
      const all = [0, ...(input.slots ?? []).map(({ networkCard }) => networkCard)].filter(
        (card) => card === index,
      ).length;
      const sum = asked.reduce((total, { count = 0 }) => total + count, (all - asked.length) * (usual ?? 0));
      const isKnown = usual !== undefined || all === asked.length;
      if (most !== undefined && isKnown && sum > most)
        yield block(words`More ENA queues than network card ${index} has: ${sum} of ${most}`, words`Enter fewer.`);
    }
  },
};
