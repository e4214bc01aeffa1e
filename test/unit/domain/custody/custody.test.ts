import { describe, expect, it } from 'vitest';
import { becauseOf } from '../../../../src/domain/custody/because.ts';
import { custodyNote, custodyOf } from '../../../../src/domain/custody/custody.ts';
import { holdOf, mayBeForeign } from '../../../../src/domain/custody/hold.ts';
import { rightsOf } from '../../../../src/domain/custody/rights.ts';
import { isFilledOnPurpose, standOf } from '../../../../src/domain/custody/stand.ts';
import { unlisted } from '../../../../src/domain/custody/unlisted.ts';
import type { Eni, Snapshot } from '../../../../src/domain/model.ts';
import { attached, eni, instance, inventoryOf, ownAccount } from '../../../support/snapshot.ts';
import { controllerSamples } from './controllerSamples.ts';
import { servicesAttachment } from './serviceSample.ts';

const other = '444455556666';

const seen = (over: Partial<Eni>, account: Partial<Snapshot> = {}) => {
  const thing = eni(over);
  const inventory = inventoryOf({ ...account, enis: [thing, ...(account.enis ?? [])] });
  return {
    ...custodyOf(thing, inventory),
    because: becauseOf(thing, inventory),
    rights: rightsOf(thing, inventory),
    stand: standOf(thing, inventory),
    filled: isFilledOnPurpose(thing, inventory),
  };
};

describe('a program that made an interface', () => {
  it.each(controllerSamples)('is $title ($source)', ({ eni: shown, title, name }) => {
    const { kind, holder, rights } = seen(shown);
    expect({ kind, title: holder?.title, name: holder?.name }).toEqual({ kind: 'controller', title, name });
    expect(rights).toMatchObject({ change: true, attach: true, detach: true, delete: true });
  });

  it('leaves an interface the account’s own, by itself while nothing holds it', () => {
    expect(seen({ description: 'aws-K8S-i-0a' }).stand).toBe('loose');
    expect(seen({ description: 'aws-K8S-i-0a', attachment: attached('i-0a', 1) }).stand).toBe('instance');
  });

  it('fills instances for pods, and with nodes only what came with them', () => {
    expect(seen({ description: 'aws-K8S-i-0a' }).filled).toBe(true);
    expect(seen({ description: 'Cilium-CNI (i-0a)' }).filled).toBe(true);
    expect(seen({ tags: [{ key: 'kubernetes.io/cluster/ocp', value: 'owned' }] }).filled).toBe(false);
    expect(seen({}).filled).toBe(false);
  });

  it('is the agent of ECS for a task on an instance of the account', () => {
    const description = 'arn:aws:ecs:eu-west-1:111122223333:attachment/c1988214-33e8-4404-8304-a3929bf11138';
    expect(seen({ description, attachment: attached('i-0a', 1) })).toMatchObject({
      kind: 'controller',
      holder: { full: 'ECS task' },
      filled: true,
    });
  });

  it('is not told by a description that only begins like one of AWS’s', () => {
    const description = 'arn:aws:ec2:eu-west-1:111122223333:vpc-endpoint/vpce-0a1b2c3d4e5f67890';
    expect(seen({ description, attachment: attached('i-0a', 1) })).toMatchObject({ kind: 'own', holder: undefined });
  });
});

describe('the account’s own interface', () => {
  it.each(['interface', 'efa', 'efa-only', 'trunk'])('is held by nobody: %s', (interfaceType) => {
    const own = seen({ interfaceType, attachment: attached('i-0a', 1) });
    expect(own).toMatchObject({ kind: 'own', holder: undefined, because: [], stand: 'instance' });
  });

  it('stays so whatever a person wrote on it', () => {
    for (const description of ['ELB shop', 'RDSNetworkInterface', 'Interface for NAT Gateway nat-0a', 'DAX is great'])
      expect(seen({ description })).toMatchObject({ kind: 'own', stand: 'loose' });
  });

  it('stays so for whoever asked for it in the account', () => {
    expect(seen({ requesterId: 'AIDAEXAMPLE' }).kind).toBe('own');
  });
});

