import { expect, it } from 'vitest';
import type { Selection } from '../../../../src/protocol/topology.ts';
import { offersFor } from '../../../../src/ui/topology/topologyAnswers.ts';
import type { Scope } from '../../../../src/domain/scope.ts';
import { attached, eni, inventoryOf, primaryEni } from '../../../support/snapshot.ts';

const inventory = inventoryOf({
  enis: [
    primaryEni(),
    eni({ id: 'eni-0free' }),
    eni({ id: 'eni-0second', attachment: attached('i-0a', 1) }),
    eni({ id: 'eni-0nat', interfaceType: 'natGateway', requesterManaged: true, attachment: attached('i-0x', 0) }),
  ],
});
const offered = (
  id: string,
  kind: Selection['kind'] = 'interface',
  scope: Scope = { kind: 'demo' },
): readonly string[] =>
  offersFor({ kind, id }, inventory, scope)
    .split(' ')
    .filter((word) => word !== '');

it('offers what is possible for each thing', () => {
  expect(offered('eni-0free')).toEqual(expect.arrayContaining(['attachInterface', 'deleteInterface', 'editTags']));
  expect(offered('eni-0free')).not.toContain('detachInterface');
  expect(offered('eni-0second')).toContain('detachInterface');
  expect(offered('eni-0primary')).not.toContain('detachInterface');
  expect(offered('i-0a', 'instance')).toContain('changeSourceDestCheck');
});
it('offers to tag what a service holds, and not to change it', () => {
  expect(offered('eni-0nat')).toContain('editTags');
  for (const id of ['changeSecurityGroups', 'detachInterface', 'assignIpv4', 'associateAddress'])
    expect(offered('eni-0nat')).not.toContain(id);
});
it('offers no operation on an interface that has gone since', () => {
  expect(offered('eni-0gone')).not.toContain('attachInterface');
});

it('offers nothing in an account that is never written to', () => {
  const scope: Scope = { kind: 'snapshot', file: 'file:///a.eni.json', title: 'a' };
  expect(offered('eni-0free', 'interface', scope)).toEqual([]);
});
