import type { Ec2 } from '../../actions/ec2.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Attachment } from '../../domain/model.ts';
import type { AttachInput } from '../../rules/attach/attachInput.ts';

/** What an attachment has of its own, which EC2 begins anew with each. */
export type OwnSettings = Pick<Attachment, 'deleteOnTermination' | 'enaSrd'>;

/** An interface with the attachment that it leaves, and the place that it goes to. */
export type Carried = AttachInput & {
  /** Empty where it is attached to nothing. */
  readonly attachmentId: string;
  readonly kept: OwnSettings;
};

const nothingKept: OwnSettings = { deleteOnTermination: false, enaSrd: undefined };

/** ENA Express only where the type of the instance that it goes to has it, or may have it. */
export const keptOf = ({ eniId, instanceId }: Partial<AttachInput>, inventory: Inventory): OwnSettings => {
  const attachment = inventory.eni(eniId)?.attachment;
  if (!attachment) return nothingKept;
  const instance = inventory.instance(instanceId);
  const hasExpress = instance && inventory.limitsOf(instance)?.enaSrdSupported !== false;
  const { deleteOnTermination, enaSrd } = attachment;
  return { deleteOnTermination, enaSrd: hasExpress && enaSrd?.enabled === true ? enaSrd : undefined };
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
  const { attachmentId } = await ec2.attachInterface({ eniId, instanceId, deviceIndex, networkCard });
  if (kept.deleteOnTermination) await ec2.modifyTermination({ eniId, attachmentId, deleteOnTermination: true });
  if (kept.enaSrd) await ec2.modifyEnaExpress({ eniId, ...kept.enaSrd });
};
