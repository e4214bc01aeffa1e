import { regions } from '../../domain/regions.ts';
import { foreign, foreignList, joined, words, type Words } from '../../domain/words.ts';
import type { ProfileScope } from '../../aws/credentials/scopeMeans.ts';
import type { ChooseManyStep, JudgedChoice } from '../../services/prompts.ts';
import type { Command } from '../commandContext.ts';
import { tell } from '../door/messages.ts';
import { withProgress } from '../door/progress.ts';
import { openFor } from '../shared/openFor.ts';
import type { Session } from '../shared/session.ts';
import { createPrompts } from '../wizard/createPrompts.ts';

/** In the place of a region: those that have something in them. */
const inUse = '*';

/** Asks for further regions of the profile of a scope, several or all with something in them, and opens them beside it. */
export const openRegions: Command = async ({ session }, argument) => {
  const open = await openFor(session, argument);
  if (!open) return;
  const { scope } = open;
  if (scope.kind !== 'profile') {
    tell.info(words`Only a profile has other regions: ${open.title}`);
    return;
  }
  const { chooseMany } = createPrompts(session.problems.attempt);
  const answer = await chooseMany(stepFor(scope, openIn(session, scope)));
  if (answer.kind !== 'value') return;
  const found = answer.value.includes(inUse) ? await regionsWithSomething(session, scope) : [];
  if (!found) return;
  const chosen = [...new Set([...answer.value.filter((region) => region !== inUse), ...found])];
  const others = chosen.filter((region) => !openIn(session, scope).has(region));
  await session.openAll(
    others.map((region) => ({ ...scope, region })),
    { read: 'all' },
  );
};

/** The regions in which the profile is open. */
const openIn = ({ scopes }: Session, { profile }: ProfileScope): ReadonlySet<string> =>
  new Set(
    scopes.all.flatMap(({ scope }) => (scope.kind === 'profile' && scope.profile === profile ? scope.region : [])),
  );

const stepFor = ({ profile }: ProfileScope, isOpen: ReadonlySet<string>): ChooseManyStep<string> => ({
  title: words`Open More Regions`,
  question: words`Which regions of ${foreign(profile, 80)}?`,
  placeholder: words`Type a name or place`,
  step: 1,
  steps: 1,
  canGoBack: false,
  blocked: [],
  empty: words`All regions are open.`,
  chosen: [],
  choices: [
    choiceOf(inUse, words`All regions with something in them`, words`asks each region of the account once`),
    ...regions.filter(({ id }) => !isOpen.has(id)).map(({ id, place }) => choiceOf(id, foreign(id), foreign(place))),
  ],
  judge: (chosen) => ({
    refusal: chosen.length === 0 ? words`Choose at least one region` : undefined,
    warning: undefined,
  }),
});

const choiceOf = (value: string, label: Words, description: Words): JudgedChoice<string> => ({
  value,
  label,
  description,
  refusals: [],
  warnings: [],
});

/** Undefined when it was cancelled. Regions that could not be asked are told, since something may be there. */
const regionsWithSomething = async (session: Session, scope: ProfileScope): Promise<readonly string[] | undefined> => {
  const uses = await withProgress(
    words`Looking into the regions of ${foreign(scope.profile, 80)}`,
    ({ signal, onStep }) => {
      let asked = 0;
      const onRegion = (_use: unknown, of: number): void => onStep(words`${(asked += 1)} of ${of} regions`);
      return session.platform.regionsInUse(scope, { signal, onRegion });
    },
  );
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
