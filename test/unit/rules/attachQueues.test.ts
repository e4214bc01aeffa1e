import { describe, expect, it } from 'vitest';
import { queuesFit } from '../../../src/rules/attach/attachQueues.ts';
import { judgeCall } from '../../../src/operations/callRules.ts';
import { Inventory } from '../../../src/domain/inventory.ts';
import { attached, card, eni, limits, primaryEni, snapshot } from '../../support/snapshot.ts';

const holder = eni({ id: 'eni-0h', attachment: attached('i-0a', 2, { enaQueueCount: 6 }) });
const judged = (queues: number | undefined, over: Parameters<typeof limits>[0]) => {
  const types = [
    limits({ flexibleQueues: true, cards: [card(0, 3, { queues: { usual: 2, mostEach: 8, most: 12 } })], ...over }),
  ];
  const account = new Inventory(snapshot({ enis: [primaryEni(), eni({}), holder], instanceTypes: types }));
  const input = { eniId: 'eni-0a', instanceId: 'i-0a', networkCard: 0, deviceIndex: 1, queues };
  return judgeCall({ action: 'attachInterface', input }, { now: account, after: undefined })
    .filter(({ ruleId }) => ruleId === queuesFit.id)
    .map(({ severity, message }) => `${severity}: ${message}`);
};

describe('ENA queues of an attachment', () => {
  it('are within what an interface and its card take', () => {
    expect(judged(4, {})).toEqual([]);
    expect(judged(undefined, { flexibleQueues: false })).toEqual([]);
    expect(judged(9, {})).toEqual(['block: More ENA queues than one interface can have: 9 of 8']);
    // The primary interface has two by default.
    expect(judged(5, {})).toEqual(['block: More ENA queues than network card 0 has: 13 of 12']);
  });
  it('are of a type that lets them be shared out', () => {
    expect(judged(4, { flexibleQueues: false })).toEqual([
      'block: The instance type does not let ENA queues be changed: m5.large',
    ]);
    expect(judged(4, { cards: [card(0, 3)] })).toEqual([
      'warn: It is not known how many ENA queues the type has: m5.large',
    ]);
  });
});
