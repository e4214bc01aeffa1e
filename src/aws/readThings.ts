import { DescribeInstancesCommand, type EC2Client, type Filter } from '@aws-sdk/client-ec2';
import type { Instance } from '../domain/model.ts';
import type { Scope } from '../domain/scope.ts';
import type { ThingQuery, Things, Unread } from '../domain/things.ts';
import type { ReadThingsOptions } from './connection.ts';
import { explain } from './explain.ts';
import { instanceOf } from './mapping/instanceOf.ts';
import { readPages, type PartResult, type ReadContext } from './pages.ts';
import type { PartReader } from './partReader.ts';
import { parts } from './parts.ts';
import { untilShown } from './untilShown.ts';

export type ThingSource = { readonly ec2: EC2Client; readonly scope: Scope };

/**
 * Reads things by their ids, one Describe call a kind of thing and 200 ids; nothing is asked for kinds without ids. By filter, since an id that EC2
 * does not know makes it refuse the whole call. Rejects with an AbortError only: what cannot be read is told in the answer.
 */
export const readThings = (source: ThingSource, query: ThingQuery, options: ReadThingsOptions): Promise<Things> =>
  untilShown((signal) => readOnce(source, query, signal), options);

const readOnce = async (
  { ec2, scope }: ThingSource,
  query: ThingQuery,
  signal: AbortSignal | undefined,
): Promise<Things> => {
  const reading: ReadContext = { ec2, signal, onCall: () => undefined, onAnswer: () => undefined };
  const unread: Unread[] = [];
  const read = async <Thing>(
    part: PartReader<Thing>,
    filters: readonly (readonly Filter[])[],
  ): Promise<readonly Thing[]> => {
    const results = await Promise.all(filters.map((Filters) => readPages(part, reading, { Filters: [...Filters] })));
    const failed = results.find(({ failure }: PartResult<Thing>) => failure)?.failure;
    const { name, iamAction } = part;
    if (failed) unread.push({ part: name, iamAction, problem: explain(failed.error, scope, iamAction) });
    return results.flatMap(({ things }) => things);
  };
  const [enis, instances, addresses, subnets, securityGroups, vpcs, routeTables] = await Promise.all([
    read(parts.enis, [...byIds('network-interface-id', query.enis), ...byAddresses(query.subnetAddresses)]),
    read(instancesWithSlots, byIds('instance-id', query.instances)),
    read(parts.addresses, [
      ...byIds('allocation-id', query.addresses),
      ...byIds('network-interface-id', query.servedEnis),
    ]),
    read(parts.subnets, byIds('subnet-id', query.subnets)),
    read(parts.securityGroups, byIds('group-id', query.securityGroups)),
    read(parts.vpcs, byIds('vpc-id', query.vpcs)),
    read(parts.routeTables, byIds('route-table-id', query.routeTables)),
  ]);
  return {
    enis,
    addresses,
    subnets,
    securityGroups,
    vpcs,
    routeTables,
    unread,
    instances: instances.map(({ instance }) => instance),
    slots: instances.flatMap(({ slots }) => slots),
  };
};

/** EC2 takes at most 200 values a filter. */
const valuesPerFilter = 200;

const byIds = (Name: string, ids: readonly string[]): readonly (readonly Filter[])[] =>
  Array.from({ length: Math.ceil(ids.length / valuesPerFilter) }, (_, at) => [
    { Name, Values: ids.slice(at * valuesPerFilter, (at + 1) * valuesPerFilter) },
  ]);

/** Filters of one call are all to match, so those who have an address take a call of their own, one a subnet. */
const byAddresses = (subnetAddresses: ThingQuery['subnetAddresses']): readonly (readonly Filter[])[] =>
  [...Map.groupBy(subnetAddresses, ({ subnetId }) => subnetId)].flatMap(([subnetId, ofSubnet]) =>
    byIds(
      'addresses.private-ip-address',
      ofSubnet.map(({ ip }) => ip),
    ).map((filters) => [...filters, { Name: 'subnet-id', Values: [subnetId] }]),
  );

type WithSlots = { readonly instance: Instance; readonly slots: Things['slots'] };

/** DescribeInstances tells the interfaces of an instance too, which the product reads elsewhere but for their places. */
const instancesWithSlots: PartReader<WithSlots> = {
  name: 'instances',
  iamAction: 'ec2:DescribeInstances',
  page: async (ec2, request, options) => {
    const command = new DescribeInstancesCommand({ MaxResults: 1000, IncludeManagedResources: true, ...request });
    const answer = await ec2.send(command, options);
    const things = answer.Reservations?.flatMap(({ Instances = [], OwnerId }) =>
      Instances.map((given): WithSlots => {
        const instance = instanceOf(given, OwnerId);
        const slots = (given.NetworkInterfaces ?? []).flatMap(({ NetworkInterfaceId: eniId, Attachment: place }) =>
          eniId === undefined || !place
            ? []
            : [
                {
                  instanceId: instance.id,
                  eniId,
                  networkCard: place.NetworkCardIndex ?? 0,
                  deviceIndex: place.DeviceIndex ?? 0,
                },
              ],
        );
        return { instance, slots };
      }),
    );
    return { things, nextToken: answer.NextToken };
  },
};
