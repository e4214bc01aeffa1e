import { isRegion, regions } from '../../domain/regions.ts';
import { facts, foreign, words, type Words } from '../../domain/words.ts';
import type { ChooseStep, JudgedChoice } from '../../services/prompts.ts';

/** Regions that are likely, and why. */
export type LikelyRegions = {
  /** The profile's own. */
  readonly home: string | undefined;
  /** That of AWS_REGION. */
  readonly preset: string | undefined;
  /** With which the profile was opened last. */
  readonly last: string | undefined;
};

/** Likely regions first, the last used one chosen. A name that is not in the list is offered as typed when it looks like one. */
export const regionStep = (
  likely: LikelyRegions,
  frame: Pick<ChooseStep<string>, 'title' | 'steps' | 'blocked' | 'empty'>,
): ChooseStep<string> => {
  const choices = regionChoices(likely);
  return {
    ...frame,
    question: words`Choose a region`,
    placeholder: words`Type a name or place`,
    step: 2,
    canGoBack: true,
    choices,
    previous: likely.last ?? likely.home ?? likely.preset,
    typed: (text) =>
      isRegion(text) && !choices.some(({ value }) => value === text)
        ? regionChoice(text, [words`as typed`])
        : undefined,
  };
};

/** All regions, the likely ones first, with the reason. */
export const regionChoices = ({ home, preset, last }: LikelyRegions): readonly JudgedChoice<string>[] => {
  const why = (id: string): readonly Words[] => [
    ...(id === home ? [words`the profile's own`] : []),
    ...(id === last ? [words`used last`] : []),
    ...(id === preset ? [words`AWS_REGION`] : []),
  ];
  const likely = [...new Set([home, last, preset].flatMap((id) => id ?? []))];
  const others = regions.map(({ id }) => id).filter((id) => !likely.includes(id));
  return [...likely, ...others].map((id) => regionChoice(id, why(id)));
};

const regionChoice = (id: string, why: readonly Words[]): JudgedChoice<string> => {
  const { place, optIn } = regions.find((region) => region.id === id) ?? {};
  return {
    value: id,
    label: foreign(id),
    description: facts(foreign(place), ...(optIn === true ? [words`the account has to enable it`] : []), ...why),
    refusals: [],
    warnings: [],
  };
};
