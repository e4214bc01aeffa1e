import { subnetReach } from '../../src/domain/exposure/subnetReach.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Inventory } from '../../src/domain/inventory.ts';
import { buildAccount, type Account } from './account.ts';
import { motoLacks } from './motoGaps.ts';
import { available, inProcess, moto, overHttp, type Running } from './endpoints.ts';

describe.each(available([inProcess(), overHttp(), moto]))('$name', ({ name, start }) => {
  let running: Running;
  let account: Account;
  beforeAll(async () => {
    running = await start();
    account = await buildAccount(running.outside);
  });
  afterAll(() => running.stop());

  const read = async () => new Inventory(await running.connection.read());

  it('is read without a gap but for what the endpoint does not know, and tells account and region', async () => {
    const { snapshot } = await read();
    const unknown = name === moto.name ? Object.values(motoLacks) : [];
    expect(snapshot.gaps.map(({ part }) => part).sort()).toEqual(unknown.sort());
    expect(snapshot.gaps.map(({ code }) => code)).toEqual(unknown.map(() => 'InvalidAction'));
    expect(snapshot.region).toBe('eu-west-1');
    expect(snapshot.accountId).toMatch(/^\d{12}$/);
  });

  it('shows VPC, subnets, gateway and way out', async () => {
    const inventory = await read();
    expect(inventory.vpc(account.vpcId)).toMatchObject({
      cidrs: ['10.7.0.0/16'],
      state: 'available',
      isDefault: false,
    });
    expect(inventory.vpc(account.vpcId)?.tags).toEqual([{ key: 'Name', value: '<b>spare</b> & co' }]);
    const subnet = inventory.subnet(account.subnetA);
    expect(subnet).toMatchObject({ vpcId: account.vpcId, cidr: '10.7.1.0/24', zone: 'eu-west-1a' });
    expect(subnet && subnetReach(subnet, inventory).tier).toBe('public');
    expect(inventory.internetGatewayOf({ id: account.vpcId })?.id).toBe(account.gatewayId);
    expect(inventory.subnetsOf({ id: account.vpcId }).map(({ id }) => id)).toEqual(
      [account.subnetA, account.subnetB].sort(),
    );
  });

  it('shows the security group', async () => {
    const group = (await read()).securityGroup(account.groupId);
    expect(group).toMatchObject({ name: 'web', description: 'Web servers', vpcId: account.vpcId });
  });

  it('shows the instance with its primary interface and the limits of its type', async () => {
    const inventory = await read();
    const instance = inventory.instance(account.instanceId);
    expect(instance).toMatchObject({
      state: 'running',
      type: 'm5.large',
      subnetId: account.subnetA,
      zone: 'eu-west-1a',
    });
    expect(inventory.enisOf({ id: account.instanceId })).toMatchObject([
      { vpcId: account.vpcId, attachment: { deviceIndex: 0, networkCard: 0, status: 'attached' } },
    ]);
    expect(inventory.limitsOf({ type: 'm5.large' })).toMatchObject({
      interfaces: 3,
      ipv4PerInterface: 10,
      source: 'live',
    });
  });

  it('shows an interface with address, group, tags and MAC', async () => {
    const eni = (await read()).eni(account.spare);
    expect(eni).toMatchObject({
      subnetId: account.subnetA,
      zone: 'eu-west-1a',
      description: 'spare',
      status: 'available',
      sourceDestCheck: true,
      requesterManaged: false,
      attachment: undefined,
      groups: [{ id: account.groupId, name: 'web' }],
      tags: [{ key: 'Name', value: '<b>spare</b> & co' }],
    });
    expect(eni?.addresses).toMatchObject([{ primary: true, ip: expect.stringMatching(/^10\.7\.1\.\d+$/) as string }]);
    expect(eni?.mac).toMatch(/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/);
  });

  it('ties the elastic IP to its interface', async () => {
    const inventory = await read();
    const address = inventory.elasticIp(account.allocationId);
    expect(address).toMatchObject({ eniId: account.addressed });
    const association = inventory.eni(account.addressed)?.addresses[0]?.association;
    expect(association?.publicIp).toBe(address?.publicIp);
  });

  it('attaches an interface and detaches it again, each seen at once by the next read', async () => {
    const ec2 = running.connection.ec2();
    const { attachmentId } = await ec2.attachInterface({
      eniId: account.spare,
      instanceId: account.instanceId,
      deviceIndex: 1,
      networkCard: 0,
    });
    const attached = await read();
    expect(attached.eni(account.spare)).toMatchObject({
      status: 'in-use',
      attachment: { id: attachmentId, instanceId: account.instanceId, deviceIndex: 1, deleteOnTermination: false },
    });
    expect(attached.enisOf({ id: account.instanceId })).toHaveLength(2);
    await ec2.detachInterface({ eniId: account.spare, attachmentId, force: false });
    const detached = await read();
    expect(detached.eni(account.spare)).toMatchObject({ status: 'available', attachment: undefined });
    expect(detached.enisOf({ id: account.instanceId })).toHaveLength(1);
  });

  it('names an interface that does not exist', async () => {
    const eniId = 'eni-0123456789abcdef0';
    const attach = { eniId, instanceId: account.instanceId, deviceIndex: 1, networkCard: 0 };
    await expect(running.connection.ec2().attachInterface(attach)).rejects.toMatchObject({
      name: 'ProblemError',
      problem: {
        code: 'InvalidNetworkInterfaceID.NotFound',
        message: `The network interface no longer exists: ${eniId}`,
      },
    });
  });

  it('answers a dry run without doing it', async () => {
    const input = { eniId: account.spare, instanceId: account.instanceId, deviceIndex: 1, networkCard: 0 };
    expect(await running.connection.dryRun({ action: 'attachInterface', input })).toEqual({ kind: 'allowed' });
    expect((await read()).eni(account.spare)?.attachment).toBeUndefined();
  });
});
