import { expect, it } from 'vitest';
import { foundIn } from '../../../src/domain/query/found.ts';
import { address, autoPublic, eni, inventoryOf } from '../../support/snapshot.ts';

it('counts as public what stands on the internet, not what leads into a carrier’s or the customer’s own network', () => {
  const outside = { publicIp: undefined };
  const enis = [
    eni({ id: 'eni-public', addresses: [address('10.0.0.20', { association: autoPublic('203.0.113.9') })] }),
    eni({
      id: 'eni-carrier',
      addresses: [address('10.0.0.21', { association: autoPublic('', { ...outside, carrierIp: '155.146.10.111' }) })],
    }),
    eni({
      id: 'eni-own',
      addresses: [address('10.0.0.22', { association: autoPublic('', { ...outside, customerOwnedIp: '192.0.2.21' }) })],
    }),
  ];
  const account = { inventory: inventoryOf({ enis }), findings: [] };
  expect([...(foundIn(account, 'public:yes') ?? [])]).toEqual(['eni-public']);
  expect([...(foundIn(account, '192.0.2.21') ?? [])]).toEqual(['eni-own']);
});
