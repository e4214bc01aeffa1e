import type { Reservation, RunInstancesRequest } from '@aws-sdk/client-ec2';
import type { Instance, Tag } from '../../domain/model.ts';
import type { Ec2Action, World } from '../world.ts';
import { checkedWeighting, weightingOf } from '../bandwidth.ts';
import { newAttachment, settleAttachment } from '../attachments.ts';
import { addEni, changeEni, enisOfInstance, showAddresses } from '../eniStore.ts';
import { madeBefore, remember } from '../idempotency.ts';
import { planInterfaces, type PlannedInterface } from '../launchPlan.ts';
import { findImage } from '../images.ts';
import { askedOfLaunch } from '../launchAsked.ts';
import { launchFor, reservationIdOf } from '../launches.ts';
import { checkSecondaries, launchSecondaries, newSecondaries } from '../launchSecondaries.ts';
import { launchInterfaces, type LaunchInterfaceSpec } from '../launchSpec.ts';
import { malformedText } from '../lookup.ts';
import { endDryRun, required } from '../parameters.ts';
import { giveAutomaticPublicIp, giveCarrierIp } from '../publicIps.ts';
import { Refusal } from '../refusal.ts';
import { tagsForKinds } from '../tagging.ts';
import { instanceViewIn } from '../view/launchView.ts';
import { addVolumes, volumesFor } from '../volumes.ts';

const taggable = ['instance', 'volume', 'network-interface', 'spot-instances-request', 'elastic-gpu'];

/**
 * Launches MaxCount instances or none; each is `pending` at first and `running` once EC2 has settled. A client token
 * used before answers the instances launched then.
 */
export const runInstances: Ec2Action<RunInstancesRequest, Reservation> = (request, world) => {
  const imageId = required(request.ImageId, 'imageId');
  if (!imageId.startsWith('ami-')) throw new Refusal('InvalidAMIID.Malformed', malformedText('ami', imageId));
  const specs = launchInterfaces(request);
  const secondaries = launchSecondaries(request, specs);
  const type = request.InstanceType ?? 'm1.small';
  const settled = launchFor(request, type);
  const volumes = volumesFor(request.BlockDeviceMappings);
  const asked = checkedWeighting(request.NetworkPerformanceOptions?.BandwidthWeighting);
  const tags = tagsForKinds(request.TagSpecifications, taggable);
  endDryRun(request);

  const made = madeBefore(world, 'RunInstances', request);
  if (made !== undefined) return reservationOf(world, made.split(' '));

  findImage(world, imageId);
  if (world.isClosed && !world.limitsOf(type)) {
    throw new Refusal('InvalidParameterValue', `Invalid value '${type}' for InstanceType.`);
  }
  const bandwidthWeighting = weightingOf(type, asked, world);
  checkSecondaries(secondaries, type, world);
  const plans = planLaunch(specs, world, { request, type, eniTags: tags.get('network-interface') ?? [] });
  const traits = { type, imageId, bandwidthWeighting, tags: tags.get('instance') ?? [] };
  const ids = plans.map((interfaces) =>
    launch(world, interfaces, { ...traits, secondaryInterfaces: newSecondaries(secondaries, world) }),
  );
  const protection = { termination: request.DisableApiTermination === true, stop: request.DisableApiStop === true };
  const reservationId = `r-${ids[0]?.slice(2) ?? ''}`;
  for (const [index, id] of ids.entries()) {
    world.extras.protection.set(id, protection);
    const shown = askedOfLaunch(request, world, world.instances.get(id) ?? nowhere);
    world.extras.launches.set(id, { ...settled, asked: { ...shown, reservationId, AmiLaunchIndex: index } });
    addVolumes(world, id, { plans: volumes, tags: tags.get('volume') ?? [] });
  }
  remember(world, { action: 'RunInstances', request }, ids.join(' '));
  return reservationOf(world, ids);
};

const planLaunch = (
  specs: readonly LaunchInterfaceSpec[],
  world: World,
  context: { readonly request: RunInstancesRequest; readonly type: string; readonly eniTags: readonly Tag[] },
): readonly (readonly PlannedInterface[])[] => {
  const plans: (readonly PlannedInterface[])[] = [];
  for (let count = 0; count < (context.request.MaxCount ?? 1); count += 1) {
    const planned = plans.flat().flatMap(({ isNew, eni }) => (isNew ? [eni] : []));
    plans.push(planInterfaces(specs, world, { ...context, planned }));
  }
  return plans;
};

const nowhere = { vpcId: undefined, subnetId: undefined };

type Traits = Pick<Instance, 'type' | 'tags' | 'bandwidthWeighting' | 'secondaryInterfaces'> & {
  readonly imageId: string;
};

const launch = (world: World, interfaces: readonly PlannedInterface[], traits: Traits): string => {
  const primary = interfaces.find(({ networkCard, deviceIndex }) => networkCard === 0 && deviceIndex === 0)?.eni;
  const instance: Instance = {
    id: world.newId('i'),
    ...traits,
    state: 'pending',
    platform: undefined,
    zone: primary?.zone ?? '',
    vpcId: primary?.vpcId,
    subnetId: primary?.subnetId,
    ownerId: world.accountId,
    privateIp: undefined,
    publicIp: undefined,
    launchTime: world.now(),
    operator: undefined,
  };
  world.instances.set(instance.id, instance);
  for (const one of interfaces) plugIn(world, instance, one);
  showAddresses(world, instance.id);
  for (const { eni, carrierIp } of interfaces) if (carrierIp) giveCarrierIp(world, eni.id);
  giveAutomaticPublicIp(world, instance.id);
  world.later(() => {
    const now = world.instances.get(instance.id);
    if (now?.state === 'pending') world.instances.set(instance.id, { ...now, state: 'running' });
  });
  return instance.id;
};

const plugIn = (world: World, instance: Instance, one: PlannedInterface): void => {
  if (one.isNew) addEni(world, one.eni);
  if (one.publicIp !== undefined) world.extras.automaticPublicIp.set(one.eni.id, one.publicIp);
  if (one.primaryIpv6) world.extras.primaryIpv6.add(one.eni.id);
  const attachment = newAttachment(world, instance, one);
  changeEni(world, one.eni.id, { status: 'in-use', attachment });
  settleAttachment(world, one.eni.id, attachment.id);
};

const reservationOf = (world: World, ids: readonly string[]): Reservation => {
  const view = instanceViewIn(world);
  return {
    ReservationId: reservationIdOf(world, ids[0] ?? ''),
    OwnerId: world.accountId,
    Groups: [],
    Instances: ids.flatMap((id) => {
      const instance = world.instances.get(id);
      // However soon it runs: what is asked is answered before.
      return instance ? [view({ ...instance, state: 'pending' }, enisOfInstance(world, id))] : [];
    }),
  };
};
