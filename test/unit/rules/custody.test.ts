import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../src/rules/findings.ts';
import { controllerMade } from '../../../src/rules/shared/controllerMade.ts';
import { routesEnd } from '../../../src/rules/shared/routesLeadHere.ts';
import { foreignInterface } from '../../../src/rules/shared/ownInterface.ts';
import * as attach from '../../../src/rules/attach/attachManaged.ts';
import { elasticIpsStay, serviceLeftover } from '../../../src/rules/deleteRules.ts';
import {
  attachedElsewhere,
  branchesLoseNetwork,
  podsLoseNetwork,
  taskLosesNetwork,
} from '../../../src/rules/detach/detachHolder.ts';
import { instanceEnding, instanceState } from '../../../src/rules/detach/detachInstance.ts';
import { interfaceLimit } from '../../../src/rules/lint/interfaceLimit.ts';
import { sameSubnetTwice } from '../../../src/rules/lint/sameSubnetTwice.ts';
import { said, says } from '../../support/judge.ts';
import { attached, eni, instance, inventoryOf, named, primaryEni, routeTable } from '../../support/snapshot.ts';

const other = '444455556666';
const eniId = 'eni-0a';
const detach = { eniId, attachmentId: 'eni-attach-0a', force: false };
const cni = { description: 'aws-K8S-i-0a', tags: [{ key: 'cluster.k8s.amazonaws.com/name', value: 'shop' }] };

describe('an interface of another account', () => {
  it('is blocked, with whose it is', () => {
    const enis = [eni({ ownerId: other })];
    expect(says(foreignInterface, { eniId }, { enis })).toEqual([
      `block: Another account owns the interface: ${other}`,
    ]);
    expect(says(attach.foreignInterface, { eniId }, { enis })).toHaveLength(1);
    expect(says(foreignInterface, { eniId }, { enis: [eni()] })).toEqual([]);
  });

  it('is a doubt where nothing tells which account this is', () => {
    const unknown = { accountId: undefined, instances: [], enis: [eni(), eni({ id: 'eni-0b', ownerId: other })] };
    expect(says(foreignInterface, { eniId: 'eni-0b' }, unknown)).toEqual([
      `warn: The interface may belong to another account, so EC2 may refuse: ${other}`,
    ]);
  });
});

describe('detaching', () => {
  it('is blocked for what another account attached', () => {
    const attachment = attached('i-0b', 1, { instanceId: undefined, instanceOwnerId: other });
    const enis = [eni({ description: 'Amazon EKS shop', attachment })];
    expect(says(attachedElsewhere, detach, { enis })).toEqual([
      'block: Another account attached the interface: EKS control plane shop',
    ]);
    expect(says(attachedElsewhere, detach, { enis: [eni({ attachment: attached('i-0a', 1) })] })).toEqual([]);
  });

  it('warns of pods that have its addresses, and says what to do instead', () => {
    expect(said(podsLoseNetwork, detach, { enis: [eni({ ...cni, attachment: attached('i-0a', 1) })] })).toEqual([
      'warn: Pods may use its addresses, and lose their network: shop. Let the cluster release it: drain the node, and VPC CNI detaches it by itself.',
    ]);
    expect(says(podsLoseNetwork, detach, { enis: [eni({ description: 'Cilium-CNI (i-0a)' })] })).toHaveLength(1);
    expect(says(podsLoseNetwork, detach, { enis: [eni({ tags: cni.tags.slice(1) })] })).toEqual([]);
  });

  it('warns of the branches of a trunk', () => {
    const trunk = eni({ interfaceType: 'trunk', attachment: attached('i-0a', 1) });
    const tags = [{ key: 'vpcresources.k8s.aws/trunk-eni-id', value: trunk.id }];
    const branch = eni({ id: 'eni-0branch', interfaceType: 'branch', tags });
    expect(says(branchesLoseNetwork, detach, { enis: [trunk, branch] })).toEqual([
      'warn: Pods or tasks with these branches lose their network: eni-0branch',
    ]);
    expect(says(branchesLoseNetwork, detach, { enis: [trunk] })).toEqual([
      'warn: Pods or tasks with branches of the trunk lose their network: eni-0a',
    ]);
    expect(says(branchesLoseNetwork, detach, { enis: [{ ...trunk, interfaceType: 'interface' }] })).toEqual([]);
  });

  it('warns of a task of ECS', () => {
    const description = 'arn:aws:ecs:eu-west-1:111122223333:attachment/c1988214-33e8-4404-8304-a3929bf11138';
    const tags = [{ key: 'aws:ecs:serviceName', value: 'api' }];
    expect(
      says(taskLosesNetwork, detach, { enis: [eni({ description, tags, attachment: attached('i-0a', 1) })] }),
    ).toEqual(['warn: A task of Amazon ECS has the interface, and loses its network: api']);
    expect(says(taskLosesNetwork, detach, { enis: [eni({ ...cni, attachment: attached('i-0a', 1) })] })).toEqual([]);
  });

  it('does not ask to wait for an instance that never runs again', () => {
    const enis = [eni({ attachment: attached('i-0a', 1) })];
    const dying = { enis, instances: [instance({ state: 'shutting-down' })] };
    const dead = { enis, instances: [instance({ state: 'terminated' })] };
    expect([instanceState, instanceEnding].flatMap((rule) => says(rule, detach, dead))).toEqual([]);
    expect(says(instanceState, detach, dying)).toEqual([]);
    expect(says(instanceEnding, detach, dying)).toEqual([
      'block: The instance is being terminated, and EC2 then detaches the interface by itself: i-0a',
    ]);
    expect(says(instanceEnding, { ...detach, force: true }, dying)).toEqual([]);
  });
});