describe('why', () => {
  it('tells the type where that shows the holder, and not where anybody may have it', () => {
    expect(seen({ interfaceType: 'lambda' }).because).toContain('its type is lambda');
    expect(seen({ interfaceType: 'branch' }).because).toContain('its type is branch');
    expect(seen({ requesterManaged: true }).because.join()).not.toContain('its type');
  });

  it('tells the tag of a controller', () => {
    const tags = [{ key: 'eks:eni:owner', value: 'amazon-vpc-cni' }];
    expect(seen({ tags, requesterId: 'AIDAEXAMPLE' }).because).toContain('it has the tag eks:eni:owner');
  });

  it('tells who attached it only where that is another than its owner', () => {
    expect(seen({ requesterManaged: true, attachment: attached('i-0a', 1) }).because.join()).not.toContain(
      'attached it',
    );
  });
});

describe('an interface of another account', () => {
  it('is known by its owner, and shows who', () => {
    const foreign = seen({ ownerId: other, attachment: attached('i-0b', 1, { instanceOwnerId: other }) });
    expect(foreign).toMatchObject({ kind: 'foreign', account: other, stand: 'instance' });
    expect(foreign.holder).toMatchObject({ title: `Account ${other}`, full: `Account ${other}` });
    expect(custodyNote(eni({ ownerId: other }), foreign)).toBe(`of account ${other}`);
    expect(foreign.because[0]).toBe(`its owner is ${other}, and this account is ${ownAccount}`);
    expect(Object.values(foreign.rights)).toEqual([false, false, false, false, false, false]);
    expect(seen({ ownerId: other }).stand).toBe('held');
  });

  it('of which a service holds it there, is that service’s', () => {
    const foreign = seen({ ownerId: other, requesterManaged: true, description: 'ELB app/shop/1' });
    expect(foreign).toMatchObject({ kind: 'foreign', account: other, holder: { name: 'shop' } });
  });

  it('is known by the owner of the instances where STS did not tell', () => {
    expect(seen({ ownerId: other }, { accountId: undefined }).kind).toBe('foreign');
    expect(seen({}, { accountId: undefined }).kind).toBe('own');
  });

  it('may be one where nothing tells who reads, and the interfaces have several owners', () => {
    const unknown = { accountId: undefined, instances: [] };
    const [mine, theirs] = [eni(), eni({ id: 'eni-0b', ownerId: other })];
    const inventory = inventoryOf({ ...unknown, enis: [mine, theirs] });
    for (const each of [mine, theirs]) {
      expect(holdOf(each, inventory)).toBe('own');
      expect(mayBeForeign(each, inventory)).toBe(true);
      expect(becauseOf(each, inventory)[0]).toMatch(/^it may belong to another account: its owner is \d{12}, /);
    }
    expect(mayBeForeign(mine, inventoryOf({ ...unknown, enis: [mine] }))).toBe(false);
  });
});

describe('an interface that another account attached', () => {
  const attachment = servicesAttachment(other, 'eni-attach-0a');

  it('stands with whoever attached it, who alone detaches it', () => {
    const eks = seen({ description: 'Amazon EKS shop', status: 'in-use', attachment });
    expect(eks).toMatchObject({ kind: 'elsewhere', account: other, stand: 'held', holder: { name: 'shop' } });
    // The cluster is named by its tags where the description names none.
    const tags = [{ key: 'kubernetes.io/cluster/blue', value: 'owned' }];
    expect(seen({ requesterId: 'AROAEXAMPLE:AmazonEKS', tags, status: 'in-use', attachment }).holder?.name).toBe(
      'blue',
    );
    expect(eks.rights).toMatchObject({ change: true, detach: false, attach: false });
    expect(eks.because).toEqual([
      `${other} attached it`,
      'EC2 names no instance',
      'its description is Amazon EKS shop',
    ]);
  });

  it('is called by the account where nothing else tells', () => {
    expect(seen({ status: 'in-use', attachment }).holder?.title).toBe(`Account ${other}`);
    expect(seen({ status: 'in-use', attachment: { ...attachment, instanceOwnerId: undefined } })).toMatchObject({
      kind: 'elsewhere',
      holder: { title: 'AWS service' },
    });
  });

  it('is one as well where EC2 names an instance of that account', () => {
    const lent = seen({ attachment: attached('i-0b', 1, { instanceOwnerId: other }) });
    expect(lent).toMatchObject({ kind: 'elsewhere', account: other, stand: 'instance' });
  });
});

describe('a service that is in no list', () => {
  it('is called by the first of its marks that says anything', () => {
    const title = (over: Partial<Eni>): string | undefined =>
      seen({ requesterManaged: true, status: 'in-use', ...over }).holder?.title;
    const alias = { requesterId: 'amazon-quantum-link' };
    expect(title(alias)).toBe('Quantum link');
    for (const principal of ['amazonaws.com', '.amazonaws.com', 'aws.amazonaws.com'])
      expect([principal, title({ ...alias, operator: { managed: true, principal } })]).not.toContain('');
  });
});

