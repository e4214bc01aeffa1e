import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import type { Snapshot, SnapshotPart } from '../../../src/domain/model.ts';
import { nameOf } from '../../../src/domain/tags.ts';
import type { Ec2 } from '../../../src/actions/ec2.ts';
import { inverseOf } from '../../../src/actions/inverse.ts';
import { recorded } from '../../../src/services/recorded.ts';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';
import { noQuotas } from '../../../src/simulator/quotas.ts';
import { settingsOf } from '../../support/accountSettings.ts';
import { connectionInto, simulatedPlatform } from '../../support/simulatedPlatform.ts';

const demo = demoSnapshot();
const before = new Inventory(demo);
const idOf = (name: string): string => demo.enis.find((eni) => nameOf(eni) === name)?.id ?? `no ${name}`;
const instance = (name: string): string => demo.instances.find((each) => nameOf(each) === name)?.id ?? `no ${name}`;
const subnet = (name: string): string => demo.subnets.find((each) => nameOf(each) === name)?.id ?? `no ${name}`;
const attachmentOf = (name: string): string => before.eni(idOf(name))?.attachment?.id ?? `no ${name}`;
const allocationOf = (ip: string): string =>
  demo.addresses.find(({ publicIp }) => publicIp === ip)?.allocationId ?? `no ${ip}`;
const associationOf = (ip: string): string =>
  demo.addresses.find(({ publicIp }) => publicIp === ip)?.associationId ?? `no ${ip}`;

const [vip, haVip, oldVip] = [idOf('ha-spare'), idOf('ha-vip'), idOf('old-vip')];
const [fw, inside] = [idOf('fw-1-outside'), idOf('web-1-inside')];

type Work = (ec2: Ec2) => Promise<unknown>;

/** Runs on an account; answers what takes it back, and the account then and after that. */
const run = async (work: Work, account = demo) => {
  const { simulator } = simulatedPlatform(account, { settleMs: 0, quotas: noQuotas() });
  const connection = connectionInto(simulator);
  const { ec2, done } = recorded(connection.ec2({}));
  await work(ec2);
  const inverse = inverseOf(done, { before: new Inventory(account), now: new Inventory(simulator.snapshot()) });
  const between = simulator.snapshot();
  const takenBack = async (): Promise<Snapshot> => {
    if (!inverse) throw new Error('It cannot be taken back');
    await inverse(connection.ec2({}));
    return simulator.snapshot();
  };
  return { inverse, between, takenBack };
};

const addresses = (...list: readonly string[]) => ({ kind: 'addresses', addresses: list }) as const;

