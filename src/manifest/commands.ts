import { operations } from '../operations/registry.ts';

/** A command of the manifest that is no operation. Titles are those of the palette; the category is always `ENI`. */
export type CommandEntry = {
  /** The command is `eniExplorer.` + id. */
  readonly id: string;
  readonly title: string;
  /** A codicon name, for commands that stand in a title bar or inline. */
  readonly icon?: string | undefined;
  /** False for commands that need a row or a part of the picture. */
  readonly palette: boolean;
  /** When the palette has it; always when left out. */
  readonly when?: string | undefined;
};

/** For when-clauses: true as long as an account is being read. */
export const whileReading = 'eniExplorer.state == loading';

/** For when-clauses: true while several scopes are open. */
export const severalOpen = 'eniExplorer.open > 1';

/** For when-clauses: true while the account that was looked at last is compared. */
const comparing = 'eniExplorer.comparing';

/** For when-clauses: true while the person is in the tab of a plan. */
const inPlan = "activeWebviewPanelId == 'eniExplorer.plan'";

/** Written once: manifest, registration and tests all read it here. */
export const fixedCommands = [
  { id: 'openDemo', title: 'Open Demo Account', palette: true },
  { id: 'chooseScope', title: 'Choose Profile and Region…', palette: true },
  { id: 'refresh', title: 'Refresh', icon: 'refresh', palette: true },
  { id: 'cancelReading', title: 'Cancel Reading', icon: 'stop-circle', palette: true, when: whileReading },
  { id: 'refreshPart', title: 'Refresh This Part', icon: 'refresh', palette: false },
  { id: 'tryAgain', title: 'Try Again', icon: 'refresh', palette: false },
  { id: 'openLast', title: 'Open Last Account', palette: true, when: 'eniExplorer.offered' },
  { id: 'openRegions', title: 'Open More Regions…', palette: true, when: 'eniExplorer.open' },
  { id: 'writeProfile', title: 'Write Profile…', palette: true, when: 'eniExplorer.open' },
  { id: 'saveScopeSet', title: 'Save Scope Set…', palette: true, when: 'eniExplorer.open' },
  { id: 'openScopeSet', title: 'Open Scope Set…', palette: true },
  { id: 'deleteScopeSet', title: 'Delete Scope Set…', palette: true },
  { id: 'switchScope', title: 'Switch Account…', palette: true, when: severalOpen },
  { id: 'closeScope', title: 'Close Scope', icon: 'close', palette: true, when: 'eniExplorer.open' },
  { id: 'find', title: 'Find…', icon: 'search', palette: true },
  { id: 'filter', title: 'Filter Interfaces…', icon: 'filter', palette: true },
  { id: 'clearFilter', title: 'Clear Filter', icon: 'filter-filled', palette: true, when: 'eniExplorer.filtered' },
  { id: 'groupBy', title: 'Group By…', palette: true, when: 'eniExplorer.open' },
  { id: 'groupByVpc', title: 'Group by VPC', icon: 'ungroup-by-ref-type', palette: true, when: 'eniExplorer.grouped' },
  { id: 'showDetails', title: 'Show Details', icon: 'info', palette: true },
  { id: 'guestSetup', title: 'Guest Set-Up…', icon: 'terminal', palette: true, when: 'eniExplorer.open' },
  { id: 'showTopology', title: 'Show Topology', icon: 'type-hierarchy', palette: true },
  {
    id: 'showTopologyToSide',
    title: 'Show Topology to the Side',
    icon: 'split-horizontal',
    palette: true,
    when: 'eniExplorer.open',
  },
  { id: 'arrangeTopology', title: 'Arrange Topology', palette: true, when: 'eniExplorer.open' },
  { id: 'exportTopology', title: 'Export Topology…', icon: 'export', palette: true, when: 'eniExplorer.open' },
  { id: 'copyPicture', title: 'Copy Picture', icon: 'copy', palette: true, when: 'eniExplorer.open' },
  { id: 'saveSnapshot', title: 'Save Snapshot…', icon: 'save', palette: true, when: 'eniExplorer.open' },
  { id: 'openSnapshot', title: 'Open Snapshot…', icon: 'folder-opened', palette: true },
  { id: 'compareSnapshots', title: 'Compare Snapshots…', icon: 'diff', palette: true },
  { id: 'compareAccounts', title: 'Compare Accounts…', icon: 'diff', palette: true, when: 'eniExplorer.open' },
  { id: 'showChanges', title: 'Show Changes', icon: 'list-unordered', palette: true, when: comparing },
  { id: 'endComparison', title: 'End Comparison', icon: 'close', palette: true, when: comparing },
  { id: 'copyChanges', title: 'Copy Changes', palette: false },
  { id: 'showInTopology', title: 'Show in Topology', icon: 'type-hierarchy', palette: false },
  { id: 'revealInTree', title: 'Show in Tree', palette: false },
  { id: 'copyId', title: 'Copy ID', palette: false },
  { id: 'copyArn', title: 'Copy ARN', palette: false },
  { id: 'copyPrivateIp', title: 'Copy Private Address', palette: false },
  { id: 'copyPublicIp', title: 'Copy Public Address', palette: false },
  { id: 'copyMac', title: 'Copy MAC Address', palette: false },
  { id: 'copyJson', title: 'Copy as JSON', palette: false },
  { id: 'copyValue', title: 'Copy Value', palette: false },
  { id: 'exportRows', title: 'Export Rows…', palette: false },
  { id: 'copyGuestText', title: 'Copy Text of Guest Set-Up', palette: false },
  { id: 'copyPolicy', title: 'Copy IAM Policy', icon: 'copy', palette: true, when: 'eniExplorer.open' },
  { id: 'openInConsole', title: 'Open in AWS Console', palette: false },
  { id: 'onFocusedRow', title: 'Act on Focused Row', palette: false },
  { id: 'ignoreFinding', title: 'Ignore with Reason…', icon: 'eye-closed', palette: true, when: 'eniExplorer.open' },
  { id: 'stopIgnoring', title: 'Stop Ignoring', icon: 'eye', palette: true, when: 'eniExplorer.open' },
  { id: 'showMore', title: 'Show More', palette: false },
  { id: 'signIn', title: 'Sign In', palette: true, when: 'eniExplorer.signedOut' },
  { id: 'openConfig', title: 'Open Config at Profile', palette: true },
  { id: 'openRun', title: 'Open Run', icon: 'go-to-file', palette: false },
  { id: 'undoRun', title: 'Undo…', icon: 'discard', palette: false },
  { id: 'continueRun', title: 'Continue…', icon: 'debug-continue', palette: false },
  { id: 'runAgain', title: 'Run Again…', icon: 'redo', palette: false },
  { id: 'copyRun', title: 'Copy As…', icon: 'copy', palette: false },
  { id: 'exportRun', title: 'Export…', icon: 'export', palette: false },
  { id: 'savePlan', title: 'Save Plan…', icon: 'save', palette: true, when: inPlan },
  { id: 'copyPlan', title: 'Copy Plan As…', icon: 'copy', palette: true, when: inPlan },
  { id: 'clearActivity', title: 'Clear Activity', icon: 'clear-all', palette: true },
  { id: 'clearStoredReadings', title: 'Clear Stored Readings', palette: true },
  { id: 'showLog', title: 'Show Log', palette: true },
] as const satisfies readonly CommandEntry[];

export type FixedCommand = (typeof fixedCommands)[number]['id'];

export const commandPrefix = 'eniExplorer.';

/** The full command id, `eniExplorer.attachInterface`, of a fixed command or an operation. */
export const commandOf = (id: string): string => commandPrefix + id;

/** Every command: the fixed ones in their order, then one for each operation. */
export const allCommands = (): readonly CommandEntry[] => [
  ...fixedCommands,
  ...operations.map(({ id, title, icon }) => ({ id, title, icon, palette: true })),
];
