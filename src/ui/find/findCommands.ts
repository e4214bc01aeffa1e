import type { RoomCommands } from '../commandContext.ts';
import { profilesOf } from '../scopes/profilesOf.ts';
import { resumeHere } from '../shared/resumeHere.ts';
import { ScopesToAsk } from './scopesToAsk.ts';
import { FindPick } from './findPick.ts';

/** The search over accounts. */
export const findCommands = {
  find: async (context) => {
    const { session } = context;
    await resumeHere(session);
    const { memory, consentGiven } = await session.searchHabits();
    const askable = new ScopesToAsk(session, memory, await profilesOf(session));
    new FindPick({ context, memory, askable, consentGiven }).show();
  },
} satisfies RoomCommands;
