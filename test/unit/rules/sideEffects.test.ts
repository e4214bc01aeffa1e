import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/domain/model.ts';
import { podsLose } from '../../../src/rules/assignIpv4/assignIpv4Conflicts.ts';
import { descriptionRules } from '../../../src/rules/descriptionRules.ts';
import { namesLead, routesBehind } from '../../../src/rules/elasticIps/disassociateRules.ts';
import { groupsRules } from '../../../src/rules/groupsRules.ts';
import { runRules, type Rule } from '../../../src/rules/rule.ts';
import { sourceDestCheckRules } from '../../../src/rules/sourceDestCheckRules.ts';
import { controllersMake } from '../../../src/rules/subnetAddressingRules.ts';
import { terminationRules } from '../../../src/rules/terminationRules.ts';
import { said } from '../../support/judge.ts';
import { address, attached, elasticIp, eni, inventoryOf, named, routeTable } from '../../support/snapshot.ts';

const cni = { description: 'aws-K8S-i-0a', tags: [{ key: 'cluster.k8s.amazonaws.com/name', value: 'shop' }] };
const trunk = { description: 'aws-k8s-trunk-eni', interfaceType: 'trunk' };
const node = { tags: [{ key: 'eks:nodegroup-name', value: 'blue' }] };
const on = { attachment: attached('i-0a', 1), status: 'in-use' };
const routes = [{ destination: '0.0.0.0/0', target: 'eni-0a', state: 'active' }];
const routeTables = [routeTable({ ...named('private'), routes })];

/** What one of several rules says, with what to do about it. */
const told = <Input>(rules: readonly Rule<Input>[], id: string, input: Partial<Input>, account: Partial<Snapshot>) =>
  runRules(rules, input, inventoryOf(account)).flatMap(({ ruleId, message, remedy }) =>
    ruleId === id ? [`${message}. ${remedy ?? ''}`] : [],
  );

describe('a change of an interface that a controller looks after', () => {
  const eniIds = ['eni-0a'];
  const changes: readonly (readonly [string, (account: Partial<Snapshot>) => readonly string[], string])[] = [
    [
      'of its groups',
      (account) => told(groupsRules, 'security-groups/controller', { eniIds, groupIds: ['sg-0b'] }, account),
      'its security groups',
    ],
    [
      'of its check',
      (account) => told(sourceDestCheckRules, 'source-dest-check/controller', { eniIds, check: 'off' }, account),
      'the check',
    ],
    [
      'of its end',
      (account) => told(terminationRules, 'termination/controller', { eniIds, deleteOnTermination: false }, account),
      'what becomes of it with its instance',
    ],
  ];

  it.each(changes)('%s says that it may be set back', (_name, judged, what) => {
    expect(judged({ enis: [eni({ ...cni, ...on })] })).toEqual([
      `VPC CNI looks after the interface, and may set ${what} back or break: eni-0a. Change it in the settings of VPC CNI instead.`,
    ]);
    expect(judged({ enis: [eni({ ...trunk, ...on })] })).toHaveLength(1);
    expect(judged({ enis: [eni({ ...node, ...on })] })).toEqual([]);
    expect(judged({ enis: [eni(on)] })).toEqual([]);
  });

  it('says so of a description by which it is found', () => {
    const judged = (over: Parameters<typeof eni>[0]) =>
      told(descriptionRules, 'description/controller', { eniIds, description: 'mine' }, { enis: [eni(over)] });
    expect(judged(cni)).toEqual([
      'VPC CNI finds the interface by its description, and then no longer releases or deletes it: eni-0a. Use a tag for notes of your own.',
    ]);
    expect(judged({ ...cni, description: 'other' })).toEqual([]);
    expect(judged({ description: 'mine' })).toEqual([]);
  });

  it('says so of interfaces that will be made in its subnet', () => {
    const addressing = { subnetId: 'subnet-0a', given: ['ipv6'], changes: ['ipv6'] } as const;
    expect(said(controllersMake, addressing, { enis: [eni(cni), eni({ id: 'eni-0b', ...cni })] })).toEqual([
      'warn: Interfaces for pods are made in the subnet, and the next ones are affected: VPC CNI shop. Make sure that the cluster expects it: pods are not told of such addresses.',
    ]);
    expect(said(controllersMake, { ...addressing, changes: [] }, { enis: [eni(cni)] })).toEqual([]);
    expect(said(controllersMake, addressing, { enis: [eni(node)] })).toEqual([]);
  });

  it('says so of an address that is taken from a pod', () => {
    const ipv4 = { kind: 'addresses', addresses: ['10.0.0.31'] } as const;
    const taking = { eniId: 'eni-0a', way: 'addresses', ipv4, allowReassignment: true } as const;
    const from = (over: Parameters<typeof eni>[0]) => ({
      enis: [
        eni(),
        eni({ id: 'eni-0b', addresses: [address('10.0.0.30'), address('10.0.0.31', { primary: false })], ...over }),
      ],
    });
    expect(said(podsLose, taking, from(cni))).toEqual([
      'warn: A pod of shop may have the address: 10.0.0.31. Choose another address; VPC CNI releases it by itself.',
    ]);
    expect(said(podsLose, { ...taking, allowReassignment: false }, from(cni))).toEqual([]);
    expect(said(podsLose, taking, from({}))).toEqual([]);
  });
});

describe('a change of an interface that routes lead to', () => {
  it('of its groups says that the traffic passes them', () => {
    const judged = (account: Partial<Snapshot>) =>
      told(groupsRules, 'security-groups/routes', { eniIds: ['eni-0a'], groupIds: ['sg-0b'] }, account);
    expect(judged({ routeTables })).toEqual([
      'Routes send traffic through the interface, which its groups then allow or drop: private. Check that the groups allow what the subnets behind these routes need.',
    ]);
    expect(judged({})).toEqual([]);
  });

  it('of its elastic IP says who loses the way to the internet', () => {
    const allocationId = 'eipalloc-0a';
    const addresses = [elasticIp({ allocationId, eniId: 'eni-0a', associationId: 'eipassoc-0a' })];
    expect(said(routesBehind, { allocationId }, { addresses, routeTables })).toEqual([
      'warn: Routes lead to the interface, whose subnets may lose their way to the internet: private. Associate another elastic IP address with it, or give these routes another target first.',
    ]);
    expect(said(routesBehind, { allocationId }, { addresses })).toEqual([]);
  });

  it('of an elastic IP says which DNS name leads to it', () => {
    const allocationId = 'eipalloc-0a';
    const name = 'mail.example.com.';
    const reverseDns = [{ allocationId, publicIp: '203.0.113.10', name, update: undefined }];
    const addresses = [elasticIp({ allocationId, eniId: 'eni-0a', associationId: 'eipassoc-0a' })];
    expect(said(namesLead, { allocationId }, { addresses, reverseDns })).toEqual([
      'warn: A DNS name leads to the elastic IP, and then reaches nothing: mail.example.com.. Change its DNS record first, or associate the address anew right after.',
    ]);
    expect(said(namesLead, { allocationId }, { addresses: [elasticIp({ allocationId })], reverseDns })).toEqual([]);
    expect(said(namesLead, { allocationId }, { addresses })).toEqual([]);
  });
});
