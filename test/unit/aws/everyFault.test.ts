import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../../src/aws/connect.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import { Store } from '../../../src/services/store.ts';
import { fakePlatform, FakeAccount } from '../../support/fakeAccount.ts';
import { emptyAnswers } from '../../support/scriptedEc2.ts';
import { selfSigned } from '../../support/selfSigned.ts';
import { closed } from '../../support/standIns/ledHome.ts';
import { sayXml, wireEc2, type Say, type WireEc2 } from '../../support/wireEc2.ts';

let ec2: WireEc2;
beforeEach(async () => void (ec2 = await wireEc2()));
afterEach(() => ec2.close());

const scope = { kind: 'profile', profile: 'p', region: 'eu-west-1', endpoint: undefined } as const;

const say =
  (status: number, body: string, requestId?: string): Say =>
  (response) => {
    const id = requestId === undefined ? {} : { 'x-amzn-requestid': requestId };
    response.writeHead(status, { 'content-type': 'text/html', ...id }).end(body);
  };
const refuse = (status: number, code: string, message: string): Say =>
  say(
    status,
    `<Response><Errors><Error><Code>${code}</Code><Message>${message}</Message></Error></Errors><RequestID>r</RequestID></Response>`,
    'r',
  );
const page = '<html><body>Something else</body></html>';
const scp = 'not authorized to perform: ec2:DescribeVpcs with an explicit deny in a service control policy';

type Row = readonly [fault: string, say: Say, message: RegExp, recovery: Problem['recovery'] | RegExp];

