import type { Inventory } from '../domain/inventory.ts';
import { noWords, words, type Words } from '../domain/words.ts';
import { calledAll, calledIn } from '../operations/calledThings.ts';
import type { Operation } from '../operations/operation.ts';
import { dialogTitle } from './plan.ts';

/** What an operation is about so far, in the order of its questions: `ha-spare`, `3 interfaces`; no words while nothing of that is answered. */
export const objectOf = <Input>(
  { questions }: Pick<Operation<Input>, 'questions'>,
  known: Partial<Input>,
  inventory: Inventory,
): Words => {
  const answers = new Map<string, unknown>(Object.entries(known));
  // What is answered by the thing that was pointed at need not have a question.
  for (const field of [...questions.map((question) => String(question.field)), ...fields]) {
    const answer = fields.has(field) ? answers.get(field) : undefined;
    if (typeof answer === 'string' && answer !== '') return calledIn(answer, inventory);
    if (Array.isArray(answer) && answer.length > 0 && answer.every((id) => typeof id === 'string'))
      return calledAll(answer, inventory, field === 'eniIds' ? words`interfaces` : words`things`);
  }
  return noWords;
};

/** The fields of inputs that name what is changed. */
const fields: ReadonlySet<string> = new Set([
  'eniId',
  'eniIds',
  'fromId',
  'allocationId',
  'instanceId',
  'subnetId',
  'resourceId',
  'id',
  'ids',
]);

/** `Attach Network Interface · ha-spare`. */
export const titleAbout = <Input>(operation: Operation<Input>, known: Partial<Input>, inventory: Inventory): Words => {
  const object = objectOf(operation, known, inventory);
  return object === noWords ? dialogTitle(operation) : words`${dialogTitle(operation)} · ${object}`;
};
