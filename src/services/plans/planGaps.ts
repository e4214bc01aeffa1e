import { foreign, listed, words, type Words } from '../../domain/words.ts';
import type { PlanStep } from '../../protocol/plan.ts';
import type { Preview } from '../preview.ts';
import { trafficGaps, type TrafficGap, type Unreached } from '../trafficGaps.ts';
import type { PlanFacts } from './planFacts.ts';
import type { PlannedStep } from './planSteps.ts';
import { spans } from './spans.ts';

/** From which step to which traffic stops, worked out once; undefined where that is not known, since not each step is looked at by itself. */
export const gapsOf = ({ preview }: Pick<PlanFacts, 'preview'>): readonly TrafficGap[] | undefined => {
  const known = gapsOfPreview.get(preview);
  if (known) return known;
  const { calls, before, after, refusal, previewGap } = preview;
  const isEachKnown = calls.length < 2 || before.some((state) => state !== before[0]);
  if (!isEachKnown || refusal !== undefined || previewGap !== undefined) return undefined;
  const gaps = trafficGaps(calls, [...before, after]);
  gapsOfPreview.set(preview, gaps);
  return gaps;
};

const gapsOfPreview = new WeakMap<Preview, readonly TrafficGap[]>();

/** What a step has to say of traffic: whose it stops, and whether it is stopped after it. */
export const gapAt = (
  { kind, call, isWaitedFor }: PlannedStep,
  gaps: readonly TrafficGap[],
): Pick<PlanStep, 'gapBegins' | 'inGap'> => {
  if (call === undefined) return {};
  const at = call - 1;
  const beginning = kind === 'call' ? gaps.filter(({ from }) => from === at).flatMap(({ whom }) => whom) : [];
  const inGap = gaps.some(
    ({ from, to }) => from <= at && (to === undefined || at < to || (at === to && isWaitedFor === true)),
  );
  return {
    ...(beginning.length > 0 ? { gapBegins: spans`Traffic to ${whomWords(beginning)} stops here` } : {}),
    ...(inGap ? { inGap } : {}),
  };
};

const whomWords = (whom: readonly Unreached[]): Words => {
  const names = whom.map((each) => foreign(each.kind === 'route' ? each.destination : each.ip));
  return names.length <= readable
    ? listed(names)
    : words`${listed(names.slice(0, readable))} and ${names.length - readable} more`;
};

const readable = 4;
