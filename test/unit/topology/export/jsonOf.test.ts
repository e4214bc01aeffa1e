import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../../src/domain/inventory.ts';
import type { Eni } from '../../../../src/domain/model.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { jsonOf, type JsonNotes } from '../../../../src/topology/export/jsonOf.ts';
import { hostileSnapshot } from '../../../support/hostileNames.ts';
import { inventoryOf } from '../../../support/snapshot.ts';

const unnoted: JsonNotes = { lines: [], changes: undefined };

type Exported = Readonly<Record<string, readonly { readonly id?: string }[]>>;

const exported = (inventory: Inventory, enis?: readonly Eni[]): Exported =>
  JSON.parse(jsonOf(inventory, enis, unnoted)) as Exported;

const idsOf = (part: Exported[string] | undefined) => part?.map(({ id }) => id);

describe('interfaces as JSON', () => {
  it('come with what they touch and nothing more', () => {
    const inventory = new Inventory(demoSnapshot());
    const outside = inventory.eni('eni-0c3d9e51a7b204f68');
    const json = exported(inventory, outside ? [outside] : []);
    expect(json['enis']).toEqual([JSON.parse(JSON.stringify(outside))]);
    expect(idsOf(json['vpcs'])).toEqual([outside?.vpcId]);
    expect(idsOf(json['subnets'])).toEqual([outside?.subnetId]);
    expect(idsOf(json['instances'])).toEqual([outside?.attachment?.instanceId]);
    expect(idsOf(json['securityGroups'])).toEqual(outside?.groups.map(({ id }) => id));
    expect(json['addresses']).toHaveLength(1);
  });

  it('survive a round trip, whatever they are called', () => {
    const inventory = new Inventory(hostileSnapshot());
    const { enis, instances, subnets } = inventory.snapshot;
    expect(exported(inventory)).toMatchObject(JSON.parse(JSON.stringify({ enis, instances, subnets })) as object);
  });

  it('hide nothing from who reads the text', () => {
    const text = jsonOf(new Inventory(hostileSnapshot()), undefined, unnoted);
    expect(text).toContain('\\u202egnp.exe\\u2066');
    expect(text).not.toMatch(/[^\P{C}\n]|\p{Default_Ignorable_Code_Point}/u);
    expect(text).toContain('🦊 日本語');
  });

  it('bring along no part of the session that the model does not name', () => {
    const secret = { credentials: { secretAccessKey: 'not-for-files' } };
    const inventory = new Inventory({ ...demoSnapshot(), ...secret });
    expect(jsonOf(inventory, undefined, unnoted)).not.toMatch(/not-for-files|secretAccessKey|credentials/);
    expect(jsonOf(inventory, inventory.snapshot.enis, unnoted)).not.toMatch(
      /not-for-files|secretAccessKey|credentials/,
    );
  });

  it('says of a part that an earlier read told when that was', () => {
    const readAt = Date.UTC(2026, 10, 27, 7, 31);
    const gap = { part: 'enis', iamAction: 'ec2:Describe', code: 'Unavailable', message: 'EC2 has trouble' } as const;
    const { gaps } = JSON.parse(
      jsonOf(inventoryOf({ gaps: [{ ...gap, kept: { readAt, whole: true } }] }), undefined, unnoted),
    ) as {
      readonly gaps: unknown;
    };
    expect(gaps).toEqual([{ ...gap, kept: { readAt: '2026-11-27T07:31:00.000Z', whole: true } }]);
  });
});
