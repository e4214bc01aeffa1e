import type { ColorName, Palette } from '../../src/topology/draw/palettes.ts';
import { darkPalette } from '../../src/topology/draw/palettes.ts';
import { Inventory } from '../../src/domain/inventory.ts';
import { words } from '../../src/domain/words.ts';
import { operations } from '../../src/operations/registry.ts';
import { findingsOf, notesOf } from '../../src/rules/findings.ts';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { figureOf } from '../../src/topology/export/figure.ts';
import { svgOf } from '../../src/topology/export/svgOf.ts';
import { element, xmlText } from '../../src/topology/export/xml.ts';
import type { Line } from '../../src/protocol/plan.ts';
import { layout } from '../../src/topology/layout.ts';
import { pictureOfGraph } from '../../src/topology/packed/unpack.ts';
import { partOf } from '../../src/topology/partOf.ts';
import { project } from '../../src/topology/project.ts';
import { findingRows } from '../../src/ui/findings/findingRows.ts';
import { scopeRow } from '../../src/ui/network/rows/scopeRow.ts';
import type { Row } from '../../src/ui/shared/tree/row.ts';
import { planNamed } from '../../webview/dev/plans/planNamed.ts';

/**
 * The pictures of the walkthrough by the names of their files, in the colours of whatever theme they stand in: rows, picture and plan
 * as the product itself has them of the demo account.
 */
export const walkthroughPictures = (): Readonly<Record<string, string>> => {
  const inventory = new Inventory(demoSnapshot());
  const findings = findingsOf(inventory);
  const view = { title: words`Demo account`, inventory, findings, operations, filter: undefined, limitOf: () => 200 };
  const [vpc] = inventory.snapshot.vpcs.filter(({ tags }) => tags.some(({ value }) => value === 'mgmt'));
  const graph = project(inventory, findings, view.title);
  const part = vpc ? partOf(graph, { kind: 'vpc', id: vpc.id }) : graph;
  const figure = figureOf(layout(pictureOfGraph(part)), { look: 'overlay', changes: undefined, lines: [] });
  return {
    'open.svg': listed('Network', treeLines(scopeRow(view), 0)),
    'look.svg': themed(svgOf(figure, themePalette)),
    'plan.svg': listed(...planLines()),
    'after.svg': listed(
      'Findings',
      findingRows(view, { notes: notesOf(inventory), ignored: [] }).flatMap((row) => treeLines(row, 0)),
    ),
  };
};

type LineOfList = { readonly text: string; readonly note: string; readonly depth: number };

/** As many as show how it looks. */
const mostLines = 12;

const treeLines = (row: Row, depth: number): readonly LineOfList[] => [
  { text: row.label, note: row.description ?? '', depth },
  ...(depth < 2 ? row.children().flatMap((child) => treeLines(child, depth + 1)) : []),
];

const planLines = (): readonly [string, readonly LineOfList[]] => {
  const { title, sections } = planNamed('reviewing', 0);
  const lines = sections.flatMap((section) => {
    const below = (text: string, note = ''): LineOfList => ({ text, note, depth: 1 });
    const heading = { text: section.heading, note: '', depth: 0 };
    if (section.kind === 'changes')
      return [heading, ...section.rows.map(({ what, after }) => below(plainText(what), plainText(after)))];
    if (section.kind === 'steps') return [heading, ...section.steps.map(({ sentence }) => below(plainText(sentence)))];
    return section.kind === 'text' || section.kind === 'findings' ? [heading] : [];
  });
  return [title, lines];
};

const plainText = (line: Line): string =>
  line.map((span) => (typeof span === 'string' ? span : 'text' in span ? span.text : '')).join('');

const [width, rowHeight, indent] = [420, 26, 16];

const listed = (title: string, all: readonly LineOfList[]): string => {
  const lines = all.slice(0, mostLines);
  const height = rowHeight * (lines.length + 2);
  const row = ({ text, note, depth }: LineOfList, at: number): string => {
    const y = rowHeight * (at + 2) + 4;
    const spans = `${xmlText(text)}${element('tspan', { fill: 'var(--t3)', dx: 8 }, xmlText(note))}`;
    return element('text', { x: 16 + depth * indent, y, fill: 'var(--t1)' }, spans);
  };
  const body = [
    element('rect', { width, height, rx: 6, fill: 'var(--chrome)', stroke: 'var(--line2)' }),
    element('text', { x: 16, y: rowHeight, fill: 'var(--t1)', 'font-weight': 600 }, xmlText(title)),
    ...lines.map(row),
  ];
  const look = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height };
  return themed(element('svg', { ...look, 'font-family': 'system-ui, sans-serif', 'font-size': 13 }, body.join('')));
};

const themePalette = Object.fromEntries(Object.keys(darkPalette).map((name) => [name, `var(--${name})`])) as Palette;

/** With its colours taken from the theme, those of the dark design where it has none. In attributes: VS Code lets no style element in. */
const themed = (svg: string): string =>
  svg.replaceAll(/var\(--(\w+)\)/g, (_all, name: ColorName) => themeColors[name] ?? darkPalette[name]);

const lifted = (share: number): string =>
  `color-mix(in srgb,var(--vscode-editor-background,#1f1f1f) ${100 - share}%,var(--vscode-foreground,#ccc))`;

const themeColors: { readonly [Name in ColorName]?: string } = {
  canvas: 'var(--vscode-editor-background,#1f1f1f)',
  chrome: 'var(--vscode-sideBar-background,#181818)',
  vpc: lifted(4),
  subnet: lifted(8),
  card: lifted(12),
  chip: lifted(17),
  chipLine: lifted(24),
  line1: lifted(16),
  line2: lifted(24),
  line3: lifted(50),
  edge: lifted(60),
  wire: lifted(50),
  track: lifted(16),
  used: lifted(60),
  own: lifted(85),
  inv: 'var(--vscode-editor-background,#1f1f1f)',
  t1: 'var(--vscode-foreground,#ccc)',
  t2: lifted(85),
  t3: 'var(--vscode-descriptionForeground,#9d9d9d)',
  pub: 'var(--vscode-terminal-ansiCyan,#4ec9b0)',
  mgd: 'var(--vscode-terminal-ansiMagenta,#bba6f7)',
  warn: 'var(--vscode-list-warningForeground,#e5b454)',
  err: 'var(--vscode-list-errorForeground,#f88070)',
};
