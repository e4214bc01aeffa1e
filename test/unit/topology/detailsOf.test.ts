import { timestampText } from '../../../src/domain/timestamp.ts';
import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import { labelOf } from '../../../src/domain/tags.ts';
import { findingsOf } from '../../../src/rules/findings.ts';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';
import type { Details } from '../../../src/topology/details.ts';
import { detailsOf } from '../../../src/topology/detailsOf.ts';
import * as make from '../../support/snapshot.ts';

const demo = new Inventory(demoSnapshot());
const more = { findings: findingsOf(demo), operations: [{ id: 'attachInterface', label: 'Attach…', icon: 'plug' }] };
const of = (kind: Details['kind'], id: string, inventory = demo): Details => {
  const details = detailsOf({ kind, id }, inventory, more);
  if (!details) throw new Error(`nothing is called ${id}`);
  return details;
};
const rows = (details: Details, title: string) =>
  details.sections.find((section) => section.title === title)?.rows.map(({ label, value }) => [label, value]);
const instanceId = (name: string) => demo.snapshot.instances.find((thing) => labelOf(thing) === name)?.id ?? '';
const eniId = (name: string) => demo.snapshot.enis.find((thing) => labelOf(thing) === name)?.id ?? '';

describe('details of an interface', () => {
  const details = of('interface', 'eni-0c3d9e51a7b204f68');

  it('are headed as in the design', () => {
    expect(details).toMatchObject({
      title: 'fw-1-outside',
      tag: 'eth0',
      chipKind: 'primary',
      operations: more.operations,
    });
    expect(details.groups.map(({ name }) => name)).toEqual(['fw-edge', 'fw-admin']);
  });

  it('tell the path from the internet, top down', () => {
    expect(details.path.map(({ kind, note }) => [kind, note])).toEqual([
      ['internet', undefined],
      ['gateway', 'via rtb-public'],
      ['elastic-ip', 'eip-fw'],
      ['interface', 'eth0'],
      ['instance', 'c6in.xlarge'],
    ]);
  });

  it('tell addresses, attachment and settings in the words of the design', () => {
    expect(rows(details, 'Addresses')).toEqual([
      ['Private', '10.0.0.10'],
      ['Elastic IP', '52.48.17.203'],
      ['IPv6', '2a05:d018:4f2:8a00::10'],
      ['MAC', '06:3e:91:5b:c2:7d'],
    ]);
    expect(rows(details, 'Attachment')).toEqual([
      ['Instance', 'fw-1 · 3 of 4 interfaces'],
      ['Device', 'eth0 · network card 0'],
      ['Also', 'eth1 in app-a'],
      ['', 'eth2 in data-a'],
      ['On termination', 'Keep the interface'],
      ['Attached since', timestampText(Date.UTC(2026, 2, 2, 8, 0))],
      ['Attachment', expect.stringMatching(/^eni-attach-/)],
    ]);
    expect(rows(details, 'Settings')?.slice(0, 3)).toEqual([
      ['Source/dest check', 'Off: it forwards traffic'],
      ['Public DNS name', 'None: the VPC gives none'],
      ['Idle timeouts', 'TCP 350 s, UDP streams 180 s'],
    ]);
  });

  it('tell who manages it, or that nothing holds it', () => {
    expect(rows(of('interface', eniId('nat-a')), 'Holder')).toContainEqual(['Held by', 'NAT gateway nat-a']);
    expect(rows(of('interface', eniId('ha-spare')), 'Attachment')).toEqual([['Status', 'Unattached: available']]);
    expect(of('interface', eniId('old-vip')).findings.map(({ id }) => id)).toEqual(['address/idle-elastic-ip']);
  });

  it('tell no path where the route table does not lead to the gateway, or is unread', () => {
    const association = make.autoPublic('203.0.113.9');
    const enis = [make.eni({ addresses: [make.address('10.0.0.9', { association })] })];
    const reading = (routeTables: ReturnType<typeof make.routeTable>[]) =>
      of(
        'interface',
        'eni-0a',
        new Inventory(make.snapshot({ enis, internetGateways: [make.internetGateway()], routeTables })),
      ).path;
    expect(reading([make.routeTable()])).toEqual([]);
    expect(reading([])).toEqual([]);
    expect(
      reading([make.routeTable({ routes: [{ destination: '0.0.0.0/0', target: 'igw-0a', state: 'active' }] })]),
    ).toHaveLength(4);
  });
});

