import type { Ec2 } from '../../actions/ec2.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Attachment } from '../../domain/model.ts';
import type { AttachInput } from '../../rules/attach/attachInput.ts';
import { mayHaveQueues, usualQueues } from '../../rules/shared/queueRoom.ts';

/** What an attachment has of its own, which EC2 begins anew with each. */
export type OwnSettings = Pick<Attachment, 'deleteOnTermination' | 'enaSrd'> & {
  /** ENA queues; undefined where they are as many as the type gives by default. */
  readonly queues?: number | undefined;
  /** Whether one of its IPv6 addresses is the primary one. */
  readonly primaryIpv6?: boolean | undefined;
};

/** An interface with the attachment that it leaves, and the place that it goes to. */
export type Carried = AttachInput & {
  /** Empty where it is attached to nothing. */
  readonly attachmentId: string;
  readonly kept: OwnSettings;
};

const nothingKept: OwnSettings = { deleteOnTermination: false, enaSrd: undefined };

/** ENA Express and ENA queues only where the type of the instance that it goes to has them, or may have them; the review tells what ends. */
export const keptOf = (
  { eniId, instanceId, networkCard = 0 }: Partial<AttachInput>,
  inventory: Inventory,
): OwnSettings => {
  const eni = inventory.eni(eniId);
  if (!eni?.attachment) return nothingKept;
  const [from, to] = [eni.attachment.instanceId, instanceId].map((id) => inventory.instance(id));
  const hasExpress = to && inventory.limitsOf(to)?.enaSrdSupported !== false;
  const { deleteOnTermination, enaSrd, enaQueueCount: queues, networkCard: card } = eni.attachment;
  const isUsual = queues === usualQueues(from && inventory.limitsOf(from), card);
  const keepsQueues =
    queues !== undefined && !isUsual && to && mayHaveQueues({ eniId, instanceId, networkCard, queues }, inventory);
  return {
    deleteOnTermination,
    enaSrd: hasExpress && enaSrd?.enabled === true ? enaSrd : undefined,
    ...(keepsQueues === true && { queues }),
    ...(eni.ipv6Addresses.some(({ primary }) => primary) && { primaryIpv6: true }),
  };
};

export const attachmentIdOf = ({ eniId }: Partial<AttachInput>, inventory: Inventory): string =>
  inventory.eni(eniId)?.attachment?.id ?? '';

/** Takes an interface from one instance to another. What was set of its attachment is set again. */
export const carryOver = async (
  { eniId, attachmentId, kept, instanceId, deviceIndex, networkCard }: Carried,
  ec2: Ec2,
  force = false,
): Promise<void> => {
  if (attachmentId !== '') await ec2.detachInterface({ eniId, attachmentId, force });
  await attachKeeping({ eniId, instanceId, deviceIndex, networkCard }, kept, ec2);
};

/** Attaches an interface, with what another attachment had. */
export const attachKeeping = async (place: AttachInput, kept: OwnSettings, ec2: Ec2): Promise<void> => {
  const { eniId, instanceId, deviceIndex, networkCard } = place;
  const { queues, deleteOnTermination, enaSrd, primaryIpv6 } = kept;
  const { attachmentId } = await ec2.attachInterface({
    eniId,
    instanceId,
    deviceIndex,
    networkCard,
    // At a running instance EC2 may let them be given with the attachment alone.
    ...(queues !== undefined && { queues }),
  });
  if (deleteOnTermination) await ec2.modifyTermination({ eniId, attachmentId, deleteOnTermination: true });
  if (enaSrd) await ec2.modifyEnaExpress({ eniId, ...enaSrd });
  if (primaryIpv6 === true) await ec2.enablePrimaryIpv6({ eniId });
};
