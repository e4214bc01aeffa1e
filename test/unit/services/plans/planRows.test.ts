import { describe, expect, it } from 'vitest';
import type { Call, Ec2 } from '../../../../src/actions/ec2.ts';
import { changesBetween } from '../../../../src/domain/changes.ts';
import { Inventory } from '../../../../src/domain/inventory.ts';
import { limitsTable, type CompactLimits } from '../../../../src/domain/limits.ts';
import bundled from '../../../../src/domain/instanceLimits.json' with { type: 'json' };
import { openIn, type PlanSides } from '../../../../src/services/plans/planRow.ts';
import { planBox } from '../../../../src/services/plans/planBox.ts';
import { planRows } from '../../../../src/services/plans/planRows.ts';
import { textOfLine } from '../../../../src/services/plans/spans.ts';
import { recorded } from '../../../../src/services/recorded.ts';
import { noQuotas } from '../../../../src/simulator/quotas.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { demoId } from '../../../support/plannedChange.ts';
import { connectionInto, simulatedPlatform } from '../../../support/simulatedPlatform.ts';

const facts: unknown = bundled;
const limits = limitsTable(facts as CompactLimits);
/** The demo account, all of its elastic IPs out of Amazon's pool. */
const { addresses, ...demo } = demoSnapshot();
const world = { ...demo, addresses: addresses.map((each) => ({ ...each, publicIpv4Pool: 'amazon' })) };
const before = new Inventory(world, limits);
const eniOf = (name: string) => before.snapshot.enis.find(({ tags }) => tags.some(({ value }) => value === name));
const spare = demoId('ha-spare');

/** The demo account before and after some calls. */
const after = async (
  work: (ec2: Ec2) => Promise<unknown>,
): Promise<PlanSides & { readonly calls: readonly Call[] }> => {
  const { simulator } = simulatedPlatform(world, { quotas: noQuotas() });
  const { ec2, asked, made } = recorded(connectionInto(simulator).ec2());
  await work(ec2);
  const now = new Inventory({ ...simulator.snapshot(), gaps: [] }, limits);
  return { before, after: now, changes: changesBetween(before, now), isOpen: openIn(asked, made), calls: asked };
};

const told = (sides: PlanSides): readonly string[] =>
  planRows(sides).map(
    ({ mark, what, ...row }) =>
      `${mark}: ${textOfLine(what)}: ${textOfLine(row.before) || '—'} → ${textOfLine(row.after) || '—'}`,
  );

const boxOf = (sides: PlanSides): readonly string[] => planBox(sides, []).lines.map(textOfLine);

describe('what changes, as lines', () => {
  it('tells both ends of an interface that moves, where its routes lead, and who loses it', async () => {
    const vip = eniOf('ha-vip');
    const sides = await after(async (ec2) => {
      await ec2.detachInterface({ eniId: vip?.id ?? '', attachmentId: vip?.attachment?.id ?? '', force: false });
      await ec2.attachInterface({ eniId: vip?.id ?? '', instanceId: demoId('ha-2'), deviceIndex: 1, networkCard: 0 });
    });
    expect(told(sides)).toEqual([
      'removed: ha-1, eth1: ha-vip 10.0.11.60 +1 → free slot',
      'added: ha-2, new eth1: — → eth1 ha-vip 10.0.11.60 +1',
      'changed: ha-1, slots: 2 of 3 used → 1 of 3 used',
      'changed: ha-2, slots: 1 of 3 used → 2 of 3 used',
      'changed: Route 10.8.0.0/16: leads to ha-1 → leads to ha-2',
    ]);
    expect(boxOf(sides)[0]).toMatch(/^ha-1 loses 10\.0\.11\.60/);
  });

  it('says of what EC2 chooses only that it does', async () => {
    const sides = await after((ec2) => ec2.createInterface({ subnetId: demoId('app-b') }));
    const [row, count] = told(sides);
    expect(row).toBe('added: New interface: — → an address that EC2 chooses in app-b, unattached');
    expect(count).toMatch(/^changed: app-b, free addresses: \d+ → \d+$/);
    const assigned = await after((ec2) =>
      ec2.assignIpv4({ eniId: spare, ipv4: { kind: 'count', count: 1 }, allowReassignment: false }),
    );
    expect(told(assigned)[0]).toBe('changed: ha-spare, addresses: 10.0.11.90 → 10.0.11.90, one that EC2 chooses');
  });

  it('names an address that was asked for', async () => {
    const ipv4 = { kind: 'addresses', addresses: ['10.0.11.91'] } as const;
    expect(told(await after((ec2) => ec2.assignIpv4({ eniId: spare, ipv4, allowReassignment: false })))[0]).toBe(
      'changed: ha-spare, addresses: 10.0.11.90 → 10.0.11.90, 10.0.11.91',
    );
  });

  it('tells what a change costs, and what it saves', async () => {
    const allocated = await after((ec2) => ec2.allocateAddress({}));
    expect(told(allocated)).toEqual([
      'added: New elastic IP address: — → an address that EC2 chooses, about 3.65 USD a month',
    ]);
    expect(boxOf(allocated)).toEqual(['Nobody loses anything.', 'Costs about 3.65 USD a month more.']);
    const used = before.snapshot.addresses.find(({ publicIp }) => publicIp === '52.209.140.9');
    const { allocationId = '', associationId = '' } = used ?? {};
    const released = await after(async (ec2) => {
      await ec2.disassociateAddress({ allocationId, associationId });
      await ec2.releaseAddress({ allocationId });
    });
    expect(told(released)[0]).toBe('changed: old-vip, addresses: 10.0.1.77 (52.209.140.9) → 10.0.1.77');
    expect(boxOf(released)).toContain('Saves about 3.65 USD a month.');
    expect(told(released).find((row) => row.startsWith('removed'))).toMatch(/^removed: Elastic IP address .*→ —$/);
  });

  it.each([
    [
      'changed: ha-spare, source/dest check: on → off',
      (ec2: Ec2) => ec2.modifySourceDestCheck({ eniId: spare, enabled: false }),
    ],
    [
      `changed: ha-spare, description: ${before.eni(spare)?.description} → new`,
      (ec2: Ec2) => ec2.modifyDescription({ eniId: spare, description: 'new' }),
    ],
    [
      'removed: Interface ha-spare: ha-spare 10.0.11.90 in app-b, unattached → —',
      (ec2: Ec2) => ec2.deleteInterface({ eniId: spare }),
    ],
  ])('tells %s', async (line, work) => {
    expect(told(await after(work))[0]).toBe(line);
  });

  it('says what stays as it is where that is one interface', async () => {
    const sides = await after((ec2) => ec2.modifySourceDestCheck({ eniId: spare, enabled: false }));
    expect(boxOf(sides)[1]).toMatch(/^Stays as it is: addresses, MAC [\da-f:]+, group api, cost\.$/);
  });
});
