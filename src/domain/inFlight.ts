import type { Snapshot } from './model.ts';
import type { PortionCenter } from './portionAround.ts';

/**
 * What EC2 is about to change by itself, by what it says of the states: interfaces that attach or detach, instances that start, stop or end, VPCs
 * and subnets that come about. Transfers of elastic IPs are not read, so that none is known.
 */
export const inFlight = ({ enis, instances, subnets, vpcs }: Snapshot): readonly PortionCenter[] => [
  ...enis
    .filter(({ status, attachment }) => onTheWay.has(status) || onTheWay.has(attachment?.status ?? ''))
    .map(({ id }) => ({ kind: 'interface', id }) as const),
  ...instances.filter(({ state }) => onTheWay.has(state)).map(({ id }) => ({ kind: 'instance', id }) as const),
  ...subnets.filter(({ state }) => onTheWay.has(state)).map(({ id }) => ({ kind: 'subnet', id }) as const),
  ...vpcs.filter(({ state }) => onTheWay.has(state)).map(({ id }) => ({ kind: 'vpc', id }) as const),
];

/** States that EC2 leaves by itself. Source: API reference, NetworkInterface, NetworkInterfaceAttachment, InstanceState, Subnet, Vpc. */
export const onTheWay: ReadonlySet<string> = new Set([
  'pending',
  'attaching',
  'detaching',
  'stopping',
  'shutting-down',
]);
