import { allCommands, commandOf, severalOpen, whileReading } from './commands.ts';
import {
  operationsInPicture,
  operationsInRows,
  submenuOf,
  submenus,
  type MenuItem,
  type SubmenuItem,
} from './operationMenus.ts';

/** The sections of package.json that follow from commands and operations; a test holds package.json to them. */
export const commandSection = () =>
  allCommands().map(({ id, title, icon }) => ({
    command: commandOf(id),
    title,
    category,
    ...(icon === undefined ? {} : { icon: `$(${icon})` }),
  }));

/** What the palette puts before each title. */
const category = 'ENI';

/** `contributes.menus` of package.json: where each command and operation appears, with its when clause. */
export const menuSections = (): Readonly<Record<string, readonly (MenuItem | SubmenuItem)[]>> => {
  const [rows, picture] = [operationsInRows(hasWord, inRows), operationsInPicture(inPicture)];
  return {
    ...ownMenus(),
    'view/item/context': [
      ...rows.menu,
      ...scopeMenu,
      ...rowMenu,
      { submenu: submenuOf('copy'), when: inRows, group: '5_copy@1' },
      ...runMenu,
    ],
    'webview/context': [...picture.menu, ...pictureMenu],
    [submenuOf('addresses')]: [...rows.addresses, ...picture.addresses],
    [submenuOf('change')]: [...rows.change, ...picture.change],
    [submenuOf('copy')]: copyMenu,
  };
};

/** `contributes.submenus`: the menus inside menus. */
export const submenuSection = () =>
  Object.entries(submenus).map(([name, label]) => ({ id: submenuOf(name as keyof typeof submenus), label }));

const ownMenus = (): Readonly<Record<string, readonly MenuItem[]>> => ({
  commandPalette: allCommands().flatMap(({ id, palette, when }) => {
    const shownWhen = palette ? when : 'false';
    return shownWhen === undefined ? [] : [{ command: commandOf(id), when: shownWhen }];
  }),
  'editor/title': panelMenu,
  'explorer/context': fileMenu,
  'view/title': [...titleMenu, ...activityTitleMenu],
});

const inTree = 'view == eniExplorer.network';
const inFindings = 'view == eniExplorer.findings';
/** Rows stand in both, with the same words. */
const inRows = 'view =~ /^eniExplorer\\.(network|findings)$/';
const inPicture = "webviewId == 'eniExplorer.topology'";
const hasWord = (word: string): string => `${inRows} && viewItem =~ /\\b${word}\\b/`;

const anyScope = `${inTree} && viewItem =~ /^scope\\b/`;
const ofScope = (word: string): string => `${anyScope} && viewItem =~ /\\b${word}\\b/`;

const isSnapshotFile = 'resourceFilename =~ /\\.eni\\.json$/';

const panelMenu: readonly MenuItem[] = [
  {
    command: commandOf('exportTopology'),
    when: `activeWebviewPanelId == 'eniExplorer.topology' && eniExplorer.shown`,
    group: 'navigation@1',
  },
  {
    command: commandOf('copyPicture'),
    when: `activeWebviewPanelId == 'eniExplorer.topology' && eniExplorer.shown`,
    group: 'navigation@2',
  },
  {
    command: commandOf('endComparison'),
    when: `activeWebviewPanelId == 'eniExplorer.topology' && eniExplorer.comparing`,
    group: 'navigation@3',
  },
  {
    command: commandOf('showChanges'),
    when: `activeWebviewPanelId == 'eniExplorer.topology' && eniExplorer.comparing`,
    group: 'navigation@4',
  },
];

/** Of the files that Save Snapshot writes. */
const fileMenu: readonly MenuItem[] = [
  { command: commandOf('openSnapshot'), when: `${isSnapshotFile} && !listMultiSelection`, group: 'navigation@20' },
  { command: commandOf('compareSnapshots'), when: isSnapshotFile, group: '3_compare@90' },
];

