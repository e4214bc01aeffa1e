import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseAccount } from '../../../../scripts/case/caseFile.ts';
import { look } from '../../../../scripts/case/look.ts';
import { snapshotOf } from '../../../../scripts/case/snapshotOf.ts';
import { Inventory } from '../../../../src/domain/inventory.ts';
import type { Snapshot } from '../../../../src/domain/model.ts';
import { words } from '../../../../src/domain/words.ts';
import { detailsOf } from '../../../../src/topology/detailsOf.ts';
import type { Row } from '../../../../src/ui/shared/tree/row.ts';
import { scopeRow } from '../../../../src/ui/network/rows/scopeRow.ts';
import { everyMember } from '../../../support/everyMember.ts';
import { altered, answerSchema, memberAt, membersOf } from '../../../support/memberPaths.ts';
import { unshown } from '../../../support/unshownMembers.ts';

/** Everything in words that a person sees of the account, without the raw list of Show Details. */
const seen = (snapshot: Snapshot): string => {
  const inventory = new Inventory(snapshot);
  const view = { title: words`T`, inventory, findings: [], operations: [], filter: undefined, limitOf: () => 200 };
  const rows = (row: Row): readonly unknown[] => [
    row.label,
    row.description,
    row.tooltip?.(),
    ...row.children().map(rows),
  ];
  const targets = [
    ...snapshot.vpcs.map(({ id }) => ({ kind: 'vpc', id }) as const),
    ...snapshot.subnets.map(({ id }) => ({ kind: 'subnet', id }) as const),
    ...snapshot.instances.map(({ id }) => ({ kind: 'instance', id }) as const),
    ...snapshot.enis.map(({ id }) => ({ kind: 'interface', id }) as const),
  ];
  const details = targets.map((target) => detailsOf(target, inventory, { findings: [], operations: [] }));
  return JSON.stringify([rows(scopeRow(view)), look(inventory, []), details]);
};

const kinds = [
  { list: 'NetworkInterfaces', schema: answerSchema('DescribeNetworkInterfaces', ['NetworkInterfaces']), at: [] },
  { list: 'Addresses', schema: answerSchema('DescribeAddresses', ['Addresses']), at: [] },
  { list: 'Subnets', schema: answerSchema('DescribeSubnets', ['Subnets']), at: [] },
  { list: 'Vpcs', schema: answerSchema('DescribeVpcs', ['Vpcs']), at: [] },
  { list: 'Instances', schema: answerSchema('DescribeInstances', ['Reservations', 'Instances']), at: [] },
  {
    list: 'InstanceTypes',
    schema: answerSchema('DescribeInstanceTypes', ['InstanceTypes', 'NetworkInfo']),
    at: ['NetworkInfo'],
  },
] as const;

describe.each(kinds)('each member that EC2 tells of $list', ({ list, schema, at }) => {
  const account = everyMember();
  const members = [...membersOf(schema)];
  const told = members.filter((member) => !isUnshown(list, member));
  let before = '';
  beforeAll(async () => {
    before = seen(await snapshotOf(account));
  });

  it('stands in the sample, or in the list of those that are not shown, with a reason', () => {
    expect(told.filter((member) => memberAt(account[list], [...at, ...member.split('.')]) === undefined)).toEqual([]);
  });

  it('is seen in words of its own in tree, tooltip, details or picture', async () => {
    const unseen: string[] = [];
    for (const member of told) {
      const changed: CaseAccount = { ...account, [list]: altered(account[list], [...at, ...member.split('.')]) };
      if (seen(await snapshotOf(changed)) === before) unseen.push(member);
    }
    expect(unseen).toEqual([]);
  });

  it('is on that list only as long as EC2 has it', () => {
    const names = Object.keys(unshown[list]);
    const isKnown = (name: string): boolean =>
      members.some((member) => member === name || member.startsWith(`${name}.`));
    expect(names.filter((name) => !isKnown(name))).toEqual([]);
  });
});

function isUnshown(list: (typeof kinds)[number]['list'], member: string): boolean {
  return Object.keys(unshown[list]).some((name) => member === name || member.startsWith(`${name}.`));
}
