import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { look } from '../../../../scripts/case/look.ts';
import { denialsIn, policyFor } from '../../../../src/domain/iamPolicy.ts';
import { Inventory } from '../../../../src/domain/inventory.ts';
import type { Snapshot, SnapshotPart } from '../../../../src/domain/model.ts';
import { findingsOf } from '../../../../src/rules/findings.ts';
import { glanceAtReservations } from '../../../../src/services/readReservations.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { detailsOf } from '../../../../src/topology/detailsOf.ts';
import { simulatedPlatform } from '../../../support/simulatedPlatform.ts';

/** The reading policy as a person copies it out of the README. */
const readme = readFileSync('README.md', 'utf8');
const [, text = ''] = /<!-- policy: read -->\n\n```json\n([^]*?)\n```/.exec(readme) ?? [];
const [statement] = (JSON.parse(text) as { readonly Statement: readonly { readonly Action: readonly string[] }[] })
  .Statement;
const actions = statement?.Action ?? [];

/** Asked beside the account: for one interface's page, a subnet, the choice of a region, a name in accounts that are not open. */
const beside = new Set([
  'ec2:DescribeNetworkInterfaceAttribute',
  'ec2:GetSubnetCidrReservations',
  'ec2:DescribeRegions',
  'ec2:DescribeTags',
]);

const readWithout = async (iamAction?: string): Promise<Snapshot> => {
  const { simulator, platform } = simulatedPlatform(demoSnapshot());
  if (iamAction !== undefined) simulator.faults.deny(iamAction.slice('ec2:'.length));
  return (await platform.connect({ kind: 'demo' })).read();
};

let whole: Snapshot;
beforeAll(async () => {
  whole = await readWithout();
});

describe('a profile that lacks one of the reads of the README', () => {
  it.each(actions.filter((action) => !beside.has(action)))(
    '%s has all the rest, and is told what is missing',
    async (iamAction) => {
      const read = await readWithout(iamAction);
      const [gap, ...others] = read.gaps;
      expect([gap?.iamAction, others]).toEqual([iamAction, []]);
      expect(policyFor(denialsIn(read.gaps))).toContain(`"${iamAction}"`);
      const part = gap?.part as SnapshotPart;
      // Limits have the bundled table in their place, and are those of the instances that are known.
      expect(part === 'instanceTypes' ? [] : read[part]).toEqual([]);
      const instanceTypes = part === 'instances' ? whole.instanceTypes : read.instanceTypes;
      const { readAt: _now, gaps: _gaps, [part]: _denied, ...rest } = { ...read, instanceTypes };
      expect({ ...whole, ...rest, [part]: whole[part], readAt: whole.readAt, gaps: [] }).toEqual({
        ...whole,
        gaps: [],
      });
      expect(Object.keys(rest).toSorted()).toEqual(
        Object.keys(whole)
          .filter((key) => !['readAt', 'gaps', part].includes(key))
          .toSorted(),
      );

      // Whatever looks at such an account says so, and nothing of it breaks.
      const inventory = new Inventory(read);
      const seen = JSON.stringify(look(inventory, findingsOf(inventory)));
      expect(seen).toContain(iamAction);
      const targets = [
        ...read.vpcs.map(({ id }) => ({ kind: 'vpc', id }) as const),
        ...read.subnets.map(({ id }) => ({ kind: 'subnet', id }) as const),
        ...read.instances.map(({ id }) => ({ kind: 'instance', id }) as const),
        ...read.enis.map(({ id }) => ({ kind: 'interface', id }) as const),
      ];
      for (const target of targets)
        expect(detailsOf(target, inventory, { findings: [], operations: [] })).toBeDefined();
    },
  );

  it('GetSubnetCidrReservations leaves them unread, and says so where the subnet is shown', async () => {
    const { simulator, platform } = simulatedPlatform(demoSnapshot());
    simulator.faults.deny('GetSubnetCidrReservations');
    const connection = await platform.connect({ kind: 'demo' });
    const read = await connection.read();
    const bare = { ...read, subnets: read.subnets.map((subnet) => ({ ...subnet, reservations: undefined })) };
    const inventory = new Inventory(bare);
    const id = bare.subnets[0]?.id ?? '';
    const readPortion = () => Promise.reject(new Error('There is nothing to show'));
    await glanceAtReservations({ inventory, connection, readPortion }, id);
    const details = detailsOf({ kind: 'subnet', id }, inventory, { findings: [], operations: [] });
    const rows = details?.sections.find(({ title }) => title === 'CIDR reservations')?.rows;
    expect(rows?.map(({ value }) => value).join(' ')).toMatch(/not read/i);
  });
});
