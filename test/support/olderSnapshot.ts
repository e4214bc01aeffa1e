import { notInFile } from '../../src/domain/gap.ts';
import { laterFields, laterParts } from '../../src/domain/laterFacts.ts';
import type { Snapshot } from '../../src/domain/model.ts';
import { filledSnapshot } from './filledSnapshot.ts';

/** What a file of before version 3 must open as that was made of {@link filledSnapshot}: without what it could not hold, which is not read. */
export const olderSnapshot = (): Snapshot => {
  const account: Snapshot = filledSnapshot();
  const known = laterFields.reduce<unknown>((left: unknown, path: string) => without(left, path.split('.')), account);
  const lists = Object.fromEntries(laterParts.map((part) => [part, []]));
  const gaps = [...account.gaps, ...laterParts.map(notInFile)];
  return { ...(known as Snapshot), ...lists, gaps, unread: [...laterFields] };
};

const without = (value: unknown, [name = '', ...rest]: readonly string[]): unknown => {
  if (Array.isArray(value)) return value.map((item: unknown) => without(item, [name, ...rest]));
  const fields = value as { readonly [Name in string]?: unknown };
  if (fields[name] === undefined) throw new Error(`filledSnapshot has no ${name}, which laterFacts names`);
  const { [name]: field, ...others } = fields;
  return rest.length > 0 ? { ...fields, [name]: without(field, rest) } : others;
};
