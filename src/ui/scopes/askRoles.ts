import type { AccountRoles } from '../../aws/identityCenter/accountRoles.ts';
import type { PortalAccount } from '../../aws/identityCenter/portal.ts';
import { demoCenter } from '../../domain/demoPlaces.ts';
import { isCancelled } from '../../domain/errors.ts';
import { compareNatural } from '../../domain/order.ts';
import type { CenterRole, CenterSession } from '../../domain/scope.ts';
import { facts, foreign, joined, words, type Words } from '../../domain/words.ts';
import type { Answer, ChooseManyStep, JudgedChoice, Prompts } from '../../services/prompts.ts';
import { regionChoices, typedRegion, type LikelyRegions } from './regionStep.ts';

/** What a session answers; both reject where it cannot be asked, and when the person cancels. */
export type CenterListing = {
  readonly accounts: () => Promise<readonly PortalAccount[]>;
  readonly roles: (accountIds: readonly string[]) => Promise<readonly AccountRoles[]>;
};

/** Roles and regions that a person picked; each pair is a scope. `profile` is what people call the role: `shop/Admin`. */
export type PickedRoles = {
  readonly roles: readonly { readonly profile: string; readonly source: CenterRole }[];
  readonly regions: readonly string[];
};

/** The regions that are likely for some roles. */
type LikelyOf = (roles: readonly CenterRole[]) => LikelyRegions;

/**
 * A wizard of three questions about a session of IAM Identity Center: accounts, roles in them, regions; several of each. `back`: from its
 * first question. Undefined when it was closed, or where there is nothing to choose, which has been told.
 */
export const askRoles = async (
  { chooseMany, tell }: Pick<Prompts, 'chooseMany' | 'tell'>,
  session: CenterSession,
  { listing, likely }: { readonly listing: CenterListing; readonly likely: LikelyOf },
): Promise<PickedRoles | 'back' | undefined> => {
  const accounts = (await listing.accounts()).toSorted(byName);
  const isDemo = session.session === demoCenter.session;
  const title = isDemo
    ? words`Accounts and Roles of the Demo`
    : words`Accounts and Roles of ${foreign(session.session, 60)}`;
  if (accounts.length === 0) {
    await tell(words`IAM Identity Center gives you no account: ${foreign(session.session)}`, 'warning');
    return undefined;
  }
  const [only] = accounts.length === 1 ? accounts : [];
  let chosen: readonly PortalAccount[] = only ? [only] : [];
  for (;;) {
    const some = await chooseMany(accountStep(title, accounts, chosen));
    if (some.kind !== 'value') return some.kind === 'back' ? 'back' : undefined;
    chosen = some.value;
    const meant = chosen.includes(everyAccount) ? accounts : chosen;
    const found = await listed(listing.roles, meant);
    // Whoever stops it wants fewer accounts.
    if (!found) continue;
    await tellUnlisted(tell, found, meant);
    const roles = rolesIn(session, found, meant);
    if (roles.length === 0) {
      if (found.every(({ problem }) => problem === undefined))
        await tell(words`IAM Identity Center gives you no role there`, 'warning');
      continue;
    }
    const picked = await pickedRoles({ chooseMany }, { title, roles, likely });
    if (picked !== 'back') return picked;
  }
};

/** In the place of an account: all that there are. */
const everyAccount: PortalAccount = { accountId: '*', accountName: '*' };

/** Undefined when the person has cancelled it. */
const listed = async (
  ask: CenterListing['roles'],
  accounts: readonly PortalAccount[],
): Promise<readonly AccountRoles[] | undefined> => {
  try {
    return await ask(accounts.map(({ accountId }) => accountId));
  } catch (error) {
    if (isCancelled(error)) return undefined;
    throw error;
  }
};

const byName = (a: PortalAccount, b: PortalAccount): number =>
  compareNatural(a.accountName, b.accountName) || compareNatural(a.accountId, b.accountId);

const frame = (title: Words, step: number) =>
  ({ title, step, steps: 3, canGoBack: true, blocked: [], empty: words`There is nothing to choose from.` }) as const;

const oneAtLeast =
  (refusal: Words) =>
  (chosen: readonly unknown[]): { readonly refusal: Words | undefined; readonly warning: undefined } => ({
    refusal: chosen.length === 0 ? refusal : undefined,
    warning: undefined,
  });

