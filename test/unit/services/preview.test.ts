import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import { attachInterface as body } from '../../../src/operations/attachInterface.ts';
import { assignIpv4 } from '../../../src/operations/assignIpv4.ts';
import { changeSecurityGroups } from '../../../src/operations/changeSecurityGroups.ts';
import { deleteInterface } from '../../../src/operations/deleteInterface.ts';
import type { Operation } from '../../../src/operations/operation.ts';
import { preview } from '../../../src/services/preview.ts';
import { fakePlatform, FakeAccount } from '../../support/fakeAccount.ts';
import { attachInput } from '../../support/judge.ts';
import { simulatedPlatform } from '../../support/simulatedPlatform.ts';
import { attached, eni, instance, inventoryOf, ownAccount, primaryEni, snapshot } from '../../support/snapshot.ts';
import { whole } from '../../support/wholeOperation.ts';

const attachInterface = whole('attachInterface', body);

const gap = {
  part: 'addresses',
  iamAction: 'ec2:DescribeAddresses',
  code: 'UnauthorizedOperation',
  message: '',
} as const;

describe('a preview on the simulator', () => {
  const previewOf = (account: ReturnType<typeof snapshot>, input = attachInput()) =>
    preview(
      { operation: attachInterface, input, inventory: new Inventory(account) },
      simulatedPlatform(account).platform,
    );

  it('answers the calls, exactly the changes, and the account afterwards', async () => {
    const { calls, changes, after, refusal } = await previewOf(snapshot());
    expect(calls).toEqual([{ action: 'attachInterface', input: attachInput() }]);
    expect(changes.map(({ kind, on, fields }) => [kind, on.id, fields.map(({ name }) => name)])).toEqual([
      ['changed', 'eni-0a', ['status', 'attachment']],
    ]);
    expect(after.eni('eni-0a')?.attachment).toMatchObject({ instanceId: 'i-0a', deviceIndex: 1, status: 'attached' });
    expect(refusal).toBeUndefined();
  });
  it('keeps what could not be read unknown', async () => {
    const { after } = await previewOf(snapshot({ gaps: [gap], accountId: undefined }));
    expect(after.gap('addresses')).toEqual(gap);
    expect(after.snapshot.accountId).toBeUndefined();
  });
  it("tells EC2's refusal with its code, and no change", async () => {
    const full = [1, 2].map((at) => eni({ id: `eni-0b${at}`, attachment: attached('i-0a', at) }));
    const account = snapshot({ enis: [primaryEni(), eni(), ...full] });
    const { changes, refusal } = await previewOf(account, attachInput({ deviceIndex: 3 }));
    expect(refusal).toMatch(/\(AttachmentLimitExceeded\)$/);
    expect(changes).toEqual([]);
  });
  it('knows the bundled limits of a type that was not read live', async () => {
    const account = snapshot({ instances: [instance({ type: 't2.micro' })], instanceTypes: [] });
    const neighbour = eni({ id: 'eni-0b', attachment: attached('i-0a', 1) });
    const full = { ...account, enis: [...account.enis, neighbour] };
    expect((await previewOf(full, attachInput({ deviceIndex: 2 }))).refusal).toMatch(/\(AttachmentLimitExceeded\)$/);
  });

  it('lets others go on after each call of many', async () => {
    const enis = Array.from({ length: 20 }, (_, at) => eni({ id: `eni-0b${at}` }));
    const account = snapshot({ enis });
    let turns = 0;
    let next = setImmediate(function turn() {
      turns += 1;
      next = setImmediate(turn);
    });
    const input = { eniIds: enis.map(({ id }) => id) };
    const { changes } = await preview(
      { operation: whole('deleteInterface', deleteInterface), input, inventory: new Inventory(account) },
      simulatedPlatform(account).platform,
    );
    clearImmediate(next);
    expect(changes.filter(({ kind }) => kind === 'removed')).toHaveLength(20);
    expect(turns).toBeGreaterThanOrEqual(19);
  });
});

describe('a preview of an account that could not be read in full', () => {
  type Part = 'subnets' | 'securityGroups' | 'internetGateways' | 'routeTables';
  const lacking = (part: Part) =>
    snapshot({
      accountId: ownAccount,
      enis: [eni({ id: 'eni-0a0000a1' })],
      securityGroups: [],
      [part]: [],
      gaps: [{ part, iamAction: `ec2:Describe-${part}`, code: 'UnauthorizedOperation', message: '' }],
    });
  const previewOf = <Input>(operation: Operation<Input>, input: Input, part: Part) =>
    preview({ operation, input, inventory: new Inventory(lacking(part)) }, simulatedPlatform(lacking(part)).platform);
  const assign = {
    eniId: 'eni-0a0000a1',
    way: 'count',
    ipv4: { kind: 'count', count: 1 },
    allowReassignment: false,
  } as const;
  const groups = {
    eniIds: ['eni-0a0000a1'],
    groupIds: ['sg-0a0000a2'],
    wanted: [{ eniId: 'eni-0a0000a1', groupIds: ['sg-0a0000a2'] }],
  };

  it('takes what the twin lacks for no refusal of EC2', async () => {
    const subnets = await previewOf(whole('assignIpv4', assignIpv4), assign, 'subnets');
    expect(subnets).toMatchObject({ refusal: undefined, previewGap: 'ec2:Describe-subnets (UnauthorizedOperation)' });
    expect(subnets.calls).toHaveLength(1);
    const security = await previewOf(whole('changeSecurityGroups', changeSecurityGroups), groups, 'securityGroups');
    expect(security).toMatchObject({
      refusal: undefined,
      previewGap: 'ec2:Describe-securityGroups (UnauthorizedOperation)',
    });
  });
  it('keeps a refusal that has nothing to do with what is missing', async () => {
    const security = await previewOf(whole('changeSecurityGroups', changeSecurityGroups), groups, 'routeTables');
    expect(security.refusal).toMatch(/InvalidGroup\.NotFound/);
    expect(security.previewGap).toBeUndefined();
  });
  it('tells of many things why the twin refused, not how it counted them', async () => {
    const many = { eniIds: ['eni-0a0000a1', 'eni-0a0000a2', 'eni-0a0000a3'] };
    const { refusal } = await previewOf(whole('deleteInterface', deleteInterface), many, 'routeTables');
    expect(refusal).toMatch(
      /^1 of 3 done, 2 not: .*no longer exists.*\(eni-0a0000a2, eni-0a0000a3\)\. Done: eni-0a0000a1 \(InvalidNetworkInterfaceID\.NotFound\)$/,
    );
  });
});

it('closes its twin, also when the preview breaks off', async () => {
  const twin = new FakeAccount();
  const platform = fakePlatform(new FakeAccount(), { twin: async () => twin.asTwin() });
  const request = { operation: attachInterface, input: attachInput(), inventory: inventoryOf() };
  await preview(request, platform);
  expect(twin.closed).toBe(1);
  twin.refusals.push(new DOMException('The work was cancelled', 'AbortError'));
  await expect(preview(request, platform)).rejects.toMatchObject({ name: 'AbortError' });
  expect(twin.closed).toBe(2);
});
