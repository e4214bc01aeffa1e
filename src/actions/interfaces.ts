import type { AddressRequest } from '../domain/addressRequest.ts';
import type { Tag } from '../domain/model.ts';
import { counted, foreign, joined, noWords, present, words } from '../domain/words.ts';
import { never, noLoss, type ActionsOf, type Nothing } from './action.ts';
import { ipv4Options, ipv6Options } from './addressOptions.ts';
import type { AttributeActions } from './attributes.ts';
import {
  groupResources,
  itsResource,
  madeWithTags,
  resource,
  seenAtInterface,
  withItsInstance,
} from './iamResource.ts';
import { interfaceOf } from './loss.ts';
import { eniName, instanceName, requestWords, subnetName } from './sentenceParts.ts';
import { listOption, option, optional, tagSpecificationOption } from './commandLine.ts';
import { groupsOf, interfaceWithPrefixes, wholeInterface } from './regards.ts';
import { combinedPortions } from '../domain/portion.ts';
import { around, associationsOf, only, place, routesTo } from './reach.ts';

/** Writes that make, join, part and end network interfaces. */
export type InterfaceActions = {
  readonly createInterface: { readonly input: NewInterface; readonly output: { readonly eniId: string } };
  readonly deleteInterface: { readonly input: { readonly eniId: string }; readonly output: Nothing };
  readonly attachInterface: {
    readonly input: {
      readonly eniId: string;
      readonly instanceId: string;
      readonly deviceIndex: number;
      readonly networkCard: number;
      /** ENA queues; left out = as many as the instance type gives by default. */
      readonly queues?: number | undefined;
    };
    readonly output: { readonly attachmentId: string };
  };
  readonly detachInterface: {
    readonly input: { readonly eniId: string; readonly attachmentId: string; readonly force: boolean };
    readonly output: Nothing;
  };
};

/** What is left out EC2 decides: the type `interface`, an address of its choice, the default security group of the VPC. */
export type NewInterface = {
  readonly subnetId: string;
  readonly description?: string | undefined;
  readonly interfaceType?: 'efa' | 'efa-only' | 'trunk' | undefined;
  readonly groupIds?: readonly string[] | undefined;
  /** The primary IPv4 address. */
  readonly privateIp?: string | undefined;
  /** Secondary IPv4 addresses or prefixes; addresses given here do not include the primary one. */
  readonly ipv4?: AddressRequest | undefined;
  readonly ipv6?: AddressRequest | undefined;
  /** Makes the first IPv6 address the primary one, which cannot be undone while attached. */
  readonly primaryIpv6?: boolean | undefined;
  readonly tags?: readonly Tag[] | undefined;
};

