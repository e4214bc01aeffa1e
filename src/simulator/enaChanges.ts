import type { EnaSrdSpecification, NetworkInterfaceAttachmentChanges } from '@aws-sdk/client-ec2';
import type { Eni, InstanceLimits } from '../domain/model.ts';
import { type AttachedEni, findAttached } from './attachments.ts';
import { checkQueuesOn } from './enaQueues.ts';
import { invalidValue, required } from './parameters.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

/**
 * What changes of the ENI when ENA Express is set. Throws EC2's refusal for an unattached interface, a type without ENA
 * Express, and UDP without TCP.
 */
export const enaSrdChange = (eni: Eni, asked: EnaSrdSpecification, world: World): Partial<Eni> => {
  const { attachment } = eni;
  if (!attachment) {
    // simulated wording
    throw new Refusal('InvalidParameterValue', `Network interface '${eni.id}' is not attached to an instance.`);
  }
  const type = world.instances.get(attachment.instanceId ?? '')?.type;
  const enaSrd = settledEnaSrd(asked, attachment.enaSrd, type === undefined ? undefined : world.limitsOf(type));
  return { attachment: { ...attachment, enaSrd } };
};

type EnaSrd = { readonly enabled: boolean; readonly udp: boolean };

/**
 * ENA Express after the request; throws EC2's refusal for a type without it, and for UDP without TCP. Attaching and
 * launching may ask for it, too.
 */
export const settledEnaSrd = (
  asked: EnaSrdSpecification,
  before: EnaSrd = { enabled: false, udp: false },
  limits?: InstanceLimits,
): EnaSrd => {
  const enabled = asked.EnaSrdEnabled ?? before.enabled;
  const askedUdp = asked.EnaSrdUdpSpecification?.EnaSrdUdpEnabled;
  if (limits?.enaSrdSupported === false && (asked.EnaSrdEnabled === true || askedUdp === true)) {
    // simulated wording
    throw new Refusal('InvalidParameterValue', `${limits.type} instances do not support ENA Express.`);
  }
  if (askedUdp === true && !enabled) {
    // simulated wording
    throw new Refusal('InvalidParameterCombination', 'ENA Express for UDP needs ENA Express to be enabled.');
  }
  return { enabled, udp: enabled && (askedUdp ?? before.udp) };
};

/** Throws EC2's refusal of what can be seen to be wrong with attachment changes in the request alone. */
export const checkAttachmentChanges = (asked: NetworkInterfaceAttachmentChanges): void => {
  required(asked.AttachmentId, 'attachment attachmentId');
  const { EnaQueueCount: count, DefaultEnaQueueCount: byDefault } = asked;
  if (count === undefined && byDefault === undefined) {
    required(asked.DeleteOnTermination, 'attachment deleteOnTermination');
  }
  if (count !== undefined && count < 1) throw invalidValue(count, 'enaQueueCount');
};

/**
 * What changes of the ENI when delete on termination or its ENA queues are set. Throws for an attachment that is not the interface's.
 */
export const attachmentChange = (eni: Eni, asked: NetworkInterfaceAttachmentChanges, world: World): Partial<Eni> => {
  const { attachment } = ownAttachment(eni, asked.AttachmentId ?? '', world);
  const instance = world.instances.get(attachment.instanceId ?? '');
  const { networkCard } = attachment;
  if (instance) checkQueuesOn(instance, world, { count: asked.EnaQueueCount, networkCard, eniId: eni.id });
  const byDefault = asked.DefaultEnaQueueCount === true ? undefined : attachment.enaQueueCount;
  const enaQueueCount = asked.EnaQueueCount ?? byDefault;
  const deleteOnTermination = asked.DeleteOnTermination ?? attachment.deleteOnTermination;
  return { attachment: { ...attachment, deleteOnTermination, enaQueueCount } };
};

const ownAttachment = (eni: Eni, attachmentId: string, world: World): AttachedEni => {
  const found = findAttached(world, attachmentId);
  if (found.id === eni.id) return found;
  throw new Refusal('InvalidAttachmentID.NotFound', `The interface attachment '${attachmentId}' does not exist.`);
};
