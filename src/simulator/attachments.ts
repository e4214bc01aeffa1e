import type { Slot } from '../domain/slots.ts';
import type { Attachment, Eni, Instance } from '../domain/model.ts';
import { changeEni } from './eniStore.ts';
import { looksLikeId, malformedText } from './lookup.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

export type AttachmentWish = Slot & {
  readonly deleteOnTermination: boolean;
  readonly enaSrd?: Attachment['enaSrd'];
  readonly enaQueueCount?: number | undefined;
};

/** An attachment with a new id, `attaching` since now; it is not put into the world. */
export const newAttachment = (world: World, instance: Instance, wish: AttachmentWish): Attachment => ({
  id: world.newId('eni-attach'),
  status: 'attaching',
  instanceId: instance.id,
  instanceOwnerId: instance.ownerId,
  deviceIndex: wish.deviceIndex,
  networkCard: wish.networkCard,
  deleteOnTermination: wish.deleteOnTermination,
  attachTime: world.now(),
  enaSrd: wish.enaSrd,
  enaQueueCount: wish.enaQueueCount,
});

/** Turns `attaching` into `attached` after the settling time, unless the attachment has ended meanwhile. */
export const settleAttachment = (world: World, eniId: string, attachmentId: string): void => {
  world.later(() => {
    const attachment = world.enis.get(eniId)?.attachment;
    if (attachment?.id !== attachmentId || attachment.status !== 'attaching') return;
    changeEni(world, eniId, { attachment: { ...attachment, status: 'attached' } });
  });
};

/**
 * Makes the interface `available` again. ENA Express and the primary IPv6 flag end with the attachment; addresses stay.
 * Does nothing when this attachment has ended already.
 */
export const endAttachment = (world: World, eniId: string, attachmentId: string | undefined): void => {
  const eni = world.enis.get(eniId);
  if (!eni || eni.attachment?.id !== attachmentId) return;
  world.extras.primaryIpv6.delete(eniId);
  const ipv6Addresses = eni.ipv6Addresses.map(({ ip }) => ({ ip, primary: false }));
  changeEni(world, eniId, { status: 'available', attachment: undefined, ipv6Addresses });
};

export type AttachedEni = Eni & { readonly attachment: Attachment };

/**
 * The interface that an attachment id (`eni-attach-…`) belongs to; throws EC2's refusal for an unknown one, or one of a
 * service.
 */
export const findAttached = (world: World, attachmentId: string): AttachedEni => {
  const service = /^(?!eni-)([a-z]+-attach)-/.exec(attachmentId)?.[1];
  if (service !== undefined) {
    throw new Refusal('OperationNotPermitted', `You are not allowed to manage '${service}' attachments.`);
  }
  for (const eni of world.enis.values()) {
    if (eni.attachment?.id === attachmentId) return { ...eni, attachment: eni.attachment };
  }
  if (!looksLikeId('eni-attach', attachmentId)) {
    // simulated wording
    throw new Refusal('InvalidNetworkInterfaceAttachmentId.Malformed', malformedText('eni-attach', attachmentId));
  }
  throw new Refusal('InvalidAttachmentID.NotFound', `The interface attachment '${attachmentId}' does not exist.`);
};
