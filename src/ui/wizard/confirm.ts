import { foreign, joined, present, words } from '../../domain/words.ts';
import type { Agreement, Confirmation, Typed } from '../../services/prompts.ts';
import { readingMs } from './acceptGuard.ts';
import { askText, severities } from '../door/inputBox.ts';
import { askModal } from '../door/modal.ts';

/**
 * Names what is taken from somebody in a modal, then asks for what must be typed. Its first button, which VS Code gives
 * the focus, leads back to the review; VS Code adds *Cancel*.
 */
export const confirm = async (confirmation: Confirmation): Promise<Agreement> => {
  const agreement = await agreed(confirmation);
  if (agreement !== 'agreed') return agreement;
  for (const typed of confirmation.typed) {
    if (!(await isTyped(typed, confirmation))) return 'back';
  }
  return 'agreed';
};

const agreed = async ({ loss, account }: Confirmation): Promise<Agreement> => {
  if (!loss) return 'agreed';
  const { question, things, more, consequences, button } = loss;
  const [back, go] = [words`Back to Review`, button];
  const list = more > 0 ? [...things, words`and ${more} more`] : things;
  const detail = joined(present([joined(list, '\n'), joined(consequences, '\n'), account]), '\n\n');
  const shownAt = performance.now();
  const answer = await askModal({ question, detail }, back, go);
  if (answer === undefined) return 'cancel';
  // Nobody has read a dialog that stood for less.
  return answer === go && performance.now() - shownAt >= readingMs ? 'agreed' : 'back';
};

const isTyped = async ({ what, accepted }: Typed, { title, account }: Confirmation): Promise<boolean> => {
  const shown = accepted.map((text) => foreign(text));
  const prompt = words`${account}. Type ${what} to go on: ${joined(shown, ' or ')}`;
  // What is typed is what is seen, also where signs in it are shown as marks.
  const fits = (text: string): boolean => [...accepted, ...shown].includes(text.trim());
  const answer = await askText({
    title,
    prompt,
    ignoreFocusOut: true,
    validate: (text) => (text === '' || fits(text) ? undefined : { message: prompt, severity: severities.error }),
  });
  return answer !== undefined && fits(answer);
};
