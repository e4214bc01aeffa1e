import type { FixedCommand } from '../manifest/commands.ts';
import { changesCommands } from './changes/changesCommands.ts';
import type { Command, CommandTable } from './commandContext.ts';
import { openFor } from './shared/openFor.ts';
import { onRow, targetOf } from './shared/targetOf.ts';
import { topologyCommands } from './topology/topologyCommands.ts';

/** The commands of a room that is loaded with the first of them: activation stays small. */
const from = <Id extends FixedCommand>(
  room: () => Promise<{ readonly [C in NoInfer<Id>]: Command }>,
  ...ids: readonly Id[]
): { readonly [C in Id]: Command } => {
  const loading =
    (id: Id): Command =>
    async (...given) =>
      (await room())[id](...given);
  return Object.fromEntries(ids.map((id) => [id, loading(id)])) as { readonly [C in Id]: Command };
};

/** Every command that is no operation, from all rooms. */
export const commandTable: CommandTable = {
  ...from(
    async () => (await import('./scopes/scopeCommands.ts')).scopeCommands,
    'openDemo',
    'chooseScope',
    'switchScope',
    'openRegions',
    'writeProfile',
    'saveScopeSet',
    'openScopeSet',
    'deleteScopeSet',
    'openLast',
    'signIn',
    'openConfig',
    'refresh',
    'tryAgain',
    'refreshPart',
    'cancelReading',
    'clearStoredReadings',
    'closeScope',
  ),
  ...from(
    async () => (await import('./network/networkCommands.ts')).networkCommands,
    'filter',
    'clearFilter',
    'groupBy',
    'groupByVpc',
    'revealInTree',
    'onFocusedRow',
    'showMore',
  ),
  ...from(async () => (await import('./findings/findingCommands.ts')).findingCommands, 'ignoreFinding', 'stopIgnoring'),
  ...from(async () => (await import('./find/findCommands.ts')).findCommands, 'find'),
  ...from(
    async () => (await import('./details/detailsCommands.ts')).detailsCommands,
    'showDetails',
    'openInConsole',
    'copyId',
    'copyArn',
    'copyPrivateIp',
    'copyPublicIp',
    'copyMac',
    'copyJson',
    'copyValue',
    'copyPolicy',
  ),
  ...from(async () => (await import('./guest/guestCommands.ts')).guestCommands, 'guestSetup', 'copyGuestText'),
  ...from(
    async () => (await import('./snapshots/snapshotCommands.ts')).snapshotCommands,
    'saveSnapshot',
    'openSnapshot',
    'compareSnapshots',
  ),
  ...from(
    async () => (await import('./activity/activityCommands.ts')).activityCommands,
    'openRun',
    'undoRun',
    'continueRun',
    'runAgain',
    'copyRun',
    'exportRun',
    'clearActivity',
  ),
  ...from(async () => (await import('./plan/planCommands.ts')).planCommands, 'savePlan', 'copyPlan'),
  ...topologyCommands,
  ...changesCommands,
  /** Writes what is shown into a file of another tool's format. The writers are loaded with the first export. */
  exportTopology: async ({ session, topology }, argument) => {
    const open = await openFor(session, argument);
    if (!open) return;
    const { exportToFile } = await import('./export/exportFile.ts');
    await exportToFile(open, topology.pictureOf(open), { log: session.log, only: targetOf(argument) });
  },
  /** Puts what is shown on the clipboard, as a PNG. */
  copyPicture: async ({ session, topology }, argument) => {
    const open = await openFor(session, argument);
    if (!open) return;
    const { copyPicture } = await import('./export/copyPicture.ts');
    await copyPicture(open, topology.pictureOf(open), { log: session.log, only: targetOf(argument) });
  },
  /** Writes rows of the topology's table, as they were shown, into a CSV file. */
  exportRows: onRow(async ({ session }, argument) => {
    const open = await openFor(session, argument);
    const { exportRows } = await import('./export/exportRows.ts');
    if (open) await exportRows(open, argument);
  }),
  showLog: async ({ session }) => session.log.show(),
};
