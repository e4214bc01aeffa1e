import type { Call } from '../ec2.ts';

/** A command that waits, or one that is repeated until it prints `until`. */
export type Wait = { readonly words: readonly string[]; readonly until?: string | undefined };

/**
 * What waits until EC2 shows the effect of a call; undefined where EC2 shows it at once. There is no waiter for an attachment.
 * Source: AWS CLI command reference, `ec2 wait`.
 */
export const waitAfter = ({ action, input }: Call, output: object | undefined): Wait | undefined => {
  if (action === 'detachInterface') return available(input.eniId);
  if (action === 'createInterface' && output && 'eniId' in output) return available(String(output.eniId));
  if (action === 'runInstance' && output && 'instanceId' in output) {
    return { words: ['wait', 'instance-running', '--instance-ids', String(output.instanceId)] };
  }
  return action === 'attachInterface' ? attached(input.eniId) : undefined;
};

const available = (eniId: string): Wait => ({
  words: ['wait', 'network-interface-available', '--network-interface-ids', eniId],
});

const attached = (eniId: string): Wait => ({
  words: `describe-network-interfaces --network-interface-ids ${eniId} --query ${status} --output text`.split(' '),
  until: 'attached',
});

const status = 'NetworkInterfaces[0].Attachment.Status';
