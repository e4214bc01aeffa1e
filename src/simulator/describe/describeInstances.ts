import type {
  DescribeInstancesRequest,
  DescribeInstancesResult,
  DescribeInstanceStatusRequest,
  DescribeInstanceStatusResult,
  InstanceStatus,
} from '@aws-sdk/client-ec2';
import type { Ec2Action } from '../world.ts';
import { enisOfInstance } from '../eniStore.ts';
import { find } from '../lookup.ts';
import { zoneIdOf } from '../names.ts';
import { instanceStateView } from '../view/instanceView.ts';
import { instanceViewIn } from '../view/launchView.ts';
import { operatorView } from '../view/sharedViews.ts';
import { instanceFilters, reservationIdOf } from './instanceFilters.ts';
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

/** One reservation for each instance, in pages: the model does not keep which were launched together. */
export const describeInstances: Ec2Action<DescribeInstancesRequest, DescribeInstancesResult> = (request, world) => {
  const view = instanceViewIn(world);
  const { things, nextToken } = listThings(instances, { ...request, ids: request.InstanceIds }, world);
  return {
    Reservations: things.map(({ instance, enis }) => ({
      ReservationId: reservationIdOf(instance),
      OwnerId: instance.ownerId ?? world.accountId,
      Groups: [],
      Instances: [view(instance, enis)],
    })),
    NextToken: nextToken,
  };
};

/** Running instances only, unless IncludeAllInstances is set; each passes its status checks. */
export const describeInstanceStatus: Ec2Action<DescribeInstanceStatusRequest, DescribeInstanceStatusResult> = (
  request,
  world,
) => {
  const all = request.IncludeAllInstances === true;
  const shown: Listing<OwnedInstance> = {
    ...statuses,
    things: (here) => ownedInstances(here).filter(({ instance }) => all || instance.state === 'running'),
  };
  const { things, nextToken } = listThings(shown, { ...request, ids: request.InstanceIds }, world);
  return { InstanceStatuses: things.map(statusView), NextToken: nextToken };
};

const health = ({ instance }: OwnedInstance): 'ok' | 'not-applicable' =>
  instance.state === 'running' ? 'ok' : 'not-applicable';

const statuses: Omit<Listing<OwnedInstance>, 'things'> = {
  keyOf: instances.keyOf,
  find: (world, id) => ({ instance: find.instance(world, id), enis: [] }),
  filters: {
    'availability-zone': ({ instance }) => instance.zone,
    'availability-zone-id': ({ instance }) => zoneIdOf(instance.zone),
    'instance-state-code': ({ instance }) => instanceStateView(instance.state).Code,
    'instance-state-name': ({ instance }) => instance.state,
    'instance-status.status': health,
    'operator.managed': ({ instance }) => instance.operator?.managed ?? false,
    'operator.principal': ({ instance }) => instance.operator?.principal,
    'system-status.status': health,
  },
  idsExcludePaging: 'instancesSet',
};

const statusView = (owned: OwnedInstance): InstanceStatus => ({
  InstanceId: owned.instance.id,
  AvailabilityZone: owned.instance.zone,
  AvailabilityZoneId: zoneIdOf(owned.instance.zone),
  InstanceState: instanceStateView(owned.instance.state),
  InstanceStatus: { Status: health(owned), Details: [] },
  SystemStatus: { Status: health(owned), Details: [] },
  Operator: operatorView(owned.instance.operator),
  Events: [],
});
