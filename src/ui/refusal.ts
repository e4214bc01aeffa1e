import * as l10n from '@vscode/l10n';
import { env, Uri, window } from 'vscode';
import type { RuleFinding } from '../rules/rule.ts';

/** Why a choice is not possible: each rule in general words, what it says here, what would mend it, and where AWS states it. */
export const explainRefusal = async (label: string, refusals: readonly RuleFinding[]): Promise<void> => {
  const detail = refusals.map(paragraph).join('\n\n');
  const open = { title: l10n.t('Open Documentation') };
  const back = { title: l10n.t('Choose Another'), isCloseAffordance: true };
  const options = { modal: true, detail };
  const answer = await window.showWarningMessage(l10n.t('Not possible: {0}', label), options, back, open);
  if (answer === open) await openSource(refusals[0]);
};

/** Opens the page of AWS's documentation that states a rule; other addresses are not opened. */
export const openSource = async (finding: RuleFinding | undefined): Promise<void> => {
  if (!finding) return;
  const uri = Uri.parse(finding.source, true);
  if (uri.scheme === 'https' && /(^|\.)aws\.amazon\.com$/.test(uri.authority)) await env.openExternal(uri);
};

const paragraph = ({ title, message, remedy, ruleId }: RuleFinding): string =>
  [message, remedy, l10n.t('Rule: {0} ({1})', title, ruleId)].filter(Boolean).join('\n\n');
