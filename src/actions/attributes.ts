import type { ConnectionTracking, Eni } from '../domain/model.ts';
import type { Inventory } from '../domain/inventory.ts';
import { foreign, foreignList, joined, noWords, words } from '../domain/words.ts';
import { never, noLoss, type ActionsOf, type Ec2Of, type Inverse, type Nothing, type Sides } from './action.ts';
import {
  groupResources,
  itsResource,
  policyText,
  resource,
  seenAtInterface,
  seenInAnswer,
  withItsInstance,
} from './iamResource.ts';
import { interfaceOf, type Loss } from './loss.ts';
import { eniName, groupName, onOff } from './sentenceParts.ts';
import { switchOption, jsonOption, listOption, option, type Argument } from './commandLine.ts';
import { groupsOf, itsSettings, itsSettingsAndHolder, settingsOf, wholeInterface } from './regards.ts';
import { itsInterface, withHolder } from './reach.ts';

/** Writes to attributes of an interface. EC2 takes one attribute a call, so each is an action of its own. */
export type AttributeActions = {
  readonly modifyDescription: Modify<{ readonly description: string }>;
  /** Replaces all groups. */
  readonly modifySecurityGroups: Modify<{ readonly groupIds: readonly string[] }>;
  readonly modifySourceDestCheck: Modify<{ readonly enabled: boolean }>;
  readonly modifyTermination: Modify<{ readonly attachmentId: string; readonly deleteOnTermination: boolean }>;
  readonly modifyPublicIpv4: Modify<{ readonly enabled: boolean }>;
  /** What is undefined stays as it is. */
  readonly modifyConnectionTracking: Modify<{ readonly timeouts: Partial<ConnectionTracking> }>;
  readonly modifyEnaExpress: Modify<{ readonly enabled: boolean; readonly udp: boolean }>;
  /** `queues` undefined: as many as the instance type gives by default. */
  readonly modifyEnaQueues: Modify<{ readonly attachmentId: string; readonly queues: number | undefined }>;
  /** public-ipv4-dns-name, public-ipv6-dns-name or public-dual-stack-dns-name. */
  readonly modifyPublicDnsNames: Modify<{ readonly hostnameType: string }>;
  /** Cannot be undone while attached. */
  readonly enablePrimaryIpv6: Modify<unknown>;
  readonly resetSourceDestCheck: Modify<unknown>;
};

type Modify<Change> = { readonly input: { readonly eniId: string } & Change; readonly output: Nothing };

/** What most of them share: a setting, of which nobody loses anything. */
const modify = {
  api: 'ModifyNetworkInterfaceAttribute',
  dryRun: true,
  resources: itsResource,
  seenBy: seenAtInterface,
  names: itsSettings,
  losses: noLoss,
  reach: itsInterface,
} as const;

const modifyCli = (eniId: string, ...attribute: readonly Argument[]): readonly Argument[] => [
  'modify-network-interface-attribute',
  ...option('network-interface-id', eniId),
  ...attribute,
];

type Undo = Inverse<Ec2Of<AttributeActions>>;

/** Whether an attachment is one that the run itself has made: what is set of it ends with it, and so does not need to be taken back. */
const isOfRun = (attachmentId: string | undefined, eniId: string, { before, now, made = [] }: Sides): boolean =>
  attachmentId !== undefined &&
  (before.eni(eniId) !== undefined || made.includes(eniId)) &&
  before.eni(eniId)?.attachment?.id !== attachmentId &&
  now.eni(eniId)?.attachment?.id === attachmentId;

const nothing: Undo = async () => undefined;

/** Sets what an interface had before; undefined where that is not known. */
const restored =
  (restore: (eni: Eni, sides: Sides) => Undo | undefined) =>
  ({ eniId }: { readonly eniId: string }, sides: Sides): Undo | undefined => {
    const eni = sides.before.eni(eniId);
    // What was set of an interface that the run made goes with it.
    if (!eni && sides.made?.includes(eniId)) return nothing;
    return eni && restore(eni, sides);
  };

const restoredCheck = restored(
  ({ id, sourceDestCheck: enabled }) =>
    (ec2) =>
      ec2.modifySourceDestCheck({ eniId: id, enabled }),
);

