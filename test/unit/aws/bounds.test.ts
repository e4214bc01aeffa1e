import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Tally } from '../../../src/aws/bounds.ts';
import { connect } from '../../../src/aws/connect.ts';
import { isPassing } from '../../../src/domain/gap.ts';
import type { Snapshot, SnapshotPart } from '../../../src/domain/model.ts';
import type { Scope } from '../../../src/domain/scope.ts';
import { emptyBut, scriptedEc2, type Script } from '../../support/scriptedEc2.ts';
import { sayFlood, sayXml, wireEc2, type WireEc2 } from '../../support/wireEc2.ts';

let ec2: WireEc2;
beforeEach(async () => void (ec2 = await wireEc2()));
afterEach(() => ec2.close());

/** How each part is asked, and one thing of it. */
const pagedParts: readonly (readonly [
  part: SnapshotPart,
  action: string,
  list: string,
  item: (id: string) => string,
])[] = [
  ['vpcs', 'DescribeVpcs', 'vpcSet', (id) => `<vpcId>vpc-${id}</vpcId>`],
  ['subnets', 'DescribeSubnets', 'subnetSet', (id) => `<subnetId>subnet-${id}</subnetId>`],
  [
    'instances',
    'DescribeInstances',
    'reservationSet',
    (id) => `<instancesSet><item><instanceId>i-${id}</instanceId></item></instancesSet>`,
  ],
  [
    'enis',
    'DescribeNetworkInterfaces',
    'networkInterfaceSet',
    (id) => `<networkInterfaceId>eni-${id}</networkInterfaceId>`,
  ],
  ['securityGroups', 'DescribeSecurityGroups', 'securityGroupInfo', (id) => `<groupId>sg-${id}</groupId>`],
  [
    'internetGateways',
    'DescribeInternetGateways',
    'internetGatewaySet',
    (id) => `<internetGatewayId>igw-${id}</internetGatewayId>`,
  ],
  ['routeTables', 'DescribeRouteTables', 'routeTableSet', (id) => `<routeTableId>rtb-${id}</routeTableId>`],
  ['natGateways', 'DescribeNatGateways', 'natGatewaySet', (id) => `<natGatewayId>nat-${id}</natGatewayId>`],
  [
    'carrierGateways',
    'DescribeCarrierGateways',
    'carrierGatewaySet',
    (id) => `<carrierGatewayId>cagw-${id}</carrierGatewayId>`,
  ],
  [
    'egressOnlyInternetGateways',
    'DescribeEgressOnlyInternetGateways',
    'egressOnlyInternetGatewaySet',
    (id) => `<egressOnlyInternetGatewayId>eigw-${id}</egressOnlyInternetGatewayId>`,
  ],
  ['networkAcls', 'DescribeNetworkAcls', 'networkAclSet', (id) => `<networkAclId>acl-${id}</networkAclId>`],
  [
    'vpcBlockPublicAccessExclusions',
    'DescribeVpcBlockPublicAccessExclusions',
    'vpcBlockPublicAccessExclusionSet',
    (id) => `<exclusionId>vpcbpa-exclude-${id}</exclusionId>`,
  ],
];
const items = (count: number, from: number, item: (id: string) => string): string =>
  Array.from({ length: count }, (_, at) => `<item>${item(String(from + at).padStart(8, '0'))}</item>`).join('');

const demo: Scope = { kind: 'demo' };
const inMemory = (script: Script) => connect(demo, { requestHandler: scriptedEc2(script), maxAttempts: 1 });
const codesOf = ({ gaps }: Snapshot) => gaps.map(({ part, code }) => `${part} ${code}`);

