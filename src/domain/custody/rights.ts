import type { Inventory } from '../inventory.ts';
import type { Eni } from '../model.ts';
import { holdOf, type Hold } from './hold.ts';

/** What EC2 lets the account do with an interface, as far as it depends on who holds it. */
export type Rights = {
  /** Set its attributes, addresses and elastic IPs. */
  readonly change: boolean;
  readonly attach: boolean;
  readonly detach: boolean;
  /** Delete it once it is detached. */
  readonly delete: boolean;
  readonly tag: boolean;
  /** Turn the source/destination check on again, which EC2 also lets for interfaces of services. */
  readonly reset: boolean;
};

/** By EC2's flags alone; no description and no tag gives or takes a right. */
export const rightsOf = (eni: Eni, inventory: Inventory): Rights => {
  const rights = rightsIn[holdOf(eni, inventory)];
  // What a service left behind may go: nothing is attached to it, and EC2 does not count it as used.
  return !rights.delete && rights.tag && eni.operator?.managed !== true && isFree(eni)
    ? { ...rights, delete: true }
    : rights;
};

const isFree = ({ attachment, status }: Eni): boolean =>
  attachment === undefined && (status === 'available' || status === 'pending');

const all: Rights = { change: true, attach: true, detach: true, delete: true, tag: true, reset: true };
const none: Rights = { change: false, attach: false, detach: false, delete: false, tag: false, reset: false };

const rightsIn: { readonly [H in Hold]: Rights } = {
  own: all,
  elsewhere: { ...all, attach: false, detach: false },
  service: { ...none, tag: true, reset: true },
  branch: { ...none, tag: true, reset: true },
  operated: { ...none, tag: true },
  foreign: none,
};