export const attributeActions: ActionsOf<AttributeActions> = {
  modifyDescription: {
    ...modify,
    resources: ({ eniId, description }, sight) => [
      { ...resource('interface', eniId, sight), condition: described(description) },
    ],
    sentence: ({ eniId, description }, inventory) =>
      description === ''
        ? words`Remove the description of ${eniName(eniId, inventory)}`
        : words`Set the description of ${eniName(eniId, inventory)} to: ${foreign(description)}`,
    cli: ({ eniId, description }) => modifyCli(eniId, ...jsonOption('description', { Value: description })),
    undo: restored(
      ({ id, description }) =>
        (ec2) =>
          ec2.modifyDescription({ eniId: id, description }),
    ),
  },

  modifySecurityGroups: {
    ...modify,
    resources: ({ eniId, groupIds }, sight) => [
      resource('interface', eniId, sight),
      ...groupResources(groupIds, sight),
    ],
    sentence: ({ eniId, groupIds }, inventory) =>
      words`Set the security groups of ${eniName(eniId, inventory)} to: ${joined(
        groupIds.map((id) => groupName(id, inventory)),
        ', ',
      )}`,
    cli: ({ eniId, groupIds }) => modifyCli(eniId, ...listOption('groups', groupIds)),
    names: ({ eniId, groupIds }) => [settingsOf(eniId), ...groupsOf(groupIds)],
    undo: restored(({ id, groups }) => {
      const groupIds = groups.map((group) => group.id);
      return groupIds.length === 0 ? undefined : (ec2) => ec2.modifySecurityGroups({ eniId: id, groupIds });
    }),
  },

  modifySourceDestCheck: {
    ...modify,
    sentence: ({ eniId, enabled }, inventory) =>
      words`Turn the source/destination check of ${eniName(eniId, inventory)} ${onOff(enabled)}`,
    cli: ({ eniId, enabled }) => modifyCli(eniId, ...switchOption('source-dest-check', enabled)),
    undo: restoredCheck,
  },

  modifyTermination: {
    ...modify,
    resources: withItsInstance,
    sentence: ({ eniId, deleteOnTermination }, inventory) =>
      words`${deleteOnTermination ? words`Delete` : words`Keep`} ${eniName(eniId, inventory)} when its instance is terminated`,
    cli: ({ eniId, attachmentId, deleteOnTermination }) =>
      modifyCli(
        eniId,
        ...jsonOption('attachment', { AttachmentId: attachmentId, DeleteOnTermination: deleteOnTermination }),
      ),
    losses: ({ eniId, deleteOnTermination }, inventory) =>
      // Set again after a move, it takes nothing that was not taken already.
      deleteOnTermination && inventory.eni(eniId)?.attachment?.deleteOnTermination !== true
        ? deletedAtTermination(eniId, inventory)
        : [],
    undo: ({ eniId, attachmentId }, sides) => {
      const { before, now } = sides;
      const attachment = before.eni(eniId)?.attachment;
      if (isOfRun(attachmentId, eniId, sides)) return nothing;
      if (!attachment || attachment.id !== now.eni(eniId)?.attachment?.id) return undefined;
      const { deleteOnTermination } = attachment;
      return (ec2) => ec2.modifyTermination({ eniId, attachmentId: attachment.id, deleteOnTermination });
    },
  },

  modifyPublicIpv4: {
    ...modify,
    names: itsSettingsAndHolder,
    seenBy: seenInAnswer,
    sentence: ({ eniId, enabled }, inventory) =>
      words`Turn the automatic public IPv4 address of ${eniName(eniId, inventory)} ${onOff(enabled)}`,
    cli: ({ eniId, enabled }) => modifyCli(eniId, ...switchOption('associate-public-ip-address', enabled)),
    reach: ({ eniId }, account) => withHolder(eniId, account),
    /** EC2 does not show how it was. */
    undo: never,
  },

  modifyConnectionTracking: {
    ...modify,
    sentence: ({ eniId, timeouts: { tcpEstablished, udp, udpStream } }, inventory) => {
      const parts = [
        tcpEstablished === undefined ? '' : `established TCP ${tcpEstablished} s`,
        udp === undefined ? '' : `UDP ${udp} s`,
        udpStream === undefined ? '' : `UDP streams ${udpStream} s`,
      ].filter(Boolean);
      return words`Set the idle timeouts of ${eniName(eniId, inventory)}: ${foreignList(parts)}`;
    },
    cli: ({ eniId, timeouts: { tcpEstablished, udp, udpStream } }) =>
      modifyCli(
        eniId,
        ...jsonOption('connection-tracking-specification', {
          TcpEstablishedTimeout: tcpEstablished,
          UdpTimeout: udp,
          UdpStreamTimeout: udpStream,
        }),
      ),
    /** A default that was in force cannot be set again: EC2 only takes numbers, and the default depends on the instance. */
    undo: ({ eniId, timeouts }, { before }) => {
      const { tcpEstablished, udp, udpStream } = before.eni(eniId)?.connectionTracking ?? {};
      const old = {
        ...(timeouts.tcpEstablished === undefined ? {} : { tcpEstablished }),
        ...(timeouts.udp === undefined ? {} : { udp }),
        ...(timeouts.udpStream === undefined ? {} : { udpStream }),
      };
      if (Object.values(old).includes(undefined)) return undefined;
      return (ec2) => ec2.modifyConnectionTracking({ eniId, timeouts: old });
    },
  },

  modifyEnaExpress: {
    ...modify,
    seenBy: seenInAnswer,
    sentence: ({ eniId, enabled, udp }, inventory) =>
      words`Turn ENA Express of ${eniName(eniId, inventory)} ${onOff(enabled)}${enabled ? words`, for UDP ${onOff(udp)}` : noWords}`,
    cli: ({ eniId, enabled, udp }) =>
      modifyCli(
        eniId,
        ...jsonOption('ena-srd-specification', {
          EnaSrdEnabled: enabled,
          EnaSrdUdpSpecification: { EnaSrdUdpEnabled: udp },
        }),
      ),
    undo: ({ eniId }, sides) => {
      const { before, now } = sides;
      const attachment = before.eni(eniId)?.attachment;
      if (isOfRun(now.eni(eniId)?.attachment?.id, eniId, sides)) return nothing;
      if (!attachment) return undefined;
      const { enabled, udp } = attachment.enaSrd ?? { enabled: false, udp: false };
      return (ec2) => ec2.modifyEnaExpress({ eniId, enabled, udp });
    },
  },

  modifyEnaQueues: {
    ...modify,
    resources: withItsInstance,
    seenBy: ({ queues }) => (queues === undefined ? [] : seenAtInterface()),
    sentence: ({ eniId, queues }, inventory) =>
      words`Set the ENA queues of ${eniName(eniId, inventory)} to ${queues === undefined ? words`the default of its instance type` : words`${queues}`}`,
    cli: ({ eniId, attachmentId, queues }) =>
      modifyCli(
        eniId,
        ...jsonOption('attachment', {
          ...(queues === undefined ? { DefaultEnaQueueCount: true } : { EnaQueueCount: queues }),
          AttachmentId: attachmentId,
        }),
      ),
    undo: restored(({ id, attachment }, { now }) => {
      const attachmentId = now.eni(id)?.attachment?.id;
      if (!attachment || attachment.id !== attachmentId) return undefined;
      return (ec2) => ec2.modifyEnaQueues({ eniId: id, attachmentId, queues: attachment.enaQueueCount });
    }),
  },

  modifyPublicDnsNames: {
    ...modify,
    seenBy: seenInAnswer,
    api: 'ModifyPublicIpDnsNameOptions',
    sentence: ({ eniId, hostnameType }, inventory) =>
      words`Set the public hostname type of ${eniName(eniId, inventory)} to ${foreign(hostnameType)}`,
    cli: ({ eniId, hostnameType }) => [
      'modify-public-ip-dns-name-options',
      ...option('network-interface-id', eniId),
      ...option('hostname-type', hostnameType),
    ],
    /** Where EC2 told no type before, what it was is not known. */
    undo: restored(({ id, publicDnsOptions }) => {
      const hostnameType = publicDnsOptions?.hostnameType;
      return hostnameType === undefined ? undefined : (ec2) => ec2.modifyPublicDnsNames({ eniId: id, hostnameType });
    }),
  },

  enablePrimaryIpv6: {
    ...modify,
    sentence: ({ eniId }, inventory) => words`Give ${eniName(eniId, inventory)} a primary IPv6 address`,
    cli: ({ eniId }) => modifyCli(eniId, '--enable-primary-ipv6'),
    /** EC2 takes the first of its IPv6 addresses. */
    names: ({ eniId }) => [wholeInterface(eniId)],
    /** EC2 does not take it back while attached; with an attachment of the run, or an interface of it, it ends. */
    undo: ({ eniId }, sides) => {
      const isOfMade = !sides.before.eni(eniId) && sides.made?.includes(eniId) === true;
      return isOfMade || isOfRun(sides.now.eni(eniId)?.attachment?.id, eniId, sides) ? nothing : undefined;
    },
  },

  resetSourceDestCheck: {
    ...modify,
    api: 'ResetNetworkInterfaceAttribute',
    sentence: ({ eniId }, inventory) => words`Reset the source/destination check of ${eniName(eniId, inventory)}`,
    cli: ({ eniId }) => [
      'reset-network-interface-attribute',
      ...option('network-interface-id', eniId),
      ...option('source-dest-check', 'true'),
    ],
    undo: restoredCheck,
  },
};

/** Whether a condition tells an empty text is not documented. */
const described = (description: string) =>
  description === '' ? undefined : { StringEquals: { 'ec2:Attribute/Description': policyText(description) } };

const deletedAtTermination = (eniId: string, inventory: Inventory): readonly Loss[] => [
  {
    verb: words`Delete on Termination`,
    noun: words`network interface`,
    forGood: false,
    ...interfaceOf(eniId, inventory),
    consequence: words`It will be deleted without confirmation when its instance is terminated.`,
  },
];