describe('pages without an end', () => {
  it.each(pagedParts)(
    'that come again end the read of %s, and what was read stays',
    async (part, action, list, item) => {
      let page = 0;
      ec2.say(action, (response, request) => {
        const token = page % 2 === 0 ? 'even' : 'odd';
        page += 1;
        sayXml(`<${list}>${items(2, page * 2, item)}</${list}><nextToken>${token}</nextToken>`)(response, request);
      });
      const snapshot = await ec2.open().read();
      expect(codesOf(snapshot)).toEqual([`${part} EndlessPages`]);
      expect(snapshot.gaps[0]?.message).toMatch(/pages without end/);
      expect(snapshot.gaps.some(isPassing)).toBe(false);
      expect(snapshot[part]).toHaveLength(6);
      expect(ec2.count(action)).toBe(3);
    },
  );

  it('end the read of limits, and those that were read stay', async () => {
    ec2.say(
      'DescribeInstances',
      sayXml(
        '<reservationSet><item><instancesSet><item><instanceId>i-1</instanceId><instanceType>m5.large</instanceType></item></instancesSet></item></reservationSet>',
      ),
    );
    const info =
      '<instanceType>m5.large</instanceType><networkInfo><maximumNetworkInterfaces>3</maximumNetworkInterfaces><ipv4AddressesPerInterface>10</ipv4AddressesPerInterface></networkInfo>';
    ec2.say(
      'DescribeInstanceTypes',
      sayXml(`<instanceTypeSet><item>${info}</item></instanceTypeSet><nextToken>again</nextToken>`),
    );
    const snapshot = await ec2.open().read();
    expect(codesOf(snapshot)).toEqual(['instanceTypes EndlessPages']);
    expect(snapshot.instanceTypes.map(({ type }) => type)).toEqual(['m5.large']);
    expect(ec2.count('DescribeInstanceTypes')).toBe(2);
  });

  it('end with each shard of the interfaces', async () => {
    ec2.say(
      'DescribeSubnets',
      sayXml(`<subnetSet>${items(3, 0, (id) => `<subnetId>subnet-${id}</subnetId>`)}</subnetSet>`),
    );
    const inSubnet = (id: string) =>
      `<networkInterfaceId>eni-${id}</networkInterfaceId><subnetId>subnet-00000000</subnetId>`;
    ec2.say(
      'DescribeNetworkInterfaces',
      sayXml(`<networkInterfaceSet>${items(2, 0, inSubnet)}</networkInterfaceSet><nextToken>t</nextToken>`),
    );
    const snapshot = await ec2.open().read();
    expect(codesOf(snapshot)).toEqual(['enis EndlessPages']);
    expect(snapshot.enis).toHaveLength(2);
    expect(ec2.count('DescribeNetworkInterfaces')).toBe(1 + 3 * 2);
  });

  it('end also when they hold nothing and each has a token of its own', async () => {
    let token = 0;
    const script = emptyBut({ DescribeRouteTables: () => `<routeTableSet/><nextToken>${(token += 1)}</nextToken>` });
    expect(codesOf(await inMemory(script).read())).toEqual(['routeTables EndlessPages']);
    expect(token).toBeLessThan(200);
  });

  it('are told once where all parts have them', async () => {
    const pages = Object.fromEntries(
      pagedParts.map(([, action, list, item]) => [
        action,
        `<${list}>${items(1, 0, item)}</${list}><nextToken>t</nextToken>`,
      ]),
    );
    const snapshot = await inMemory(
      emptyBut({ ...pages, DescribeAddresses: { code: 'UnauthorizedOperation' } }),
    ).read();
    expect(snapshot.gaps).toHaveLength(pagedParts.length + 1);
    expect(snapshot.vpcs).toHaveLength(1);
  });
});

