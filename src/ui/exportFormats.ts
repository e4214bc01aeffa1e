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
import { layout } from '../topology/layout.ts';
import { pack } from '../topology/packed/pack.ts';
import { unpack } from '../topology/packed/unpack.ts';
import { project } from '../topology/project.ts';

/** What is to be exported: the account that is shown. */
export type Exported = {
  readonly title: string;
  readonly inventory: Inventory;
  readonly findings: readonly Finding[];
  /** The interfaces that the filter leaves; undefined without a filter. */
  readonly filtered: readonly Eni[] | undefined;
};

export type ExportFormat = {
  readonly label: string;
  readonly description: string;
  /** Of the file, without a dot. */
  readonly extension: string;
  readonly write: (account: Exported) => string;
  /** What the person should know of a file with this text. */
  readonly mind?: (text: string) => string | undefined;
};

/** What can be written, pictures first. Lists hold what the filter leaves, pictures always the whole. */
export const exportFormats = ({ filtered }: Pick<Exported, 'filtered'>): readonly ExportFormat[] => {
  const listed = filtered ? l10n.t('what the filter leaves: {0}', filtered.length) : l10n.t('all interfaces');
  return [
    {
      label: l10n.t('SVG picture, light'),
      description: l10n.t('vectors, words as text'),
      extension: 'svg',
      write: (account) => svgOf(sceneOf(account), lightPalette),
    },
    {
      label: l10n.t('SVG picture, dark'),
      description: l10n.t('vectors, words as text'),
      extension: 'svg',
      write: (account) => svgOf(sceneOf(account), darkPalette),
    },
    {
      label: l10n.t('draw.io diagram'),
      description: l10n.t('boxes and lines to move'),
      extension: 'drawio',
      write: (account) => drawioOf(sceneOf(account)),
    },
    {
      label: l10n.t('Mermaid flowchart'),
      description: l10n.t('for Markdown and wikis'),
      extension: 'mmd',
      write: (account) => mermaidOf(graphOf(account)),
      mind: ({ length }) => (length > mostOfMermaid ? tooLongForMermaid() : undefined),
    },
    {
      label: l10n.t('CSV sheet'),
      description: listed,
      extension: 'csv',
      write: (account) => csvOf(account.inventory, account.filtered ?? account.inventory.snapshot.enis),
    },
    {
      label: l10n.t('JSON'),
      description: listed,
      extension: 'json',
      write: (account) => jsonOf(account.inventory, account.filtered),
    },
  ];
};

/** `eni-demo-account-eu-west-1.svg`: letters, digits and dashes of the title alone. */
export const exportFileName = ({ title, inventory }: Exported, { extension }: ExportFormat): string => {
  const { region } = inventory.snapshot;
  const words = title.includes(region) ? title : `${title} ${region}`;
  const safe = words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return `eni-${safe.slice(0, 80).replace(/^-|-$/g, '')}.${extension}`;
};

/** The default of `maxTextSize`, which a diagram cannot change. Source: Mermaid, configuration schema. */
const mostOfMermaid = 50_000;
const tooLongForMermaid = (): string =>
  l10n.t('Mermaid draws so long a text only where its setting is raised: {0}', 'maxTextSize');

const graphOf = ({ inventory, findings, title }: Exported) => project(inventory, findings, title);
const sceneOf = (account: Exported) => layout(unpack(pack(graphOf(account))));
