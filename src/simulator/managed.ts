import type { Eni, Instance } from '../domain/model.ts';
import { Refusal } from './refusal.ts';

/** Types that the account itself makes; all others belong to an AWS service. */
const ownTypes: ReadonlySet<string> = new Set(['interface', 'efa', 'efa-only', 'trunk']);

/**
 * Throws EC2's refusal to change an interface that an AWS service holds (`AuthFailure`, `OperationNotPermitted`).
 * Tagging and describing stay allowed.
 */
export const refuseManagedEni = (eni: Eni): void => {
  refuseOperatedEni(eni);
  if (eni.requesterManaged || !ownTypes.has(eni.interfaceType)) {
    throw new Refusal('AuthFailure', 'You do not have permission to access the specified resource.');
  }
};

/**
 * Throws for an interface that a service operates; one that a service merely requested passes, since it may be reset.
 */
export const refuseOperatedEni = (eni: Eni): void => {
  if (eni.operator?.managed === true) throw operatedRefusal(eni.id, eni.operator.principal);
};

/** Throws for an instance that a service operates. */
export const refuseManagedInstance = (instance: Instance): void => {
  if (instance.operator?.managed === true) throw operatedRefusal(instance.id, instance.operator.principal);
};

const operatedRefusal = (id: string, principal: string | undefined): Refusal =>
  // simulated wording
  new Refusal('OperationNotPermitted', `The resource '${id}' is managed by ${principal ?? 'an AWS service'}.`);
