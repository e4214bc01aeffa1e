import { changesBetween, type Change } from '../domain/changes.ts';
import { Inventory } from '../domain/inventory.ts';
import type { Call } from '../operations/actions.ts';
import type { Operation } from '../operations/operation.ts';
import { isAbort, problemOf } from './failure.ts';
import type { Platform } from './platform.ts';
import { recorded } from './recorded.ts';

/** What a run would do, learned from a real run on a twin of the account. */
export type Preview = {
  /** What would be asked of EC2, in order. */
  readonly calls: readonly Call[];
  readonly changes: readonly Change[];
  /** The account as it would be afterwards. */
  readonly after: Inventory;
  /** The twin's own words when it refused; the calls end with the refused one. */
  readonly refusal: string | undefined;
};

export type Rehearsal<Input> = {
  readonly operation: Operation<Input>;
  readonly input: Input;
  readonly inventory: Inventory;
  readonly signal?: AbortSignal | undefined;
};

/** Runs the operation on a twin loaded with the inventory's own snapshot. The real account is not touched. */
export const preview = async <Input>(
  { operation, input, inventory, signal }: Rehearsal<Input>,
  platform: Pick<Platform, 'twin' | 'limits' | 'explain'>,
): Promise<Preview> => {
  const twin = await platform.twin(inventory.snapshot);
  const { connection } = twin;
  try {
    const { ec2, asked } = recorded(connection.ec2({ signal }));
    let refusal: string | undefined;
    try {
      await operation.run(input, ec2);
    } catch (error) {
      if (isAbort(error)) throw error;
      const { message, code } = await problemOf(error, connection.scope, platform);
      refusal = code === undefined ? message : `${message} (${code})`;
    }
    const limits = await platform.limits().catch(() => undefined);
    // The twin starts without the gaps: what could not be read stays unknown after the run.
    const { accountId, gaps } = inventory.snapshot;
    const after = new Inventory({ ...twin.snapshot(), accountId, gaps }, limits);
    return { calls: asked, changes: changesBetween(inventory, after), after, refusal };
  } finally {
    connection.close();
  }
};
