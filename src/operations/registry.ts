import { attachInterface } from './attachInterface.ts';
import type { Operation } from './operation.ts';

/** What commands, menus and docs need to know of an operation, whatever its input. */
export type OperationFacts = Pick<Operation<unknown>, 'id' | 'title' | 'icon' | 'on' | 'offeredFor'>;

/** An operation among others of other inputs. `open` hands the whole operation to code that works for any input. */
export type OperationEntry = OperationFacts & {
  readonly open: <Result>(use: <Input>(operation: Operation<Input>) => Result) => Result;
};

const entry = <Input>(operation: Operation<Input>): OperationEntry => ({
  id: operation.id,
  title: operation.title,
  icon: operation.icon,
  on: operation.on,
  offeredFor: operation.offeredFor,
  open: (use) => use(operation),
});

/** Every operation, in the order of the menus. */
export const operations: readonly OperationEntry[] = [entry(attachInterface)];

export const operationById = (id: string): OperationEntry | undefined =>
  operations.find((operation) => operation.id === id);
