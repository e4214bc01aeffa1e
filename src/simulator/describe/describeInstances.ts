import type {
  DescribeInstancesRequest,
  DescribeInstancesResult,
  DescribeInstanceStatusRequest,
  DescribeInstanceStatusResult,
  Instance,
  InstanceStatus,
  InstanceStatusSummary,
  Reservation,
} from '@aws-sdk/client-ec2';
import type { Ec2Action } from '../world.ts';
import { enisOfInstance } from '../eniStore.ts';
import { find } from '../lookup.ts';
import { zoneIdOf } from '../names.ts';
import { instanceStateView } from '../view/instanceView.ts';
import { instanceViewIn } from '../view/launchView.ts';
import { operatorView } from '../view/sharedViews.ts';
import { reservationIdOf } from '../launches.ts';
import { instanceFilters } from './instanceFilters.ts';
import { listThings, type Listing } from './listing.ts';
import { ownedInstances, type OwnedInstance } from './ownedInstance.ts';

const instances: Listing<OwnedInstance> = {
  things: ownedInstances,
  keyOf: ({ instance }) => instance.id,
  find: (world, id) => ({ instance: find.instance(world, id), enis: enisOfInstance(world, id) }),
  tagged: ({ instance }) => instance.tags,
  filters: instanceFilters,
  idsExcludePaging: 'instancesSet',
};

/** In pages, those of a page that were launched together in one reservation. */
export const describeInstances: Ec2Action<DescribeInstancesRequest, DescribeInstancesResult> = (request, world) => {
  const view = instanceViewIn(world);
  const { things, nextToken } = listThings(instances, { ...request, ids: request.InstanceIds }, world);
  const reservations = new Map<string, Reservation & { readonly Instances: Instance[] }>();
  for (const { instance, enis } of things) {
    const ReservationId = reservationIdOf(world, instance.id);
    const shown = view(instance, enis);
    const together = reservations.get(ReservationId)?.Instances;
    const OwnerId = instance.ownerId ?? world.accountId;
    if (together) together.push(shown);
    else reservations.set(ReservationId, { ReservationId, OwnerId, Groups: [], Instances: [shown] });
  }
  return { Reservations: [...reservations.values()], NextToken: nextToken };
};

/** Running instances only, unless IncludeAllInstances is set; each passes its status checks. */
export const describeInstanceStatus: Ec2Action<DescribeInstanceStatusRequest, DescribeInstanceStatusResult> = (
  request,
  world,
) => {
  const { Filters: asked = [], IncludeAllInstances: all } = request;
  const running = { Name: 'instance-state-name', Values: ['running'] };
  const Filters = all === true ? asked : [...asked, running];
  const { things, nextToken } = listThings(statuses, { ...request, Filters, ids: request.InstanceIds }, world);
  return { InstanceStatuses: things.map(statusView), NextToken: nextToken };
};

const health = ({ instance }: OwnedInstance): 'ok' | 'not-applicable' =>
  instance.state === 'running' ? 'ok' : 'not-applicable';

const statuses: Listing<OwnedInstance> = {
  things: ownedInstances,
  keyOf: instances.keyOf,
  find: (world, id) => ({ instance: find.instance(world, id), enis: [] }),
  filters: {
    // Nothing is scheduled for an instance, and no applications are watched.
    ...Object.fromEntries(
      [
        'application-status.status',
        'event.code',
        'event.description',
        'event.instance-event-id',
        'event.not-after',
        'event.not-before',
        'event.not-before-deadline',
      ].map((name) => [name, () => undefined]),
    ),
    'attached-ebs-status.status': health,
    'availability-zone': ({ instance }) => instance.zone,
    'availability-zone-id': ({ instance }) => zoneIdOf(instance.zone),
    'instance-state-code': ({ instance }) => instanceStateView(instance.state).Code,
    'instance-state-name': ({ instance }) => instance.state,
    'instance-status.reachability': (owned) => checksOf(owned).Details?.[0]?.Status,
    'instance-status.status': health,
    'operator.managed': ({ instance }) => instance.operator?.managed ?? false,
    'operator.principal': ({ instance }) => instance.operator?.principal,
    'system-status.reachability': (owned) => checksOf(owned).Details?.[0]?.Status,
    'system-status.status': health,
  },
  idsExcludePaging: 'instancesSet',
};

const checksOf = (owned: OwnedInstance): InstanceStatusSummary => {
  const Status = health(owned);
  return { Status, Details: Status === 'ok' ? [{ Name: 'reachability', Status: 'passed' }] : [] };
};

const statusView = (owned: OwnedInstance): InstanceStatus => ({
  InstanceId: owned.instance.id,
  AvailabilityZone: owned.instance.zone,
  AvailabilityZoneId: zoneIdOf(owned.instance.zone),
  InstanceState: instanceStateView(owned.instance.state),
  InstanceStatus: checksOf(owned),
  SystemStatus: checksOf(owned),
  AttachedEbsStatus: checksOf(owned),
  Operator: operatorView(owned.instance.operator),
  Events: [],
});
