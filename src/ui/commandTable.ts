import { levelOfMore } from './shared/tree/more.ts';
import type { Row } from './shared/tree/row.ts';
import type { CommandTable } from './commandContext.ts';
import { copyArn, copyId, copyMac, copyPrivateIp, copyPublicIp, copyValue } from './details/copy.ts';
import { exportTopology } from './export/exportTopology.ts';
import { clearFilter, filter } from './network/filterInterfaces.ts';
import { openDemo } from './scopes/openDemo.ts';
import { revealInTree, showInTopology, showTopology } from './topology/showTopology.ts';
import { showDetails } from './details/showDetails.ts';
import { compareSnapshots, openSnapshot, saveSnapshot } from './snapshots/snapshotCommands.ts';

/** Every command that is no operation. */
export const commandTable: CommandTable = {
  openDemo,
  // What asks a person, or is seldom used, is loaded with its first use: activation stays small.
  chooseScope: async (...given) => (await import('./scopes/chooseScope.ts')).chooseScope(...given),
  refresh: ({ session }) => session.refresh(),
  cancelReading: async ({ session }) => session.cancelReading(),
  tryAgain: ({ session }) => session.refresh(),
  openLast: ({ session }) => session.openOffered(),
  backToEarlier: ({ session }) => session.back(),
  filter,
  clearFilter,
  showDetails,
  showTopology,
  exportTopology,
  saveSnapshot,
  openSnapshot,
  compareSnapshots,
  showChanges: async ({ changes }) => (await changes.get()).show(),
  endComparison: async ({ session }) => session.compareWith(undefined),
  copyChanges: async ({ changes }) => (await changes.get()).copy(),
  showInTopology,
  revealInTree,
  copyId,
  copyArn,
  copyPrivateIp,
  copyPublicIp,
  copyMac,
  copyValue,
  openInConsole: async (...given) => (await import('./details/openInConsole.ts')).openInConsole(...given),
  showMore: async ({ network, findings }, argument) => {
    if (!isRow(argument)) return;
    network.showMore(argument);
    findings.showMore(argument);
  },
  signIn: async (...given) => (await import('./scopes/signIn.ts')).signIn(...given),
  showLog: async ({ session }) => session.log.show(),
};

const isRow = (argument: unknown): argument is Row =>
  typeof argument === 'object' &&
  argument !== null &&
  'words' in argument &&
  Array.isArray(argument.words) &&
  'id' in argument &&
  typeof argument.id === 'string' &&
  levelOfMore(argument as Row) !== undefined;
