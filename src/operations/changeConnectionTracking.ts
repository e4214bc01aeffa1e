import { words, type Words } from '../domain/words.ts';
import {
  changedTimeouts,
  connectionTrackingRules,
  type ConnectionTrackingInput,
} from '../rules/connectionTrackingRules.ts';
import { timeoutRanges, type TimeoutName } from '../rules/shared/timeoutRange.ts';
import { whichInterface } from './choices/interfaceChoices.ts';
import type { OperationBody } from './operation.ts';
import type { Question } from './question.ts';

type Named = { readonly title: Words; readonly usual: Words };

const timeoutQuestion = <K extends TimeoutName>(
  field: K,
  { title, usual }: Named,
): Question<ConnectionTrackingInput, K> => {
  const [least, most] = timeoutRanges[field];
  return {
    kind: 'text',
    field,
    title,
    placeholder: words`${least} to ${most} seconds, EC2's default is ${usual}; leave it empty to keep it as it is`,
    initial: ({ eniId }, inventory) => String(inventory.eni(eniId)?.connectionTracking?.[field] ?? ''),
    validate: (text) => (/^\s*\d*\s*$/.test(text) ? undefined : words`Type a whole number of seconds.`),
    parse: (text) => (text.trim() === '' ? 'keep' : Number(text)),
  };
};

/** Changes how long security groups track idle connections of an interface. */
export const changeConnectionTracking: OperationBody<ConnectionTrackingInput> = {
  known: ([target]) => (target?.kind === 'interface' ? { eniId: target.id } : {}),
  questions: [
    whichInterface,
    timeoutQuestion('tcpEstablished', {
      title: words`Enter the idle timeout of established TCP connections`,
      usual: words`432000 (350 on Nitro v6)`,
    }),
    timeoutQuestion('udpStream', { title: words`Enter the idle timeout of UDP streams`, usual: words`180` }),
    timeoutQuestion('udp', { title: words`Enter the idle timeout of UDP flows without a reply`, usual: words`30` }),
  ],
  rules: connectionTrackingRules,
  run: async ({ eniId, ...timeouts }, ec2) => {
    await ec2.modifyConnectionTracking({ eniId, timeouts: changedTimeouts(timeouts) });
  },
};
