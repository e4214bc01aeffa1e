import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../../src/domain/model.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { simulate } from '../../../../src/simulator/simulate.ts';
import { askFor, type Askable } from '../../../../src/services/find/askFor.ts';
import { findTextOf } from '../../../../src/services/find/findText.ts';
import { hitsInRead } from '../../../../src/services/find/inRead.ts';
import { foundIn } from '../../../../src/domain/query/found.ts';
import { Inventory } from '../../../../src/domain/inventory.ts';
import { mostCalls, ScopeAsk } from '../../../../src/services/find/scopeAsk.ts';
import { connectionInto } from '../../../support/simulatedPlatform.ts';
import { address, elasticIp, eni, named, securityGroup, snapshot, subnet, vpc } from '../../../support/snapshot.ts';

const idleAddress = elasticIp({ associationId: undefined, eniId: undefined, ...named('old-vip') });

const never = new AbortController().signal;

/** What EC2 finds for a text in an account, and which calls that took. */
const asked = async (text: string, account: Snapshot = demoSnapshot(), denied: readonly string[] = []) => {
  const simulator = simulate(account);
  for (const action of denied) simulator.faults.deny(action);
  const { describe: ask } = connectionInto(simulator);
  const calls: string[] = [];
  const scope = new ScopeAsk((what, signal) => {
    calls.push(`${what.kind} ${what.filters.map(({ name }) => name).join('+')}`);
    return ask(what, signal);
  }, never);
  const hits = await askFor(scope, findTextOf(text) as Askable);
  const found = hits.map(({ kind, id, fact }) => `${kind} ${id}: ${fact}`);
  return { found, hits, calls, unread: scope.unread, isWhole: scope.isWhole };
};

/** What is found in the account once it has been read. */
const read = async (text: string, account: Snapshot): Promise<readonly string[]> => {
  const inventory = new Inventory(account);
  const find = async (query: string) => foundIn({ inventory, findings: [] }, query);
  const { hits } = await hitsInRead({ inventory, find }, text, never);
  return hits.map(({ kind, id, fact }) => `${kind} ${id}: ${fact}`);
};

const demo = demoSnapshot();
const [firstEni, firstVpc, firstGroup, firstTable, firstGateway] = [
  demo.enis[0],
  demo.vpcs[0],
  demo.securityGroups[0],
  demo.routeTables[0],
  demo.internetGateways[0],
];

