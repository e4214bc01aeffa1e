import type { Attachment, Eni } from '../../../domain/model.ts';
import { fullId } from '../naming.ts';

type Held = {
  /** The beginning of the interface's id. */
  readonly id: string;
  /** Who asked for it: an account, an alias or a role. */
  readonly requester?: string;
  /** Who runs what it is attached to. */
  readonly owner: string;
  readonly type?: string;
  /** EC2 marks most interfaces of services, but not those that a service makes in the account's name. */
  readonly isMarked?: boolean;
  /** `ela-attach-` is what most services attach with. */
  readonly attachment?: 'ela-attach-' | 'eni-attach-';
  readonly device?: number;
};

/** How EC2 tells an interface that is attached to what the account does not see: without an instance. */
export const heldBy = ({
  id,
  requester,
  owner,
  type = 'interface',
  isMarked = true,
  attachment = 'ela-attach-',
  device = 1,
}: Held): Partial<Eni> => ({
  interfaceType: type,
  requesterId: requester,
  requesterManaged: isMarked,
  status: 'in-use',
  attachment: unseen(`${attachment}${fullId(id).slice('eni-'.length)}`, owner, device),
});

const unseen = (id: string, instanceOwnerId: string, deviceIndex: number): Attachment => ({
  id,
  status: 'attached',
  instanceId: undefined,
  instanceOwnerId,
  deviceIndex,
  networkCard: 0,
  deleteOnTermination: false,
  attachTime: Date.UTC(2026, 2, 2, 8, 0),
  enaSrd: undefined,
});
