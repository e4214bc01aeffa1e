import {
  AllocateAddressCommand,
  AttachNetworkInterfaceCommand,
  CreateNetworkInterfaceCommand,
  CreateTagsCommand,
  DeleteNetworkInterfaceCommand,
  DescribeVpcsCommand,
  DetachNetworkInterfaceCommand,
  DisassociateAddressCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import { describe, expect, it } from 'vitest';
import { authorizing } from '../../../../src/simulator/iam/authorize.ts';
import { authorizationRow } from '../../../../src/simulator/iam/authorizationTable.ts';
import { simulate } from '../../../../src/simulator/simulate.ts';
import { beyondOperations } from '../../../../src/simulator/wire/beyondOperations.ts';
import { operationSchemas } from '../../../../src/simulator/wire/operationSchemas.ts';
import { fixedConfig, refusalOf } from '../../../support/simulated.ts';
import { attached, elasticIp, eni, instance, ownAccount, snapshot } from '../../../support/snapshot.ts';

const arns = `arn:aws:ec2:eu-west-1:${ownAccount}:`;

/** An EC2 whose caller may do what the statements say. */
const under = (...Statement: readonly object[]): EC2Client => {
  const account = snapshot({
    instances: [instance()],
    enis: [eni({ attachment: attached('i-0a', 1), tags: [{ key: 'team', value: 'net' }] }), eni({ id: 'eni-0b' })],
    addresses: [elasticIp({ eniId: 'eni-0a', privateIp: '10.0.0.20', associationId: 'eipassoc-0a' })],
  });
  const { requestHandler } = simulate(account, { authorize: authorizing({ Version: '2012-10-17', Statement }) });
  return new EC2Client({ ...fixedConfig, requestHandler });
};

const allow = (Action: string | readonly string[], Resource: string | readonly string[], Condition?: object) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...(Condition && { Condition }),
});

const remove = new DeleteNetworkInterfaceCommand({ NetworkInterfaceId: 'eni-0b' });
const detach = new DetachNetworkInterfaceCommand({ AttachmentId: attached('i-0a', 1).id });

describe('a world with a policy', () => {
  it('refuses what nothing allows, in the words of EC2', async () => {
    expect(await refusalOf(under().send(new DescribeVpcsCommand({})))).toBe(
      `UnauthorizedOperation: You are not authorized to perform this operation. User: arn:aws:iam::${ownAccount}:user/simulated ` +
        'is not authorized to perform: ec2:DescribeVpcs because no identity-based policy allows the ec2:DescribeVpcs action',
    );
    expect(await refusalOf(under().send(remove))).toMatch(
      `ec2:DeleteNetworkInterface on resource: ${arns}network-interface/eni-0b because no identity-based policy allows the ` +
        'ec2:DeleteNetworkInterface action. Encoded authorization failure message: ',
    );
    const denied = under(allow('ec2:*', '*'), { ...allow('ec2:Delete*', '*'), Effect: 'Deny' });
    expect(await refusalOf(denied.send(remove))).toContain('with an explicit deny in an identity-based policy.');
  });

  it('answers a dry run alike', async () => {
    const dry = new AllocateAddressCommand({ DryRun: true });
    expect(await refusalOf(under().send(dry))).toContain('UnauthorizedOperation');
    expect(await refusalOf(under(allow('ec2:AllocateAddress', `${arns}elastic-ip/*`)).send(dry))).toContain(
      'DryRunOperation',
    );
  });

  it('asks for each thing that a call names', async () => {
    const attach = new AttachNetworkInterfaceCommand({
      NetworkInterfaceId: 'eni-0b',
      InstanceId: 'i-0a',
      DeviceIndex: 2,
    });
    const action = 'ec2:AttachNetworkInterface';
    const [itself, its] = [`${arns}network-interface/eni-0b`, `${arns}instance/i-0a`];
    expect(await refusalOf(under(allow(action, itself)).send(attach))).toContain(`on resource: ${its} `);
    expect(await refusalOf(under(allow(action, its)).send(attach))).toContain(`on resource: ${itself} `);
    expect(await under(allow(action, itself), allow(action, its)).send(attach)).toHaveProperty('AttachmentId');
  });

  it('asks for what an attachment or association is of', async () => {
    const both = [`${arns}network-interface/eni-0a`, `${arns}instance/i-0a`];
    expect(await refusalOf(under(allow('ec2:Detach*', both[0] ?? '')).send(detach))).toContain(
      `on resource: ${both[1]} `,
    );
    expect(await under(allow('ec2:Detach*', both)).send(detach)).toHaveProperty('$metadata');
    const free = new DisassociateAddressCommand({ AssociationId: 'eipassoc-0a' });
    expect(await refusalOf(under(allow('ec2:*', `${arns}elastic-ip/eipalloc-0a`)).send(free))).toContain(
      `on resource: ${arns}network-interface/eni-0a `,
    );
  });

  it('lets conditions ask for tags, places and what a request says', async () => {
    const tagged = (value: string) => allow('ec2:*', '*', { StringEquals: { 'aws:ResourceTag/team': value } });
    const tag = new CreateTagsCommand({ Resources: ['eni-0a'], Tags: [{ Key: 'a', Value: 'b' }] });
    expect(await under(tagged('net')).send(tag)).toHaveProperty('$metadata');
    expect(await refusalOf(under(tagged('other')).send(tag))).toContain('UnauthorizedOperation');
    const vpc = (id: string) => allow('ec2:*', '*', { ArnEquals: { 'ec2:Vpc': `${arns}vpc/${id}` } });
    expect(await under(vpc('vpc-0a')).send(remove)).toHaveProperty('$metadata');
    expect(await refusalOf(under(vpc('vpc-0b')).send(remove))).toContain('UnauthorizedOperation');
    const asked = (value: string) => allow('ec2:CreateTags', '*', { StringEquals: { 'aws:RequestTag/a': value } });
    expect(await under(asked('b')).send(tag)).toHaveProperty('$metadata');
    expect(await refusalOf(under(asked('c')).send(tag))).toContain('UnauthorizedOperation');
  });

  it('has no value for a key that the reference does not list for the call', async () => {
    const zone = allow('ec2:*', '*', { Null: { 'ec2:InstanceType': 'true' } });
    expect(await under(zone).send(remove)).toHaveProperty('$metadata');
    expect(await refusalOf(under(zone).send(detach))).toContain(`on resource: ${arns}instance/i-0a `);
  });

  it('asks for ec2:CreateTags where something is made with tags', async () => {
    const create = new CreateNetworkInterfaceCommand({
      SubnetId: 'subnet-0a',
      TagSpecifications: [{ ResourceType: 'network-interface', Tags: [{ Key: 'a', Value: 'b' }] }],
    });
    const made = allow('ec2:CreateNetworkInterface', '*');
    const tagging = (call: string) => allow('ec2:CreateTags', '*', { StringEquals: { 'ec2:CreateAction': call } });
    expect(await refusalOf(under(made).send(create))).toContain(
      `perform: ec2:CreateTags on resource: ${arns}network-interface/* `,
    );
    expect(await refusalOf(under(made, tagging('RunInstances')).send(create))).toContain('ec2:CreateTags');
    expect(await under(made, tagging('CreateNetworkInterface')).send(create)).toHaveProperty('NetworkInterface');
  });
});

it('the table has a row, with its source, for every call that the simulator answers', () => {
  const names = [...Object.keys(operationSchemas), ...Object.keys(beyondOperations)];
  expect(names.filter((name) => !authorizationRow(name)?.source.endsWith(`: ${name}`))).toEqual([]);
});
