import type { Inventory } from '../inventory.ts';
import type { Eni } from '../model.ts';
import { readerOf } from './readingAccount.ts';

/**
 * How EC2 holds an interface, by its own flags alone; of texts that anybody may write, none counts here. own: as the account wants.
 * elsewhere: the account's, attached by another one. service: an AWS service's. operated: an AWS service operates it for the account.
 * foreign: another account's, in a subnet that is shared.
 */
export type Hold = 'own' | 'elsewhere' | 'service' | 'branch' | 'operated' | 'foreign';

/**
 * Source: EC2 user guide, requester-managed network interfaces; Amazon VPC user guide, shared subnets; EC2 API Reference, OperatorResponse.
 */
export const holdOf = (eni: Eni, inventory: Inventory): Hold => {
  if (isForeign(eni, inventory)) return 'foreign';
  if (eni.operator?.managed === true) return 'operated';
  if (eni.interfaceType === 'branch') return 'branch';
  if (isOfService(eni)) return 'service';
  return isElsewhere(eni, inventory) ? 'elsewhere' : 'own';
};

/** Whether another account owns the interface; false where the reading account is not known, see {@link mayBeForeign}. */
const isForeign = ({ ownerId }: Eni, { snapshot }: Inventory): boolean => {
  const { account } = readerOf(snapshot);
  return account !== undefined && ownerId !== undefined && ownerId !== account;
};

/** Whether the interface may belong to another account: nobody knows which account reads, and the interfaces have several owners. */
export const mayBeForeign = ({ ownerId }: Eni, { snapshot }: Inventory): boolean => {
  const { account, isShared } = readerOf(snapshot);
  return account === undefined && isShared && ownerId !== undefined;
};

/** Types that the account itself makes; all others belong to an AWS service. */
const ownTypes: ReadonlySet<string> = new Set(['interface', 'efa', 'efa-only', 'trunk', 'branch']);

/**
 * By `interfaceType`: `nat_gateway`, `lambda`, `vpc_endpoint` and whatever else the account cannot make itself. Source: EC2 API,
 * CreateNetworkInterface.
 */
export const isTypeOfService = ({ interfaceType }: Eni): boolean => !ownTypes.has(interfaceType);

/** Attachments of services have ids such as `ela-attach-…`: "You are not allowed to manage 'ela-attach' attachments." */
export const isAttachedByService = ({ attachment }: Eni): boolean =>
  attachment !== undefined && !attachment.id.startsWith('eni-attach-');

const isOfService = (eni: Eni): boolean => eni.requesterManaged || isTypeOfService(eni) || isAttachedByService(eni);

/** EC2 names no instance where the account may not see it, as for the control plane of EKS. */
const isElsewhere = (eni: Eni, { snapshot }: Inventory): boolean => {
  const { attachment } = eni;
  if (!attachment) return false;
  const owner = eni.ownerId ?? readerOf(snapshot).account;
  return (
    attachment.instanceId === undefined ||
    (owner !== undefined && attachment.instanceOwnerId !== undefined && attachment.instanceOwnerId !== owner)
  );
};
