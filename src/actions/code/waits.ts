import type { Call } from '../ec2.ts';

/** What must be so before a later call can count on it: of an interface, of its attachment, of an instance. */
export type Wait = { readonly until: 'available' | 'attached' | 'running'; readonly id: string };

/**
 * A line for each call, and between calls of different actions lines that wait for the effects of those before. After the last call
 * nothing waits.
 */
export const withWaits = <Line>(
  calls: readonly Call[],
  outputs: readonly (object | undefined)[],
  { lineOf, waitLine }: { lineOf: (call: Call, output: object | undefined) => Line; waitLine: (wait: Wait) => Line },
): readonly Line[] => {
  let waits: readonly Line[] = [];
  return calls.flatMap((call, at) => {
    const isOther = calls[at - 1]?.action !== call.action;
    const before = isOther ? waits : [];
    const wait = waitAfter(call, outputs[at]);
    waits = [...(isOther ? [] : waits), ...(wait ? [waitLine(wait)] : [])];
    return [...before, lineOf(call, outputs[at])];
  });
};

/** Undefined where EC2 shows the effect of a call at once. */
const waitAfter = ({ action, input }: Call, output: object | undefined): Wait | undefined => {
  if (action === 'detachInterface') return { until: 'available', id: input.eniId };
  if (action === 'attachInterface') return { until: 'attached', id: input.eniId };
  if (output && 'eniId' in output) return { until: 'available', id: String(output.eniId) };
  return output && 'instanceId' in output ? { until: 'running', id: String(output.instanceId) } : undefined;
};

/** How often it is looked, every two seconds: as long as an attachment is waited for when the extension runs it. */
export const tries = 60;
