import { AttachNetworkInterfaceCommand, DetachNetworkInterfaceCommand, type EC2Client } from '@aws-sdk/client-ec2';
import type { ActionName, Actions } from '../operations/actions.ts';
import { UnexpectedAnswer } from './explain.ts';

export type SendCallOptions = { readonly signal?: AbortSignal | undefined; readonly dryRun?: boolean };

type Sender<A extends ActionName> = (
  ec2: EC2Client,
  input: Actions[A]['input'],
  options: SendCallOptions,
) => Promise<Actions[A]['output']>;

/** Each action as the SDK's request. Resolves when EC2 has taken the request, not when it shows the change. */
export const senders: { readonly [A in ActionName]: Sender<A> } = {
  attachInterface: async (ec2, input, options) => {
    const command = new AttachNetworkInterfaceCommand({
      NetworkInterfaceId: input.eniId,
      InstanceId: input.instanceId,
      DeviceIndex: input.deviceIndex,
      // Named always: left out, EC2 has judged the device index over all cards of the instance.
      NetworkCardIndex: input.networkCard,
      ...dryRunOf(options),
    });
    const { AttachmentId } = await ec2.send(command, abortOf(options));
    if (!AttachmentId) throw new UnexpectedAnswer('The answer lacks its attachment id');
    return { attachmentId: AttachmentId };
  },
  detachInterface: async (ec2, input, options) => {
    const command = new DetachNetworkInterfaceCommand({
      AttachmentId: input.attachmentId,
      ...(input.force ? { Force: true } : {}),
      ...dryRunOf(options),
    });
    await ec2.send(command, abortOf(options));
    return {};
  },
};

/** Sends a call that is held as data. */
export const sendCall = <A extends ActionName>(
  ec2: EC2Client,
  call: { readonly action: A; readonly input: Actions[A]['input'] },
  options: SendCallOptions = {},
): Promise<Actions[A]['output']> => senders[call.action](ec2, call.input, options);

const dryRunOf = ({ dryRun }: SendCallOptions): { readonly DryRun?: boolean } => (dryRun ? { DryRun: true } : {});

const abortOf = ({ signal }: SendCallOptions): { readonly abortSignal?: AbortSignal } =>
  signal ? { abortSignal: signal } : {};
