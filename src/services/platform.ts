import { isProblemError } from '../domain/errors.ts';
import type { FileLine, Problem } from '../domain/problem.ts';
import type { RegionState } from '../aws/accountRegions.ts';
import type { AccountScope, CenterSession, Scope } from '../domain/scope.ts';
import type { Connection } from '../aws/connection.ts';
import type { NewProfile, ProfileAddition } from '../aws/config/newProfile.ts';
import type { AccountRoles, accountsOf, rolesOf } from '../aws/identityCenter/accountRoles.ts';
import type { PortalAccount } from '../aws/identityCenter/portal.ts';
import type { RegionsOptions, RegionUse } from '../aws/regionsInUse.ts';
import type { Profiles } from '../aws/profiles.ts';
import type { SignInWay } from '../aws/signIn/signInWay.ts';
import type { Inventory, LimitsTable } from '../domain/inventory.ts';
import type { Snapshot } from '../domain/model.ts';

/** An EC2 in memory that starts from a snapshot: the demo account, and the twin that previews an operation. */
export type Twin = {
  /** The same kind of connection as to the real EC2, answered in memory. */
  readonly connection: Connection;
  /** Its account as it is now, without asking EC2 for all of it. */
  readonly snapshot: () => Snapshot;
};

export type AccountsAsked = Parameters<typeof accountsOf>[1];
export type RolesAsked = Parameters<typeof rolesOf>[2];
type SignalOnly = { readonly signal?: AbortSignal | undefined };
export type RegionsAsked = Pick<RegionsOptions, 'signal' | 'onRegion'>;

/**
 * The heavy parts, each loaded on first use (SDK, simulator, limits table). The composition root fills it in; services and
 * tests see this shape only.
 */
export type Platform = {
  /** `quietly`: nobody is asked for anything; what needs a person is refused. */
  readonly connect: (scope: Scope, how?: { readonly quietly: true }) => Promise<Connection>;
  /** Settles at once, and knows the bundled limits of types that the account does not carry. */
  readonly twin: (account: Inventory) => Promise<Twin>;
  readonly limits: () => Promise<LimitsTable>;
  readonly explain: (error: unknown, scope: Scope) => Promise<Problem>;
  /** The scope under the profile that a person's files have for it, where it is a role out of a session; else as it is. */
  readonly withProfile: (scope: Scope) => Promise<Scope>;
  readonly profiles: () => Promise<Profiles>;
  /** The regions that an account has enabled, and which have a network interface; `onRegion` is told of each as it answers. */
  readonly regionsInUse: (scope: AccountScope, options: RegionsAsked) => Promise<readonly RegionUse[]>;
  /** All regions of the account's partition, and which of them it has enabled. */
  readonly accountRegions: (scope: AccountScope, options: SignalOnly) => Promise<readonly RegionState[]>;
  /** How one signs in to what the credentials of a scope start from, or to a session by itself, as the files say now. */
  readonly signIn: (of: AccountScope | CenterSession) => Promise<SignInWay>;
  /** The accounts that a person may enter by a session of IAM Identity Center. */
  readonly accountsOf: (session: CenterSession, options: AccountsAsked) => Promise<readonly PortalAccount[]>;
  /** What would be added to the AWS CLI's config file for a profile; rejects with a ProblemError where it cannot be. */
  readonly profileAddition: (profile: NewProfile) => Promise<ProfileAddition>;
  /** Adds it; answers where it begins. */
  readonly addProfile: (profile: NewProfile) => Promise<FileLine>;
  /** The roles that a person may take in some of them. */
  readonly rolesOf: (
    session: CenterSession,
    accountIds: readonly string[],
    options: RolesAsked,
  ) => Promise<readonly AccountRoles[]>;
};

/**
 * What an error means for a person: the explanation that it carries, else the platform's. Never rejects for an error
 * that nobody knows.
 */
export const problemOf = async (
  error: unknown,
  scope: Scope,
  { explain }: Pick<Platform, 'explain'>,
): Promise<Problem> => (isProblemError(error) ? error.problem : explain(error, scope));
