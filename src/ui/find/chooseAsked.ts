import { idWithoutEndpoint, scopeTitle, type AccountScope } from '../../domain/scope.ts';
import { facts, foreign, words } from '../../domain/words.ts';
import type { ChooseManyStep, JudgedChoice } from '../../services/prompts.ts';
import type { Memory } from '../shared/memory.ts';
import type { Attempt } from '../shared/problems.ts';
import { createPrompts } from '../wizard/createPrompts.ts';
import type { ScopesToAsk } from './scopesToAsk.ts';

/** A scope, or all regions of a profile. */
type Choice = { readonly scope: AccountScope } | { readonly allRegionsOf: string };

/**
 * Asks which accounts and regions a search asks from now on; what comes to be known later is asked as well. Nothing changes when the question
 * is left.
 */
export const chooseAsked = async (attempt: Attempt, memory: Memory, askable: ScopesToAsk): Promise<void> => {
  const choices = choicesFor(askable);
  const { without, allRegionsOf } = memory.searched;
  const isChosen = (choice: Choice): boolean =>
    'scope' in choice ? !without.includes(idWithoutEndpoint(choice.scope)) : allRegionsOf.includes(choice.allRegionsOf);
  const answer = await createPrompts(attempt).chooseMany(
    stepFor(
      choices,
      choices.filter((each) => isChosen(each.value)),
    ),
  );
  if (answer.kind !== 'value') return;
  const chosen = answer.value;
  await memory.keepSearched({
    without: choices.flatMap(({ value }) =>
      'scope' in value && !chosen.includes(value) ? idWithoutEndpoint(value.scope) : [],
    ),
    allRegionsOf: chosen.flatMap((value) => ('scope' in value ? [] : value.allRegionsOf)),
  });
};

const choicesFor = ({
  known: { scopes, withoutRegion },
  accountIdOf,
}: ScopesToAsk): readonly JudgedChoice<Choice>[] => {
  const profiles = new Set(scopes.flatMap((scope) => (scope.kind === 'profile' && !scope.source ? scope.profile : [])));
  return [
    ...scopes.map((scope): JudgedChoice<Choice> => ({
      value: { scope },
      label: scopeTitle(scope),
      description: facts(foreign(accountIdOf(scope))),
      ...unjudged,
    })),
    ...[...profiles].map((profile): JudgedChoice<Choice> => ({
      value: { allRegionsOf: profile },
      label: words`All regions of ${foreign(profile, 60)}`,
      description: words`those that are enabled for its account`,
      ...unjudged,
    })),
    ...withoutRegion.map((profile): JudgedChoice<Choice> => ({
      value: { allRegionsOf: profile },
      label: words`All regions of ${foreign(profile, 60)}`,
      description: words`no region is known for it`,
      ...unjudged,
    })),
  ];
};

const unjudged = { refusals: [], warnings: [] } as const;

const stepFor = (
  choices: readonly JudgedChoice<Choice>[],
  chosen: readonly JudgedChoice<Choice>[],
): ChooseManyStep<Choice> => ({
  title: words`Find`,
  question: words`Which accounts and regions are asked?`,
  placeholder: words`Type a profile or region`,
  step: 1,
  steps: 1,
  canGoBack: false,
  blocked: [],
  empty: words`No account is known: choose a profile and region first.`,
  choices,
  chosen: chosen.map(({ value }) => value),
  judge: () => ({ refusal: undefined, warning: undefined }),
});
