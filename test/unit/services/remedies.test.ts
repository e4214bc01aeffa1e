import { describe, expect, it } from 'vitest';
import { onElasticIp, remedyOnEni, type Remedy } from '../../../src/domain/remedy.ts';
import { words } from '../../../src/domain/words.ts';
import { attachInterface as attachBody } from '../../../src/operations/attachInterface.ts';
import { changeSourceDestCheck } from '../../../src/operations/changeSourceDestCheck.ts';
import { deleteFlowLog } from '../../../src/operations/deleteFlowLog.ts';
import { interfaceLimit } from '../../../src/rules/attach/attachCapacity.ts';
import { slotFree } from '../../../src/rules/attach/attachNetworkCard.ts';
import { isIdle } from '../../../src/rules/elasticIps/releaseRules.ts';
import { checkIsOn } from '../../../src/rules/routeRules.ts';
import { runRules, type Rule } from '../../../src/rules/rule.ts';
import { askAgain, askedAnswers } from '../../../src/services/askedAnswers.ts';
import { offeredRemedies, remedying } from '../../../src/services/remedies.ts';

import { attached, elasticIp, eni, instance, inventoryOf, limits, named, routeTable } from '../../support/snapshot.ts';
import { whole } from '../../support/wholeOperation.ts';

const account = inventoryOf({
  instances: [instance(named('web'))],
  instanceTypes: [limits({ interfaces: 2 })],
  enis: [
    eni({ ...named('web-main'), id: 'eni-01', attachment: attached('i-0a', 0) }),
    eni({ ...named('web-2'), id: 'eni-02', attachment: attached('i-0a', 1) }),
    eni({ ...named('spare'), id: 'eni-03', sourceDestCheck: true }),
  ],
  addresses: [elasticIp({ publicIp: '203.0.113.9', eniId: 'eni-02', associationId: 'eipassoc-0a' })],
  routeTables: [routeTable({ routes: [{ destination: '10.9.0.0/16', target: 'eni-03', state: 'active' }] })],
});

const ways = <Input>(rule: Rule<Input>, input: Partial<Input>): readonly string[] =>
  offeredRemedies(runRules([rule], input, account), account).map(({ label }) => label);

describe('what would resolve what a rule says', () => {
  it('is an operation on the very thing, and none that menus would not offer there', () => {
    // The primary interface takes a slot, too, and is never detached.
    expect(ways(interfaceLimit, { instanceId: 'i-0a' })).toEqual(['Detach web-2…']);
    expect(ways(slotFree, { instanceId: 'i-0a', networkCard: 0, deviceIndex: 1 })).toEqual(['Detach web-2…']);
    expect(ways(slotFree, { instanceId: 'i-0a', networkCard: 0, deviceIndex: 0 })).toEqual([]);
    expect(ways(isIdle, { allocationId: 'eipalloc-0a' })).toEqual(['Disassociate 203.0.113.9…']);
  });

  it('is told once, and no more than a person weighs', () => {
    const detach = remedyOnEni('detachInterface', 'eni-02');
    const spare = (['attachInterface', 'assignIpv4', 'associateAddress'] as const).map((each) =>
      remedyOnEni(each, 'eni-03'),
    );
    const of = (...remedies: readonly Remedy[]) => offeredRemedies([{ ways: remedies }, {}], account);
    expect(of(detach, detach)).toHaveLength(1);
    expect(of(detach, ...spare)).toHaveLength(3);
    expect(of(onElasticIp('disassociateAddress', 'eipalloc-gone'), remedyOnEni('detachInterface', 'eni-gone'))).toEqual(
      [],
    );
  });

  it('begins the operation with what it answers, and asks the rest', () => {
    const [off] = runRules([checkIsOn], { tableId: 'rtb-0a', destination: '10.9.0.0/16', target: 'eni-03' }, account);
    const [remedy] = off?.ways ?? [];
    if (!remedy) throw new Error('The rule names no way');
    expect(remedying(whole('changeSourceDestCheck', changeSourceDestCheck), remedy).known([], account)).toEqual({
      eniIds: ['eni-03'],
      check: 'off',
    });
    const log: Remedy = {
      operation: 'deleteFlowLog',
      on: { kind: 'vpc', id: 'vpc-0a' },
      answers: { flowLogId: 'fl-0a' },
    };
    expect(remedying(whole('deleteFlowLog', deleteFlowLog), log).known([], account)).toEqual({
      resourceId: 'vpc-0a',
      flowLogId: 'fl-0a',
    });
  });
});

describe('another answer', () => {
  it.each([
    ['choice', words`Select the instance`, 'Choose another instance…'],
    ['choice', words`Select the elastic IP address`, 'Choose another elastic IP address…'],
    [
      'choice',
      words`Select the network interface to move them to`,
      'Choose another network interface to move them to…',
    ],
    ['many', words`Select the security groups`, 'Choose other security groups…'],
    ['text', words`Enter the prefixes`, 'Enter other prefixes…'],
    ['text', words`Enter the number of prefixes`, 'Enter another number of prefixes…'],
    ['text', words`Enter a name`, 'Enter another name…'],
    ['choice', words`Select what to do`, 'Answer again: Select what to do'],
    ['choice', words`Take over an address that is in use?`, 'Answer again: Take over an address that is in use?'],
  ] as const)('of a %s: %s', (kind, title, label) => {
    expect(askAgain({ kind, title })).toBe(label);
  });

  it('is that of the last question which the rule needs and which was asked', () => {
    const operation = whole('attachInterface', attachBody);
    const known = { eniId: 'eni-03', instanceId: 'i-0a', networkCard: 0, deviceIndex: 1 };
    const asked = askedAnswers(operation, {
      known,
      inventory: account,
      fields: ['eniId', 'instanceId', 'deviceIndex'],
    });
    const fieldOf = (id: string) => asked.find(({ ruleIds }) => ruleIds.includes(id))?.field;
    expect(asked.map(({ label }) => label)).toEqual([
      'Choose another network interface…',
      'Choose another instance…',
      'Choose another device index…',
    ]);
    expect(
      ['attach/interface-available', 'attach/same-zone', 'attach/card-limit', 'attach/slot-free'].map(fieldOf),
    ).toEqual(['eniId', 'instanceId', 'instanceId', 'deviceIndex']);
    const pointedAt = askedAnswers(operation, { known, inventory: account, fields: ['instanceId'] });
    expect(pointedAt.some(({ ruleIds }) => ruleIds.includes('attach/interface-available'))).toBe(false);
  });
});
