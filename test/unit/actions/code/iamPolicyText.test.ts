import { describe, expect, it } from 'vitest';
import { iamPolicyText } from '../../../../src/actions/code/iamPolicyText.ts';
import type { Call } from '../../../../src/actions/ec2.ts';
import { operations } from '../../../../src/operations/registry.ts';
import { planInputs, planned, plannedRun } from '../../../support/planRuns.ts';
import { attached, elasticIp, eni, instance, inventoryOf, ownAccount, subnet } from '../../../support/snapshot.ts';

const account = inventoryOf({
  subnets: [subnet(), subnet({ id: 'subnet-0shared', ownerId: '999988887777' })],
  instances: [instance()],
  enis: [
    eni({ attachment: attached('i-0a', 1), groups: [{ id: 'sg-0a', name: 'base' }] }),
    eni({ id: 'eni-0b', groups: [{ id: 'sg-0a', name: 'base' }] }),
  ],
  addresses: [
    elasticIp({ eniId: 'eni-0a', associationId: 'eipassoc-0a' }),
    elasticIp({ allocationId: 'eipalloc-0b', publicIp: '203.0.113.20' }),
  ],
});

const place = { deviceIndex: 1, networkCard: 0 };

/** The runs whose input is known. */
const runs = planned.filter(({ id }) => id in planInputs || !operations.some((operation) => operation.id === id));

describe('the least policy of a run', () => {
  it('is known by heart', async () => {
    const texts: string[] = [];
    for (const operation of runs) {
      const { calls, before } = await plannedRun(operation);
      texts.push(`=== ${operation.id}\n${iamPolicyText(calls, before)}\n`);
    }
    await expect(texts.join('\n')).toMatchFileSnapshot('../../../fixtures/code/iam.txt');
  });

  it('names any of a kind where only the run makes it, and what it moved where it is by then', () => {
    const made: readonly Call[] = [
      { action: 'createInterface', input: { subnetId: 'subnet-0a' } },
      { action: 'attachInterface', input: { eniId: 'eni-0new', instanceId: 'i-0b', ...place } },
      { action: 'attachInterface', input: { eniId: 'eni-0b', instanceId: 'i-0b', ...place } },
      { action: 'detachInterface', input: { eniId: 'eni-0b', attachmentId: 'eni-attach-0new', force: false } },
    ];
    const text = iamPolicyText(made, account);
    expect(text).not.toContain('eni-0new');
    expect(JSON.parse(text)).toMatchObject({
      Statement: [
        { Action: ['ec2:CreateNetworkInterface'] },
        {
          Action: ['ec2:AttachNetworkInterface'],
          Resource: [
            `arn:aws:ec2:eu-west-1:${ownAccount}:instance/i-0b`,
            `arn:aws:ec2:eu-west-1:${ownAccount}:network-interface/*`,
          ],
        },
        {
          Action: ['ec2:DetachNetworkInterface'],
          Resource: [
            `arn:aws:ec2:eu-west-1:${ownAccount}:instance/i-0b`,
            `arn:aws:ec2:eu-west-1:${ownAccount}:network-interface/eni-0b`,
          ],
        },
        { Action: ['ec2:DescribeInstances', 'ec2:DescribeNetworkInterfaces', 'ec2:DescribeSubnets'], Resource: '*' },
      ],
    });
  });

  it('takes any account, or any partition, where these are not known', () => {
    const known: readonly Call[] = [{ action: 'deleteInterface', input: { eniId: 'eni-0gone' } }];
    expect(iamPolicyText(known, inventoryOf({ accountId: undefined }))).toContain('arn:aws:ec2:eu-west-1:*:network-');
    expect(iamPolicyText(known, inventoryOf({ region: 'xx-newplace-1' }))).toContain('"arn:*:ec2:xx-newplace-1:');
  });
});
