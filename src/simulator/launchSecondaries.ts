import type { InstanceSecondaryInterfaceSpecificationRequest, RunInstancesRequest } from '@aws-sdk/client-ec2';
import type { SecondaryInterface } from '../domain/model.ts';
import { limitExceeded } from './attachLimits.ts';
import type { LaunchInterfaceSpec } from './launchSpec.ts';
import { invalidValue, required } from './parameters.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

type Asked = InstanceSecondaryInterfaceSpecificationRequest & {
  readonly NetworkCardIndex: number;
  readonly SecondarySubnetId: string;
};

/** The interfaces in secondary networks that a launch asks for. Throws EC2's refusal of what is wrong in the request alone. */
export const launchSecondaries = (
  { SecondaryInterfaces = [] }: RunInstancesRequest,
  interfaces: readonly LaunchInterfaceSpec[],
): readonly Asked[] => {
  const asked = SecondaryInterfaces.map((each): Asked => ({
    ...each,
    NetworkCardIndex: required(each.NetworkCardIndex, 'networkCardIndex'),
    SecondarySubnetId: required(each.SecondarySubnetId, 'secondarySubnetId'),
  }));
  for (const { DeleteOnTermination: goes, InterfaceType: type } of asked) {
    if (goes === false) throw invalidValue(goes, 'deleteOnTermination');
    if (type !== undefined && type !== 'secondary') throw invalidValue(type, 'interfaceType');
  }
  const cards = asked.map(({ NetworkCardIndex }) => NetworkCardIndex);
  const slots = [...interfaces, ...asked].map((each) => `${each.NetworkCardIndex ?? 0}/${each.DeviceIndex ?? 0}`);
  if (new Set(cards).size < cards.length || new Set(slots).size < slots.length) {
    throw new Refusal('InvalidParameterValue', 'Each network interface requires a unique device index.');
  }
  return asked;
};

/** Throws where the type does not have so many, or none on the network card; what is not known of it limits nothing. */
export const checkSecondaries = (asked: readonly Asked[], type: string, world: World): void => {
  const limits = world.limitsOf(type);
  if (!limits || asked.length === 0) return;
  if (asked.length > (limits.secondaryInterfaces ?? Infinity)) throw limitExceeded(asked.length, limits);
  for (const { NetworkCardIndex: index } of asked) {
    const card = limits.cards.find((each) => each.index === index);
    if (card && card.types?.includes('secondary') !== false) continue;
    // simulated wording
    throw new Refusal(
      'InvalidParameterValue',
      `Network card ${index} of ${type} does not support interfaces of type 'secondary'.`,
    );
  }
};

/** Secondary networks are not simulated: their subnets are taken for what is said of them, and give no address of their own. */
export const newSecondaries = (asked: readonly Asked[], world: World): readonly SecondaryInterface[] =>
  asked.map((each) => ({
    id: world.newId('si'),
    interfaceType: 'secondary',
    status: 'attached',
    networkCard: each.NetworkCardIndex,
    deviceIndex: each.DeviceIndex ?? 0,
    addresses: (each.PrivateIpAddresses ?? []).flatMap(({ PrivateIpAddress: ip }) => ip ?? []),
    mac: undefined,
    subnetId: each.SecondarySubnetId,
    networkId: undefined,
  }));
