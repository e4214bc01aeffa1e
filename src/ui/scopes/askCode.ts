import { foreign, words } from '../../domain/words.ts';
import type { CodeQuestion } from '../../aws/credentials/way.ts';
import { askText, severities } from '../door/inputBox.ts';

/** Asks for the code that a device shows now; undefined when it was closed. Source: STS API, TokenCode. */
export const askCode = async ({ device, profile }: CodeQuestion): Promise<string | undefined> => {
  const typed = await askText({
    title: words`Multi-Factor Code for ${foreign(profile, 80)}`,
    prompt: words`The six digits that this device shows now: ${foreign(device)}`,
    ignoreFocusOut: true,
    validate: (text) =>
      isCode(text) ? undefined : { message: words`A code has six digits.`, severity: severities.error },
  });
  return typed === undefined ? undefined : digitsOf(typed);
};

const digitsOf = (text: string): string => text.replace(/\s/g, '');

const isCode = (text: string): boolean => /^\d{6}$/.test(digitsOf(text));
