import { quoted } from '../domain/named.ts';
import { accountNameOf, protectionOf, type ProtectableAccount, type Protection } from '../domain/protection.ts';
import { scopeTitle, type Scope } from '../domain/scope.ts';
import { facts, foreign, words, type Words } from '../domain/words.ts';
import type { ProtectedSetting } from './protectedSetting.ts';

/** Which account something is about to happen in, as reviews, dialogs and results name it. */
export type AccountInView = {
  /** `111122223333 "prod" · admin @ eu-west-1`, and the endpoint when it is not AWS's own. */
  readonly line: Words;
  readonly accountId: string | undefined;
  readonly name: string | undefined;
  readonly endpoint: string | undefined;
  readonly protection: Protection | undefined;
};

/** What is known of the account that is shown. */
export type KnownOfAccount = {
  readonly scope: Scope;
  readonly accountId: string | undefined;
  readonly accountName?: string | undefined;
  readonly region: string | undefined;
  /** The address of an EC2 endpoint that is not AWS's own. */
  readonly endpoint: string | undefined;
};

/**
 * What names the account wherever something runs: one line of id, name, profile, region and endpoint, and how it is
 * protected.
 */
export const accountInView = (known: KnownOfAccount, setting: ProtectedSetting): AccountInView => {
  const { scope, accountId, endpoint } = known;
  const account = protectable(known);
  const name = accountNameOf(setting.entries, account);
  const id = foreign(accountId ?? 'account id not known');
  const whose = name === undefined ? id : words`${id} ${quoted(name)}`;
  return {
    line: facts(whose, whereOf(known), foreign(endpoint)),
    accountId,
    name,
    endpoint,
    // A file is never written to.
    protection: scope.kind === 'snapshot' ? undefined : protectionOf(setting.entries, account),
  };
};

const protectable = ({ scope, accountId, accountName, region }: KnownOfAccount): ProtectableAccount => ({
  profile: scope.kind === 'profile' ? scope.profile : undefined,
  accountId,
  accountName,
  region: scope.kind === 'profile' ? scope.region : region,
});

const whereOf = ({ scope, region }: KnownOfAccount): Words => {
  if (scope.kind === 'profile') return words`${foreign(scope.profile)} @ ${foreign(scope.region)}`;
  const title = scopeTitle(scope);
  // Of other places of the demo the title says it.
  return region === undefined || title.endsWith(region) ? title : words`${title} @ ${foreign(region)}`;
};
