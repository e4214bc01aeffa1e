import type { RegionState } from '../../aws/accountRegions.ts';
import { isRegion, regions } from '../../domain/regions.ts';
import { words, type Words } from '../../domain/words.ts';
import type { ChooseStep, JudgedChoice } from '../../services/prompts.ts';
import { regionChoice } from './askRegions.ts';

/** Regions that are likely, and why. */
export type LikelyRegions = {
  /** The profile's own. */
  readonly home: string | undefined;
  /** That of AWS_REGION. */
  readonly preset: string | undefined;
  /** With which the profile was opened last. */
  readonly last: string | undefined;
  /** What EC2 told of the account's regions; undefined as long as it was not asked. */
  readonly known?: readonly RegionState[] | undefined;
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
    typed: typedRegion(choices),
  };
};

/** Makes a choice of a text that looks like a region and does not stand in the list: AWS has new ones sooner than this extension. */
export const typedRegion =
  (choices: readonly JudgedChoice<string>[]) =>
  (text: string): JudgedChoice<string> | undefined =>
    isRegion(text) && !choices.some(({ value }) => value === text)
      ? regionChoice(text, undefined, [words`as typed`])
      : undefined;

/** All regions, the likely ones first, with the reason. */
export const regionChoices = ({ home, preset, last, known }: LikelyRegions): readonly JudgedChoice<string>[] => {
  const why = (id: string): readonly Words[] => [
    ...(id === home ? [words`the profile's own`] : []),
    ...(id === last ? [words`used last`] : []),
    ...(id === preset ? [words`AWS_REGION`] : []),
  ];
  const likely = [...new Set([home, last, preset].flatMap((id) => id ?? []))];
  const all = known ? known.map(({ region }) => region) : regions.map(({ id }) => id);
  const others = all.filter((id) => !likely.includes(id));
  return [...likely, ...others].map((id) => regionChoice(id, known, why(id)));
};
