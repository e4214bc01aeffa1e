import { env, Uri } from 'vscode';
import { foreign, joined, present, words, type Words } from '../../domain/words.ts';
import type { RuleFinding } from '../../rules/rule.ts';
import type { Attempt } from '../shared/problems.ts';
import { askModal } from '../door/modal.ts';

/** An operation that would make a refused choice possible, as a button. */
export type WayOut = { readonly label: Words; readonly take: () => Promise<void> };

/** The ways out of what rules say, the best first. */
export type WaysOut = (refusals: readonly RuleFinding[]) => readonly WayOut[];

/**
 * Tells in a modal why a choice is refused: each rule, what it says here, what to do, and where AWS states it. Answers the way out that was taken;
 * undefined to choose another, which is the first button.
 */
export const explainRefusal = async (
  label: Words,
  refusals: readonly RuleFinding[],
  waysOut: WaysOut = () => [],
): Promise<WayOut | undefined> => {
  const modal = { question: words`Not possible: ${label}`, detail: joined(refusals.map(paragraph), '\n\n') };
  const ways = waysOut(refusals);
  const documentation = words`Open Documentation`;
  const answer = await askModal(modal, words`Choose Another`, ...ways.map((way) => way.label), documentation);
  if (answer === documentation) await openSource(refusals[0]);
  return ways.find((way) => way.label === answer);
};

type Leaving = { readonly waysOut: WaysOut | undefined; readonly attempt: Attempt; readonly leave: () => void };

/** Explains it over a question; true where the question gives way to what resolves it, which then begins. */
export const isLeftFor = async (
  { label, refusals }: { readonly label: Words; readonly refusals: readonly RuleFinding[] },
  { waysOut, attempt, leave }: Leaving,
): Promise<boolean> => {
  let isLeft = false;
  await attempt(async () => {
    const way = await explainRefusal(label, refusals, waysOut);
    if (!way) return;
    isLeft = true;
    leave();
    await way.take();
  });
  return isLeft;
};

/** Opens the page of AWS's documentation that states a rule; an address elsewhere is not opened. */
export const openSource = async (finding: Pick<RuleFinding, 'source'> | undefined): Promise<void> => {
  if (!finding) return;
  const uri = Uri.parse(finding.source, true);
  if (uri.scheme === 'https' && /(^|\.)aws\.amazon\.com$/.test(uri.authority)) await env.openExternal(uri);
};

/** `Rule: … (attach/interface-limit)`. */
export const ruleWords = ({ title, ruleId }: Pick<RuleFinding, 'title' | 'ruleId'>): Words =>
  words`Rule: ${title} (${foreign(ruleId)})`;

const paragraph = (finding: RuleFinding): Words =>
  joined(present([finding.message, finding.remedy, ruleWords(finding)]), '\n\n');
