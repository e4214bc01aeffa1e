import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAccount, buildEni, type Account } from './account.ts';
import { inProcess, overHttp, type Running } from './endpoints.ts';

/** Only endpoints that know EC2's rules; moto lets all of this pass. */
describe.each([inProcess(), overHttp()])('$name refuses as EC2 does', ({ start }) => {
  let running: Running;
  let account: Account;
  beforeAll(async () => {
    running = await start();
    account = await buildAccount(running.outside);
  });
  afterAll(() => running.stop());

  const attach = (eniId: string, deviceIndex: number) =>
    running.connection.ec2().attachInterface({ eniId, instanceId: account.instanceId, deviceIndex, networkCard: 0 });
  const refusal = (code: string, message: RegExp) => ({
    name: 'ProblemError',
    problem: { code, message: expect.stringMatching(message) as string },
  });

  it('an interface of another zone', async () => {
    await expect(attach(account.other, 1)).rejects.toMatchObject(
      refusal('InvalidParameterCombination', /different Availability Zones/),
    );
  });

  it('a device index that is taken', async () => {
    await expect(attach(account.spare, 0)).rejects.toMatchObject(refusal('InvalidParameterValue', /slot.*in use/));
  });

  it('to detach the primary interface', async () => {
    const primary = (await running.connection.read()).enis.find((eni) => eni.attachment?.deviceIndex === 0);
    const input = { eniId: primary?.id ?? '', attachmentId: primary?.attachment?.id ?? '', force: false };
    await expect(running.connection.ec2().detachInterface(input)).rejects.toMatchObject(
      refusal('OperationNotPermitted', /does not permit/),
    );
  });

  it('one interface more than the type takes, and an interface in use', async () => {
    await attach(account.spare, 1);
    await attach(account.addressed, 2);
    const { subnetA: subnetId, groupId } = account;
    const plan = { subnetId, groupId, privateIp: '10.7.1.22', description: 'one too many' };
    const extra = await buildEni(running.outside, plan);
    await expect(attach(extra, 3)).rejects.toMatchObject(refusal('AttachmentLimitExceeded', /no room.*m5\.large/));
    await expect(attach(account.spare, 3)).rejects.toMatchObject(
      refusal('InvalidParameterValue', new RegExp(`in use: ${account.spare}`)),
    );
  });
});