describe('an interface that a service operates', () => {
  it.each([
    ['eks.amazonaws.com', 'EKS Auto Mode'],
    ['ecs.amazonaws.com', 'ECS Managed Instances'],
    ['scaler.lambda.amazonaws.com', 'Lambda Managed Instances'],
  ])('is that of %s', (principal, full) => {
    const operated = seen({ operator: { managed: true, principal }, attachment: attached('i-0a', 0) });
    expect(operated).toMatchObject({ kind: 'operated', holder: { full }, stand: 'instance', filled: true });
    expect(operated.rights).toMatchObject({ change: false, delete: false, tag: true, reset: false });
    expect(operated.because).toEqual([`EC2 names its operator: ${principal}`]);
  });

  it('is none where EC2 says that nobody operates it', () => {
    expect(seen({ operator: { managed: false, principal: undefined } }).kind).toBe('own');
  });
});

describe('what a service left behind', () => {
  it.each([
    ['a marked one', { requesterManaged: true, requesterId: 'amazon-rds' }, 'RDS', false],
    ['one by its type', { interfaceType: 'lambda' }, 'Lambda', false],
    [
      'an old one of Lambda',
      { description: 'AWS Lambda VPC ENI: 4d30b479-eadf-4293-ad47-034ecbd3c3e5' },
      'Lambda',
      true,
    ],
    [
      'one by its description',
      { description: 'Amazon MQ network interface for broker b-03a68f4f-b3f4-43d9-8b61-bcfde3d37c3c' },
      'Amazon MQ',
      true,
    ],
    ['one of Glue', { description: 'Attached to Glue using role: arn:aws:iam::111122223333:role/etl' }, 'Glue', true],
  ])('is told from what is free: %s', (_what, over, full, change) => {
    const left = seen(over);
    expect(left).toMatchObject({ kind: 'leftover', holder: { full }, stand: 'held' });
    expect(left.because.at(-1)).toBe('nothing holds it now');
    expect(left.rights).toMatchObject({ change, delete: true, tag: true });
  });

  it('is nothing that EC2 still counts as used', () => {
    expect(seen({ interfaceType: 'lambda', status: 'in-use' })).toMatchObject({
      kind: 'service',
      rights: { delete: false },
    });
  });
});

describe('a branch of a trunk', () => {
  const tags = [
    { key: 'vpcresources.k8s.aws/trunk-eni-id', value: 'eni-0trunk' },
    { key: 'kubernetes.io/cluster/shop', value: 'owned' },
  ];
  const branch = { interfaceType: 'branch', status: 'in-use', description: 'aws-k8s-branch-eni', tags };

  it('stands with the others of its trunk, and is neither attached nor deleted by hand', () => {
    expect(seen(branch)).toMatchObject({
      kind: 'branch',
      stand: 'held',
      holder: { full: 'EKS pods on trunk', name: 'eni-0trunk' },
      rights: { change: false, attach: false, delete: false, tag: true },
    });
  });

  it('says what it is for where no cluster tagged it', () => {
    const description = 'arn:aws:ecs:eu-west-1:111122223333:attachment/c1988214';
    expect(seen({ ...branch, tags: [], description }).holder?.full).toBe('ECS tasks on trunk');
    expect(seen({ ...branch, tags: [], description: '' }).holder?.full).toBe('Branches on trunk');
  });
});

describe('an instance that is not known', () => {
  const enis = [eni({ attachment: attached('i-0lost', 1) })];

  it('was not read, is not listed, or is of another account: three words', () => {
    const gap = { part: 'instances', iamAction: 'ec2:DescribeInstances', code: 'UnauthorizedOperation' } as const;
    expect(unlisted('i-0lost', inventoryOf({ enis, gaps: [{ ...gap, message: '' }] }))).toBe('could not be read');
    expect(unlisted('i-0lost', inventoryOf({ enis, instances: [instance()] }))).toBe('not listed by EC2');
    const foreign = [eni({ ownerId: other, attachment: attached('i-0lost', 1, { instanceOwnerId: other }) })];
    expect(unlisted('i-0lost', inventoryOf({ enis: foreign }))).toBe(`of account ${other}`);
  });
});
