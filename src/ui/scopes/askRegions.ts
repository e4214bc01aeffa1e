import type { RegionState } from '../../aws/accountRegions.ts';
import { isCancelled } from '../../domain/errors.ts';
import { regions } from '../../domain/regions.ts';
import { withoutRegion, type AccountScope } from '../../domain/scope.ts';
import { facts, foreign, words, type Words } from '../../domain/words.ts';
import type { RuleFinding } from '../../rules/rule.ts';
import type { JudgedChoice } from '../../services/prompts.ts';
import { withProgress } from '../door/progress.ts';
import type { Session } from '../shared/session.ts';

/** What EC2 told of the regions of accounts, in this window, by the scope that asked and by the id of its account, whose regions they are. */
const learned = new WeakMap<Session, Map<string, readonly RegionState[]>>();

/** The regions of an account, as far as EC2 was asked, by whichever profile or role; undefined as long as it was not. */
export const knownRegions = (
  session: Session,
  scope: AccountScope,
  accountId?: string,
): readonly RegionState[] | undefined => {
  const known = learned.get(session);
  const id = accountId ?? accountIdOf(session, scope);
  return known?.get(withoutRegion(scope)) ?? (id === undefined ? undefined : known?.get(id));
};

/** As far as it is known without asking: of a role that was picked, or of what is open. */
const accountIdOf = ({ scopes }: Session, scope: AccountScope): string | undefined => {
  if (scope.kind === 'profile' && scope.source?.kind === 'identityCenter') return scope.source.accountId;
  const same = scopes.all.find(
    (open) => open.scope.kind !== 'snapshot' && withoutRegion(open.scope) === withoutRegion(scope),
  );
  return same?.account.accountId;
};

/** The regions of several accounts: those that one of them has, enabled where one has enabled it. Undefined where one is not known. */
export const regionsOfAll = (
  all: readonly (readonly RegionState[] | undefined)[],
): readonly RegionState[] | undefined => {
  if (all.length === 0 || all.includes(undefined)) return undefined;
  const byId = Map.groupBy(
    all.flatMap((states) => states ?? []),
    ({ region }) => region,
  );
  return [...byId.values()].flatMap((states) => states.find(({ isEnabled }) => isEnabled) ?? states.slice(0, 1));
};

/** Asks EC2 which regions the account has; undefined where it does not tell. Rejects when the person cancels. */
export const askRegions = async (
  session: Session,
  scope: AccountScope,
): Promise<readonly RegionState[] | undefined> => {
  try {
    const found = await withProgress(words`Asking which regions the account has`, ({ signal }) =>
      session.platform.accountRegions(scope, { signal }),
    );
    const known = learned.get(session) ?? new Map<string, readonly RegionState[]>();
    learned.set(session, known.set(withoutRegion(scope), found));
    const accountId = accountIdOf(session, scope);
    if (accountId !== undefined) known.set(accountId, found);
    return found;
  } catch (error) {
    if (isCancelled(error)) throw error;
    return undefined;
  }
};

/**
 * A choice for a region. `known`: what EC2 told of the account's; what it has not enabled cannot be chosen, for nothing answers there. As
 * long as nobody asked, the list says that it may have to be.
 */
export const regionChoice = (
  id: string,
  known: readonly RegionState[] | undefined,
  why: readonly Words[] = [],
): JudgedChoice<string> => {
  const { place, optIn } = regions.find((region) => region.id === id) ?? {};
  const state = known?.find(({ region }) => region === id);
  const mayBeOff = state === undefined && optIn === true;
  return {
    value: id,
    label: foreign(id),
    description: facts(foreign(place), ...(mayBeOff ? [words`the account has to enable it`] : []), ...why),
    refusals: state?.isEnabled === false ? [notEnabled] : [],
    warnings: [],
  };
};

const notEnabled: RuleFinding = {
  severity: 'block',
  message: words`The account has not enabled this region`,
  remedy: words`Enable it in the account's settings, under AWS Regions; that takes some minutes.`,
  ruleId: 'scopes/region-enabled',
  title: words`A region of before 2019 is there for each account, any other once it is enabled`,
  source: 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html',
};
