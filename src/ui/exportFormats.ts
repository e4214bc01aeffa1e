import * as l10n from '@vscode/l10n';
import type { Finding } from '../domain/finding.ts';
import type { Inventory } from '../domain/inventory.ts';
import type { Eni } from '../domain/model.ts';
import { csvOf } from '../topology/export/csvOf.ts';
import { drawioOf } from '../topology/export/drawioOf.ts';
import { jsonOf } from '../topology/export/jsonOf.ts';
import { mermaidOf } from '../topology/export/mermaidOf.ts';
import { darkPalette, lightPalette } from '../topology/export/palettes.ts';
import { svgOf } from '../topology/export/svgOf.ts';
import type { Graph } from '../topology/graph.ts';
import { layout } from '../topology/layout.ts';
import { partOf } from '../topology/partOf.ts';
import { pictureOfGraph } from '../topology/packed/pictureOfGraph.ts';
import { project } from '../topology/project.ts';
import type { Scene } from '../topology/scene.ts';
import type { ExportPart } from './exportPart.ts';

/** What is to be exported: the account that is shown, or a part of it. */
export type Exported = {
  readonly title: string;
  readonly inventory: Inventory;
  readonly findings: readonly Finding[];
  /** The interfaces that the filter leaves; undefined without a filter. */
  readonly filtered: readonly Eni[] | undefined;
  /** Only what belongs to the selection; undefined = everything. */
  readonly part: ExportPart | undefined;
};

type Named = {
  readonly label: string;
  readonly description: string;
  /** Of the file, without a dot. */
  readonly extension: string;
};

export type TextFormat = Named & {
  readonly form: 'text';
  readonly write: (account: Exported) => string;
  /** What the person should know of a file with this text. */
  readonly mind?: (text: string) => string | undefined;
};

/** Painted by the panel, in the colours of the theme. */
export type PngFormat = Named & { readonly form: 'png'; readonly colors: 'light' | 'dark' };

export type ExportFormat = TextFormat | PngFormat;

/** What can be written, pictures first. Of everything, lists hold what the filter leaves, pictures the whole. */
export const exportFormats = (account: Pick<Exported, 'filtered' | 'part'>): readonly ExportFormat[] => [
  ...svgFormats(),
  ...pngFormats(),
  {
    ...{ form: 'text', label: l10n.t('draw.io diagram'), description: l10n.t('boxes and lines to move') },
    extension: 'drawio',
    write: (shown) => drawioOf(sceneOf(shown)),
  },
  {
    ...{ form: 'text', label: l10n.t('Mermaid flowchart'), description: l10n.t('for Markdown and wikis') },
    extension: 'mmd',
    write: (shown) => mermaidOf(graphOf(shown)),
    mind: ({ length }) => (length > mostOfMermaid ? tooLongForMermaid() : undefined),
  },
  {
    ...{ form: 'text', label: l10n.t('CSV sheet'), description: listed(account) },
    extension: 'csv',
    write: (shown) => csvOf(shown.inventory, listedOf(shown) ?? shown.inventory.snapshot.enis),
  },
  {
    ...{ form: 'text', label: l10n.t('JSON'), description: listed(account) },
    extension: 'json',
    write: (shown) => jsonOf(shown.inventory, listedOf(shown)),
  },
];

const svgFormats = (): readonly TextFormat[] =>
  [
    { label: l10n.t('SVG picture, light'), palette: lightPalette },
    { label: l10n.t('SVG picture, dark'), palette: darkPalette },
  ].map(({ label, palette }) => ({
    ...{ form: 'text', label, description: l10n.t('vectors, words as text'), extension: 'svg' },
    write: (shown) => svgOf(sceneOf(shown), palette),
  }));

const pngFormats = (): readonly PngFormat[] => {
  const [description, extension] = [l10n.t('pixels, in a size of your choice'), 'png'];
  return [
    { form: 'png', label: l10n.t('PNG picture, light'), description, extension, colors: 'light' },
    { form: 'png', label: l10n.t('PNG picture, dark'), description, extension, colors: 'dark' },
  ];
};

const listed = ({ filtered, part }: Pick<Exported, 'filtered' | 'part'>): string => {
  if (part) return l10n.t('interfaces of the selection: {0}', part.enis.length);
  return filtered ? l10n.t('what the filter leaves: {0}', filtered.length) : l10n.t('all interfaces');
};

const listedOf = ({ filtered, part }: Exported): readonly Eni[] | undefined => part?.enis ?? filtered;

/** `eni-demo-account-eu-west-1.svg`, of a part with its name: letters, digits and dashes of the titles alone. */
export const exportFileName = ({ title, inventory, part }: Exported, { extension }: Named): string => {
  const { region } = inventory.snapshot;
  const words = title.includes(region) ? title : `${title} ${region}`;
  const safe = `${words} ${part?.name ?? ''}`.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return `eni-${safe.slice(0, 80).replace(/^-|-$/g, '')}.${extension}`;
};

/** The default of `maxTextSize`, which a diagram cannot change. Source: Mermaid, configuration schema. */
const mostOfMermaid = 50_000;
const tooLongForMermaid = (): string =>
  l10n.t('Mermaid draws so long a text only where its setting is raised: {0}', 'maxTextSize');

const graphOf = ({ inventory, findings, title, part }: Exported): Graph => {
  const whole = project(inventory, findings, title);
  return part ? partOf(whole, part.target) : whole;
};

export const sceneOf = (account: Exported): Scene => layout(pictureOfGraph(graphOf(account)));
