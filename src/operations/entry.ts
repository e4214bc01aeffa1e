import type { Operation, OperationBody, OperationFacts } from './operation.ts';

/** An operation among others of other inputs. `open` loads the whole and hands it to code that works for any input. */
export type OperationEntry = OperationFacts & {
  readonly open: <Result>(use: <Input>(operation: Operation<Input>) => Result | Promise<Result>) => Promise<Result>;
};

/** Facts that are there at once, and a body that is imported when the operation is opened. */
export const entry = <Input>(facts: OperationFacts, load: () => Promise<OperationBody<Input>>): OperationEntry => ({
  ...facts,
  open: async (use) => use({ ...facts, ...(await load()) }),
});
