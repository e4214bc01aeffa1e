import type { Problem } from '../../domain/problem.ts';
import { foreign, foreignList, joined, words, type Words } from '../../domain/words.ts';

/** A problem with what was denied beside it, all in one message; another problem as it is. */
export const withAllDenials = (problem: Problem, all: readonly Problem[], profile: string | undefined): Problem => {
  const denied = all.flatMap((each) => each.denied ?? []);
  if (problem.denied === undefined || denied.length < 2) return problem;
  const lacking = denied.filter(({ by }) => by === undefined).map(({ iamAction }) => iamAction);
  const holders = [...new Set(denied.flatMap(({ by }) => by ?? []))];
  const outright = holders.map((holder): Words => {
    const actions = denied.filter(({ by }) => by === holder).map(({ iamAction }) => iamAction);
    return words`Explicitly denied by ${foreign(holder)}: ${foreignList(actions)}`;
  });
  const lines = [
    ...(lacking.length === 0
      ? []
      : [words`The profile ${foreign(profile ?? 'in use')} lacks the permissions: ${foreignList(lacking)}`]),
    ...outright,
  ];
  const ask = words`Ask for a policy that allows them, or choose another profile.`;
  const remedy = lacking.length > 0 ? ask : problem.remedy;
  return { ...problem, message: joined(lines, '. '), remedy, denied };
};