describe('more things than can be shown', () => {
  it.each([
    [100_000, []],
    [100_001, ['securityGroups TooManyThings']],
  ])('%i of a kind', async (count, codes) => {
    const script = emptyBut({
      DescribeSecurityGroups: (_action, request) => {
        const from = Number(request.get('NextToken') ?? 0);
        const page = items(Math.min(25_000, count - from), from, (id) => `<groupId>sg-${id}</groupId>`);
        return `<securityGroupInfo>${page}</securityGroupInfo>${from + 25_000 < count ? `<nextToken>${from + 25_000}</nextToken>` : ''}`;
      },
    });
    const snapshot = await inMemory(script).read();
    expect(codesOf(snapshot)).toEqual(codes);
    expect(snapshot.securityGroups).toHaveLength(100_000);
  });

  it('are counted over all shards of the interfaces', async () => {
    let at = 0;
    const script = emptyBut({
      DescribeSubnets: `<subnetSet>${items(5, 0, (id) => `<subnetId>subnet-${id}</subnetId>`)}</subnetSet>`,
      DescribeNetworkInterfaces: (_action, request) => {
        at += 1;
        const first = !request.has('Filter.1.Name');
        const item = (id: string) =>
          `<networkInterfaceId>eni-${id}</networkInterfaceId><subnetId>subnet-00000000</subnetId>`;
        return `<networkInterfaceSet>${items(first ? 1 : 9_000, at * 9_000, item)}</networkInterfaceSet><nextToken>${at}</nextToken>`;
      },
    });
    const snapshot = await inMemory(script).read();
    expect(codesOf(snapshot)).toEqual(['enis TooManyThings']);
    expect(snapshot.enis.length).toBeGreaterThanOrEqual(100_000);
    expect(snapshot.enis.length).toBeLessThanOrEqual(100_001);
    // Each of the five shards may have had one more page under way.
    expect(at).toBeLessThanOrEqual(1 + 12 + 4);
  });
});

describe('an answer that is too large', () => {
  it('is cut off while it comes, its connection closed, and the rest of the account is shown', async () => {
    let sent = 0;
    let isClosed = false;
    ec2.say('DescribeRouteTables', (response, request) => {
      response.on('close', () => (isClosed = true));
      sayFlood((count) => (sent += count))(response, request);
    });
    ec2.say('DescribeVpcs', sayXml('<vpcSet><item><vpcId>vpc-0a</vpcId></item></vpcSet>'));
    const snapshot = await ec2.open().read();
    expect(codesOf(snapshot)).toEqual(['routeTables AnswerTooLarge']);
    expect(snapshot.gaps[0]?.message).toMatch(/larger than 64 MB/);
    expect(snapshot.vpcs).toHaveLength(1);
    await expect.poll(() => isClosed).toBe(true);
    // What was taken beyond the bound lay in the buffers of the sockets.
    expect(sent).toBeGreaterThan(60_000_000);
    expect(sent).toBeLessThan(80_000_000);
  });

  it('is not received at all when it says so itself', async () => {
    let sent = 0;
    ec2.say(
      'DescribeRouteTables',
      sayFlood((count) => (sent += count), { 'content-length': '65000000' }),
    );
    expect(codesOf(await ec2.open().read())).toEqual(['routeTables AnswerTooLarge']);
    expect(sent).toBeLessThan(16_000_000);
  });

  it('is cut off in each of several calls that are under way', async () => {
    const actions = ['DescribeVpcs', 'DescribeSecurityGroups', 'DescribeRouteTables', 'DescribeAddresses'];
    for (const action of actions)
      ec2.say(
        action,
        sayFlood(() => undefined),
      );
    expect((await ec2.open().read()).gaps.map(({ code }) => code)).toEqual(actions.map(() => 'AnswerTooLarge'));
  });

  it('because of one value is not parsed', async () => {
    const item = `<item><vpcId>${'x'.repeat(1_100_000)}</vpcId></item>`;
    ec2.say('DescribeVpcs', sayXml(`<vpcSet>${item}</vpcSet>`));
    ec2.say(
      'DescribeSubnets',
      sayXml(`<subnetSet>${items(20_000, 0, (id) => `<subnetId>${id}</subnetId>`)}</subnetSet>`),
    );
    const snapshot = await ec2.open().read();
    expect(codesOf(snapshot)).toEqual(['vpcs ValueTooLarge']);
    expect(snapshot.subnets).toHaveLength(20_000);
  });

  it('cannot hide in pages of few things: all answers of a kind have a bound together', () => {
    const tally = new Tally();
    for (let page = 0; page < 15; page += 1) {
      tally.bytes(64_000_000);
      expect(tally.page(1)).toBeUndefined();
    }
    tally.bytes(64_000_000);
    expect(tally.page(1)).toMatchObject({ name: 'TooManyBytes' });
  });
});
