import type { InputOf } from '../actions/ec2.ts';
import type { Tag } from '../domain/model.ts';
import { tagValue } from '../domain/tags.ts';
import type { AllocateInput } from '../rules/elasticIps/elasticIpInput.ts';
import type { FileOption, FlowLogInput } from '../rules/flowLogRules.ts';
import type { LaunchInput, Secondary } from '../rules/launch/launchInput.ts';
import type { CreateInput } from '../rules/newInterface/newEni.ts';

/** The name that something new gets; empty for none. */
export const nameAmong = (tags: readonly Tag[] = []): string => tagValue(tags, 'Name') ?? '';

/** What a person would have answered for a new interface to be made like this. */
export const createAsked = ({ tags, ...input }: InputOf<'createInterface'>): Partial<CreateInput> => ({
  subnetId: input.subnetId,
  interfaceType: input.interfaceType ?? 'interface',
  description: input.description ?? '',
  privateIp: input.privateIp,
  // None is asked for by leaving them out.
  ipv4: input.ipv4 ?? { kind: 'count', count: 0 },
  ipv6: input.ipv6,
  name: nameAmong(tags),
  // Without any EC2 takes the default group of the VPC.
  ...(input.groupIds && { groupIds: input.groupIds }),
});

export const allocateAsked = ({ tags, address, ...from }: InputOf<'allocateAddress'>): Partial<AllocateInput> => {
  const pool = from.publicIpv4Pool ?? from.ipamPoolId ?? from.customerOwnedIpv4Pool;
  return {
    source: sourceOf(from, address),
    pool,
    address,
    borderGroup: from.networkBorderGroup,
    name: nameAmong(tags),
  };
};

const sourceOf = (
  from: Omit<InputOf<'allocateAddress'>, 'tags' | 'address'>,
  address: string | undefined,
): AllocateInput['source'] => {
  if (from.publicIpv4Pool !== undefined) return 'publicPool';
  if (from.ipamPoolId !== undefined) return 'ipamPool';
  if (from.customerOwnedIpv4Pool !== undefined) return 'customerPool';
  if (from.networkBorderGroup !== undefined) return 'borderGroup';
  return address === undefined ? 'amazon' : 'recover';
};

export const flowLogAsked = (input: InputOf<'createFlowLog'>): Partial<FlowLogInput> => ({
  resourceId: input.resourceId,
  traffic: input.traffic,
  interval: input.interval ?? 600,
  records: input.format === undefined ? 'default' : 'custom',
  format: input.format,
  ...destinationAsked(input),
});

const destinationAsked = ({
  destinationType,
  destination,
  logGroupName,
  roleArn,
  files,
}: InputOf<'createFlowLog'>): Partial<FlowLogInput> => {
  if (destinationType === 'cloud-watch-logs') return { destination: 'logGroup', logGroup: logGroupName, roleArn };
  if (destinationType === 'kinesis-data-firehose') return { destination: 'firehose', streamArn: destination };
  const options: readonly (FileOption | undefined | false)[] = [
    files?.format === 'parquet' && 'parquet',
    files?.hivePartitions && 'hivePartitions',
    files?.perHour && 'perHour',
  ];
  return {
    destination: 's3',
    bucketArn: destination,
    files: options.filter((each) => each !== undefined && each !== false),
  };
};

/** As far as its rules can be asked of the call; settings of new interfaces are asked for by their numbers, not here. */
export const launchAsked = ({ interfaces, tags, ...input }: InputOf<'runInstance'>): Partial<LaunchInput> => {
  const [primary, ...others] = interfaces;
  const secondaries = others.map(secondaryAsked);
  return {
    imageId: input.imageId,
    instanceType: input.instanceType,
    keyName: input.keyName ?? '',
    name: nameAmong(tags),
    secondaries,
    eniIds: secondaries.flatMap((each) => (each.kind === 'existing' ? each.eniId : [])),
    newSubnetIds: secondaries.flatMap((each) => (each.kind === 'new' ? each.subnetId : [])),
    slots: others.map(({ networkCard, deviceIndex }) => ({ networkCard, deviceIndex })),
    ...(primary && primaryAsked(primary)),
  };
};

type Wanted = InputOf<'runInstance'>['interfaces'][number];

const secondaryAsked = (wanted: Wanted): Secondary =>
  wanted.kind === 'existing'
    ? { kind: 'existing', eniId: wanted.eniId }
    : {
        kind: 'new',
        subnetId: wanted.subnetId,
        groupIds: wanted.groupIds,
        interfaceType: wanted.interfaceType,
      };

const primaryAsked = (wanted: Wanted): Partial<LaunchInput> => {
  if (wanted.kind === 'existing') return { primary: 'existing', eniId: wanted.eniId };
  const { subnetId, interfaceType = 'interface', privateIp, ipv4, ipv6, groupIds, publicIp, carrierIp } = wanted;
  return {
    primary: 'new',
    subnetId,
    interfaceType,
    privateIp,
    ipv4,
    ipv6,
    groupIds,
    deleteOnTermination: wanted.deleteOnTermination,
    publicIp: publicIp === undefined ? 'subnet' : publicIp ? 'yes' : 'no',
    carrierIp,
  };
};
