import type { Snapshot } from '../model.ts';

/** Whose eyes an account is seen with. */
export type ReadingAccount = {
  /** Twelve digits; undefined where nothing tells. */
  readonly account: string | undefined;
  /** Whether the interfaces belong to several accounts, asked only where nothing tells which of them reads. */
  readonly isShared: boolean;
};

/**
 * The account that read the snapshot: the one that STS named, else the owner of all its instances, since EC2 lists the caller's
 * own instances only. Source: Amazon VPC user guide, shared VPC permissions.
 */
export const readerOf = (snapshot: Snapshot): ReadingAccount => {
  const known = readers.get(snapshot);
  if (known) return known;
  const account = snapshot.accountId ?? onlyOne(snapshot.instances);
  const reader = { account, isShared: account === undefined && ownersOf(snapshot.enis).size > 1 };
  readers.set(snapshot, reader);
  return reader;
};

const readers = new WeakMap<Snapshot, ReadingAccount>();

type Owned = { readonly ownerId: string | undefined };

const ownersOf = (things: readonly Owned[]): ReadonlySet<string> => {
  const owners = new Set<string>();
  for (const { ownerId } of things) if (ownerId !== undefined) owners.add(ownerId);
  return owners;
};

const onlyOne = (things: readonly Owned[]): string | undefined => {
  const [first, ...others] = ownersOf(things);
  return others.length === 0 ? first : undefined;
};
