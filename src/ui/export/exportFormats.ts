import { words, type Words } from '../../domain/words.ts';
import { darkPalette, lightPalette } from '../../topology/draw/palettes.ts';
import { csvOf } from '../../topology/export/csvOf.ts';
import { drawioOf } from '../../topology/export/drawioOf.ts';
import { jsonOf } from '../../topology/export/jsonOf.ts';
import { mermaidOf } from '../../topology/export/mermaidOf.ts';
import { svgOf } from '../../topology/export/svgOf.ts';
import { fileName, type FileName } from '../door/files.ts';
import {
  amountWords,
  chosenEnis,
  exportedFigure,
  exportedPicture,
  jsonNotes,
  markingOf,
  type Exported,
} from './exported.ts';

type Format = {
  readonly label: Words;
  readonly description: Words;
  /** Of the file, without a dot. */
  readonly extension: string;
};

export type TextFormat = Format & {
  readonly form: 'text';
  readonly write: (exported: Exported) => string;
  /** What the person should know of a file with this text. */
  readonly mind?: (text: string) => Words | undefined;
};

/** Painted by the panel, in the colours of the theme. */
export type PngFormat = Format & { readonly form: 'png'; readonly colors: 'light' | 'dark' };

export type ExportFormat = TextFormat | PngFormat;

/** The formats to choose from, pictures first. All hold the same things. */
export const exportFormats = (exported: Exported): readonly ExportFormat[] => [
  ...svgFormats(),
  ...pngFormats(),
  {
    form: 'text',
    label: words`draw.io diagram`,
    description: words`boxes and lines to move`,
    extension: 'drawio',
    write: (of) => drawioOf(exportedFigure(of)),
  },
  {
    form: 'text',
    label: words`Mermaid flowchart`,
    description: words`for Markdown and wikis`,
    extension: 'mmd',
    write: (of) => {
      const { graph, marking } = exportedPicture(of);
      return mermaidOf(graph, marking);
    },
    mind: ({ length }) => (length > mostOfMermaid ? tooLongForMermaid : undefined),
  },
  {
    form: 'text',
    label: words`CSV sheet`,
    description: amountWords(exported),
    extension: 'csv',
    write: (of) => {
      const { inventory } = of.view.drawn;
      return csvOf(inventory, chosenEnis(of) ?? inventory.snapshot.enis, markingOf(of));
    },
  },
  {
    form: 'text',
    label: words`JSON`,
    description: amountWords(exported),
    extension: 'json',
    write: (of) => jsonOf(of.view.drawn.inventory, chosenEnis(of), jsonNotes(of)),
  },
];

const svgFormats = (): readonly TextFormat[] =>
  [
    { label: words`SVG picture, light`, palette: lightPalette },
    { label: words`SVG picture, dark`, palette: darkPalette },
  ].map(({ label, palette }) => ({
    form: 'text',
    label,
    description: words`vector graphics with text`,
    extension: 'svg',
    write: (of) => svgOf(exportedFigure(of), palette),
  }));

export const pngFormats = (): readonly PngFormat[] => {
  const [description, extension] = [words`an image, in a size of your choice`, 'png'];
  return [
    { form: 'png', label: words`PNG picture, light`, description, extension, colors: 'light' },
    { form: 'png', label: words`PNG picture, dark`, description, extension, colors: 'dark' },
  ];
};

/** `eni-demo-account-eu-west-1.svg`, of a part with its name: letters, digits and dashes of the titles alone. */
export const exportFileName = (
  { view: { title, account, preview }, part }: Exported,
  { extension }: Pick<Format, 'extension'>,
): FileName => {
  const { region } = account.inventory.snapshot;
  const place = title.includes(region) ? title : `${title} ${region}`;
  return fileName(`eni-${place} ${part?.name ?? ''} ${preview ? 'preview' : ''}`, extension);
};

/** The default of `maxTextSize`, which a diagram cannot change. Source: Mermaid, configuration schema. */
const mostOfMermaid = 50_000;
const tooLongForMermaid = words`Mermaid draws a text this long only if its setting maxTextSize is raised`;
