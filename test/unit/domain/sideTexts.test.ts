import { expect, it } from 'vitest';
import { permissionText, transferText } from '../../../src/domain/sideTexts.ts';
import { permission, transfer } from '../../support/snapshot.ts';

it('says who may use an interface, and how that stands', () => {
  const to = (over: Parameters<typeof permission>[0]): string => permissionText(permission(over));
  const attach = { permission: 'INSTANCE-ATTACH' } as const;
  expect(to({ ...attach, accountId: '444455556666', state: 'granted' })).toBe('INSTANCE-ATTACH to 444455556666');
  expect(to({ ...attach, accountId: undefined, service: 'eks.amazonaws.com', state: 'revoking' })).toBe(
    'INSTANCE-ATTACH to eks.amazonaws.com, revoking',
  );
  expect(to({ ...attach, accountId: undefined, service: undefined, state: 'granted' })).toBe(
    'INSTANCE-ATTACH to an unknown account',
  );
});

it('says to whom an address is offered, until when, and nothing of an offer that was withdrawn', () => {
  const offer = transfer({ status: 'pending', accountId: '444455556666', expires: Date.UTC(2026, 11, 7) });
  expect(transferText(offer)).toBe('offered to 444455556666 until 2026-12-07 00:00');
  expect(transferText({ ...offer, expires: undefined })).toBe('offered to 444455556666');
  expect(transferText({ ...offer, status: 'accepted' })).toBe('accepted by 444455556666');
  expect(transferText({ ...offer, status: 'disabled' })).toBeUndefined();
  expect(transferText(undefined)).toBeUndefined();
});
