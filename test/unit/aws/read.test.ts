import { afterAll, describe, expect, it } from 'vitest';
import type { ReadProgress, ReadSlice } from '../../../src/aws/connection.ts';
import { partNames } from '../../../src/domain/snapshotShape.ts';
import type { ProfileScope } from '../../../src/aws/credentials/scopeMeans.ts';
import { emptyBut, scriptedEc2, type Answer, type Script } from '../../support/scriptedEc2.ts';
import { bothWays, type Way } from '../../support/threads.ts';

const scope: ProfileScope = { kind: 'profile', profile: 'prod', region: 'eu-west-1', endpoint: undefined };
const denied = {
  code: 'UnauthorizedOperation',
  status: 403,
  message:
    'You are not authorized to perform this operation. User: u is not authorized to perform: ec2:DescribeAddresses',
};
const ways = bothWays();
afterAll(() => ways.forEach(({ end }) => end()));

const connected = (way: Way, script: Script, maxAttempts = 1) => {
  const handler = scriptedEc2(script);
  return { ...handler, read: way.open(scope, handler, { maxAttempts }).read };
};

const eniXml = (id: string, subnetId = 'subnet-0a') =>
  `<item><networkInterfaceId>${id}</networkInterfaceId><subnetId>${subnetId}</subnetId></item>`;
const subnetXml = (id: string) => `<item><subnetId>${id}</subnetId><cidrBlock>10.0.0.0/24</cidrBlock></item>`;
const instanceXml = (id: string, type: string) =>
  `<item><ownerId>111122223333</ownerId><instancesSet><item><instanceId>${id}</instanceId><instanceType>${type}</instanceType></item></instancesSet></item>`;

describe.each(ways)('reading an account, $name', (way) => {
  it('answers an empty account, with region, account and time', async () => {
    const { read, actions } = connected(way, emptyBut({}));
    const begun = Date.now();
    const snapshot = await read();
    expect(snapshot).toMatchObject({
      accountId: '111122223333',
      region: 'eu-west-1',
      vpcs: [],
      enis: [],
      gaps: [],
    });
    expect(snapshot.readAt).toBeGreaterThanOrEqual(begun);
    expect(snapshot.readAt).toBeLessThanOrEqual(Date.now());
    expect(actions()).not.toContain('DescribeInstanceTypes');
  });

  it('makes a gap of what is denied and shows the rest', async () => {
    const vpcs = '<vpcSet><item><vpcId>vpc-0a</vpcId></item></vpcSet>';
    const { read } = connected(
      way,
      emptyBut({ DescribeVpcs: vpcs, DescribeAddresses: denied, GetCallerIdentity: denied }),
    );
    const snapshot = await read();
    expect(snapshot.vpcs.map(({ id }) => id)).toEqual(['vpc-0a']);
    expect(snapshot.accountId).toBeUndefined();
    expect(snapshot.gaps).toEqual([
      {
        part: 'addresses',
        iamAction: 'ec2:DescribeAddresses',
        code: 'UnauthorizedOperation',
        message: 'The profile prod lacks the permission: ec2:DescribeAddresses',
      },
    ]);
  });

  it('asks whose account it is at each read, since renewed credentials may be of another one', async () => {
    const accounts = ['111111111111', '222222222222'];
    const identity: Script = () =>
      `<GetCallerIdentityResult><Account>${accounts.shift() ?? ''}</Account></GetCallerIdentityResult>`;
    const { read } = connected(way, emptyBut({ GetCallerIdentity: identity }));
    expect([(await read()).accountId, (await read()).accountId]).toEqual(['111111111111', '222222222222']);
  });

  it('keeps the pages read before one failed, and says so', async () => {
    const pages: Script = (_action, request) =>
      request.has('NextToken')
        ? { code: 'InternalError' }
        : `<networkInterfaceSet>${eniXml('eni-01')}</networkInterfaceSet><nextToken>2</nextToken>`;
    const snapshot = await connected(way, emptyBut({ DescribeNetworkInterfaces: pages })).read();
    expect(snapshot.enis.map(({ id }) => id)).toEqual(['eni-01']);
    expect(snapshot.gaps).toMatchObject([{ part: 'enis', iamAction: 'ec2:DescribeNetworkInterfaces' }]);
  });

  it('asks for the limits of the types in use, each type once', async () => {
    const limits: Script = (_action, request) => {
      expect(request.get('Filter.1.Name')).toBe('instance-type');
      return `<instanceTypeSet><item><instanceType>m5.large</instanceType><networkInfo><maximumNetworkInterfaces>3</maximumNetworkInterfaces><ipv4AddressesPerInterface>10</ipv4AddressesPerInterface></networkInfo></item></instanceTypeSet>`;
    };
    const instances = `<reservationSet>${instanceXml('i-0b', 'm5.large')}${instanceXml('i-0a', 'retired.large')}</reservationSet>`;
    const { read, actions } = connected(way, emptyBut({ DescribeInstances: instances, DescribeInstanceTypes: limits }));
    const first = await read();
    const second = await read();
    expect(first.instances.map(({ id }) => id)).toEqual(['i-0a', 'i-0b']);
    expect(first.instanceTypes).toMatchObject([{ type: 'm5.large', interfaces: 3, source: 'live' }]);
    expect(second.instanceTypes).toEqual(first.instanceTypes);
    expect(actions().filter((action) => action === 'DescribeInstanceTypes')).toHaveLength(1);
  });

  it('reports progress up to the end', async () => {
    const seen: ReadProgress[] = [];
    const page = `<networkInterfaceSet>${eniXml('eni-01')}${eniXml('eni-02')}</networkInterfaceSet>`;
    const { read } = connected(way, emptyBut({ DescribeNetworkInterfaces: page }));
    await read({ onProgress: (progress) => seen.push(progress) });
    expect(seen[0]).toMatchObject({ done: 0, interfaces: 0 });
    expect(seen.at(-1)).toEqual({ interfaces: 2, done: partNames.length - 1, calls: partNames.length - 1 });
  });

  it('tries a throttled call again', async () => {
    let calls = 0;
    const throttled: Script = () => (++calls === 1 ? { code: 'RequestLimitExceeded', status: 503 } : '<vpcSet/>');
    const snapshot = await connected(way, emptyBut({ DescribeVpcs: throttled }), 5).read();
    expect(calls).toBe(2);
    expect(snapshot.gaps).toEqual([]);
  });
});

