import type { Finding } from '../../domain/finding.ts';
import type { Inventory } from '../../domain/inventory.ts';
import type { Eni } from '../../domain/model.ts';
import { words, type Words } from '../../domain/words.ts';
import { csvOf } from '../../topology/export/csvOf.ts';
import { drawioOf } from '../../topology/export/drawioOf.ts';
import { jsonOf } from '../../topology/export/jsonOf.ts';
import { mermaidOf } from '../../topology/export/mermaidOf.ts';
import { darkPalette, lightPalette } from '../../topology/draw/palettes.ts';
import { svgOf } from '../../topology/export/svgOf.ts';
import type { Graph } from '../../topology/graph.ts';
import { layout } from '../../topology/layout.ts';
import { partOf } from '../../topology/partOf.ts';
import { pictureOfGraph } from '../../topology/packed/unpack.ts';
import { project } from '../../topology/project.ts';
import type { Scene } from '../../topology/scene.ts';
import type { ExportPart } from './exportPart.ts';
import { fileName, type FileName } from '../door/files.ts';

/** What is to be exported: the account that is shown, or a part of it. */
export type Exported = {
  readonly title: Words;
  readonly inventory: Inventory;
  readonly findings: readonly Finding[];
  /** The interfaces that the filter leaves; undefined without a filter. */
  readonly filtered: readonly Eni[] | undefined;
  /** Only what belongs to the selection; undefined = everything. */
  readonly part: ExportPart | undefined;
};

type Format = {
  readonly label: Words;
  readonly description: Words;
  /** Of the file, without a dot. */
  readonly extension: string;
};

export type TextFormat = Format & {
  readonly form: 'text';
  readonly write: (account: Exported) => string;
  /** What the person should know of a file with this text. */
  readonly mind?: (text: string) => Words | undefined;
};

/** Painted by the panel, in the colours of the theme. */
export type PngFormat = Format & { readonly form: 'png'; readonly colors: 'light' | 'dark' };

export type ExportFormat = TextFormat | PngFormat;

/** The formats to choose from, pictures first. Lists hold what the filter leaves, pictures the whole. */
export const exportFormats = (account: Pick<Exported, 'filtered' | 'part'>): readonly ExportFormat[] => [
  ...svgFormats(),
  ...pngFormats(),
  {
    form: 'text',
    label: words`draw.io diagram`,
    description: words`boxes and lines to move`,
    extension: 'drawio',
    write: (shown) => drawioOf(sceneOf(shown)),
  },
  {
    form: 'text',
    label: words`Mermaid flowchart`,
    description: words`for Markdown and wikis`,
    extension: 'mmd',
    write: (shown) => mermaidOf(graphOf(shown)),
    mind: ({ length }) => (length > mostOfMermaid ? tooLongForMermaid : undefined),
  },
  {
    form: 'text',
    label: words`CSV sheet`,
    description: listedWords(account),
    extension: 'csv',
    write: (shown) => csvOf(shown.inventory, listedOf(shown) ?? shown.inventory.snapshot.enis),
  },
  {
    form: 'text',
    label: words`JSON`,
    description: listedWords(account),
    extension: 'json',
    write: (shown) => jsonOf(shown.inventory, listedOf(shown)),
  },
];

const svgFormats = (): readonly TextFormat[] =>
  [
    { label: words`SVG picture, light`, palette: lightPalette },
    { label: words`SVG picture, dark`, palette: darkPalette },
  ].map(({ label, palette }) => ({
    form: 'text',
    label,
    description: words`vectors, words as text`,
    extension: 'svg',
    write: (shown) => svgOf(sceneOf(shown), palette),
  }));

const pngFormats = (): readonly PngFormat[] => {
  const [description, extension] = [words`pixels, in a size of your choice`, 'png'];
  return [
    { form: 'png', label: words`PNG picture, light`, description, extension, colors: 'light' },
    { form: 'png', label: words`PNG picture, dark`, description, extension, colors: 'dark' },
  ];
};

const listedWords = ({ filtered, part }: Pick<Exported, 'filtered' | 'part'>): Words => {
  if (part) return words`interfaces of the selection: ${part.enis.length}`;
  return filtered ? words`what the filter leaves: ${filtered.length}` : words`all interfaces`;
};

const listedOf = ({ filtered, part }: Exported): readonly Eni[] | undefined => part?.enis ?? filtered;

/** `eni-demo-account-eu-west-1.svg`, of a part with its name: letters, digits and dashes of the titles alone. */
export const exportFileName = (
  { title, inventory, part }: Exported,
  { extension }: Pick<Format, 'extension'>,
): FileName => {
  const { region } = inventory.snapshot;
  const place = title.includes(region) ? title : `${title} ${region}`;
  return fileName(`eni-${place} ${part?.name ?? ''}`, extension);
};

/** The default of `maxTextSize`, which a diagram cannot change. Source: Mermaid, configuration schema. */
const mostOfMermaid = 50_000;
const tooLongForMermaid = words`Mermaid draws so long a text only where its setting is raised: maxTextSize`;

const graphOf = ({ inventory, findings, title, part }: Exported): Graph => {
  const whole = project(inventory, findings, title);
  return part ? partOf(whole, part.target) : whole;
};

/** The chosen part laid out, without what is selected or folded in the panel. */
export const sceneOf = (account: Exported): Scene => layout(pictureOfGraph(graphOf(account)));