describe('deleting', () => {
  it('warns of what Lambda left, marked or not', () => {
    const description = 'AWS Lambda VPC ENI-resize-2a0ef611-99a0-4a90-a1bc-5729f75b6833';
    expect(said(serviceLeftover, { eniId }, { enis: [eni({ interfaceType: 'lambda', description })] })).toEqual([
      'warn: Lambda resize created the interface and may still need it: eni-0a. Lambda deletes it by itself, up to 45 minutes after the last function that needs it is gone or changed.',
    ]);
    expect(says(serviceLeftover, { eniId }, { enis: [eni()] })).toEqual([]);
    expect(says(elasticIpsStay, { eniId }, { enis: [eni()] })).toEqual([]);
  });

  it('warns of what a controller just made, made for a node that is there, or left', () => {
    const readAt = Date.parse('2026-11-29T07:00:00Z');
    const made = (at: string) => ({
      ...cni,
      tags: [...cni.tags, { key: 'node.k8s.amazonaws.com/createdAt', value: at }],
      description: 'aws-K8S-i-0abcdef0',
    });
    const node = instance({ id: 'i-0abcdef0' });
    const one = (over: object, instances = [node]) =>
      says(controllerMade, { eniId }, { readAt, instances, enis: [eni(over)] });
    expect(one(made('2026-11-29T06:50:00Z'))).toEqual([
      'warn: VPC CNI made the interface 10 minutes ago and may be about to attach it: eni-0a',
    ]);
    expect(one(made('2026-11-28T06:50:00Z'))).toEqual([
      'warn: VPC CNI made the interface for a node that is there, and may attach it at any time: i-0abcdef0',
    ]);
    const gone = [instance({ id: 'i-0abcdef0', state: 'terminated' })];
    for (const instances of [[], gone]) {
      expect(one(made('2026-11-28T06:50:00Z'), instances)).toEqual([
        'warn: VPC CNI made the interface for a node that is not there, and may still delete it: eni-0a',
      ]);
    }
    expect(one({ tags: [{ key: 'kubernetes.io/cluster/ocp', value: 'owned' }] })).toEqual([]);
    expect(one({ ...cni, attachment: attached('i-0a', 1) })).toEqual([]);
    expect(says(attach.controllerMade, { eniId }, { enis: [eni(cni)] })).toHaveLength(1);
  });
});

describe('routes to an interface', () => {
  it('are named before they end nowhere', () => {
    const routes = [{ destination: '0.0.0.0/0', target: eniId, state: 'active' }];
    const routeTables = [routeTable({ ...named('private'), routes }), routeTable({ id: 'rtb-0b' })];
    expect(says(routesEnd, { eniId }, { routeTables, enis: [eni()] })).toEqual([
      'warn: Routes lead to the interface and drop their traffic: private',
    ]);
    expect(says(routesEnd, { eniId: 'eni-0b' }, { routeTables, enis: [eni()] })).toEqual([]);
  });
});

describe('advice', () => {
  const node = (over: object) =>
    inventoryOf({
      enis: [
        primaryEni(),
        eni({ id: 'eni-0b', ...over, attachment: attached('i-0a', 1) }),
        eni({ id: 'eni-0c', ...over, attachment: attached('i-0a', 2) }),
      ],
    });
  const found = (over: object) => {
    const advice = findingsOf(node(over)).map(({ ruleId }) => ruleId);
    return advice.filter((id) => id === interfaceLimit.id || id === sameSubnetTwice.id);
  };

  it('is not given about what a controller fills on purpose', () => {
    expect(found({ description: 'Cilium-CNI (i-0a)' })).toEqual([]);
    expect(found(cni)).toEqual([]);
    expect(found({ operator: { managed: true, principal: 'eks.amazonaws.com' } })).toEqual([]);
    expect(found({})).toHaveLength(2);
  });
});