describe('an id', () => {
  it.each([
    [`enis ${firstEni?.id}: id`, firstEni?.id, 'enis network-interface-id'],
    [`instances ${firstEni?.attachment?.instanceId}: id`, firstEni?.attachment?.instanceId, 'instances instance-id'],
    [`vpcs ${firstVpc?.id}: id`, firstVpc?.id, 'vpcs vpc-id'],
    [`subnets ${firstEni?.subnetId}: id`, firstEni?.subnetId, 'subnets subnet-id'],
    [`securityGroups ${firstGroup?.id}: id`, firstGroup?.id, 'securityGroups group-id'],
    [`routeTables ${firstTable?.id}: id`, firstTable?.id, 'routeTables route-table-id'],
    [`internetGateways ${firstGateway?.id}: id`, firstGateway?.id, 'internetGateways internet-gateway-id'],
    [`addresses ${demo.addresses[0]?.allocationId}: id`, demo.addresses[0]?.allocationId, 'addresses allocation-id'],
    [
      `addresses ${demo.addresses[0]?.allocationId}: association ${demo.addresses[0]?.associationId}`,
      demo.addresses[0]?.associationId,
      'addresses association-id',
    ],
    [
      `enis ${firstEni?.id}: attachment ${firstEni?.attachment?.id}`,
      firstEni?.attachment?.id,
      'enis attachment.attachment-id',
    ],
  ])('finds %s with one call', async (found, id, call) => {
    const answer = await asked(id ?? '');
    expect([answer.found, answer.calls, answer.isWhole]).toEqual([[found], [call], true]);
  });

  it('is found in what was read as it is at EC2', async () => {
    const ids = [firstEni?.id, firstVpc?.id, firstEni?.subnetId, firstGroup?.id, firstTable?.id, firstGateway?.id];
    for (const id of [...ids, firstEni?.attachment?.id, firstEni?.attachment?.instanceId])
      expect(await read(id ?? '', demo)).toEqual((await asked(id ?? '')).found);
  });

  it('is no word: what only bears it in a text is not found by it', async () => {
    const account = snapshot({
      vpcs: [vpc({ id: 'vpc-0123456789abcdef0', tags: [] })],
      subnets: [subnet({ vpcId: 'vpc-0123456789abcdef0', tags: [{ key: 'of', value: 'vpc-0123456789abcdef0' }] })],
    });
    expect(await read('vpc-0123456789abcdef0', account)).toEqual(['vpcs vpc-0123456789abcdef0: id']);
  });

  it('of an association is found in what was read at the address and at the interface', async () => {
    const [used] = demo.addresses;
    expect(await read(used?.associationId ?? '', demo)).toEqual([
      `addresses ${used?.allocationId}: association ${used?.associationId}`,
      `enis ${used?.eniId}: association ${used?.associationId}`,
    ]);
  });

  it('of what has no filter is found in a description, else as a name', async () => {
    const nat = demo.enis.find(({ interfaceType }) => interfaceType === 'nat_gateway');
    const id = /nat-\w+/.exec(nat?.description ?? '')?.[0] ?? '';
    const answer = await asked(id);
    expect([answer.found, answer.calls]).toEqual([[`enis ${nat?.id}: in its description`], ['enis description']]);
    const account = snapshot({ enis: [eni(named('batch-deadbeef'))] });
    expect((await asked('batch-deadbeef', account)).found).toEqual(['enis eni-0a: name']);
  });
});

const prefixed = snapshot({
  subnets: [subnet({ cidr: '10.0.10.0/24', ipv6Cidrs: ['2a05:d018:1:a00::/64'] })],
  enis: [
    eni({
      addresses: [address('10.0.10.5'), address('10.0.10.215', { primary: false })],
      ipv4Prefixes: ['10.0.10.16/28'],
      ipv6Addresses: [{ ip: '2a05:d018:1:a00::5', primary: false }],
      ipv6Prefixes: ['2a05:d018:1:a00:b::/80'],
    }),
    eni({ id: 'eni-0other', addresses: [address('10.0.10.31')] }),
  ],
});

describe('an address', () => {
  it.each([
    ['10.0.10.5', 'primary address', ['enis addresses.private-ip-address']],
    ['10.0.10.215', 'secondary address', ['enis addresses.private-ip-address']],
    ['2a05:d018:1:a00:0:0:0:5', 'IPv6 address', ['enis ipv6-addresses.ipv6-address']],
    [
      '10.0.10.21',
      'in prefix 10.0.10.16/28',
      ['enis addresses.private-ip-address', 'subnets cidr-block', 'enis subnet-id'],
    ],
    [
      '2a05:d018:1:a00:b::9',
      'in prefix 2a05:d018:1:a00:b::/80',
      ['enis ipv6-addresses.ipv6-address', 'subnets ipv6-cidr-block-association.ipv6-cidr-block', 'enis subnet-id'],
    ],
  ])('%s is the %s', async (ip, fact, calls) => {
    const answer = await asked(ip, prefixed);
    expect([answer.found, answer.calls]).toEqual([[`enis eni-0a: ${fact}`], calls]);
    expect(await read(ip, prefixed)).toEqual(answer.found);
  });

  it('is no longer one', async () => {
    for (const ip of ['10.0.10.2', '10.0.10.1', '10.0.10.50', '10.0.10.3']) {
      expect((await asked(ip, prefixed)).found).toEqual([]);
      expect(await read(ip, prefixed)).toEqual([]);
    }
  });

  it('that no subnet holds takes two calls', async () => {
    const { found, calls } = await asked('10.200.0.1', prefixed);
    expect([found, calls]).toEqual([[], ['enis addresses.private-ip-address', 'subnets cidr-block']]);
  });

  it('from outside is found at its interface, or as an elastic IP address that serves nobody', async () => {
    const [used] = demo.addresses;
    const ip = used?.publicIp ?? '';
    const answer = await asked(ip);
    expect([answer.found, answer.calls]).toEqual([
      [`enis ${used?.eniId}: elastic IP address`],
      ['enis addresses.association.public-ip'],
    ]);
    const idle = { ...demo.addresses[0], associationId: undefined, eniId: undefined, instanceId: undefined };
    const account = snapshot({ addresses: [{ ...idle, allocationId: 'eipalloc-0a', publicIp: '52.1.2.3' }] as never });
    const free = await asked('ec2-52-1-2-3.eu-west-1.compute.amazonaws.com', account);
    expect([free.found, free.calls.length]).toEqual([['addresses eipalloc-0a: elastic IP address'], 2]);
  });

  it('from outside is found where a VPC uses it as its own', async () => {
    const account = snapshot({
      subnets: [subnet({ cidr: '52.0.10.0/24' })],
      enis: [eni({ addresses: [address('52.0.10.7')] })],
    });
    const { found, calls } = await asked('52.0.10.7', account);
    expect(found).toEqual(['enis eni-0a: primary address']);
    // The interfaces of the subnet are read beside the three calls.
    expect(calls.slice(mostCalls)).toEqual(['enis subnet-id']);
  });

  it('is not said to be missing where subnets may not be read', async () => {
    const { found, unread } = await asked('10.0.10.21', prefixed, ['DescribeSubnets']);
    expect([found, unread.map(({ iamAction }) => iamAction)]).toEqual([[], ['ec2:DescribeSubnets']]);
  });
});