const everyChoice = (count: number): JudgedChoice<PortalAccount> => ({
  value: everyAccount,
  label: words`All ${count} accounts`,
  description: words`asks each for your roles, some at a time`,
  refusals: [],
  warnings: [],
});

const accountStep = (
  title: Words,
  accounts: readonly PortalAccount[],
  chosen: readonly PortalAccount[],
): ChooseManyStep<PortalAccount> => ({
  ...frame(title, 1),
  question: accounts.length === 1 ? words`Which account?` : words`Which of ${accounts.length} accounts?`,
  placeholder: words`Roles are listed of the accounts that you select; type a name, an id or an e-mail address`,
  choices: [
    ...(accounts.length > 1 ? [everyChoice(accounts.length)] : []),
    ...accounts.map((account) => ({
      value: account,
      label: foreign(account.accountName, 80),
      description: facts(foreign(account.accountId), foreign(account.email, 80)),
      refusals: [],
      warnings: [],
    })),
  ],
  chosen,
  judge: oneAtLeast(words`Choose at least one account`),
});

type Role = PickedRoles['roles'][number];

const rolesIn = (
  session: CenterSession,
  found: readonly AccountRoles[],
  accounts: readonly PortalAccount[],
): readonly Role[] => {
  const names = new Map(accounts.map(({ accountId, accountName }) => [accountId, accountName]));
  return found.flatMap(({ accountId, roles = [] }) =>
    roles.toSorted(compareNatural).map((roleName) => ({
      profile: `${names.get(accountId) ?? accountId}/${roleName}`,
      source: { kind: 'identityCenter', ...session, accountId, roleName } as const,
    })),
  );
};

const roleChoice = (role: Role): JudgedChoice<Role> => ({
  value: role,
  label: foreign(role.profile, 120),
  description: foreign(role.source.accountId),
  refusals: [],
  warnings: [],
});

type Asked = { readonly title: Words; readonly roles: readonly Role[]; readonly likely: LikelyOf };

/** `back`: to the accounts. */
const pickedRoles = async (
  { chooseMany }: Pick<Prompts, 'chooseMany'>,
  { title, roles, likely }: Asked,
): Promise<PickedRoles | 'back' | undefined> => {
  let chosen: readonly Role[] = roles.length === 1 ? roles : [];
  for (;;) {
    const some: Answer<readonly Role[]> = await chooseMany({
      ...frame(title, 2),
      question: words`Which roles?`,
      placeholder: words`Type an account or a role`,
      choices: roles.map(roleChoice),
      chosen,
      judge: oneAtLeast(words`Choose at least one role`),
    });
    if (some.kind !== 'value') return some.kind === 'back' ? 'back' : undefined;
    chosen = some.value;
    const regions = await chooseMany(regionsStep(title, likely(chosen.map(({ source }) => source))));
    if (regions.kind === 'value') return { roles: chosen, regions: regions.value };
    if (regions.kind === 'cancel') return undefined;
  }
};

const regionsStep = (title: Words, likely: LikelyRegions): ChooseManyStep<string> => {
  const first = likely.preset ?? likely.last;
  const choices = regionChoices(likely);
  return {
    ...frame(title, 3),
    question: words`Which regions?`,
    placeholder: words`Type a name or place`,
    choices,
    typed: typedRegion(choices),
    chosen: first === undefined ? [] : [first],
    judge: oneAtLeast(words`Choose at least one region`),
  };
};

/** So many are named of accounts whose roles could not be listed. */
const mostNamed = 3;

const tellUnlisted = async (
  tell: Prompts['tell'],
  found: readonly AccountRoles[],
  accounts: readonly PortalAccount[],
): Promise<void> => {
  const unlisted = found.filter(({ roles }) => roles === undefined);
  if (unlisted.length === 0) return;
  const nameOf = ({ accountId }: AccountRoles): Words =>
    foreign(accounts.find((account) => account.accountId === accountId)?.accountName ?? accountId, 80);
  const names = joined(unlisted.slice(0, mostNamed).map(nameOf), ', ');
  const more = unlisted.length - mostNamed;
  const whose = more > 0 ? words`${names} and ${more} more` : names;
  const [why] = unlisted.flatMap(({ problem }) => problem ?? []);
  await tell(facts(words`Roles could not be listed in: ${whose}`, why), 'warning');
};
