import type { Ec2 } from '../actions/ec2.ts';
import { foreign, words, type Words } from '../domain/words.ts';
import type { Operation, OperationFacts } from './operation.ts';

/** It has no questions. */
type NothingAsked = Readonly<Record<string, never>>;

/**
 * An operation that does what is left of a run that stopped: it asks nothing, but is previewed, reviewed and run like every other. What EC2 refuses of it,
 * the preview says.
 */
export const continueOperation = (
  { id, title }: Pick<OperationFacts, 'id' | 'title'>,
  carryOn: (ec2: Ec2) => Promise<void>,
): Operation<NothingAsked> => ({
  id,
  title: continued(title),
  summary: 'Continues what was run',
  icon: 'debug-continue',
  on: [],
  offeredFor: () => false,
  known: () => ({}),
  questions: [],
  rules: [],
  run: async (_input, ec2) => carryOn(ec2),
});

/** Once is enough, however often it is continued. */
const continued = (title: Words): Words => (title.startsWith(start) ? title : words`${start}${foreign(title)}`);

const start = words`Continue: `;
