import type { InstanceMetadataOptionsRequest, RunInstancesRequest } from '@aws-sdk/client-ec2';
import type { Instance } from '../domain/model.ts';
import type { Launch, MetadataOptions } from './extras.ts';
import { invalidValue } from './parameters.ts';
import type { World } from './world.ts';

/** Source: API reference, InstanceMetadataOptionsRequest. */
const defaultMetadata: MetadataOptions = {
  tokens: 'optional',
  endpoint: 'enabled',
  hopLimit: 1,
  ipv6: 'disabled',
  tags: 'disabled',
};

const plainLaunch: Launch = {
  keyName: undefined,
  userData: undefined,
  monitored: false,
  ebsOptimized: false,
  shutdownBehavior: 'stop',
  cpuCredits: undefined,
  metadata: defaultMetadata,
  asked: {},
};

/** What the instance was launched with; EC2's defaults for one that came with the snapshot. */
export const launchOf = (world: World, { id, type }: Pick<Instance, 'id' | 'type'>): Launch =>
  world.extras.launches.get(id) ?? { ...plainLaunch, cpuCredits: defaultCredits(type) };

/** The reservation (`r-…`) that an instance was launched in; one of its own for each that came with the snapshot. */
export const reservationIdOf = (world: World, instanceId: string): string =>
  world.extras.launches.get(instanceId)?.asked.reservationId ?? instanceId.replace(/^i-/, 'r-');

/** Replaces some of what {@link launchOf} tells of an instance. */
export const changeLaunch = (world: World, instance: Instance, change: Partial<Launch>): void => {
  world.extras.launches.set(instance.id, { ...launchOf(world, instance), ...change });
};

/**
 * What RunInstances asks for; undefined members take EC2's defaults. Throws `InvalidParameterValue` for values that EC2
 * does not know.
 */
export const launchFor = (request: RunInstancesRequest, type: string): Launch => {
  const { InstanceInitiatedShutdownBehavior: behavior = 'stop', CreditSpecification: credits } = request;
  return {
    keyName: request.KeyName,
    userData: request.UserData,
    monitored: request.Monitoring?.Enabled === true,
    ebsOptimized: request.EbsOptimized === true,
    shutdownBehavior: allowedValue(behavior, ['stop', 'terminate'], 'instanceInitiatedShutdownBehavior'),
    cpuCredits: isBurstable(type) ? (checkedCredits(credits?.CpuCredits) ?? defaultCredits(type)) : undefined,
    metadata: withMetadata(defaultMetadata, request.MetadataOptions ?? {}),
    asked: {},
  };
};

/**
 * Metadata options with those changed that are asked for; throws `InvalidParameterValue` for values out of EC2's
 * bounds.
 */
export const withMetadata = (before: MetadataOptions, asked: InstanceMetadataOptionsRequest): MetadataOptions => {
  const hopLimit = asked.HttpPutResponseHopLimit ?? before.hopLimit;
  if (hopLimit < 1 || hopLimit > 64) throw invalidValue(hopLimit, 'HttpPutResponseHopLimit');
  const states = ['enabled', 'disabled'];
  return {
    tokens: allowedValue(asked.HttpTokens ?? before.tokens, ['optional', 'required'], 'HttpTokens'),
    endpoint: allowedValue(asked.HttpEndpoint ?? before.endpoint, states, 'HttpEndpoint'),
    hopLimit,
    ipv6: allowedValue(asked.HttpProtocolIpv6 ?? before.ipv6, states, 'HttpProtocolIpv6'),
    tags: allowedValue(asked.InstanceMetadataTags ?? before.tags, states, 'InstanceMetadataTags'),
  };
};

/** T2 and later earn CPU credits; T1 does not. */
export const isBurstable = (type: string): boolean => /^t[2-9]/.test(type);

/** `standard`, `unlimited` or undefined; throws `InvalidParameterValue` for anything else. */
export const checkedCredits = (credits: string | undefined): string | undefined =>
  credits === undefined ? undefined : allowedValue(credits, ['standard', 'unlimited'], 'cpuCredits');

/** Source: EC2 user guide, "Default credit specification". */
const defaultCredits = (type: string): string | undefined => {
  if (!isBurstable(type)) return undefined;
  return type.startsWith('t2.') ? 'standard' : 'unlimited';
};

/**
 * CPU credits after a change of type: what was chosen stays as long as the new type earns credits, undefined where it
 * earns none.
 */
export const creditsAfter = ({ cpuCredits }: Launch, type: string): string | undefined =>
  isBurstable(type) ? (cpuCredits ?? defaultCredits(type)) : undefined;

/** The value, if it is one of those allowed; throws `InvalidParameterValue` with the parameter's `name` otherwise. */
export const allowedValue = (value: string, allowed: readonly string[], name: string): string => {
  if (allowed.includes(value)) return value;
  throw invalidValue(value, name);
};
