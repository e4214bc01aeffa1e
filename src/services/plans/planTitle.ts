import { foreign, words, type Words } from '../../domain/words.ts';
import { callSentence } from '../plan.ts';
import type { PlanFacts } from './planFacts.ts';

/**
 * What a change is called: as its operation says; else its one call with names alone, as its steps say the ids; of several calls the operation and what it is
 * about.
 */
export const planTitle = ({
  operation,
  called,
  about,
  inventory,
  preview: { calls },
}: Pick<PlanFacts, 'operation' | 'called' | 'about' | 'inventory' | 'preview'>): Words => {
  const [only, ...others] = calls;
  if (called !== undefined) return called;
  if (!only || others.length > 0) return about;
  const sentence = withoutIds(callSentence(only, inventory));
  const kind = /^(?:Undo|Redo|Continue): /.exec(operation.title)?.[0];
  return kind === undefined ? sentence : words`${foreign(kind)}${sentence}`;
};

/** Each id that a name in quotes follows gives way to that name. */
const withoutIds = (sentence: Words): Words =>
  foreign(
    sentence.replaceAll(/\b[a-z]+(?:-[a-z]+)*-[0-9a-f]{2,17} "([^"]*)"/g, '$1').replace(/ on network card 0$/, ''),
    longest,
  );

const longest = 90;
