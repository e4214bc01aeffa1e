import type { Connection } from '../aws/connection.ts';
import { isPassing } from '../domain/gap.ts';
import {
  asksNothing,
  withMembers,
  withoutThings,
  withThings,
  type PartThings,
  type Portion,
  type PortionQuery,
} from '../domain/portion.ts';
import type { Snapshot } from '../domain/model.ts';
import { isOfCaller, type Problem } from '../domain/problem.ts';

/** A portion that is to be read again. */
export type AskedPortion = {
  readonly query: PortionQuery;
  /** Things of it that are known as EC2 shows them by now, which are not asked for. */
  readonly known?: PartThings;
  /** The connection of the account that is meant; that of what is shown where it is left out. */
  readonly connection?: Connection;
  /** True where nobody waits for it: what cannot be read then stays as it is, and nothing else is read in its place. */
  readonly isQuiet?: boolean;
};

/**
 * read: it is shown; `problem` is why a part of it is not, which is marked as old. all: all was read in its place, since `problem` will not pass or a
 * portion would not do. left: it is not shown, since something newer is, or nobody waited for it.
 */
export type PortionEnd =
  | { readonly kind: 'read'; readonly isChanged: boolean; readonly problem: Problem | undefined }
  | { readonly kind: 'all'; readonly problem: Problem | undefined }
  | { readonly kind: 'left' };

/** Reads what of it is not known already. `before` is what is shown. Rejects with an AbortError only. */
export const portionOf = async (
  connection: Connection,
  { query, known = {} }: AskedPortion,
  before: Snapshot,
): Promise<Portion> => {
  const rest = withoutThings(withMembers(query, before), known);
  const portion = asksNothing(rest) ? { query: rest, things: {}, unread: [] } : await connection.readPortion(rest);
  return withThings(portion, known);
};

/** Whether trying again may help, with the credentials that are in use. */
export const mayPass = ({ code, recovery }: Problem): boolean =>
  isPassing({ code: code ?? 'Unknown' }) && !isOfCaller({ recovery });