describe('a MAC address, a block and a DNS name', () => {
  it('are found', async () => {
    const mac = (firstEni?.mac ?? '').replaceAll(':', '-').toUpperCase();
    expect((await asked(mac)).found).toEqual([`enis ${firstEni?.id}: MAC address`]);
    expect(await read(mac, demo)).toEqual([`enis ${firstEni?.id}: MAC address`]);
    expect((await asked('10.0.0.0/24')).found).toEqual([`subnets ${firstEni?.subnetId}: CIDR 10.0.0.0/24`]);
    const six = (await asked('2a05:d018:4f2:8a00::/64')).found;
    expect(six).toEqual([`subnets ${firstEni?.subnetId}: CIDR 2a05:d018:4f2:8a00::/64`]);
    const account = snapshot({ enis: [eni({ privateDnsName: 'db.shop.internal' })] });
    expect((await asked('DB.shop.internal', account)).found).toEqual(['enis eni-0a: private DNS name']);
    expect(await read('DB.shop.internal', account)).toEqual(['enis eni-0a: private DNS name']);
  });

  it('of DNS that nothing has may be a name', async () => {
    const account = snapshot({ enis: [eni(named('www.example.com'))] });
    const { found, calls } = await asked('www.example.com', account);
    expect(found).toEqual(['enis eni-0a: name']);
    expect(calls).toEqual([
      'enis private-dns-name',
      'enis association.public-dns-name',
      'tags key+value+resource-type',
    ]);
  });
});

