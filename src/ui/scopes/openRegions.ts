import type { RegionState } from '../../aws/accountRegions.ts';
import { demoHome, placeOrHome } from '../../domain/demoPlaces.ts';
import { partitionOf } from '../../domain/partitions.ts';
import { regions } from '../../domain/regions.ts';
import { withoutRegion, type AccountScope } from '../../domain/scope.ts';
import { foreign, foreignList, joined, words, type Words } from '../../domain/words.ts';
import type { ChooseManyStep, JudgedChoice } from '../../services/prompts.ts';
import type { Command } from '../commandContext.ts';
import { tell } from '../door/messages.ts';
import { withProgress } from '../door/progress.ts';
import { openFor } from '../shared/openFor.ts';
import type { Session } from '../shared/session.ts';
import { createPrompts } from '../wizard/createPrompts.ts';
import { askRegions, regionChoice } from './askRegions.ts';
import { typedRegion } from './regionStep.ts';

/** In the place of a region: those that have something in them. */
const inUse = '*';

/** Asks for further regions of an account, several or all with something in them, and opens them beside it. */
export const openRegions: Command = async ({ session }, argument) => {
  const open = await openFor(session, argument);
  if (!open) return;
  const { scope } = open;
  if (scope.kind === 'snapshot') {
    tell.info(words`Only an account has other regions: ${open.title}`);
    return;
  }
  const known = await askRegions(session, scope);
  const { chooseMany } = createPrompts(session.problems.attempt);
  const answer = await chooseMany(stepFor(scope, openIn(session, scope), known));
  if (answer.kind !== 'value') return;
  const found = answer.value.includes(inUse) ? await regionsWithSomething(session, scope) : [];
  if (!found) return;
  const chosen = [...new Set([...answer.value.filter((region) => region !== inUse), ...found])];
  const others = chosen.filter((region) => !openIn(session, scope).has(region));
  await session.openAll(
    others.map((region) => inRegion(scope, region)),
    { read: 'all' },
  );
};

/** The same account, with the same credentials and at the same endpoint. */
const inRegion = (scope: AccountScope, region: string): AccountScope => {
  if (scope.kind === 'profile') return { ...scope, region };
  return { kind: 'demo', place: placeOrHome({ ...(scope.place ?? demoHome), region }) };
};

const regionOf = (scope: AccountScope): string =>
  scope.kind === 'profile' ? scope.region : (scope.place ?? demoHome).region;

/** The regions in which the account is open. */
const openIn = ({ scopes }: Session, of: AccountScope): ReadonlySet<string> =>
  new Set(
    scopes.all.flatMap(({ scope }) =>
      scope.kind !== 'snapshot' && withoutRegion(scope) === withoutRegion(of) ? regionOf(scope) : [],
    ),
  );

/** All of the same partition: no account is in two. */
const regionsBesides = (region: string): readonly string[] =>
  regions.flatMap(({ id }) => (partitionOf(id) === partitionOf(region) ? [id] : []));

/** `shop/Admin` of a role that was picked, else the profile. */
const nameOf = (scope: AccountScope): Words =>
  scope.kind === 'profile'
    ? foreign(scope.profile, 80)
    : words`the demo account ${foreign((scope.place ?? demoHome).name)}`;

const choicesFor = (
  scope: AccountScope,
  isOpen: ReadonlySet<string>,
  known: readonly RegionState[] | undefined,
): readonly JudgedChoice<string>[] =>
  (known ? known.map(({ region }) => region) : regionsBesides(regionOf(scope)))
    .filter((region) => !isOpen.has(region))
    .map((region) => regionChoice(region, known));

const stepFor = (
  scope: AccountScope,
  isOpen: ReadonlySet<string>,
  known: readonly RegionState[] | undefined,
): ChooseManyStep<string> => ({
  title: words`Open More Regions`,
  question: words`Which regions of ${nameOf(scope)}?`,
  placeholder: known
    ? words`Type a name or place`
    : words`EC2 does not tell which regions the account has: some of these may not be enabled`,
  step: 1,
  steps: 1,
  canGoBack: false,
  blocked: [],
  empty: words`All regions are open.`,
  chosen: [],
  // What is open already is no new region.
  typed: (text) => (isOpen.has(text) ? undefined : typedRegion(choicesFor(scope, isOpen, known))(text)),
  choices: [
    {
      value: inUse,
      label: words`All regions with something in them`,
      description: words`asks each region of the account once`,
      refusals: [],
      warnings: [],
    },
    ...choicesFor(scope, isOpen, known),
  ],
  judge: (chosen) => ({
    refusal: chosen.length === 0 ? words`Choose at least one region` : undefined,
    warning: undefined,
  }),
});

/** Undefined when it was cancelled. Regions that could not be asked are told, since something may be there. */
const regionsWithSomething = async (session: Session, scope: AccountScope): Promise<readonly string[] | undefined> => {
  const uses = await withProgress(words`Looking into the regions of ${nameOf(scope)}`, ({ signal, onStep }) => {
    let asked = 0;
    const onRegion = (_use: unknown, of: number): void => onStep(words`${(asked += 1)} of ${of} regions`);
    return session.platform.regionsInUse(scope, { signal, onRegion });
  });
  const unknown = uses.filter(({ isInUse }) => isInUse === undefined).map(({ region }) => region);
  const found = uses.filter(({ isInUse }) => isInUse).map(({ region }) => region);
  const told = joined(
    [
      ...(found.length === 0 ? [words`No region with a network interface was found`] : []),
      ...(unknown.length === 0 ? [] : [words`Could not be asked: ${foreignList(unknown)}`]),
    ],
    '. ',
  );
  if (told !== '') tell.info(told);
  return found;
};