/** What may happen to all calls, what a person is told, and the button that resolves it; those that take time are in `endsOfCalls` and `faults`. */
const rows: readonly Row[] = [
  [
    'the connection is reset at once',
    (response) => void response.socket?.resetAndDestroy(),
    /was closed before/,
    'openSettings',
  ],
  ['a proxy wants a sign-in', say(407, page), /^The proxy wants a sign-in/, 'retry'],
  ['a proxy forbids it', say(403, page), /did not answer as EC2 does|forbids|refused/i, /./],
  ['a proxy has trouble', say(502, page), /gateway.*502/, 'openSettings'],
  ['the answer is cut off', say(200, '<DescribeVpcsResponse><vpcSet>'), /did not answer as EC2 does/, /./],
  ['a sign-in page answers', say(200, page), /did not answer as EC2 does/, /./],
  ['the answer is empty', say(200, ''), /did not answer as EC2 does/, /./],
  ['a redirect answers', say(302, ''), /did not answer as EC2 does/, /./],
  ['EC2 is out of order', say(503, page, 'r'), /^EC2 has an internal problem/, 'retry'],
  ['EC2 has a problem for ever', refuse(500, 'InternalError', 'Oh'), /^EC2 has an internal problem/, 'retry'],
  ['EC2 throttles', refuse(503, 'RequestLimitExceeded', 'Slow'), /^EC2 is throttling requests/, 'retry'],
  ['the session has expired', refuse(400, 'RequestExpired', 'x'), /ended|expired|clock/, /./],
  ['the token has expired', refuse(400, 'ExpiredToken', 'x'), /ended|expired|clock/, /./],
  ['the clock is wrong', refuse(403, 'RequestTimeTooSkewed', 'x'), /this machine's clock/, 'retry'],
  [
    'the clock is wrong, as EC2 tells it',
    refuse(403, 'SignatureDoesNotMatch', 'Signature expired: 1 is now earlier than 2'),
    /this machine's clock/,
    'retry',
  ],
  [
    'the keys are not known',
    refuse(401, 'AuthFailure', 'x'),
    /does not accept the credentials/,
    /chooseScope|openConfig/,
  ],
  [
    'the key id is not known',
    refuse(403, 'InvalidClientTokenId', 'x'),
    /does not accept the credentials/,
    /chooseScope|openConfig/,
  ],
  ['the region is not enabled', refuse(401, 'OptInRequired', 'x'), /has not enabled/, 'chooseScope'],
  ['the account is blocked', refuse(400, 'Blocked', 'x'), /has blocked this account/, 'chooseScope'],
  [
    'a service control policy denies it',
    refuse(403, 'UnauthorizedOperation', scp),
    /Explicitly denied by a service control policy/,
    'retry',
  ],
  ['all is denied', refuse(403, 'UnauthorizedOperation', 'x'), /lacks the permissions: .*DescribeVpcs/, 'retry'],
];

const well: Say = (response, request) => {
  const inner = answers[request.get('Action') ?? ''] ?? '';
  sayXml(inner)(response, request);
};
const answers: Readonly<Record<string, string>> = {
  ...emptyAnswers,
  GetCallerIdentity: '<GetCallerIdentityResult><Account>111122223333</Account></GetCallerIdentityResult>',
  DescribeVpcs: '<vpcSet><item><vpcId>vpc-0a</vpcId></item></vpcSet>',
  DescribeSubnets: '<subnetSet><item><subnetId>subnet-0a</subnetId><vpcId>vpc-0a</vpcId></item></subnetSet>',
  DescribeNetworkInterfaces:
    '<networkInterfaceSet><item><networkInterfaceId>eni-0a</networkInterfaceId><subnetId>subnet-0a</subnetId></item></networkInterfaceSet>',
  DescribeSecurityGroups: '<securityGroupInfo/>',
  DescribeAddresses: '<addressesSet/>',
  DescribeInternetGateways: '<internetGatewaySet/>',
  DescribeRouteTables: '<routeTableSet/>',
  DescribeNetworkInterfacePermissions: '<networkInterfacePermissions/>',
  DescribeAddressTransfers: '<addressTransferSet/>',
  DescribeAddressesAttribute: '<addressSet/>',
  DescribeTrunkInterfaceAssociations: '<interfaceAssociationSet/>',
  DescribeFlowLogs: '<flowLogSet/>',
};

const opened = (open = () => ec2.open()) => {
  const platform = fakePlatform(new FakeAccount(), {
    connect: async () => open(),
    explain: async (error, of) => (await import('../../../src/aws/explain.ts')).explain(error, of),
  });
  return new Store(platform);
};
const enisOf = ({ inventory }: Store) => inventory?.snapshot.enis.map(({ id }) => id);
const toldBy = ({ state }: Store) => (state.kind === 'failed' ? state.problem : undefined);

describe.each(rows)('where %s', (_fault, wrong, message, recovery) => {
  const wanted = {
    message: expect.stringMatching(message) as string,
    recovery: typeof recovery === 'string' ? recovery : (expect.stringMatching(recovery) as string),
  };

  it('an opening says so, and the next try opens the account without a reload', async () => {
    ec2.say('*', wrong);
    const store = opened();
    await store.setScope(scope);
    expect(toldBy(store)).toMatchObject(wanted);
    expect(store.inventory).toBeUndefined();
    ec2.say('*', well);
    expect((await store.restart()).kind).toBe('ready');
    expect(enisOf(store)).toEqual(['eni-0a']);
    store.dispose();
  });

  it('a refresh says so, keeps what was read, and the next one is up to date', async () => {
    ec2.say('*', well);
    const store = opened();
    await store.setScope(scope);
    ec2.say('*', wrong);
    await store.restart();
    expect(toldBy(store)).toMatchObject(wanted);
    expect(enisOf(store)).toEqual(['eni-0a']);
    ec2.say('*', well);
    expect((await store.restart()).kind).toBe('ready');
    expect(store.inventory?.snapshot.gaps).toEqual([]);
    store.dispose();
  });

  it('in one part of a refresh, what was read of the part stays unless it may not be seen any more', async () => {
    ec2.say('*', well);
    const store = opened();
    await store.setScope(scope);
    ec2.say('DescribeNetworkInterfaces', wrong);
    await store.restart();
    const problem = toldBy(store);
    const [gap] = store.inventory?.snapshot.gaps ?? [];
    const isDenied = gap?.code === 'UnauthorizedOperation';
    // A session that is over, or keys that are refused, concern all parts.
    expect(problem === undefined ? gap?.part : 'enis').toBe('enis');
    expect(enisOf(store)).toEqual(isDenied ? [] : ['eni-0a']);
    expect(gap?.kept === undefined).toBe(isDenied || problem !== undefined);
    ec2.say('DescribeNetworkInterfaces', well);
    expect((await store.restart()).kind).toBe('ready');
    expect([enisOf(store), store.inventory?.snapshot.gaps]).toEqual([['eni-0a'], []]);
    store.dispose();
  });
});

describe('where the certificate is not trusted any more, as behind a proxy that looks into everything', () => {
  const [own, strange] = [selfSigned('localhost'), selfSigned('localhost')];
  const server = createServer(own, (request, response) => {
    void text(request).then((body) => well(response, new URLSearchParams(body)));
  });
  const trusted = getCACertificates();
  beforeEach(async () => {
    setDefaultCACertificates([...trusted, own.cert]);
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  });
  afterEach(async () => {
    setDefaultCACertificates(trusted);
    await closed(server);
  });

  it('a refresh says so and what to do, keeps what was read, and the next one is up to date', async () => {
    const endpoint = `https://localhost:${(server.address() as AddressInfo).port}`;
    const at = { kind: 'profile', profile: 'p', region: 'eu-west-1', endpoint } as const;
    const credentials = { accessKeyId: 'AKIAWIRE', secretAccessKey: 's' };
    const store = opened(() => connect(at, { credentials, maxAttempts: 1 }));
    expect((await store.setScope(at)).kind).toBe('ready');
    server.setSecureContext(strange);
    server.closeAllConnections();
    await store.restart();
    expect(toldBy(store)).toMatchObject({
      message: `The certificate of the endpoint is not trusted: ${endpoint}`,
      remedy: expect.stringContaining('NODE_EXTRA_CA_CERTS') as string,
    });
    expect(enisOf(store)).toEqual(['eni-0a']);
    server.setSecureContext(own);
    server.closeAllConnections();
    expect((await store.restart()).kind).toBe('ready');
    store.dispose();
  });
});