const thingsOf = (slices: readonly ReadSlice[]): readonly object[] =>
  slices.flatMap(({ things }): readonly object[] => things);

describe.each(ways)('large accounts, $name', (way) => {
  const subnetIds = Array.from({ length: 12 }, (_, index) => `subnet-${index}`);
  const perSubnet = 3;
  const idsIn = (subnetId: string) => Array.from({ length: perSubnet }, (_, n) => `eni-${subnetId}-${n}`);
  /** Pages of two within the subnets that the filter names. */
  const paged: Script = (_action, request) => {
    const wanted = subnetIds.filter(
      (id) => !request.has('Filter.1.Name') || [...request.values()].some((value) => value === id),
    );
    const ids = wanted.flatMap((subnetId) => idsIn(subnetId).map((id) => [id, subnetId] as const));
    const from = Number(request.get('NextToken') ?? 0);
    const items = ids.slice(from, from + 2).map(([id, subnetId]) => eniXml(id, subnetId));
    const next = from + 2 < ids.length ? `<nextToken>${from + 2}</nextToken>` : '';
    return `<networkInterfaceSet>${items.join('')}</networkInterfaceSet>${next}`;
  };
  const all = subnetIds.flatMap(idsIn).sort();
  const subnets = `<subnetSet>${subnetIds.map(subnetXml).join('')}</subnetSet>`;

  it('reads every interface once, in shards of subnets', async () => {
    const ec2 = connected(way, emptyBut({ DescribeSubnets: subnets, DescribeNetworkInterfaces: paged }));
    const seen: ReadProgress[] = [];
    const snapshot = await ec2.read({ onProgress: (progress) => seen.push(progress) });
    expect(snapshot.enis.map(({ id }) => id)).toEqual(all);
    const unfiltered = ec2.asked.filter(
      ({ action, request }) => action === 'DescribeNetworkInterfaces' && !request.has('Filter.1.Name'),
    );
    expect(unfiltered).toHaveLength(1);
    expect(seen.at(-1)?.interfaces).toBe(all.length);
  });

  it('tells each thing once, as it comes, and of each part that it is all', async () => {
    const ec2 = connected(way, emptyBut({ DescribeSubnets: subnets, DescribeNetworkInterfaces: paged }));
    const slices: ReadSlice[] = [];
    const snapshot = await ec2.read({ onRead: (slice) => slices.push(slice) });
    const told = (part: ReadSlice['part']) => slices.filter((slice) => slice.part === part);
    expect(told('enis').length).toBeGreaterThan(all.length / 2);
    expect(thingsOf(told('enis'))).toHaveLength(all.length);
    expect(new Set(thingsOf(told('enis')))).toEqual(new Set(snapshot.enis));
    expect(new Set(thingsOf(told('subnets')))).toEqual(new Set(snapshot.subnets));
    for (const part of partNames) {
      expect(told(part).filter(({ isLast }) => isLast)).toHaveLength(1);
      expect(told(part).at(-1)?.isLast).toBe(true);
    }
  });

  it('tells no end of a part that could be read in part only', async () => {
    const broken: Script = (action, request) =>
      request.get('NextToken') === '4' ? { code: 'InternalError', status: 500 } : paged(action, request);
    const ec2 = connected(way, emptyBut({ DescribeNetworkInterfaces: broken }));
    const slices: ReadSlice[] = [];
    const snapshot = await ec2.read({ onRead: (slice) => slices.push(slice) });
    const enis = slices.filter(({ part }) => part === 'enis');
    expect(snapshot.gaps).toMatchObject([{ part: 'enis' }]);
    expect(thingsOf(enis)).toHaveLength(4);
    expect(enis.some(({ isLast }) => isLast)).toBe(false);
  });

  it('follows one chain of pages where an interface stands in a subnet that EC2 does not list', async () => {
    const shared = `<subnetSet>${subnetIds.slice(1).map(subnetXml).join('')}</subnetSet>`;
    const snapshot = await connected(
      way,
      emptyBut({ DescribeSubnets: shared, DescribeNetworkInterfaces: paged }),
    ).read();
    expect(snapshot.enis.map(({ id }) => id)).toEqual(all);
  });

  it('follows one chain of pages where the subnets are not known', async () => {
    const script = emptyBut({ DescribeSubnets: denied, DescribeNetworkInterfaces: paged });
    const snapshot = await connected(way, script).read();
    expect(snapshot.enis.map(({ id }) => id)).toEqual(all);
    expect(snapshot.gaps.map(({ part }) => part)).toEqual(['subnets']);
  });
});

