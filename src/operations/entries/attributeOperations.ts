import { words } from '../../domain/words.ts';
import { entry, type OperationEntry } from '../operation.ts';
import { onInstanceOr, whereMay } from '../offers.ts';

/** Operations on attributes of an interface. */
export const attributeOperations: readonly OperationEntry[] = [
  entry(
    {
      id: 'changeSecurityGroups',
      title: words`Change Security Groups…`,
      summary: 'Replaces the security groups of interfaces; of several it also adds groups to each, or removes some',
      icon: 'shield',
      on: ['interface'],
      offeredFor: whereMay('change'),
      many: true,
    },
    async () => (await import('../changeSecurityGroups.ts')).changeSecurityGroups,
  ),
  entry(
    {
      id: 'changeDescription',
      title: words`Change Description…`,
      summary: 'Changes the description of interfaces',
      icon: 'edit',
      on: ['interface'],
      offeredFor: whereMay('change'),
      many: true,
    },
    async () => (await import('../changeDescription.ts')).changeDescription,
  ),
  entry(
    {
      id: 'changeSourceDestCheck',
      title: words`Change Source/Destination Check…`,
      summary: 'Turns the source/destination check of interfaces on or off, also of those of instances',
      icon: 'arrow-swap',
      on: ['interface', 'instance'],
      // The interface of a service may be reset, which means something where the check is off.
      offeredFor: onInstanceOr(
        (target, inventory) =>
          whereMay('change')(target, inventory) ||
          whereMay('reset', ({ sourceDestCheck }) => !sourceDestCheck)(target, inventory),
      ),
      many: true,
    },
    async () => (await import('../changeSourceDestCheck.ts')).changeSourceDestCheck,
  ),
  entry(
    {
      id: 'changePublicIpv4',
      title: words`Change Automatic Public IPv4 Address…`,
      summary: 'Turns the automatic public IPv4 address of a primary interface on or off',
      icon: 'globe',
      on: ['interface'],
      offeredFor: whereMay('change', ({ attachment }) => attachment?.deviceIndex === 0 && attachment.networkCard === 0),
    },
    async () => (await import('../changePublicIpv4.ts')).changePublicIpv4,
  ),
  entry(
    {
      id: 'changeConnectionTracking',
      title: words`Change Connection Tracking Timeouts…`,
      summary: 'Changes how long security groups track idle connections of an interface',
      icon: 'watch',
      on: ['interface'],
      offeredFor: whereMay('change'),
    },
    async () => (await import('../changeConnectionTracking.ts')).changeConnectionTracking,
  ),
  entry(
    {
      id: 'changeEnaExpress',
      title: words`Change ENA Express…`,
      summary: 'Turns ENA Express of an attached interface on or off, for TCP or also for UDP',
      icon: 'rocket',
      on: ['interface'],
      offeredFor: whereMay('detach', ({ attachment }) => attachment !== undefined),
    },
    async () => (await import('../changeEnaExpress.ts')).changeEnaExpress,
  ),
  entry(
    {
      id: 'changeEnaQueues',
      title: words`Change ENA Queues…`,
      summary: 'Sets how many ENA queues an attached interface has, within those of its instance type',
      icon: 'list-ordered',
      on: ['interface'],
      offeredFor: whereMay('detach', ({ attachment }) => attachment !== undefined),
    },
    async () => (await import('../changeEnaQueues.ts')).changeEnaQueues,
  ),
  entry(
    {
      id: 'changePublicDnsNames',
      title: words`Change Public Hostname Type…`,
      summary:
        'Chooses whether the public hostname of an interface leads to its IPv4 address, its IPv6 address, or both',
      icon: 'symbol-string',
      on: ['interface'],
      offeredFor: whereMay('change'),
    },
    async () => (await import('../changePublicDnsNames.ts')).changePublicDnsNames,
  ),
  entry(
    {
      id: 'changeTermination',
      title: words`Change Delete on Termination…`,
      summary: 'Sets whether interfaces are deleted when their instances are terminated',
      icon: 'trash',
      on: ['interface'],
      offeredFor: whereMay('detach', ({ attachment }) => attachment !== undefined),
      many: true,
    },
    async () => (await import('../changeTermination.ts')).changeTermination,
  ),
];
