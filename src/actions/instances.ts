import type { Regard } from '../domain/regard.ts';
import type { View } from '../domain/view.ts';
import { foreign, foreignList, words } from '../domain/words.ts';
import { never, noLoss, type ActionsOf, type Nothing } from './action.ts';
import {
  secondarySpecificationOf,
  specificationOf,
  type LaunchInterface,
  type LaunchSecondary,
  type NewInstance,
} from './launchInterface.ts';
import { resource } from './iamResource.ts';
import { launchResources } from './launchResources.ts';
import { eniName, instanceName, subnetName } from './sentenceParts.ts';
import { jsonOption, option, optional, tagSpecificationOption } from './commandLine.ts';
import { groupsOf, wholeInterface } from './regards.ts';
import { combinedPortions } from '../domain/portion.ts';
import { around, only, place } from './reach.ts';

/** Writes to instances. */
export type InstanceActions = {
  readonly runInstance: { readonly input: NewInstance; readonly output: { readonly instanceId: string } };
  /** `weighting`: default, vpc-1 or ebs-1. */
  readonly modifyBandwidthWeighting: {
    readonly input: { readonly instanceId: string; readonly weighting: string };
    readonly output: Nothing;
  };
};

export const instanceActions: ActionsOf<InstanceActions> = {
  runInstance: {
    api: 'RunInstances',
    dryRun: true,
    resources: launchResources,
    seenBy: () => ['ec2:DescribeInstances'],
    sentence: ({ instanceType, imageId, interfaces, secondaryInterfaces = [] }, inventory) => {
      const list = interfaces.map((wanted) => {
        const what =
          wanted.kind === 'existing'
            ? eniName(wanted.eniId, inventory)
            : `a new interface in ${subnetName(wanted.subnetId, inventory)}`;
        return `${what} as eth${wanted.deviceIndex} on network card ${wanted.networkCard}`;
      });
      return words`Launch ${foreign(instanceType)} from ${foreign(imageId)} with ${foreignList([...list, ...secondaryInterfaces.map(secondaryText)])}`;
    },
    cli: ({ imageId, instanceType, keyName, interfaces, secondaryInterfaces, tags }) => [
      'run-instances',
      ...option('image-id', imageId),
      ...option('instance-type', instanceType),
      ...option('count', 1),
      ...optional('key-name', keyName),
      ...jsonOption('network-interfaces', interfaces.map(specificationOf)),
      ...(secondaryInterfaces
        ? jsonOption('secondary-interfaces', secondaryInterfaces.map(secondarySpecificationOf))
        : []),
      ...tagSpecificationOption('instance', tags),
    ],
    names: ({ interfaces }, view) => interfaces.flatMap((wanted) => namedByLaunch(wanted, view)),
    losses: noLoss,
    created: ({ instanceId }) => [instanceId],
    reach: ({ interfaces }, account) =>
      combinedPortions(
        interfaces.map((wanted) =>
          wanted.kind === 'new'
            ? only('subnets', wanted.subnetId)
            : combinedPortions([place(wanted.eniId, account), around(wanted.eniId, account)]),
        ),
      ),
    /** Ending instances is not this extension's to do. */
    undo: never,
  },

  modifyBandwidthWeighting: {
    api: 'ModifyInstanceNetworkPerformanceOptions',
    dryRun: true,
    resources: ({ instanceId }, sight) => [resource('instance', instanceId, sight)],
    seenBy: () => ['ec2:DescribeInstances'],
    sentence: ({ instanceId, weighting }, inventory) =>
      words`Set the bandwidth weighting of ${instanceName(instanceId, inventory)} to ${foreign(weighting)}`,
    cli: ({ instanceId, weighting }) => [
      'modify-instance-network-performance-options',
      ...option('instance-id', instanceId),
      ...option('bandwidth-weighting', weighting),
    ],
    names: ({ instanceId: id }) => [{ kind: 'instance', id }],
    losses: noLoss,
    reach: ({ instanceId }) => only('instances', instanceId),
    undo: ({ instanceId }, { before }) => {
      const weighting = before.instance(instanceId)?.bandwidthWeighting;
      return weighting === undefined ? undefined : (ec2) => ec2.modifyBandwidthWeighting({ instanceId, weighting });
    },
  },
};

const secondaryText = ({ subnetId, networkCard }: LaunchSecondary): string =>
  `a secondary interface in ${subnetId} on network card ${networkCard}`;

/** The subnet also gives an interface that exists its public address. */
const namedByLaunch = (wanted: LaunchInterface, view: View): readonly Regard[] => {
  const isNew = wanted.kind === 'new';
  const subnetId = isNew ? wanted.subnetId : view.eni(wanted.eniId)?.subnetId;
  return [
    ...(isNew ? groupsOf(wanted.groupIds) : [wholeInterface(wanted.eniId)]),
    ...(subnetId === undefined ? [] : [{ kind: 'subnet', id: subnetId } as const]),
  ];
};