const titleMenu: readonly MenuItem[] = [
  { command: commandOf('showTopology'), when: `${inTree} && eniExplorer.visible`, group: 'navigation@1' },
  {
    command: commandOf('filter'),
    when: `${inTree} && eniExplorer.visible && !eniExplorer.filtered`,
    group: 'navigation@2',
  },
  { command: commandOf('clearFilter'), when: `${inTree} && eniExplorer.filtered`, group: 'navigation@2' },
  { command: commandOf('groupByVpc'), when: `${inTree} && eniExplorer.grouped`, group: 'navigation@3' },
  { command: commandOf('cancelReading'), when: `${inTree} && ${whileReading}`, group: 'navigation@3' },
  { command: commandOf('refresh'), when: `${inTree} && eniExplorer.state != empty`, group: 'navigation@4' },
  { command: commandOf('find'), when: inTree, group: 'navigation@5' },
  { command: commandOf('groupBy'), when: `${inTree} && eniExplorer.open`, group: '0_group@1' },
  { command: commandOf('chooseScope'), when: inTree, group: '1_scope@1' },
  { command: commandOf('openDemo'), when: inTree, group: '1_scope@2' },
  { command: commandOf('switchScope'), when: `${inTree} && ${severalOpen}`, group: '1_scope@3' },
  { command: commandOf('openScopeSet'), when: inTree, group: '1_scope@4' },
  { command: commandOf('saveScopeSet'), when: `${inTree} && ${severalOpen}`, group: '1_scope@5' },
  { command: commandOf('exportTopology'), when: `${inTree} && eniExplorer.shown`, group: '2_export@1' },
  { command: commandOf('copyPicture'), when: `${inTree} && eniExplorer.shown`, group: '2_export@2' },
  { command: commandOf('saveSnapshot'), when: `${inTree} && eniExplorer.shown`, group: '2_snapshot@1' },
  { command: commandOf('openSnapshot'), when: inTree, group: '2_snapshot@2' },
  { command: commandOf('compareSnapshots'), when: inTree, group: '2_snapshot@3' },
  { command: commandOf('compareAccounts'), when: `${inTree} && ${severalOpen}`, group: '2_snapshot@4' },
  { command: commandOf('showChanges'), when: `${inTree} && eniExplorer.comparing`, group: '2_snapshot@5' },
  { command: commandOf('endComparison'), when: `${inTree} && eniExplorer.comparing`, group: '2_snapshot@6' },
  { command: commandOf('showLog'), when: inTree, group: '3_help@1' },
];

const target = 'viewItem =~ /\\b(vpc|subnet|instance|interface)\\b/';
/** An instance, or an interface that one has. */
const onInstance = 'viewItem =~ /\\b(instance|attached)\\b/';
/** What has a place in the picture: an elastic IP by the interface that has it. */
const placed = 'viewItem =~ /\\b(vpc|subnet|instance|interface|placed)\\b/';
const thing = 'viewItem =~ /\\b(vpc|subnet|instance|interface|address)\\b/';

/** On the row of a scope: what its state asks for, then what can be done with all of it. */
const scopeMenu: readonly MenuItem[] = [
  { command: commandOf('signIn'), when: ofScope('signedOut'), group: 'inline@1' },
  { command: commandOf('signIn'), when: ofScope('signedOut'), group: '1_again@1' },
  { command: commandOf('cancelReading'), when: ofScope('reading'), group: 'inline@1' },
  { command: commandOf('showTopology'), when: ofScope('(read|soFar)'), group: '2_show@1' },
  { command: commandOf('showTopologyToSide'), when: ofScope('(read|soFar)'), group: '2_show@2' },
  { command: commandOf('filter'), when: ofScope('(read|soFar)'), group: '2_show@3' },
  { command: commandOf('refresh'), when: anyScope, group: '2_show@4' },
  { command: commandOf('openRegions'), when: ofScope('(profile|demo)'), group: '2_show@5' },
  { command: commandOf('writeProfile'), when: ofScope('picked'), group: '2_show@6' },
  { command: commandOf('exportTopology'), when: ofScope('read'), group: '3_export@1' },
  { command: commandOf('copyPicture'), when: ofScope('read'), group: '3_export@2' },
  { command: commandOf('saveSnapshot'), when: ofScope('read'), group: '3_export@3' },
  { command: commandOf('compareSnapshots'), when: ofScope('read'), group: '3_export@4' },
  { command: commandOf('compareAccounts'), when: ofScope('read'), group: '3_export@5' },
  { command: commandOf('closeScope'), when: anyScope, group: '9_close@1' },
];

/** By the word of the row. */
const ignoring = { ignorable: 'ignoreFinding', ignored: 'stopIgnoring' } as const;

