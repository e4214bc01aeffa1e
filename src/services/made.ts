import type { ActionName, Actions } from '../operations/actions.ts';
import type { AddressRequest } from '../operations/actions/facts.ts';

type MakersOf<A extends ActionName> = {
  readonly [K in A]?: (output: Actions[K]['output'], input: Actions[K]['input']) => readonly string[];
};

/** Addresses and prefixes that were asked for by number; those asked for by name are nothing new. */
const assigned = (
  { addresses, prefixes }: Actions['assignIpv4']['output'],
  { kind }: AddressRequest,
): readonly string[] => (kind === 'count' || kind === 'prefixCount' ? [...addresses, ...prefixes] : []);

const makers: MakersOf<ActionName> = {
  createInterface: ({ eniId }) => [eniId],
  runInstance: ({ instanceId }) => [instanceId],
  allocateAddress: ({ publicIp, allocationId }) => [publicIp, allocationId],
  createFlowLog: ({ flowLogId }) => [flowLogId],
  assignIpv4: (output, { ipv4 }) => assigned(output, ipv4),
  assignIpv6: (output, { ipv6 }) => assigned(output, ipv6),
};

/** Ids and addresses that EC2 chose when it carried out a call: nobody could know them before. */
export const madeBy = <A extends ActionName>(
  action: A,
  input: Actions[A]['input'],
  output: Actions[A]['output'],
): readonly string[] => makers[action]?.(output, input) ?? [];
