import { describe, expect, it } from 'vitest';
import { actions } from '../../../src/actions/actions.ts';
import { ec2By, namesIn, type Call } from '../../../src/actions/ec2.ts';
import { changeTermination } from '../../../src/operations/changeTermination.ts';
import { createInterface } from '../../../src/operations/createInterface.ts';
import { deleteInterface } from '../../../src/operations/deleteInterface.ts';
import { disassociateAddress } from '../../../src/operations/disassociateAddress.ts';
import { launchInstance } from '../../../src/operations/launchInstance.ts';
import type { OperationBody } from '../../../src/operations/operation.ts';
import { whichName } from '../../../src/operations/newInterface/otherQuestions.ts';
import { inventoryOf } from '../../support/snapshot.ts';

/** What EC2 is asked for an input. */
const asked = async <Input>({ run }: OperationBody<Input>, input: Input): Promise<readonly Call[]> => {
  const calls: Call[] = [];
  const ec2 = ec2By(namesIn(actions), async (call) => {
    calls.push(call as Call);
    return {};
  });
  await run(input, ec2);
  return calls;
};

const inputOf = async <Input>(body: OperationBody<Input>, input: Input): Promise<unknown> =>
  (await asked(body, input)).map((call) => call.input)[0];

describe('an interface that is made', () => {
  const none = { kind: 'count', count: 0 } as const;
  const least = {
    subnetId: 'subnet-0a',
    interfaceType: 'interface',
    description: '',
    groupIds: ['sg-0a'],
    name: '',
  } as const;

  it('has only what was asked for', async () => {
    expect(await inputOf(createInterface, { ...least, ipv4: none, ipv6: undefined })).toEqual({
      subnetId: 'subnet-0a',
      groupIds: ['sg-0a'],
      privateIp: undefined,
      ipv4: undefined,
      ipv6: undefined,
    });
  });

  it('asks for no IPv6 address where none is wanted, since the subnet may give one', async () => {
    expect(await inputOf(createInterface, { ...least, ipv6: none })).toMatchObject({ ipv6: none });
  });

  it('says nothing of IPv6 where the type has no addresses', async () => {
    const efaOnly = { ...least, interfaceType: 'efa-only', ipv6: none } as const;
    expect(await inputOf(createInterface, efaOnly)).toMatchObject({ interfaceType: 'efa-only', ipv6: undefined });
    const some = { kind: 'count', count: 1 } as const;
    expect(await inputOf(createInterface, { ...efaOnly, ipv6: some })).toMatchObject({ ipv6: some });
  });

  it('has its name without the blanks around it', () => {
    if (whichName.kind !== 'text') throw new Error('It is no text');
    expect(whichName.parse('  web ', {}, inventoryOf())).toBe('web');
  });
});

describe('an instance that is launched', () => {
  const machine = { imageId: 'ami-0a', instanceType: 'm5.large', keyName: '', name: '', secondaries: [] } as const;
  const fresh = { ...machine, primary: 'new', subnetId: 'subnet-0a', interfaceType: 'interface' } as const;

  it.each([
    [undefined, undefined],
    ['subnet', undefined],
    ['yes', true],
    ['no', false],
  ] as const)('asks for a public address as was said: %s', async (publicIp, wanted) => {
    const [primary] = ((await inputOf(launchInstance, { ...fresh, publicIp })) as Launch).interfaces;
    expect(primary).toMatchObject({ kind: 'new', subnetId: 'subnet-0a', publicIp: wanted, deleteOnTermination: true });
    expect(primary).toHaveProperty('interfaceType', undefined);
  });

  it('has its interfaces behind each other where no place was asked for', async () => {
    const secondaries = [
      { kind: 'existing', eniId: 'eni-0a' },
      { kind: 'new', subnetId: 'subnet-0b', groupIds: undefined },
    ] as const;
    const input = { ...fresh, interfaceType: 'efa', secondaries, deleteOnTermination: false } as const;
    const { interfaces, ...rest } = (await inputOf(launchInstance, input as never)) as Launch;
    expect(rest).toEqual({ imageId: 'ami-0a', instanceType: 'm5.large' });
    expect(interfaces).toMatchObject([
      { kind: 'new', interfaceType: 'efa', networkCard: 0, deviceIndex: 0, deleteOnTermination: false },
      { kind: 'existing', eniId: 'eni-0a', networkCard: 0, deviceIndex: 1 },
      { kind: 'new', subnetId: 'subnet-0b', networkCard: 0, deviceIndex: 2, deleteOnTermination: false },
    ]);
  });

  it('has its key pair and its name', async () => {
    expect(await inputOf(launchInstance, { ...fresh, keyName: 'mine', name: 'web' })).toMatchObject({
      keyName: 'mine',
      tags: [{ key: 'Name', value: 'web' }],
    });
  });
});

type Launch = { readonly interfaces: readonly object[] };

describe('what was pointed at', () => {
  it('answers for interfaces alone', () => {
    const targets = [
      { kind: 'interface', id: 'eni-0a' },
      { kind: 'instance', id: 'i-0a' },
    ] as const;
    for (const body of [deleteInterface, changeTermination]) {
      expect(body.known(targets, inventoryOf())).toEqual({ eniIds: ['eni-0a'] });
      expect(body.known(targets.slice(1), inventoryOf())).toEqual({});
    }
  });

  it('may be an elastic IP, or the interface that has one', () => {
    expect(disassociateAddress.known([{ kind: 'address', id: 'eipalloc-0a' }], inventoryOf())).toEqual({
      allocationId: 'eipalloc-0a',
    });
    expect(disassociateAddress.known([{ kind: 'interface', id: 'eni-0a' }], inventoryOf())).toEqual({
      eniId: 'eni-0a',
    });
    expect(disassociateAddress.known([{ kind: 'vpc', id: 'vpc-0a' }], inventoryOf())).toEqual({});
  });

  it('may be gone when its attachment is looked up', () => {
    const question = changeTermination.questions.find(({ field }) => field === 'attachments');
    if (question?.kind !== 'derived') throw new Error('It is asked');
    expect(question.value({ eniIds: ['eni-gone'] }, inventoryOf())).toEqual([{ eniId: 'eni-gone', attachmentId: '' }]);
    expect(question.value({}, inventoryOf())).toEqual([]);
  });
});
