import type {
  CreateFlowLogsRequest,
  CreateFlowLogsResult,
  DeleteFlowLogsRequest,
  DeleteFlowLogsResult,
  UnsuccessfulItem,
} from '@aws-sdk/client-ec2';
import type { FlowLog } from '../../domain/model.ts';
import type { Ec2Action, World } from '../world.ts';
import { associationId } from '../associationIds.ts';
import { flowLogPlan, type FlowLogPlan, type FlowLogSpec } from '../flowLogPlan.ts';
import { madeBefore, remember } from '../idempotency.ts';
import { find } from '../lookup.ts';
import { endDryRun, isAbsent, required } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { tagsFor } from '../tagging.ts';

/**
 * One flow log for each resource. What cannot be delivered to, or exceeds the quota, is listed as unsuccessful in the
 * answer; `FlowLogAlreadyExists` refuses the whole request.
 */
export const createFlowLogs: Ec2Action<CreateFlowLogsRequest, CreateFlowLogsResult> = (request, world) => {
  const { resourceIds, kind, spec } = flowLogPlan(request);
  const tags = tagsFor(request.TagSpecifications, 'vpc-flow-log');
  endDryRun(request);

  const made = madeBefore(world, 'CreateFlowLogs', request);
  if (made !== undefined) return answer(request, made.split(' '));
  for (const id of resourceIds) refuseShared(finders[kind](world, id), world);
  for (const id of resourceIds) refuseTwin(world, id, spec);

  const unsuccessful: UnsuccessfulItem[] = [];
  const ids: string[] = [];
  for (const resourceId of resourceIds) {
    const failure = failureOf(world, resourceId, spec);
    if (failure) {
      unsuccessful.push({ ResourceId: resourceId, Error: failure });
      continue;
    }
    const told = { deliveryStatus: 'SUCCESS', deliveryError: undefined, createdAt: world.now() };
    const log: FlowLog = { ...spec, ...told, id: world.newId('fl'), resourceId, tags };
    world.flowLogs.set(log.id, log);
    ids.push(log.id);
  }
  remember(world, { action: 'CreateFlowLogs', request }, ids.join(' '));
  return answer(request, ids, unsuccessful);
};

/** Deletes all of them or none: `InvalidFlowLogId.NotFound` names the ids that are missing. */
export const deleteFlowLogs: Ec2Action<DeleteFlowLogsRequest, DeleteFlowLogsResult> = (request, world) => {
  const ids = required(isAbsent(request.FlowLogIds) ? undefined : request.FlowLogIds, 'FlowLogIds');
  endDryRun(request);
  const missing = ids.filter((id) => !world.flowLogs.has(id));
  if (missing.length > 0) {
    throw new Refusal(
      'InvalidFlowLogId.NotFound',
      `These flow log ids in the input list are not found: [TotalCount: ${missing.length}] ${missing.join(' ')}`,
    );
  }
  for (const id of ids) world.flowLogs.delete(id);
  return { Unsuccessful: [] };
};

const answer = (
  { ClientToken }: CreateFlowLogsRequest,
  ids: readonly string[],
  unsuccessful: UnsuccessfulItem[] = [],
): CreateFlowLogsResult => ({
  ClientToken: ClientToken ?? associationId('', ...ids).slice(2),
  FlowLogIds: ids.filter((id) => id !== ''),
  Unsuccessful: unsuccessful,
});

/**
 * A participant of a shared VPC may log its own interfaces alone, the owner all of them. Source: VPC user guide, responsibilities of owners and
 * participants. The code is simulated.
 */
const refuseShared = ({ id, ownerId, subnetId }: Owned, world: World): void => {
  const isOther = (owner: string | undefined): boolean => owner !== undefined && owner !== world.accountId;
  const subnet = subnetId === undefined ? undefined : world.subnets.get(subnetId);
  if (!isOther(ownerId) || (subnet && !isOther(subnet.ownerId))) return;
  throw new Refusal('OperationNotPermitted', `You do not own the resource '${id}'.`);
};

type Owned = { readonly id: string; readonly ownerId?: string | undefined; readonly subnetId?: string | undefined };

const finders: { readonly [Kind in FlowLogPlan['kind']]: (world: World, id: string) => Owned } = {
  NetworkInterface: find.eni,
  Subnet: find.subnet,
  VPC: find.vpc,
};

const logsOf = (world: World, resourceId: string): readonly FlowLog[] =>
  [...world.flowLogs.values()].filter((log) => log.resourceId === resourceId);

const refuseTwin = (world: World, resourceId: string, { logGroupName, destination }: FlowLogSpec): void => {
  const isTwin = (log: FlowLog): boolean => log.logGroupName === logGroupName && log.destination === destination;
  if (!logsOf(world, resourceId).some(isTwin)) return;
  throw new Refusal(
    'FlowLogAlreadyExists',
    'Error. There is an existing Flow Log with the same configuration and log destination.',
  );
};

/** The texts are simulated wording. */
const failureOf = (
  world: World,
  resourceId: string,
  { destination = '' }: FlowLogSpec,
): UnsuccessfulItem['Error'] | undefined => {
  if (logsOf(world, resourceId).length >= world.quotas.flowLogsPerResource) {
    return {
      Code: 'FlowLogsLimitExceeded',
      Message: `The maximum number of flow logs has been reached: ${resourceId}`,
    };
  }
  const fault = world.extras.logDestinationFaults.get(destination);
  if (fault === 'missing') {
    return { Code: 'LogDestinationNotFoundException', Message: `LogDestination: ${destination} does not exist.` };
  }
  if (fault === 'denied') {
    return {
      Code: 'LogDestinationPermissionIssueException',
      Message: `LogDestination: ${destination} is undeliverable`,
    };
  }
  return undefined;
};
