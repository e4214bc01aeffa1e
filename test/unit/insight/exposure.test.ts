import { describe, expect, it } from 'vitest';
import type { NetworkAcl, SecurityGroupRule } from '../../../src/domain/model.ts';
import { isDeniedBy } from '../../../src/insight/exposure/aclVerdict.ts';
import { internetPorts } from '../../../src/insight/exposure/internetPorts.ts';
import { portText } from '../../../src/insight/exposure/portText.ts';
import { reachByRulesOf, reachText } from '../../../src/topology/reachRows.ts';
import * as make from '../../support/snapshot.ts';

const rule = (over: Partial<SecurityGroupRule> = {}): SecurityGroupRule => ({
  egress: false,
  protocol: 'tcp',
  from: 443,
  to: 443,
  peer: 'ipv4',
  of: '0.0.0.0/0',
  description: undefined,
  ...over,
});

const group = (id: string, rules: readonly SecurityGroupRule[] | undefined) =>
  make.securityGroup({ id, name: id.slice(3), vpcId: 'vpc-0a', ...(rules ? { rules } : {}) });

const entry = (over: Partial<NetworkAcl['entries'][number]>): NetworkAcl['entries'][number] => ({
  egress: false,
  number: 100,
  action: 'allow',
  protocol: '-1',
  cidr: '0.0.0.0/0',
  ports: undefined,
  icmp: undefined,
  ...over,
});

const acl = (...entries: readonly NetworkAcl['entries'][number][]): NetworkAcl => ({
  id: 'acl-0a',
  vpcId: 'vpc-0a',
  ownerId: undefined,
  isDefault: false,
  subnetIds: ['subnet-0a'],
  entries,
  tags: [],
});

const face = (groups: readonly string[], isPublic = true) =>
  make.eni({
    groups: groups.map((id) => ({ id, name: id.slice(3) })),
    addresses: [make.address('10.0.0.9', isPublic ? { association: make.autoPublic('198.51.100.9') } : {})],
  });

const account = (over: Parameters<typeof make.inventoryOf>[0]) =>
  make.inventoryOf({
    vpcs: [make.vpc()],
    subnets: [make.subnet()],
    routeTables: [
      make.routeTable({
        vpcId: 'vpc-0a',
        main: true,
        routes: [
          { destination: '10.0.0.0/16', target: 'local', state: 'active' },
          { destination: '0.0.0.0/0', target: 'igw-0a', state: 'active' },
          { destination: '172.16.0.0/12', target: 'tgw-0a', state: 'active' },
        ],
      }),
    ],
    internetGateways: [make.internetGateway({ vpcId: 'vpc-0a' })],
    ...over,
  });

const told = (groups: readonly (readonly SecurityGroupRule[] | undefined)[], isPublic = true, more = {}) => {
  const ids = groups.map((_, at) => `sg-g${at}`);
  const eni = face(ids, isPublic);
  const securityGroups = groups.map((rules, at) => group(`sg-g${at}`, rules));
  const inventory = account({ enis: [eni], securityGroups, ...more });
  const [into, out] = reachByRulesOf(eni, inventory);
  const rows = (into?.rows ?? []).map(({ title, ports, isStruck, kind }) => [kind, title, ports.join(' '), isStruck]);
  return { rows, into, out, ports: internetPorts(eni, inventory), inventory, eni };
};

describe('ports of a rule', () => {
  it('are told in few signs', () => {
    expect(portText(rule())).toBe('TCP 443');
    expect(portText(rule({ protocol: 'udp', from: 8000, to: 8100 }))).toBe('UDP 8000–8100');
    expect(portText(rule({ protocol: '-1', from: undefined, to: undefined }))).toBe('all');
    expect(portText(rule({ protocol: 'tcp', from: 0, to: 65_535 }))).toBe('TCP');
    expect(portText(rule({ protocol: 'icmp', from: -1, to: -1 }))).toBe('ICMP');
    expect(portText(rule({ protocol: '47', from: undefined, to: undefined }))).toBe('protocol 47');
  });
});