describe('taking back', () => {
  it.each<[string, Work]>([
    [
      'an attachment',
      (ec2) => ec2.attachInterface({ eniId: vip, instanceId: instance('api-2'), deviceIndex: 1, networkCard: 0 }),
    ],
    [
      'a detachment that kept the interface',
      (ec2) => ec2.detachInterface({ eniId: haVip, attachmentId: attachmentOf('ha-vip'), force: false }),
    ],
    [
      'a detachment of what goes with its instance',
      (ec2) => ec2.detachInterface({ eniId: inside, attachmentId: attachmentOf('web-1-inside'), force: false }),
    ],
    [
      'addresses by number',
      (ec2) => ec2.assignIpv4({ eniId: vip, ipv4: { kind: 'count', count: 2 }, allowReassignment: false }),
    ],
    [
      'addresses by name',
      (ec2) => ec2.assignIpv4({ eniId: vip, ipv4: addresses('10.0.11.91', '10.0.11.92'), allowReassignment: false }),
    ],
    [
      'an address taken from another interface',
      (ec2) => ec2.assignIpv4({ eniId: vip, ipv4: addresses('10.0.11.63', '10.0.11.93'), allowReassignment: true }),
    ],
    [
      'prefixes',
      (ec2) => ec2.assignIpv4({ eniId: vip, ipv4: { kind: 'prefixCount', count: 1 }, allowReassignment: false }),
    ],
    ['the end of an address', (ec2) => ec2.unassignIpv4({ eniId: haVip, addresses: ['10.0.11.63'], prefixes: [] })],
    [
      'the end of a prefix',
      (ec2) => ec2.unassignIpv4({ eniId: idOf('eks-node-1'), addresses: [], prefixes: ['10.0.10.80/28'] }),
    ],
    [
      'IPv6 addresses',
      (ec2) => ec2.assignIpv6({ eniId: idOf('api-1-main-interface-blue-green'), ipv6: { kind: 'count', count: 2 } }),
    ],
    [
      'the end of an IPv6 address',
      (ec2) => ec2.unassignIpv6({ eniId: fw, addresses: ['2a05:d018:4f2:8a00::10'], prefixes: [] }),
    ],
    [
      'an elastic IP taken from another interface',
      (ec2) =>
        ec2.associateAddress({
          allocationId: allocationOf('52.209.140.9'),
          eniId: vip,
          privateIp: '10.0.11.90',
          allowReassociation: true,
        }),
    ],
    [
      'an elastic IP that pushed out another',
      (ec2) =>
        ec2.associateAddress({
          allocationId: allocationOf('52.209.140.9'),
          eniId: fw,
          privateIp: '10.0.0.10',
          allowReassociation: true,
        }),
    ],
    [
      'the end of an association',
      (ec2) =>
        ec2.disassociateAddress({
          allocationId: allocationOf('52.209.140.9'),
          associationId: associationOf('52.209.140.9'),
        }),
    ],
    ['a description', (ec2) => ec2.modifyDescription({ eniId: vip, description: 'another' })],
    [
      'security groups',
      (ec2) => ec2.modifySecurityGroups({ eniId: vip, groupIds: before.eni(fw)?.groups.map(({ id }) => id) ?? [] }),
    ],
    ['a source/destination check', (ec2) => ec2.modifySourceDestCheck({ eniId: vip, enabled: false })],
    ['a reset of the source/destination check', (ec2) => ec2.resetSourceDestCheck({ eniId: fw })],
    [
      'what happens at termination',
      (ec2) => ec2.modifyTermination({ eniId: haVip, attachmentId: attachmentOf('ha-vip'), deleteOnTermination: true }),
    ],
    [
      'a timeout that was set before',
      (ec2) => ec2.modifyConnectionTracking({ eniId: fw, timeouts: { tcpEstablished: 500, udpStream: 90 } }),
    ],
    ['what a subnet gives', (ec2) => ec2.modifySubnetPublicIpv4({ subnetId: subnet('public-a'), enabled: false })],
    ['IPv6 by the subnet', (ec2) => ec2.modifySubnetIpv6({ subnetId: subnet('app-a'), enabled: true })],
    [
      'tags, new and changed',
      (ec2) =>
        ec2.createTags({
          ids: [vip, fw],
          tags: [
            { key: 'Name', value: 'x' },
            { key: 'new', value: 'y' },
          ],
        }),
    ],
    ['the end of tags', (ec2) => ec2.deleteTags({ ids: [vip, fw, oldVip], keys: ['Name', 'none'] })],
    [
      'two things, the last first',
      async (ec2) => {
        await ec2.detachInterface({ eniId: haVip, attachmentId: attachmentOf('ha-vip'), force: false });
        await ec2.attachInterface({ eniId: vip, instanceId: instance('ha-1'), deviceIndex: 1, networkCard: 0 });
      },
    ],
  ])('%s leaves the account as it was', async (_what, work) => {
    const { between, takenBack } = await run(work);
    expect(settingsOf(between), 'the run changes something').not.toEqual(settingsOf(demo));
    expect(settingsOf(await takenBack())).toEqual(settingsOf(demo));
  });

  it('gives an address back with the elastic IP that stood for it', async () => {
    const { between: account } = await run((ec2) =>
      ec2.associateAddress({
        allocationId: allocationOf('52.209.140.9'),
        eniId: haVip,
        privateIp: '10.0.11.63',
        allowReassociation: true,
      }),
    );
    const { between, takenBack } = await run(
      (ec2) => ec2.unassignIpv4({ eniId: haVip, addresses: ['10.0.11.63'], prefixes: [] }),
      account,
    );
    expect(between.addresses.find(({ publicIp }) => publicIp === '52.209.140.9')?.eniId).toBeUndefined();
    expect(settingsOf(await takenBack())).toEqual(settingsOf(account));
  });

  it.each<[string, SnapshotPart, Work]>([
    [
      'whom an address was taken from',
      'enis',
      (ec2) => ec2.assignIpv4({ eniId: vip, ipv4: addresses('10.0.11.63'), allowReassignment: true }),
    ],
    [
      'which elastic IPs stood for an address',
      'addresses',
      (ec2) => ec2.unassignIpv4({ eniId: haVip, addresses: ['10.0.11.63'], prefixes: [] }),
    ],
  ])('is not offered where it could not be read %s', async (_what, part, work) => {
    const gaps = [{ part, iamAction: 'ec2:Describe', code: 'UnauthorizedOperation', message: 'Not allowed' }];
    expect((await run(work)).inverse).toBeDefined();
    expect((await run(work, { ...demo, gaps })).inverse).toBeUndefined();
  });

  it.each<[string, Work]>([
    ['what is made new', (ec2) => ec2.createInterface({ subnetId: subnet('app-a') })],
    ['what is deleted', (ec2) => ec2.deleteInterface({ eniId: vip })],
    ['an allocation', (ec2) => ec2.allocateAddress({})],
    [
      'an elastic IP that pushed out an address of EC2',
      (ec2) =>
        ec2.associateAddress({
          allocationId: allocationOf('52.209.140.9'),
          eniId: idOf('web-3'),
          privateIp: '10.0.1.31',
          allowReassociation: true,
        }),
    ],
    ['a timeout that was the default', (ec2) => ec2.modifyConnectionTracking({ eniId: vip, timeouts: { udp: 40 } })],
    [
      'a run of which one part cannot be',
      async (ec2) => {
        await ec2.modifyDescription({ eniId: vip, description: 'another' });
        await ec2.allocateAddress({});
      },
    ],
    ['nothing', async () => undefined],
  ])('is not offered for %s', async (_what, work) => {
    expect((await run(work)).inverse).toBeUndefined();
  });
});
