/** An account as the portal lists it, with the permission sets that the person has there. */
export type CenterAccount = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
};

/** An instance of IAM Identity Center with one person in it. */
export type Directory = {
  /** Where the instance is; no other region knows its tokens. */
  readonly region: string;
  readonly startUrl: string;
  /** The person's name, which becomes that of their sessions. */
  readonly userName: string;
  /** Changed in place, as by an administrator. */
  readonly accounts: CenterAccount[];
};

/** Whether two start URLs mean the same: people type them with and without a slash or `#/` at the end. */
export const sameStartUrl = (one: string, other: string): boolean => bare(one) === bare(other);

const bare = (url: string): string => url.replace(/[/#]+$/, '').toLowerCase();
