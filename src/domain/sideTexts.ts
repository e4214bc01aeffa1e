import type { Inventory } from './inventory.ts';
import type { AddressTransfer, Eni, InterfacePermission, ReverseDns, TrunkAssociation } from './model.ts';
import { timestampText } from './timestamp.ts';

/** `INSTANCE-ATTACH to 444455556666`; with its state unless it holds: `…, revoking`. */
export const permissionText = ({ permission, accountId, service, state }: InterfacePermission): string =>
  `${permission} to ${accountId ?? service ?? 'an unknown account'}${state === 'granted' ? '' : `, ${state}`}`;

/** Who may use an interface, in the order of the ids. */
export const permissionsOf = ({ id }: Eni, { snapshot }: Inventory): readonly InterfacePermission[] =>
  snapshot.permissions.filter(({ eniId, state }) => eniId === id && state !== 'revoked');

/** `offered to 444455556666 until 2026-12-07 00:00`; undefined where the account that has the address withdrew the offer, or has none. */
export const transferText = (transfer: AddressTransfer | undefined): string | undefined => {
  if (transfer === undefined || transfer.status === 'disabled') return undefined;
  const { status, accountId, expires } = transfer;
  if (status === 'accepted') return `accepted by ${accountId}`;
  const until = expires === undefined ? '' : ` until ${timestampText(expires)}`;
  return `${status === 'pending' ? 'offered' : status} to ${accountId}${until}`;
};

/** `mail.example.com.`, with what EC2 is making of it: `…, changing to smtp.example.com.`; `none` where there is no name. */
export const reverseDnsText = (record: ReverseDns | undefined): string => {
  const { name = 'none', update } = record ?? {};
  if (!update) return name;
  const aim = update.value === undefined ? 'being removed' : `changing to ${update.value}`;
  const reason = update.reason === undefined ? '' : `: ${update.reason}`;
  return `${name}, ${aim} (${update.status.toLowerCase()}${reason})`;
};

/** `VLAN 7` or `GRE 9`; undefined where EC2 tells neither. */
export const encapsulationText = ({ protocol, vlanId, greKey }: TrunkAssociation): string | undefined => {
  const key = vlanId ?? greKey;
  return protocol === undefined ? undefined : `${protocol}${key === undefined ? '' : ` ${key}`}`;
};