export const interfaceActions: ActionsOf<InterfaceActions, InterfaceActions & AttributeActions> = {
  createInterface: {
    api: 'CreateNetworkInterface',
    dryRun: true,
    resources: ({ subnetId, groupIds, tags }, sight) => [
      resource('subnet', subnetId, sight),
      ...groupResources(groupIds, sight),
      ...madeWithTags({ kind: 'interface', api: 'CreateNetworkInterface', tags }, sight),
    ],
    seenBy: seenAtInterface,
    sentence: ({ subnetId, interfaceType, privateIp, ipv4, ipv6 }, inventory) => {
      const addresses = present([
        foreign(privateIp),
        ipv4 && requestWords(ipv4, 'IPv4'),
        ipv6 && requestWords(ipv6, 'IPv6'),
      ]);
      const kind =
        interfaceType === undefined
          ? words`a network interface`
          : words`an interface of type ${foreign(interfaceType)}`;
      const having = addresses.length === 0 ? noWords : words` with ${joined(addresses, ', ')}`;
      return words`Create ${kind} in ${subnetName(subnetId, inventory)}${having}`;
    },
    cli: (input) => [
      'create-network-interface',
      ...option('subnet-id', input.subnetId),
      ...optional('description', input.description),
      ...optional('interface-type', input.interfaceType),
      ...listOption('groups', input.groupIds),
      ...ipv4Options(input.privateIp, input.ipv4),
      ...ipv6Options(input.ipv6),
      ...(input.primaryIpv6 === undefined ? [] : [`--${input.primaryIpv6 ? '' : 'no-'}enable-primary-ipv6`]),
      ...tagSpecificationOption('network-interface', input.tags),
    ],
    names: ({ subnetId, groupIds }) => [{ kind: 'subnet', id: subnetId }, ...groupsOf(groupIds)],
    losses: noLoss,
    created: ({ eniId }) => [eniId],
    reach: ({ subnetId }) => only('subnets', subnetId),
    /** Deleting is for good, so it is left to its own operation, which asks for it by name; but where more than this is taken back. */
    undo: ({ subnetId, privateIp }, { before, now, made = [] }) => {
      const [eniId, another] = made.filter((id) => {
        const eni = before.eni(id) ? undefined : now.eni(id);
        return eni?.subnetId === subnetId && (privateIp === undefined || eni.addresses[0]?.ip === privateIp);
      });
      return eniId === undefined || another !== undefined ? undefined : (ec2) => ec2.deleteInterface({ eniId });
    },
  },

  deleteInterface: {
    api: 'DeleteNetworkInterface',
    dryRun: true,
    resources: itsResource,
    seenBy: seenAtInterface,
    sentence: ({ eniId }, inventory) => words`Delete ${eniName(eniId, inventory)}`,
    cli: ({ eniId }) => ['delete-network-interface', ...option('network-interface-id', eniId)],
    names: ({ eniId }, view) => interfaceWithPrefixes(eniId, view),
    losses: ({ eniId }, inventory) => [
      {
        verb: words`Delete`,
        noun: words`network interface`,
        forGood: true,
        ...interfaceOf(eniId, inventory),
        consequence: words`Private addresses of what is deleted are released. This cannot be undone.`,
      },
    ],
    reach: ({ eniId }, account) =>
      combinedPortions([
        place(eniId, account),
        around(eniId, account),
        { permissions: { interface: [eniId] }, trunkAssociations: { id: associationsOf(eniId, account) } },
      ]),
    undo: never,
  },

  attachInterface: {
    api: 'AttachNetworkInterface',
    dryRun: true,
    resources: ({ eniId, instanceId }, sight) => [
      resource('interface', eniId, sight),
      resource('instance', instanceId, sight),
    ],
    seenBy: seenAtInterface,
    sentence: ({ eniId, instanceId, deviceIndex, networkCard, queues }, inventory) =>
      words`Attach ${eniName(eniId, inventory)} to ${instanceName(instanceId, inventory)} as eth${deviceIndex} on network card ${networkCard}${queues === undefined ? noWords : words`, with ${counted(queues, words`ENA queue`, words`ENA queues`)}`}`,
    cli: ({ eniId, instanceId, deviceIndex, networkCard, queues }) => [
      'attach-network-interface',
      ...option('network-interface-id', eniId),
      ...option('instance-id', instanceId),
      ...option('device-index', deviceIndex),
      ...option('network-card-index', networkCard),
      ...(queues === undefined ? [] : option('ena-queue-count', queues)),
    ],
    names: ({ eniId, instanceId, networkCard, deviceIndex }) => [
      wholeInterface(eniId),
      { kind: 'instance', id: instanceId },
      { kind: 'slot', instanceId, networkCard, deviceIndex },
    ],
    losses: noLoss,
    reach: ({ eniId, instanceId }, account) =>
      combinedPortions([around(eniId, account), routesTo([instanceId], account), only('instances', instanceId)]),
    undo: ({ eniId }, { now }) => {
      const attachmentId = now.eni(eniId)?.attachment?.id;
      return attachmentId === undefined
        ? undefined
        : (ec2) => ec2.detachInterface({ eniId, attachmentId, force: false });
    },
  },

  detachInterface: {
    api: 'DetachNetworkInterface',
    dryRun: true,
    resources: withItsInstance,
    seenBy: seenAtInterface,
    sentence: ({ eniId, force }, inventory) => {
      const holder = inventory.eni(eniId)?.attachment?.instanceId;
      const from = holder === undefined ? noWords : words` from ${instanceName(holder, inventory)}`;
      return words`Detach ${eniName(eniId, inventory)}${from}${force ? words` by force` : noWords}`;
    },
    cli: ({ attachmentId, force }) => [
      'detach-network-interface',
      ...option('attachment-id', attachmentId),
      ...(force ? ['--force'] : []),
    ],
    names: ({ eniId }, view) => {
      const attachment = view.eni(eniId)?.attachment;
      if (attachment?.instanceId === undefined) return [wholeInterface(eniId)];
      const { instanceId, networkCard, deviceIndex } = attachment;
      return [
        wholeInterface(eniId),
        { kind: 'instance', id: instanceId },
        { kind: 'slot', instanceId, networkCard, deviceIndex },
      ];
    },
    losses: ({ eniId, force }, inventory) => [
      {
        verb: force ? words`Detach by force` : words`Detach`,
        noun: words`network interface`,
        forGood: false,
        ...interfaceOf(eniId, inventory),
        consequence: words`Its instance loses the interface with all of its addresses at once.`,
      },
    ],
    reach: ({ eniId }, account) => around(eniId, account),
    /** At the same place, with what belonged to the attachment: EC2 begins each again. */
    undo: ({ eniId }, { before }) => {
      const eni = before.eni(eniId);
      if (eni?.attachment?.instanceId === undefined) return undefined;
      const {
        instanceId,
        deviceIndex,
        networkCard,
        deleteOnTermination,
        enaSrd,
        enaQueueCount: queues,
      } = eni.attachment;
      // EC2 takes the first of its IPv6 addresses.
      const primaryAt = eni.ipv6Addresses.findIndex(({ primary }) => primary);
      if (primaryAt > 0) return undefined;
      const old = { eniId, instanceId, deviceIndex, networkCard, ...(queues !== undefined && { queues }) };
      return async (ec2) => {
        const { attachmentId } = await ec2.attachInterface(old);
        if (deleteOnTermination) await ec2.modifyTermination({ eniId, attachmentId, deleteOnTermination });
        if (enaSrd?.enabled) await ec2.modifyEnaExpress({ eniId, ...enaSrd });
        if (primaryAt === 0) await ec2.enablePrimaryIpv6({ eniId });
      };
    },
  },
};