describe('who can reach an interface', () => {
  it('is told from the internet to members of groups, what has no way last', () => {
    const { rows, into } = told([
      [
        rule({ peer: 'group', of: 'sg-g0', protocol: '-1', from: undefined, to: undefined }),
        rule({ of: '10.9.0.0/24', from: 22, to: 22 }),
        rule({ of: '10.0.0.0/16', protocol: 'icmp', from: -1, to: -1 }),
        rule({ of: '203.0.113.0/24', from: 22, to: 22, description: 'office' }),
        rule({ of: '172.16.4.0/24', from: 22, to: 22 }),
        rule(),
      ],
      [rule({ of: '203.0.113.0/24', from: 8443, to: 8443 })],
    ]);
    expect(rows).toEqual([
      ['internet', 'Internet, IPv4', 'TCP 443', false],
      ['network', '203.0.113.0/24', 'TCP 22 TCP 8443', false],
      ['network', '172.16.4.0/24', 'TCP 22', false],
      ['network', '10.0.0.0/16 vpc-0a', 'ICMP', false],
      ['group', 'Members of g0', 'all', false],
      ['network', '10.9.0.0/24', 'TCP 22', true],
    ]);
    expect(into?.aside).toBe('2 groups, 7 rules');
    expect(into?.rows[1]?.note).toContain('“office”');
    expect(into?.rows.at(-1)?.note).toContain('no route leads there');
    expect(into?.rows[4]?.target).toEqual({ kind: 'group', id: 'sg-g0' });
  });

  it('is not the internet where no way leads in, though the rule stands for all others', () => {
    const { rows, ports, into } = told([[rule()]], false);
    expect(rows).toEqual([['network', 'Any IPv4 address', 'TCP 443', false]]);
    expect(into?.rows[0]?.note).toContain('no way leads in from the internet');
    expect(ports).toEqual([]);
  });

  it('cannot be known where the rules of a group were not read', () => {
    const { rows, ports } = told([[rule()], undefined]);
    expect(rows[0]).toEqual(['unread', 'Cannot be known', '', false]);
    expect(ports).toEqual(['TCP 443', '?']);
  });

  it('is nobody without a rule, and says so', () => {
    expect(told([[]]).rows).toEqual([['group', 'Nobody', '', false]]);
  });

  it('is struck where the network ACL denies it', () => {
    const networkAcls = [
      acl(
        entry({ number: 90, action: 'deny', protocol: '6', ports: { from: 20, to: 30 } }),
        entry({ number: 100 }),
        entry({ number: 32_767, action: 'deny' }),
      ),
    ];
    const { rows, ports, into } = told([[rule(), rule({ from: 22, to: 22 })]], true, { networkAcls });
    expect(rows).toEqual([
      ['internet', 'Internet, IPv4', 'TCP 443', false],
      ['network', 'Internet, IPv4', 'TCP 22', true],
    ]);
    expect(ports).toEqual(['TCP 443']);
    expect(into?.aside).toBe('1 group, 2 rules, 1 ACL');
  });

  it('says what is never read, and is a text to copy', () => {
    const { into, out } = told([[rule()]]);
    expect(out?.foot).toContain('Not read');
    expect(reachText([into, out].filter((list) => list !== undefined))).toContain('Internet, IPv4: TCP 443');
  });
});

describe('the ports that the internet may reach', () => {
  it('are those of wide blocks, too, and not those of private or narrow ones', () => {
    const halves = [rule({ of: '0.0.0.0/1', from: 22, to: 22 }), rule({ of: '128.0.0.0/1', from: 22, to: 22 })];
    expect(told([halves]).ports).toEqual(['TCP 22']);
    expect(told([[rule({ of: '10.0.0.0/8' }), rule({ of: '198.51.100.7/32' })]]).ports).toEqual([]);
  });

  it('do not count rules for IPv6 where only IPv4 has a way', () => {
    expect(told([[rule({ peer: 'ipv6', of: '::/0' })]]).ports).toEqual([]);
  });
});

describe('a network ACL', () => {
  it('denies what no entry allows, and leaves to later ones what one meets in part', () => {
    const ssh = rule({ from: 22, to: 22 });
    expect(isDeniedBy(acl(), ssh)).toBe(true);
    expect(isDeniedBy(acl(entry({ action: 'deny', cidr: '198.51.100.0/24' }), entry({ number: 200 })), ssh)).toBe(
      false,
    );
    expect(isDeniedBy(acl(entry({ egress: true })), ssh)).toBe(true);
    expect(isDeniedBy(acl(entry({ protocol: '17' }), entry({ number: 200, action: 'deny' })), ssh)).toBe(true);
  });
});