describe.each(ways)('a read that cannot succeed, $name', (way) => {
  const rejection = async (answer: Answer) => {
    const { read } = connected(way, () => answer);
    return read().then(
      () => undefined,
      (error: unknown) => error,
    );
  };

  it.each<[string, Answer, RegExp]>([
    ['expired credentials', { code: 'RequestExpired' }, /session has ended.*: prod$/],
    ['refused credentials', { code: 'AuthFailure', status: 401 }, /does not accept the credentials.*: prod$/],
    [
      'an unreachable endpoint',
      Object.assign(new Error('x'), { code: 'ENOTFOUND' }),
      /cannot be reached.*: eu-west-1$/,
    ],
    [
      'all denied',
      { ...denied, message: 'You are not authorized' },
      /lacks the permissions: ec2:DescribeNetworkInterfaces, ec2:DescribeVpcs, .*ec2:DescribeRouteTables,/,
    ],
    ['text', { raw: 'hello', status: 200, contentType: 'text/plain' }, /did not answer as EC2/],
    ['a page of HTML', { raw: '<html><br><p>Sign in</html>', status: 200, contentType: 'text/html' }, /as EC2 does/],
    ['well-formed HTML', { raw: '<html><p>Sign in</p></html>', status: 200, contentType: 'text/html' }, /as EC2 does/],
    ['an empty body', { raw: '', status: 200, contentType: 'text/xml' }, /as EC2 does/],
    ['a redirect', { raw: '', status: 302, contentType: 'text/html' }, /as EC2 does/],
  ])('rejects with one problem: %s', async (_name, answer, message) => {
    expect(await rejection(answer)).toMatchObject({
      name: 'ProblemError',
      problem: { message: expect.stringMatching(message) as string },
    });
  });

  it('rejects as a whole when the session ends in the middle', async () => {
    const { read } = connected(way, emptyBut({ DescribeRouteTables: { code: 'ExpiredToken' } }));
    await expect(read()).rejects.toMatchObject({ name: 'ProblemError', problem: { recovery: 'signIn' } });
  });

  it('rejects with an AbortError when it is cancelled', async () => {
    const controller = new AbortController();
    const script: Script = (action, request) => {
      if (action === 'DescribeVpcs') controller.abort();
      return emptyBut({})(action, request);
    };
    await expect(connected(way, script).read({ signal: controller.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    const late = connected(way, emptyBut({}));
    await expect(late.read({ signal: controller.signal })).rejects.toMatchObject({ name: 'AbortError' });
    expect(late.actions().filter((action) => action.startsWith('Describe'))).toEqual([]);
  });
});
