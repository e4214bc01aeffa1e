import { commands, env, workspace } from 'vscode';
import { foreign, words, type Words } from '../../domain/words.ts';
import type { CodeTab, PlanDocument, PlanSection, PlanToHost } from '../../protocol/plan.ts';
import { showPick, type PickItem } from '../door/quickPick.ts';
import { flash } from '../door/statusItem.ts';
import { openSource } from '../wizard/explainRefusal.ts';

/** Does what the page of a plan asks for that its document alone answers: copies, texts, pages of AWS. */
export const answerDocument = async (
  intention: Exclude<PlanToHost, { readonly kind: 'ready' | 'act' }>,
  document: PlanDocument,
): Promise<void> => {
  const sectionAt = (at: number): PlanSection | undefined => document.sections[at];
  if (intention.kind === 'copyCode') return copyCode(tabOf(document, intention.tab));
  if (intention.kind === 'openCode') return openCode(tabOf(document, intention.tab));
  if (intention.kind === 'openSource') {
    const section = sectionAt(intention.section);
    const url = section?.kind === 'findings' ? section.findings[intention.finding]?.source?.url : undefined;
    return openSource(url === undefined ? undefined : { source: url });
  }
  if (intention.kind === 'copyMade') {
    const section = sectionAt(intention.section);
    const made = section?.kind === 'changes' ? section.made?.[intention.made] : undefined;
    return made && copyAs(made.id, words`Copied`);
  }
  if (intention.kind === 'copyRequest') {
    const steps = document.sections.find((section) => section.kind === 'steps');
    const id = steps?.steps[intention.step]?.requestId;
    return id === undefined ? undefined : copyAs(id, words`Copied`);
  }
};

/** Puts a text on the clipboard and says so. */
export const copyAs = async (text: string, done: Words): Promise<void> => {
  await env.clipboard.writeText(text);
  flash(done, 4000);
};

/** A text that can be copied, as the person knows it. */
export type CopyForm = PickItem & { readonly text: () => string | Promise<string> };

/** Asks which of the forms of something is to be copied, and copies it. */
export const pickAndCopy = async (forms: readonly CopyForm[]): Promise<void> => {
  const picked = await showPick(forms, { title: words`Copy As`, placeholder: words`Select what to copy it as` });
  if (picked) await copyAs(await picked.text(), words`Copied as ${foreign(picked.label)}`);
};

/** All that a plan is as code, and after its run as text for a ticket. */
export const codeTabsIn = ({ sections }: PlanDocument): readonly CodeTab[] =>
  sections.flatMap((section) => (section.kind === 'code' ? section.tabs : []));

const tabOf = (document: PlanDocument, id: string): CodeTab | undefined =>
  codeTabsIn(document).find((tab) => tab.id === id);

const copyCode = async (tab: CodeTab | undefined): Promise<void> => {
  if (tab) await copyAs(tab.text, words`Copied as ${foreign(tab.title)}`);
};

const openCode = async (tab: CodeTab | undefined): Promise<void> => {
  if (!tab) return;
  const document = await workspace.openTextDocument({ content: tab.text, language: tab.language });
  await commands.executeCommand('vscode.open', document.uri);
};