describe('details of the places and instances', () => {
  it('tell the room of an instance, card by card', () => {
    expect(rows(of('instance', instanceId('gpu-1')), 'Room')?.slice(0, 3)).toEqual([
      ['Interfaces', '4 of 60'],
      ['Network card 0', '2 of 15 (interface, efa, efa-only)'],
      ['Network card 1', '1 of 15 (interface, efa, efa-only)'],
    ]);
    expect(of('instance', instanceId('db-admin')).findings).toHaveLength(2);
  });

  it('tell what cards take beyond the usual number, and secondary interfaces', () => {
    const cards = [make.card(0, 2, { flexible: 1 }), make.card(1, 2)];
    const account = make.snapshot({
      instances: [make.instance({ secondaryInterfaces: [make.secondaryInterface()] })],
      instanceTypes: [make.limits({ interfaces: 4, cards, secondaryInterfaces: 2 })],
    });
    const details = of('instance', 'i-0a', new Inventory(account));
    expect(rows(details, 'Room')).toEqual([
      ['Interfaces', '1 of 4'],
      ['Network card 0', '1 of 2, 1 more with fewer ENA queues'],
      ['Network card 1', '0 of 2'],
      ['IPv4 addresses per interface', '10'],
      ['IPv6 addresses per interface', '10'],
      ['Secondary interfaces', 'up to 2'],
    ]);
    expect(rows(details, 'Secondary interfaces')).toEqual([['card 1 · eth0', '10.9.0.4 · si-0a in ssubnet-0a']]);
  });

  it('tell the use and the routes of a subnet', () => {
    const subnet = demo.snapshot.subnets.find((thing) => labelOf(thing) === 'app-a');
    const details = of('subnet', subnet?.id ?? '');
    expect(rows(details, 'Addresses')).toContainEqual(['Free', '194 of 251']);
    expect(rows(details, 'Routes')).toContainEqual(['0.0.0.0/0', 'nat-a · nat-0c1a5e7b91d3f6028']);
  });

  it('list what holds the addresses of a subnet, the most first, each with a way to it', () => {
    const subnet = demo.snapshot.subnets.find((thing) => labelOf(thing) === 'data-b');
    const held = of('subnet', subnet?.id ?? '').sections.find(({ title }) => title === 'Held by')?.rows ?? [];
    expect(held.map(({ label, value }) => [label, value])).toEqual([
      ['10.0.20.70', 'etl-1 eth0 · 7 addresses'],
      ['10.0.20.72', 'RDS orders standby · 1 address'],
      ['10.0.20.75', 'EFS shared · 1 address'],
    ]);
    for (const { target } of held) expect(of('interface', target?.id ?? '').kind).toBe('interface');
  });

  it('lead from each thing that they name to that thing', () => {
    const linksOf = (details: Details) =>
      details.sections.flatMap(({ rows: all }) => all.flatMap(({ target }) => target ?? []));
    const fw = linksOf(of('interface', 'eni-0c3d9e51a7b204f68'));
    expect(fw.map(({ kind }) => kind)).toEqual([
      'address',
      'instance',
      'interface',
      'interface',
      'address',
      'subnet',
      'vpc',
    ]);
    for (const { kind, id } of fw) expect(of(kind, id).id).toBe(id);
    const routes = of('subnet', demo.snapshot.subnets.find((thing) => labelOf(thing) === 'app-a')?.id ?? '');
    expect(linksOf(routes)).toContainEqual({ kind: 'interface', id: eniId('nat-a') });
    const inVpc = linksOf(of('vpc', demo.snapshot.vpcs[0]?.id ?? ''));
    expect(inVpc.filter(({ kind }) => kind === 'subnet')).toHaveLength(6);
    const onInstance = linksOf(of('instance', instanceId('fw-1')));
    expect(onInstance.filter(({ kind }) => kind === 'interface')).toHaveLength(3);
  });

  it('list the subnets of a VPC by their addresses', () => {
    expect(rows(of('vpc', demo.snapshot.vpcs[0]?.id ?? ''), 'Subnets')?.map(([label]) => label)).toEqual([
      '10.0.0.0/24',
      '10.0.1.0/24',
      '10.0.10.0/24',
      '10.0.11.0/24',
      '10.0.20.0/26',
      '10.0.20.64/28',
    ]);
  });

  it('tell the addresses and the gateway of a VPC', () => {
    const details = of('vpc', demo.snapshot.vpcs[0]?.id ?? '');
    expect(rows(details, 'Internet')?.[0]).toEqual(['Gateway', 'shop-prod-igw']);
    expect(rows(details, 'Inside')).toContainEqual(['Interfaces', '38']);
  });

  it('say what could not be read and do not guess limits', () => {
    const gap = { iamAction: 'ec2:Describe', code: 'UnauthorizedOperation', message: 'You may not.' };
    const gaps = (['routeTables', 'internetGateways'] as const).map((part) => ({ ...gap, part }));
    const inventory = new Inventory(make.snapshot({ routeTables: [], internetGateways: [], instanceTypes: [], gaps }));
    expect(rows(of('subnet', 'subnet-0a', inventory), 'Routes')).toEqual([['Route table', 'could not be read']]);
    expect(rows(of('vpc', 'vpc-0a', inventory), 'Internet')).toEqual([
      ['Gateway', 'could not be read'],
      ['Block Public Access', 'Off'],
    ]);
    expect(rows(of('instance', 'i-0a', inventory), 'Room')).toEqual([['Interfaces', '1 in use, the limit is unknown']]);
  });

  it('do not count what is only half known', () => {
    const gaps = [
      { part: 'enis', iamAction: 'ec2:DescribeNetworkInterfaces', code: 'InternalError', message: '' },
    ] as const;
    const inventory = new Inventory(make.snapshot({ gaps }));
    expect(rows(of('subnet', 'subnet-0a', inventory), 'Addresses')).toContainEqual(['Used', 'could not be read']);
    expect(rows(of('instance', 'i-0a', inventory), 'Room')?.[0]).toEqual(['Interfaces', 'at least 1 of 3']);
  });

  it('are none for what is gone', () => {
    for (const kind of ['vpc', 'subnet', 'instance', 'interface'] as const) {
      expect(detailsOf({ kind, id: 'gone' }, demo, more)).toBeUndefined();
    }
  });
});

describe('bandwidth weighting in the details of an instance', () => {
  const told = (over: Partial<Parameters<typeof make.snapshot>[0]>, bandwidthWeighting?: string) => {
    const snapshot = make.snapshot({
      instances: [make.instance({ bandwidthWeighting })],
      instanceTypes: [make.limits({ bandwidthWeightings: ['default', 'vpc-1'] })],
      ...over,
    });
    const details = of('instance', 'i-0a', new Inventory(snapshot));
    return ['Instance', 'Room'].map((title) => rows(details, title)?.find(([label]) => label?.startsWith('Bandwidth')));
  };
  it('is told with those that the type has', () => {
    expect(told({}, 'vpc-1')).toEqual([
      ['Bandwidth weighting', 'vpc-1'],
      ['Bandwidth weightings', 'default, vpc-1'],
    ]);
  });
  it('is not there where EC2 told none, and "not read" in a file that lacks it', () => {
    expect(told({})[0]).toBeUndefined();
    expect(told({ unread: ['instances.bandwidthWeighting'] })[0]).toEqual(['Bandwidth weighting', 'not read']);
  });
});
