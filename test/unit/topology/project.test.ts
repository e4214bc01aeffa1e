import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import type { Snapshot } from '../../../src/domain/model.ts';
import { findingsOf } from '../../../src/rules/findings.ts';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';
import { factsOf } from '../../../src/topology/facts.ts';
import type { Graph } from '../../../src/topology/graph.ts';
import { project } from '../../../src/topology/project.ts';
import { pictureOf } from '../../support/picture.ts';
import * as make from '../../support/snapshot.ts';

const graphOf = (snapshot: Snapshot): Graph => {
  const inventory = new Inventory(snapshot);
  return project(inventory, findingsOf(inventory), 'Demo account');
};
const subnetsOf = (graph: Graph) => graph.vpcs.flatMap(({ zones }) => zones.flatMap(({ subnets }) => subnets));
const cardsOf = (graph: Graph) => subnetsOf(graph).flatMap(({ cards }) => cards);

describe('the words of the demo account', () => {
  const graph = graphOf(demoSnapshot());
  const subnet = (name: string) => subnetsOf(graph).find((node) => node.name === name);
  const card = (subnetName: string, name: string) => subnet(subnetName)?.cards.find((node) => node.name === name);

  it('count and sort as the design does', () => {
    expect(graph.vpcs.map(({ name, shelf }) => [name, shelf])).toEqual([
      ['shop-prod', '9 security groups · 5 elastic IPs · 4 route tables'],
      ['mgmt', '2 security groups · 1 elastic IP'],
      ['ml-lab', '3 security groups · 0 elastic IPs'],
    ]);
    expect(graph.vpcs[0]?.zones.map(({ name, zoneId }) => [name, zoneId])).toEqual([
      ['eu-west-1a', 'euw1-az1'],
      ['eu-west-1b', 'euw1-az2'],
    ]);
    expect(graph.vpcs[0]?.zones[0]?.subnets.map(({ name, tier }) => [name, tier])).toEqual([
      ['public-a', 'public'],
      ['app-a', 'private'],
      ['data-a', 'isolated'],
    ]);
    expect(graph.counts).toMatchObject({ interfaces: 48, findings: 5 });
    expect(factsOf(graph)).toEqual({ public: 11, unattached: 4 });
  });

  it('tell by which gateway connections come in, and a VPC with only a carrier gateway has a port as well', () => {
    const carrier = { id: 'cagw-0a', vpcId: 'vpc-0a', ownerId: make.ownAccount, state: 'available', tags: [] };
    const portOf = (over: Partial<Snapshot>) => {
      const [drawn] = pictureOf(make.snapshot({ internetGateways: [], ...over })).vpcs;
      return [drawn?.node.gateway, drawn?.port !== undefined];
    };
    expect(portOf({})).toEqual([undefined, false]);
    expect(portOf({ carrierGateways: [carrier] })).toEqual(['carrier gateway', true]);
    expect(portOf({ carrierGateways: [{ ...carrier, state: 'deleted' }] })).toEqual([undefined, false]);
    const internetGateways = [make.internetGateway()];
    expect(portOf({ internetGateways })).toEqual(['internet gateway', true]);
    expect(portOf({ internetGateways, carrierGateways: [carrier] })).toEqual(['internet and carrier gateway', true]);
  });

  it('tell how a subnet is used and where its traffic leaves', () => {
    expect(subnet('app-a')?.usage).toEqual({ total: 256, reserved: 5, inUse: 9, inPrefixes: 48, free: 194 });
    expect(subnet('app-a')?.routeNote).toBe('routes by rtb-app-a to nat-a');
    expect(subnet('data-a')?.routeNote).toBe('no route out');
  });

  it('tell instances, guests and remote rows', () => {
    expect(card('public-a', 'fw-1')).toMatchObject({
      kind: 'instance',
      note: 'c6in.xlarge',
      slots: { used: 3, max: 4 },
    });
    expect(card('public-a', 'fw-1')?.remotes.map(({ tag, subnetName }) => `${tag} in ${subnetName}`)).toEqual([
      'eth1 in app-a',
      'eth2 in data-a',
    ]);
    expect(card('app-a', 'fw-1')).toMatchObject({ kind: 'guest', homeSubnet: 'public-a', slots: undefined });
    expect(card('train-b', 'gpu-1')?.chips.map(({ tag }) => tag)).toEqual(['eth0', 'card 1 · eth1', 'card 2 · eth1']);
  });

  it('group what AWS manages', () => {
    expect(card('app-a', 'Lambda')).toMatchObject({ kind: 'managed', note: '×3', icon: 'lambda' });
    expect(card('app-a', 'VPC endpoint')).toMatchObject({ note: 'ssm' });
    expect(card('public-a', 'NAT gateway')).toMatchObject({
      note: 'nat-a',
      chips: [{ kind: 'managed', tag: undefined }],
    });
    expect(card('data-b', 'RDS')).toMatchObject({ note: 'orders standby' });
  });

  it('tell the marks of an interface', () => {
    const chip = (subnetName: string, name: string) => card(subnetName, name)?.chips[0];
    expect(chip('public-a', 'fw-1')).toMatchObject({ publicIp: { ip: '52.48.17.203', elastic: true }, checkOff: true });
    expect(chip('public-a', 'web-1')).toMatchObject({ publicIp: { elastic: false }, checkOff: false });
    expect(chip('data-b', 'etl-1')?.secondary).toHaveLength(6);
    expect(chip('app-a', 'eks-node-1')).toMatchObject({ owner: 'eks', kind: 'primary', name: 'eks-node-1' });
    expect(chip('app-a', 'eks-node-1')?.prefixes.map(({ used }) => used)).toEqual([16, 11]);
  });

  it('tell the routes that lead to an interface', () => {
    expect(card('app-a', 'fw-1')?.chips[0]?.routes).toEqual(['172.16.0.0/12 of rtb-data']);
    expect(card('public-a', 'web-1')?.chips[0]?.routes).toEqual([]);
  });

  it('mark a finding once, at the thing concerned', () => {
    const marks = cardsOf(graph).flatMap((node) => [
      ...node.findings.map(() => node.name),
      ...node.chips.flatMap(({ findings, name }) => findings.map(() => name)),
    ]);
    expect(marks.toSorted()).toEqual(['db-admin', 'db-admin', 'old-vip', 'web-3']);
    expect(
      subnetsOf(graph)
        .filter(({ findings }) => findings.length > 0)
        .map(({ name }) => name),
    ).toEqual(['data-b']);
  });
});

