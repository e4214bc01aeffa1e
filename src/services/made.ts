import type { ActionName, Actions } from '../operations/actions.ts';

type MakersOf<A extends ActionName> = { readonly [K in A]?: (output: Actions[K]['output']) => readonly string[] };

const assigned = ({ addresses, prefixes }: Actions['assignIpv4']['output']): readonly string[] => [
  ...addresses,
  ...prefixes,
];

const makers: MakersOf<ActionName> = {
  createInterface: ({ eniId }) => [eniId],
  runInstance: ({ instanceId }) => [instanceId],
  allocateAddress: ({ publicIp, allocationId }) => [publicIp, allocationId],
  createFlowLog: ({ flowLogId }) => [flowLogId],
  assignIpv4: assigned,
  assignIpv6: assigned,
};

/** Ids and addresses that EC2 chose when it carried out a call: nobody could know them before. */
export const madeBy = <A extends ActionName>(action: A, output: Actions[A]['output']): readonly string[] =>
  makers[action]?.(output) ?? [];
