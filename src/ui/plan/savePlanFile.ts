import { workspace } from 'vscode';
import { words } from '../../domain/words.ts';
import type { ChangePlan } from '../../services/plans/changePlan.ts';
import { planTitle } from '../../services/plans/planTitle.ts';
import { savedPlan } from '../../services/plans/savedPlan.ts';
import { askWhereToSave, fileName } from '../door/files.ts';
import { showPick } from '../door/quickPick.ts';

/** Writes a plan into a file: as data, or as one of its kinds of code. */
export const savePlanFile = async (plan: Pick<ChangePlan, 'state'>): Promise<void> => {
  const { facts } = plan.state;
  const kinds = [
    { label: words`JSON`, description: words`The whole plan as data`, extension: 'json', text: savedPlan(facts) },
    ...facts.code.map(({ title, language, text }) => ({
      label: title,
      extension: extensions.get(language) ?? 'txt',
      text,
    })),
  ];
  const kind = await showPick(kinds, { title: words`Save Plan`, placeholder: words`Select what to save it as` });
  if (!kind) return;
  const uri = await askWhereToSave({
    title: words`Save Plan`,
    name: fileName(`plan ${planTitle(facts)}`, kind.extension),
    extension: kind.extension,
    kind: kind.label,
  });
  if (uri) await workspace.fs.writeFile(uri, new TextEncoder().encode(`${kind.text.trimEnd()}\n`));
};

/** By the languages of VS Code. */
const extensions: ReadonlyMap<string, string> = new Map([
  ['shellscript', 'sh'],
  ['powershell', 'ps1'],
  ['terraform', 'tf'],
  ['json', 'json'],
]);
