import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';
import type { Details, ThingLink } from '../../../src/topology/details.ts';
import { detailsOf } from '../../../src/topology/detailsOf.ts';
import { jsonOfThings } from '../../../src/topology/export/jsonOfThings.ts';

const read = demoSnapshot();
const account = { ...read, addresses: read.addresses.map((address) => ({ ...address, publicIpv4Pool: 'amazon' })) };
const demo = new Inventory(account);
const of = (target: ThingLink, inventory = demo): Details | undefined =>
  detailsOf(target, inventory, { findings: [], operations: [] });
const rows = (details: Details | undefined, title: string) =>
  details?.sections.find((section) => section.title === title)?.rows.map(({ label, value }) => [label, value]);

const used = account.addresses.find(({ eniId }) => eniId !== undefined);
const group = account.securityGroups.find(({ name }) => name === 'fw-edge');

describe('details of what has no place in the picture', () => {
  it('of an elastic IP tell what it costs and lead to what it serves', () => {
    const details = of({ kind: 'address', id: used?.allocationId ?? 'none' });
    expect(rows(details, 'Address')).toContainEqual(['Cost', 'about 3.65 USD a month']);
    const links = details?.sections.flatMap(({ rows: all }) => all.flatMap(({ target }) => target ?? []));
    expect(links).toContainEqual({ kind: 'interface', id: used?.eniId });
    for (const link of links ?? []) expect(of(link)?.id).toBe(link.id);
  });

  it('of an unused elastic IP say so', () => {
    const loose = { ...used, associationId: undefined, eniId: undefined, instanceId: undefined };
    const inventory = new Inventory({ ...account, addresses: [loose as never] });
    expect(rows(of({ kind: 'address', id: used?.allocationId ?? '' }, inventory), 'Associated with')).toEqual([
      ['Status', 'Unused: associated with nothing'],
    ]);
  });

  it('of a security group tell whom its rules let through and which interfaces have it', () => {
    const details = of({ kind: 'group', id: group?.id ?? 'none' });
    expect(rows(details, 'Lets in')).toContainEqual(['0.0.0.0/0', 'TCP 443']);
    const has = account.enis.filter(({ groups }) => groups.some(({ id }) => id === group?.id));
    expect(rows(details, 'Interfaces')).toHaveLength(has.length);
  });

  it('of a security group that was not read tell what its interfaces know, and that its rules were not', () => {
    const gap = {
      part: 'securityGroups',
      iamAction: 'ec2:Describe',
      code: 'UnauthorizedOperation',
      message: 'No.',
    } as const;
    const inventory = new Inventory({ ...account, securityGroups: [], gaps: [gap] });
    const details = of({ kind: 'group', id: group?.id ?? 'none' }, inventory);
    expect([details?.title, rows(details, 'Lets in')]).toEqual(['fw-edge', [['Rules', 'could not be read']]]);
  });

  it('are none of what is not there', () => {
    expect([of({ kind: 'address', id: 'eipalloc-0' }), of({ kind: 'group', id: 'sg-0' })]).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('a thing as JSON', () => {
  const [eni, other] = account.enis;

  it('is an object of its facts, and several are a list', () => {
    const one: unknown = JSON.parse(jsonOfThings([{ kind: 'interface', id: eni?.id ?? '' }], demo) ?? '');
    expect(one).toEqual(JSON.parse(JSON.stringify({ kind: 'interface', ...eni })));
    const two = [eni, other].map((each) => ({ kind: 'interface', id: each?.id ?? '' }) as const);
    expect(JSON.parse(jsonOfThings(two, demo) ?? '')).toMatchObject([{ id: eni?.id }, { id: other?.id }]);
  });

  it.each([
    ['vpc', account.vpcs[0]?.id],
    ['subnet', account.subnets[0]?.id],
    ['instance', account.instances[0]?.id],
    ['address', used?.allocationId],
    ['group', group?.id],
  ] as const)('is there of a %s', (kind, id) => {
    expect(JSON.parse(jsonOfThings([{ kind, id: id ?? '' }], demo) ?? '')).toMatchObject({ kind });
  });

  it('writes what would hide by its number, and is none of what is not there', () => {
    const enis = account.enis.map((each) => ({ ...each, description: '\u202etxt' }));
    const text = jsonOfThings([{ kind: 'interface', id: eni?.id ?? '' }], new Inventory({ ...account, enis })) ?? '';
    expect(text).toContain(String.raw`\u202etxt`);
    expect(jsonOfThings([{ kind: 'interface', id: 'eni-0' }], demo)).toBeUndefined();
  });
});
