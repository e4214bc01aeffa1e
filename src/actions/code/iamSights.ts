import type { ArnKind } from '../../domain/arn.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { ActionName, Call } from '../ec2.ts';
import type { IamSight } from '../iamResource.ts';

/** Each call of a run with the account as it finds it, as far as the input of the calls before tells. */
export const sightsOf = (
  calls: readonly Call[],
  account: Inventory,
): readonly { readonly call: Call; readonly sight: IamSight }[] =>
  calls.map((call, at) => ({ call, sight: sightAfter(calls.slice(0, at), account) }));

const sightAfter = (before: readonly Call[], account: Inventory): IamSight => {
  const made = new Set(before.flatMap(({ action }) => makes[action] ?? []));
  return {
    account,
    holderOf: (eniId) => {
      const last = before.findLast((call) => attachesTo(call, eniId) !== undefined);
      return last ? attachesTo(last, eniId) : account.eni(eniId)?.attachment?.instanceId;
    },
    servedBy: (allocationId) => {
      const last = before.findLast((call) => associates(call, allocationId) !== undefined);
      return last ? associates(last, allocationId) : account.elasticIp(allocationId)?.eniId;
    },
    isKnown: (kind, id) => !made.has(kind) || isThere(kind, id, account),
  };
};

/** Kinds of which a call makes one. */
const makes: { readonly [A in ActionName]?: readonly ArnKind[] } = {
  createInterface: ['interface'],
  runInstance: ['instance', 'interface'],
  allocateAddress: ['address'],
  acceptAddress: ['address'],
  createFlowLog: ['flowLog'],
};

const isThere = (kind: ArnKind, id: string, account: Inventory): boolean => {
  if (kind === 'interface') return account.eni(id) !== undefined;
  if (kind === 'instance') return account.instance(id) !== undefined;
  if (kind === 'address') return account.elasticIp(id) !== undefined;
  return kind !== 'flowLog' || account.snapshot.flowLogs.some((log) => log.id === id);
};

/** The instance that a call attaches an interface to; `*` for one that it launches. */
const attachesTo = ({ action, input }: Call, eniId: string): string | undefined => {
  if (action === 'attachInterface') return input.eniId === eniId ? input.instanceId : undefined;
  if (action !== 'runInstance') return undefined;
  return input.interfaces.some((wanted) => wanted.kind === 'existing' && wanted.eniId === eniId) ? '*' : undefined;
};

const associates = ({ action, input }: Call, allocationId: string): string | undefined =>
  action === 'associateAddress' && input.allocationId === allocationId ? input.eniId : undefined;
