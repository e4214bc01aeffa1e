import { describe, expect, it } from 'vitest';
import { detailsOf } from '../../../src/topology/detailsOf.ts';
import type { Snapshot } from '../../../src/domain/model.ts';
import { eni, inventoryOf, permission } from '../../support/snapshot.ts';

const gap = (part: 'permissions' | 'trunkAssociations') =>
  ({ part, iamAction: '', code: 'UnauthorizedOperation', message: '' }) as const;

const sections = (id: string, over: Partial<Snapshot>, title: string) =>
  detailsOf({ kind: 'interface', id }, inventoryOf(over), { findings: [], operations: [] })
    ?.sections.filter((section) => section.title === title)
    .flatMap(({ rows }) => rows.map(({ label, value }) => `${label}: ${value}`));

describe('details of an interface', () => {
  it('list who may use it', () => {
    const of = (over: Partial<Snapshot>) => sections('eni-0a', { enis: [eni()], ...over }, 'Permissions');
    const revoking = permission({ id: 'eni-perm-0b', permission: 'EIP-ASSOCIATE', state: 'revoking' });
    const elsewhere = permission({ id: 'eni-perm-0c', eniId: 'eni-0b' });
    expect(of({ permissions: [permission(), revoking, elsewhere] })).toEqual([
      'INSTANCE-ATTACH to 444455556666: eni-perm-0a',
      'EIP-ASSOCIATE to 444455556666, revoking: eni-perm-0b',
    ]);
    expect(of({})).toEqual([]);
    expect(of({ gaps: [gap('permissions')] })).toEqual(['Others: could not be read']);
  });

  it('show branch and trunk at each other, and who makes such associations', () => {
    const enis = [eni({ interfaceType: 'trunk' }), eni({ id: 'eni-0b', interfaceType: 'branch' })];
    const association = { id: 'trunk-assoc-0a', trunkId: 'eni-0a', branchId: 'eni-0b', protocol: 'VLAN', vlanId: 7 };
    const account = { enis, trunkAssociations: [{ ...association, greKey: undefined }] };
    const made = 'Made by: AWS services and accounts that AWS has authorized';
    expect(sections('eni-0a', account, 'Trunk associations')).toEqual(['VLAN 7: eni-0b', made]);
    expect(sections('eni-0b', account, 'Trunk associations')).toEqual(['VLAN 7: eni-0a', made]);
    expect(sections('eni-0b', { enis }, 'Trunk associations')).toEqual(['Associations: none listed', made]);
    expect(sections('eni-0b', { enis, gaps: [gap('trunkAssociations')] }, 'Trunk associations')?.[0]).toBe(
      'Associations: could not be read',
    );
    expect(sections('eni-0a', { enis: [eni()] }, 'Trunk associations')).toEqual([]);
  });
});
