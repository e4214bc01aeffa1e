/** What `eniExplorer.protected` says of an account; readOnly is the stricter one. */
export type ProtectionMode = 'readOnly' | 'confirm';

/** One entry of the setting `eniExplorer.protected`. */
export type ProtectedEntry = {
  /** A profile, an account id, a name or a region; `*` stands for any text. Upper and lower case are the same. */
  readonly match: string;
  /** What the person calls the account. */
  readonly name?: string | undefined;
  readonly mode: ProtectionMode;
};

/** An account as far as an entry can be matched with it. What is undefined is not known, not missing. */
export type ProtectableAccount = {
  readonly profile: string | undefined;
  readonly accountId: string | undefined;
  /** What Identity Center calls it. */
  readonly accountName?: string | undefined;
  readonly region: string | undefined;
};

export type Protection = {
  readonly mode: ProtectionMode;
  /** The patterns that matched, or why it is protected without one. */
  readonly because: readonly string[];
};

/**
 * How an account is protected by the entries of all levels together, the stricter one winning; undefined when it is
 * not.
 */
export const protectionOf = (
  entries: readonly ProtectedEntry[],
  account: ProtectableAccount,
): Protection | undefined => {
  const name = accountNameOf(entries, account);
  const hits = entries.flatMap((entry) => {
    const how = matchOf(entry, { ...account, accountName: name });
    return how === undefined ? [] : [{ mode: entry.mode, how }];
  });
  if (hits.length === 0) return undefined;
  const mode = hits.some((hit) => hit.mode === 'readOnly') ? 'readOnly' : 'confirm';
  return { mode, because: [...new Set(hits.map(({ how }) => how))] };
};

/** What the account is called: by the setting, else by Identity Center; undefined where neither says. */
export const accountNameOf = (entries: readonly ProtectedEntry[], account: ProtectableAccount): string | undefined =>
  entries.find((entry) => entry.name !== undefined && isCertain(entry, account))?.name ?? account.accountName;

/** A name is given to what is known to be meant, not to what is protected for want of an id. */
const isCertain = ({ match }: ProtectedEntry, { profile, accountId, accountName, region }: ProtectableAccount) =>
  [profile, accountId, accountName, region].some((text) => text !== undefined && fits(match, text));

const matchOf = ({ match }: ProtectedEntry, account: ProtectableAccount): string | undefined => {
  if (isCertain({ match, mode: 'confirm' }, account)) return match;
  return account.accountId === undefined && asksForId(match) ? `${match} (the account id is not known)` : undefined;
};

/** `111122223333`, `1111*`: nothing but an account id can be meant. */
const asksForId = (match: string): boolean => /^[\d*]*\d[\d*]*$/.test(match);

/** `*` stands for any text, everything else for itself. */
const fits = (match: string, text: string): boolean => {
  const pattern = match
    .trim()
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('.*');
  return new RegExp(`^${pattern}$`, 'isu').test(text);
};
