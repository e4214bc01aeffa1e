import { levelOfMore } from '../rows/more.ts';
import type { Row } from '../rows/row.ts';
import type { CommandTable } from './commandContext.ts';
import { copyArn, copyId, copyMac, copyPrivateIp, copyPublicIp, copyValue } from './copy.ts';
import { exportTopology } from './exportTopology.ts';
import { clearFilter, filter } from './filter.ts';
import { openDemo } from './openDemo.ts';
import { revealInTree, showInTopology, showTopology } from './show.ts';
import { showDetails } from './showDetails.ts';
import { compareSnapshots, openSnapshot, saveSnapshot } from './snapshots.ts';

/** Every command that is no operation. */
export const commandTable: CommandTable = {
  openDemo,
  // What asks a person, or is seldom used, is loaded with its first use: activation stays small.
  chooseScope: async (...given) => (await import('./chooseScope.ts')).chooseScope(...given),
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
  showChanges: ({ changes }) => changes.show(),
  endComparison: async ({ session }) => session.compareWith(undefined),
  copyChanges: ({ changes }) => changes.copy(),
  showInTopology,
  revealInTree,
  copyId,
  copyArn,
  copyPrivateIp,
  copyPublicIp,
  copyMac,
  copyValue,
  openInConsole: async (...given) => (await import('./openInConsole.ts')).openInConsole(...given),
  showMore: async ({ network, findings }, argument) => {
    if (!isRow(argument)) return;
    network.showMore(argument);
    findings.showMore(argument);
  },
  signIn: async (...given) => (await import('./signIn.ts')).signIn(...given),
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
