import { describe, expect, it } from 'vitest';
import { exportPartOf } from '../../../../src/ui/export/exportPart.ts';
import { eni, instance, inventoryOf, named, primaryEni, subnet, vpc } from '../../../support/snapshot.ts';

const inventory = inventoryOf({
  vpcs: [vpc(named('shop')), vpc({ id: 'vpc-0b' })],
  subnets: [subnet(named('web')), subnet({ id: 'subnet-0b', vpcId: 'vpc-0b' })],
  instances: [instance(named('web-1'))],
  enis: [primaryEni(), eni(named('spare')), eni({ id: 'eni-0b', vpcId: 'vpc-0b', subnetId: 'subnet-0b' })],
});

describe('what belongs to the selection', () => {
  it.each([
    ['vpc', 'vpc-0a', 'shop', ['eni-0primary', 'eni-0a']],
    ['subnet', 'subnet-0a', 'web', ['eni-0primary', 'eni-0a']],
    ['subnet', 'subnet-0b', 'subnet-0b', ['eni-0b']],
    ['instance', 'i-0a', 'web-1', ['eni-0primary']],
    ['interface', 'eni-0a', 'spare', ['eni-0a']],
  ] as const)('of a %s is its own interfaces, under its name: %s', (kind, id, name, enis) => {
    const target = { kind, id };
    const part = exportPartOf(target, inventory);
    expect([part?.target, part?.name, part?.enis.map((each) => each.id)]).toEqual([target, name, enis]);
  });

  it('is undefined where nothing is selected, or it is gone', () => {
    expect(exportPartOf(undefined, inventory)).toBeUndefined();
    for (const kind of ['vpc', 'subnet', 'instance', 'interface'] as const) {
      expect(exportPartOf({ kind, id: 'gone' }, inventory)).toBeUndefined();
    }
  });
});
