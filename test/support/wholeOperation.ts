import type { Operation, OperationBody } from '../../src/operations/operation.ts';
import { operationById } from '../../src/operations/registry.ts';

/** An operation with the facts that the registry has of it, without losing the type of its input. */
export const whole = <Input>(id: string, body: OperationBody<Input>): Operation<Input> => {
  const facts = operationById(id);
  if (!facts) throw new Error(`No such operation: ${id}`);
  return { ...facts, ...body };
};