describe('instances', () => {
  const subnets = [make.subnet(), make.subnet({ id: 'subnet-0b' })];
  const cards = (over: Partial<Snapshot>) =>
    subnetsOf(graphOf(make.snapshot({ subnets, ...over })))
      .map((subnet) => ({
        id: subnet.id,
        cards: subnet.cards.map(({ id, chips, remotes }) => ({
          id,
          chips: chips.map(({ eniId }) => eniId),
          remotes: remotes.map(({ eniId }) => eniId),
        })),
      }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const second = make.eni({ id: 'eni-0second', attachment: make.attached('i-0a', 1) });

  it('have their interfaces in the order of their slots, whatever the order of EC2', () => {
    const third = make.eni({ id: 'eni-0third', attachment: make.attached('i-0a', 0, { networkCard: 1 }) });
    expect(cards({ enis: [third, second, make.primaryEni()] })[0]?.cards).toEqual([
      { id: 'i-0a', chips: ['eni-0primary', 'eni-0second', 'eni-0third'], remotes: [] },
    ]);
  });

  it('stand where EC2 says, and as guests where their further interfaces are', () => {
    const enis = [{ ...second, subnetId: 'subnet-0b' }, make.primaryEni()];
    expect(cards({ enis })).toEqual([
      { id: 'subnet-0a', cards: [{ id: 'i-0a', chips: ['eni-0primary'], remotes: ['eni-0second'] }] },
      { id: 'subnet-0b', cards: [{ id: 'guest:i-0a:subnet-0b', chips: ['eni-0second'], remotes: [] }] },
    ]);
  });

  it('stand without interfaces where none is known of, once, unless they are gone or have them elsewhere', () => {
    const elsewhere = make.eni({ id: 'eni-0far', subnetId: 'subnet-0b', attachment: make.attached('i-0far', 0) });
    const instances = [
      ...['i-0bare', 'i-0bare', 'i-0far'].map((id) => make.instance({ id })),
      ...['terminated', 'shutting-down'].map((state) => make.instance({ id: `i-0${state}`, state })),
    ];
    expect(cards({ instances, enis: [elsewhere] })).toEqual([
      { id: 'subnet-0a', cards: [{ id: 'i-0bare', chips: [], remotes: [] }] },
      { id: 'subnet-0b', cards: [{ id: 'i-0far', chips: ['eni-0far'], remotes: [] }] },
    ]);
  });
});

describe('what could not be read', () => {
  const gap = { iamAction: 'ec2:DescribeRouteTables', code: 'UnauthorizedOperation', message: 'You may not.' };

  it('is said and never counted as zero', () => {
    const graph = graphOf(
      make.snapshot({
        routeTables: [],
        gaps: [
          { ...gap, part: 'routeTables' },
          { ...gap, part: 'securityGroups' },
        ],
      }),
    );
    expect(graph.gaps[0]).toBe('Could not read the route tables (ec2:DescribeRouteTables): You may not.');
    expect(subnetsOf(graph)[0]).toMatchObject({ tier: 'unknown', routeNote: 'route table could not be read' });
    expect(graph.vpcs[0]?.shelf).toContain('? security groups');
  });

  it('takes what EC2 counts of a subnet, and no room of an instance, where interfaces are missing', () => {
    const gaps = [{ ...gap, part: 'enis' }] as const;
    const graph = graphOf(make.snapshot({ subnets: [make.subnet({ freeIpv4: 200 })], gaps }));
    expect(subnetsOf(graph)[0]?.usage).toEqual({ total: 256, reserved: 5, inUse: 51, inPrefixes: 0, free: 200 });
    expect(cardsOf(graph)[0]?.slots).toEqual({ used: 1, max: undefined });
  });

  it('is counted, with its time, where an earlier read told all of it', () => {
    const at = (minute: number) => new Date(2026, 10, 27, 7, minute).getTime();
    const old = { ...gap, kept: { readAt: at(31), whole: true } };
    const gaps = [
      { ...old, part: 'enis' },
      { ...old, part: 'routeTables' },
    ] as const;
    const account = { routeTables: [make.routeTable()], subnets: [make.subnet({ freeIpv4: 200 })], readAt: at(40) };
    const graph = graphOf(make.snapshot({ ...account, gaps }));
    expect(graph.gaps[0]).toBe(
      'Network interfaces as of 07:31, could not be read again (ec2:DescribeRouteTables): You may not.',
    );
    expect(subnetsOf(graph)[0]).toMatchObject({ usage: { inUse: 2 }, tier: 'isolated' });
    expect(cardsOf(graph)[0]?.slots).toEqual({ used: 1, max: 3 });
  });

  it('leaves the room of an instance unknown', () => {
    const graph = graphOf(make.snapshot({ instanceTypes: [] }));
    expect(cardsOf(graph)[0]?.slots).toEqual({ used: 1, max: undefined });
  });

  it('still shows interfaces whose VPC, subnet or instance is missing', () => {
    const graph = graphOf(make.snapshot({ vpcs: [], subnets: [], instances: [] }));
    const shown = cardsOf(graph).flatMap(({ chips }) => chips.map(({ eniId }) => eniId));
    expect(shown).toHaveLength(make.snapshot().enis.length);
    expect(cardsOf(graph).find(({ kind }) => kind === 'instance')).toMatchObject({
      name: 'i-0a',
      note: 'not listed by EC2',
    });
  });

  it('tells an interface without IPv4 by its IPv6 address or by words', () => {
    const enis = [
      make.eni({ id: 'eni-0b', addresses: [], ipv6Addresses: [{ ip: '2001:db8::5', primary: true }] }),
      make.eni({ id: 'eni-0c', addresses: [], interfaceType: 'efa-only' }),
    ];
    const chips = cardsOf(graphOf(make.snapshot({ enis }))).flatMap((card) => card.chips);
    expect(chips.map(({ address }) => address).toSorted()).toEqual(['2001:db8::5', 'EFA only']);
  });

  it('leaves the use of a prefix unknown unless a tag tells it', () => {
    const prefixes = (tags: readonly { key: string; value: string }[]) =>
      cardsOf(graphOf(make.snapshot({ enis: [make.eni({ ipv4Prefixes: ['10.0.0.64/28'], tags })] })))
        .flatMap(({ chips }) => chips.flatMap((chip) => chip.prefixes))
        .map(({ used }) => used);
    expect(prefixes([])).toEqual([undefined]);
    expect(prefixes([{ key: 'eni-explorer/prefixes-used', value: '10.0.0.64/28=<b>' }])).toEqual([undefined]);
    expect(prefixes([{ key: 'eni-explorer/prefixes-used', value: '10.0.0.64/28=99' }])).toEqual([16]);
  });
});

describe('hostile names', () => {
  const names = [
    '<img src=x onerror=alert(1)>',
    '__proto__',
    'constructor',
    '\u202Eevil',
    'a'.repeat(255),
    '  ',
    '-',
    '🙂-a',
  ];

  it('come out as they are and break nothing', () => {
    for (const name of names) {
      const tags = [{ key: 'Name', value: name }];
      const graph = graphOf(
        make.snapshot({
          vpcs: [make.vpc({ tags })],
          subnets: [make.subnet({ tags })],
          instances: [make.instance({ tags })],
        }),
      );
      expect(graph.vpcs[0]?.name).toBe(name.trim() || 'vpc-0a');
      expect(cardsOf(graph).find(({ kind }) => kind === 'instance')?.name).toBe(name.trim() || 'i-0a');
    }
  });
});
