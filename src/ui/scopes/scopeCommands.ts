import { fitting, record, text } from '../../domain/shape.ts';
import type { Command, RoomCommands } from '../commandContext.ts';
import { onRow } from '../shared/targetOf.ts';
import { openFor } from '../shared/openFor.ts';
import { chooseScope } from './chooseScope.ts';
import { openConfig } from './openConfig.ts';
import { openRegions } from './openRegions.ts';
import { refreshPart } from './refreshPart.ts';
import { scopeSetCommands } from './scopeSets.ts';
import { signIn } from './signIn.ts';
import { switchScope } from './switchScope.ts';
import { writeProfile } from './writeProfile.ts';
import { words } from '../../domain/words.ts';
import { tell } from '../door/messages.ts';

const refresh: Command = async ({ session }, argument) => {
  const open = await openFor(session, argument);
  if (open) await session.refresh(open);
};

/** Deletes what is kept of readings for later windows; what is shown stays. */
const clearStoredReadings: Command = async ({ session }) => {
  const readings = await session.readings();
  const count = await readings.clear();
  tell.info(count === 0 ? words`There are no stored readings` : words`Stored readings deleted: ${count}`);
};

/** Which accounts are open. */
export const scopeCommands = {
  openDemo: async ({ session }) => void (await session.open({ kind: 'demo' })),
  chooseScope,
  switchScope,
  openRegions,
  writeProfile,
  ...scopeSetCommands,
  openLast: ({ session }, row) => session.openOffered(fitting(ofScope, row)?.scope),
  signIn,
  clearStoredReadings,
  openConfig,
  refresh,
  tryAgain: onRow(refresh),
  refreshPart: onRow(refreshPart),
  cancelReading: async ({ session }, argument) => {
    const open = await openFor(session, argument);
    open?.store.cancel();
  },
  closeScope: onRow(async ({ session }, argument) => {
    const open = await openFor(session, argument);
    if (open) session.scopes.close(open);
  }),
} satisfies RoomCommands;

const ofScope = record({ scope: text });
