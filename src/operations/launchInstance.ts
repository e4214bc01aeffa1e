import type { Slot } from '../domain/slots.ts';
import type { LaunchInterface } from '../actions/launchInterface.ts';
import { asksForSome } from '../domain/addressRequest.ts';
import type { LaunchInput, Secondary } from '../rules/launch/launchInput.ts';
import { picksOf } from '../rules/launch/newOfLaunch.ts';
import { secondarySlots } from '../rules/launch/launchSecondary.ts';
import { launchRules } from '../rules/launch/launchRules.ts';
import { whichGroupsOfEach, whichTypes } from './launch/eachQuestions.ts';
import {
  allSecondaries,
  newOrExisting,
  standardPrimary,
  whichCarrierIp,
  whichFate,
  whichLaunchGroups,
  whichNewSecondaries,
  whichPrimary,
  whichPrimarySubnet,
  whichPrimaryType,
  whichPublicIp,
  whichSecondaries,
  whichSlots,
} from './launch/interfaceQuestions.ts';
import { whichExpress, whichMore, whichPrimaryIpv6, whichQueues, whichTimeouts } from './launch/optionQuestions.ts';
import { whichSecondaryCards, whichSecondarySubnet } from './launch/secondaryQuestions.ts';
import { settingsOfNew } from './launch/settingsOf.ts';
import { whichImage, whichInstanceType, whichKey } from './launch/machineQuestions.ts';
import { whichIpv4, whichIpv6, whichPrimaryIpv4, whoChoosesIpv4 } from './newInterface/addressQuestions.ts';
import { whichName } from './newInterface/otherQuestions.ts';
import type { OperationBody } from './operation.ts';

/** Launches an instance with new and existing interfaces on chosen places (cold attach). */
export const launchInstance: OperationBody<LaunchInput> = {
  known: ([target]) => {
    if (target?.kind === 'subnet') return { primary: 'new', subnetId: target.id };
    return target?.kind === 'interface' ? { primary: 'existing', eniId: target.id } : {};
  },
  questions: [
    whichImage,
    whichInstanceType,
    newOrExisting,
    whichPrimary,
    whichPrimarySubnet,
    whichPrimaryType,
    standardPrimary,
    whoChoosesIpv4,
    whichPrimaryIpv4,
    whichIpv4,
    whichIpv6,
    whichSecondaries,
    whichNewSecondaries,
    whichMore,
    whichTypes,
    whichLaunchGroups,
    whichGroupsOfEach,
    allSecondaries,
    whichSlots,
    ...whichTimeouts,
    whichExpress,
    whichQueues,
    whichPrimaryIpv6,
    whichSecondaryCards,
    whichSecondarySubnet,
    whichFate,
    whichPublicIp,
    whichCarrierIp,
    whichKey,
    whichName,
  ],
  rules: launchRules,
  subnetsOf: ({ subnetId, newSubnetIds = [] }) => [subnetId, ...newSubnetIds],
  run: async (input, ec2) => {
    const { imageId, instanceType, keyName, name, secondaries, slots = [], secondarySubnetId } = input;
    await ec2.runInstance({
      imageId,
      instanceType,
      ...(keyName === '' ? {} : { keyName }),
      interfaces: [
        primaryOf(input),
        ...secondaries.map((each, at) =>
          secondaryOf(each, slots[at] ?? { networkCard: 0, deviceIndex: at + 1 }, {
            ...input,
            number: at + 1 - (input.eniIds ?? []).length,
          }),
        ),
      ],
      ...(secondarySubnetId !== undefined && {
        secondaryInterfaces: secondarySlots(input).map((slot) => ({ ...slot, subnetId: secondarySubnetId })),
      }),
      ...(name === '' ? {} : { tags: [{ key: 'Name', value: name }] }),
    });
  },
};

const primarySlot: Slot = { networkCard: 0, deviceIndex: 0 };

const primaryOf = (input: LaunchInput): LaunchInterface => {
  const { eniId, subnetId = '', interfaceType, groupIds, privateIp, ipv4, ipv6, publicIp } = input;
  if (input.primary === 'existing') return { ...primarySlot, kind: 'existing', eniId: eniId ?? '' };
  return {
    ...primarySlot,
    kind: 'new',
    subnetId,
    groupIds: input.groupsOfEach ? picksOf(input.groupsOfEach, 0) : groupIds,
    interfaceType: interfaceType === 'efa' ? 'efa' : undefined,
    privateIp,
    ipv4: asksForSome(ipv4) ? ipv4 : undefined,
    ipv6,
    publicIp: publicIp === undefined || publicIp === 'subnet' ? undefined : publicIp === 'yes',
    deleteOnTermination: input.deleteOnTermination ?? true,
    ...settingsOfNew(input, 0),
  };
};

/** EC2 does not take delete on termination for interfaces that exist. `number`: among the new secondary ones. */
const secondaryOf = (
  secondary: Secondary,
  slot: Slot,
  { number, ...input }: LaunchInput & { readonly number: number },
): LaunchInterface => {
  if (secondary.kind === 'existing') return { ...slot, ...secondary };
  const { deleteOnTermination = true } = input;
  return { ...slot, ...secondary, deleteOnTermination, ...settingsOfNew(input, number) };
};