const rowMenu: readonly MenuItem[] = [
  { command: commandOf('copyPolicy'), when: hasWord('denied'), group: 'inline@1' },
  { command: commandOf('copyPolicy'), when: hasWord('denied'), group: '0_again@2' },
  { command: commandOf('tryAgain'), when: hasWord('again'), group: 'inline@1' },
  { command: commandOf('tryAgain'), when: hasWord('again'), group: '0_again@1' },
  { command: commandOf('showDetails'), when: `${inRows} && ${thing}`, group: '1_show@1' },
  { command: commandOf('showInTopology'), when: `${inRows} && ${placed}`, group: '1_show@2' },
  { command: commandOf('revealInTree'), when: `${inFindings} && ${thing}`, group: '1_show@3' },
  { command: commandOf('showInTopology'), when: `${inFindings} && ${placed}`, group: 'inline@9' },
  { command: commandOf('openInConsole'), when: `${inRows} && ${thing}`, group: '1_show@4' },
  { command: commandOf('refreshPart'), when: `${inRows} && ${thing}`, group: '1_show@5' },
  { command: commandOf('refreshPart'), when: `${inTree} && ${target}`, group: 'inline@5' },
  { command: commandOf('guestSetup'), when: `${inRows} && ${onInstance}`, group: '1_show@6' },
  { command: commandOf('exportTopology'), when: `${inTree} && viewItem =~ /\\bvpc\\b/`, group: '6_export@1' },
  { command: commandOf('copyPicture'), when: `${inTree} && viewItem =~ /\\bvpc\\b/`, group: '6_export@2' },
  ...(['ignorable', 'ignored'] as const).flatMap((word) => {
    const item = { command: commandOf(ignoring[word]), when: `${inFindings} && viewItem =~ /\\b${word}\\b/` };
    return [
      { ...item, group: 'inline@8' },
      { ...item, group: '7_ignore@1' },
    ];
  }),
];

/** What can be copied of rows, of several at once. */
const copyMenu: readonly MenuItem[] = [
  { command: commandOf('copyId'), when: `${inRows} && ${thing}`, group: '1_copy@1' },
  { command: commandOf('copyArn'), when: `${inRows} && ${thing}`, group: '1_copy@2' },
  { command: commandOf('copyPrivateIp'), when: hasWord('hasPrivateIp'), group: '1_copy@3' },
  { command: commandOf('copyPublicIp'), when: hasWord('hasPublicIp'), group: '1_copy@4' },
  { command: commandOf('copyMac'), when: hasWord('interface'), group: '1_copy@5' },
  { command: commandOf('copyJson'), when: `${inRows} && ${thing}`, group: '2_json@1' },
];

const inActivity = 'view == eniExplorer.activity';
const ofRun = (word: string): string => `${inActivity} && viewItem =~ /\\b${word}\\b/`;

const activityTitleMenu: readonly MenuItem[] = [
  { command: commandOf('clearActivity'), when: inActivity, group: '1_clear@1' },
];

/** On the row of a run. */
const runMenu: readonly MenuItem[] = [
  { command: commandOf('undoRun'), when: ofRun('undoable'), group: 'inline@1' },
  { command: commandOf('continueRun'), when: ofRun('continuable'), group: 'inline@2' },
  { command: commandOf('openRun'), when: ofRun('run'), group: '1_run@1' },
  { command: commandOf('undoRun'), when: ofRun('undoable'), group: '1_run@2' },
  { command: commandOf('continueRun'), when: ofRun('continuable'), group: '1_run@3' },
  { command: commandOf('runAgain'), when: ofRun('repeatable'), group: '1_run@4' },
  { command: commandOf('copyRun'), when: ofRun('run'), group: '2_text@1' },
  { command: commandOf('exportRun'), when: ofRun('run'), group: '2_text@2' },
];

const aThing = `${inPicture} && webviewSection =~ /^(vpc|subnet|instance|interface)$/`;

const pictureMenu: readonly MenuItem[] = [
  { command: commandOf('showDetails'), when: aThing, group: '1_show@1' },
  { command: commandOf('revealInTree'), when: aThing, group: '1_show@2' },
  { command: commandOf('openInConsole'), when: aThing, group: '1_show@3' },
  { command: commandOf('refreshPart'), when: aThing, group: '1_show@4' },
  {
    command: commandOf('guestSetup'),
    when: `${inPicture} && webviewSection =~ /^(instance|interface)$/`,
    group: '1_show@5',
  },
  { command: commandOf('copyId'), when: aThing, group: '5_copy@1' },
  {
    command: commandOf('copyJson'),
    when: `${inPicture} && webviewSection =~ /^(vpc|subnet|instance|interfaces?)$/`,
    group: '5_copy@2',
  },
  { command: commandOf('copyPicture'), when: `${inPicture} && webviewSection == canvas`, group: '5_copy@3' },
  { command: commandOf('refresh'), when: inPicture, group: '7_refresh@2' },
];
