import { describe, expect, it } from 'vitest';
import { cliText } from '../../../src/actions/code/cliScript.ts';
import { Inventory } from '../../../src/domain/inventory.ts';
import type { Call } from '../../../src/actions/ec2.ts';
import type { LaunchInterface } from '../../../src/actions/launchInterface.ts';
import type { NewInterface } from '../../../src/actions/interfaces.ts';
import { callSentence } from '../../../src/services/plan.ts';
import { simulate } from '../../../src/simulator/simulate.ts';
import { connectionInto } from '../../support/simulatedPlatform.ts';
import { address, eni, inventoryOf, securityGroup, snapshot, subnet } from '../../support/snapshot.ts';

const opened = () => {
  const account = snapshot({
    enis: [eni({ id: 'eni-0a0000a1', addresses: [address('10.0.0.20')] })],
    securityGroups: [securityGroup({ id: 'sg-0a0000a1' })],
    subnets: [subnet({ ipv6Cidrs: ['2001:db8::/64'] })],
  });
  const simulator = simulate(account);
  return { ec2: connectionInto(simulator).ec2(), inventory: () => new Inventory(simulator.snapshot()) };
};

const made = async (over: Partial<NewInterface>) => {
  const { ec2, inventory } = opened();
  const { eniId } = await ec2.createInterface({ subnetId: 'subnet-0a', ...over });
  return inventory().eni(eniId);
};

describe('a new interface through the SDK', () => {
  it('has as many addresses and prefixes as asked for, of both families', async () => {
    const counted = await made({ ipv4: { kind: 'count', count: 2 }, ipv6: { kind: 'count', count: 1 } });
    expect([counted?.addresses.length, counted?.ipv6Addresses.length]).toEqual([3, 1]);
    const blocks = await made({ ipv4: { kind: 'prefixCount', count: 1 }, ipv6: { kind: 'prefixCount', count: 2 } });
    expect([blocks?.ipv4Prefixes.length, blocks?.ipv6Prefixes.length]).toEqual([1, 2]);
  });
  it('has those that are named', async () => {
    const ipv4 = { kind: 'prefixes', prefixes: ['10.0.0.64/28'] } as const;
    const ipv6 = { kind: 'addresses', addresses: ['2001:db8::5'] } as const;
    expect(await made({ privateIp: '10.0.0.9', ipv4, ipv6, primaryIpv6: true })).toMatchObject({
      addresses: [{ ip: '10.0.0.9', primary: true }],
      ipv4Prefixes: ['10.0.0.64/28'],
      ipv6Addresses: [{ ip: '2001:db8::5', primary: true }],
    });
    const prefixes = { kind: 'prefixes', prefixes: ['2001:db8:0:0:2::/80'] } as const;
    expect(await made({ ipv6: prefixes })).toMatchObject({ ipv6Prefixes: ['2001:db8:0:0:2::/80'] });
  });
  it('is of the type asked for, and without IPv6 where none is asked for', async () => {
    expect(await made({ interfaceType: 'efa-only' })).toMatchObject({ interfaceType: 'efa-only', addresses: [] });
    expect(await made({ ipv6: { kind: 'count', count: 0 } })).toMatchObject({ ipv6Addresses: [] });
  });
});

const primary: LaunchInterface = {
  kind: 'new',
  subnetId: 'subnet-0a',
  groupIds: ['sg-0a0000a1'],
  description: 'front',
  privateIp: '10.0.0.9',
  ipv4: { kind: 'addresses', addresses: ['10.0.0.10'] },
  deleteOnTermination: false,
  deviceIndex: 0,
  networkCard: 0,
};
const launch = (interfaces: readonly LaunchInterface[]): Extract<Call, { action: 'runInstance' }> => ({
  action: 'runInstance',
  input: {
    imageId: 'ami-0a0000a1',
    instanceType: 'm5.large',
    keyName: 'mine',
    interfaces,
    tags: [{ key: 'Name', value: 'web' }],
  },
});

describe('a launch', () => {
  it('makes an instance with its interfaces in their places', async () => {
    const { ec2, inventory } = opened();
    const second: LaunchInterface = { kind: 'existing', eniId: 'eni-0a0000a1', deviceIndex: 2, networkCard: 0 };
    const { instanceId } = await ec2.runInstance(launch([primary, second]).input);
    expect(inventory().instance(instanceId)).toMatchObject({ state: 'running', tags: [{ key: 'Name', value: 'web' }] });
    expect(inventory().enisOf({ id: instanceId })).toMatchObject([
      {
        description: 'front',
        addresses: [{ ip: '10.0.0.9', primary: true }, { ip: '10.0.0.10' }],
        groups: [{ id: 'sg-0a0000a1' }],
        attachment: { deviceIndex: 0, deleteOnTermination: false },
      },
      { id: 'eni-0a0000a1', attachment: { deviceIndex: 2 } },
    ]);
  });
  it('gives the only interface a public IPv4 address if it shall', async () => {
    const { ec2, inventory } = opened();
    const { instanceId } = await ec2.runInstance(launch([{ ...primary, publicIp: true }]).input);
    expect(inventory().enisOf({ id: instanceId })[0]?.addresses[0]?.association).toMatchObject({ ipOwnerId: 'amazon' });
  });
  it('is told as a sentence and as CLI text', () => {
    const call = launch([{ ...primary, ipv4: undefined, description: undefined, publicIp: false }]);
    expect(callSentence(call, inventoryOf())).toBe(
      'Launch m5.large from ami-0a0000a1 with a new interface in subnet-0a as eth0 on network card 0',
    );
    expect(
      cliText(call, { kind: 'profile', profile: 'prod', region: 'eu-west-1', endpoint: undefined }, 'eu-west-1'),
    ).toBe(
      'aws ec2 run-instances --image-id ami-0a0000a1 --instance-type m5.large --count 1 --key-name mine ' +
        `--network-interfaces '[{"DeviceIndex":0,"NetworkCardIndex":0,"SubnetId":"subnet-0a","DeleteOnTermination":false,` +
        `"Groups":["sg-0a0000a1"],"AssociatePublicIpAddress":false,"PrivateIpAddress":"10.0.0.9"}]' ` +
        `--tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"web"}]}]' --profile prod --region eu-west-1`,
    );
  });
});
