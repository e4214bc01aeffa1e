import { env, Uri } from 'vscode';
import { foreign, joined, present, words, type Words } from '../../domain/words.ts';
import type { RuleFinding } from '../../rules/rule.ts';
import { tellModal } from '../door/modal.ts';

/** Tells in a modal why a choice is refused: each rule, what it says here, what to do, and where AWS states it. */
export const explainRefusal = async (label: Words, refusals: readonly RuleFinding[]): Promise<void> => {
  const modal = { question: words`Not possible: ${label}`, detail: joined(refusals.map(paragraph), '\n\n') };
  const open = await tellModal(modal, { close: words`Choose Another`, other: words`Open Documentation` });
  if (open) await openSource(refusals[0]);
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
