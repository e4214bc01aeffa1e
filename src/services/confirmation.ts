import type { Destruction } from '../operations/operation.ts';
import type { Confirmation } from './prompts.ts';

/** How a destruction is asked about; with `byId` the id must be typed, for several things their number. */
export const confirmationOf = ({ verb, noun, things, consequence }: Destruction, byId: boolean): Confirmation => {
  const [only, ...others] = things;
  const one = only !== undefined && others.length === 0;
  const named = things.slice(0, shown).map(({ label }) => label);
  const more = things.length > shown ? [`and ${things.length - shown} more`] : [];
  return {
    question: one ? `${verb} ${noun}: ${only.label}?` : `${verb} ${things.length} ${noun}s?`,
    detail: one ? consequence : [...named, ...more, '', consequence].join('\n'),
    button: verb,
    typed: byId ? (one ? only.id : String(things.length)) : undefined,
  };
};

const shown = 10;