describe('a name or tag', () => {
  it('is that of any kind of thing, exactly or with a wildcard', async () => {
    const exact = await asked('public-a');
    expect(exact.found).toEqual([`subnets ${firstEni?.subnetId}: name`]);
    const { hits } = await asked('fw-1*');
    expect(new Set(hits.map(({ kind }) => kind))).toEqual(new Set(['enis', 'instances']));
    expect((await asked('fw-')).found).toEqual([]);
    expect((await asked('FW-1')).found).toEqual([]);
  });

  it('tells more of what it finds with the calls that are left', async () => {
    const { hits, calls } = await asked('scenario="security appliance"');
    expect(calls).toEqual(['tags key+value+resource-type', 'instances instance-id', 'enis network-interface-id']);
    expect(hits.filter(({ kind }) => kind === 'enis').every(({ state }) => state === 'in-use')).toBe(true);
    expect(hits.find(({ id }) => id === firstEni?.id)?.fact).toBe('tag scenario=security appliance');
  });

  it('of what needs no more telling takes no more calls', async () => {
    const { found, calls } = await asked('Name=public-a');
    expect([found, calls]).toEqual([
      [`subnets ${firstEni?.subnetId}: tag Name=public-a`],
      ['tags key+value+resource-type'],
    ]);
  });

  it('is that of any kind of thing in what was read, whatever its case', async () => {
    const tags = [
      { key: 'env', value: 'dev' },
      { key: 'Env', value: 'prod' },
    ];
    const account = snapshot({ vpcs: [vpc({ tags })], subnets: [subnet({ tags: [] })], enis: [eni({ tags })] });
    const found = async (text: string) => (await read(text, account)).map((line) => line.replace(/^\w+ \S+: /, ''));
    expect(await read('env=dev', account)).toEqual(['vpcs vpc-0a: tag env=dev', 'enis eni-0a: tag env=dev']);
    // The tag that is meant is named, not the first that is called so.
    expect(new Set(await found('Env=prod'))).toEqual(new Set(['tag Env=prod']));
    expect(new Set(await found('env=prod'))).toEqual(new Set(['tag Env=prod']));
    expect(new Set(await found('ENV=pro*'))).toEqual(new Set(['tag Env=prod']));
    expect(new Set(await found('Env='))).toEqual(new Set(['tag Env=prod']));
    expect(await found('env=test')).toEqual([]);
  });

  it('of an elastic IP address that serves nobody is its name, and no association', async () => {
    const account = snapshot({ enis: [], addresses: [idleAddress] });
    expect(await read('old-vip', account)).toEqual(['addresses eipalloc-0a: name']);
    expect(await read('Name=old-vip', account)).toEqual(['addresses eipalloc-0a: tag Name=old-vip']);
  });

  it('is also that of a security group', async () => {
    const account = snapshot({ securityGroups: [securityGroup({ id: 'sg-0web', name: 'web-inside' })] });
    expect((await asked('web-*', account)).found).toEqual(['securityGroups sg-0web: name']);
  });

  it('means its signs: ? and \\ are no wildcards', async () => {
    const account = snapshot({
      enis: [eni({ id: 'eni-0q', ...named('what?') }), eni({ id: 'eni-0x', ...named('whatx') })],
    });
    expect((await asked('what?', account)).found).toEqual(['enis eni-0q: name']);
    expect((await asked('Name=what?', account)).found).toEqual(['enis eni-0q: tag Name=what?']);
  });

  it('is found at interfaces and instances where tags may not be read, and that is told', async () => {
    const { found, unread, calls } = await asked('fw-1*', demo, ['DescribeTags']);
    expect(found.length).toBeGreaterThan(1);
    expect(unread.map(({ iamAction }) => iamAction)).toEqual(['ec2:DescribeTags']);
    expect(calls).toEqual(['tags key+value+resource-type', 'enis tag:Name', 'instances tag:Name']);
  });

  it('is said to be one only where it is', async () => {
    const account = snapshot({ enis: [eni({ ...named('db-1'), description: 'for the web' })] });
    expect(await read('web', account)).toEqual(['enis eni-0a: ']);
    expect(await read('db', account)).toEqual(['enis eni-0a: name']);
    expect(await read('db-*', account)).toEqual(['enis eni-0a: name']);
  });

  it('with more than a page of answers says so', async () => {
    const enis = Array.from({ length: 1001 }, (_, at) => eni({ id: `eni-${at}`, ...named('same') }));
    const { hits, isWhole } = await asked('same', snapshot({ enis }));
    expect([hits.length, isWhole]).toEqual([1000, false]);
  });

  it('asks for more of those kinds alone that have it', async () => {
    const { calls, found } = await asked(
      'team=pay',
      snapshot({ enis: [eni({ tags: [{ key: 'team', value: 'pay' }] })] }),
    );
    expect(calls).toEqual(['tags key+value+resource-type', 'enis network-interface-id']);
    expect(found).toEqual(['enis eni-0a: tag team=pay']);
  });
});
