import { foreign, words } from '../../domain/words.ts';
import { askWhereToSave } from '../door/files.ts';
import { say, tell } from '../door/messages.ts';
import { withProgress } from '../door/progress.ts';
import { showPick } from '../door/quickPick.ts';
import { chosenEnis, exportedFigure, filterWords, paintOrder, shownWords, type Exported } from './exported.ts';
import { exportFileName, exportFormats, type ExportFormat, type PngFormat } from './exportFormats.ts';
import { exportPartOf } from './exportPart.ts';
import { askScale } from './exportScale.ts';
import { writeExport, type ExportContent } from './writeExport.ts';
import type { Selection } from '../../protocol/topology.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { Session } from '../shared/session.ts';
import { exportedViewOf, type AccountView } from '../topology/accountView.ts';
import type { ScopePicture } from '../topology/topologyPanels.ts';

/**
 * Asks for part, format and place, writes the file, and offers to open it; of the row of a thing that is `only` it. Nothing is written when one of them is left
 * unanswered.
 */
export const exportToFile = async (
  open: OpenScope,
  picture: ScopePicture,
  { log, only }: { readonly log: Session['log']; readonly only?: Selection | undefined },
): Promise<void> => {
  // A file outlives the moment: what has been read so far does not go into one.
  const view = open.store.shown && exportedViewOf(open);
  if (!view) {
    tell.info(words`There is nothing to export yet: ${open.title}`);
    return;
  }
  const exported = await askPart(view, picture, only);
  if (!exported) return;
  if (!exported.part && chosenEnis(exported)?.length === 0) {
    tell.info(words`There is nothing to export: the filter finds no interface: ${filterWords(exported)}`);
    return;
  }
  const format = await askFormat(exported);
  if (format) await exportAs({ exported, format }, picture, log);
};

/** Asks for the place, and of a PNG for the size, and writes the file. */
export const exportAs = async (
  { exported, format }: { readonly exported: Exported; readonly format: ExportFormat },
  picture: ScopePicture,
  log: Session['log'],
): Promise<void> => {
  const scale = format.form === 'png' ? await askScale(exportedFigure(exported).bounds) : 1;
  if (scale === undefined) return;
  const file = await askWhereToSave({
    title: words`Export Topology`,
    name: exportFileName(exported, format),
    extension: format.extension,
    kind: format.label,
  });
  if (!file) return;
  const made =
    format.form === 'png' ? await paint({ exported, format, scale }, picture, log) : textOf(exported, format);
  if (made) await writeExport(file, made);
};

/** What is shown, all there is, or the selection; asks only where these differ. */
const askPart = async (
  view: AccountView,
  { selected, narrowed }: ScopePicture,
  only: Selection | undefined,
): Promise<Exported | undefined> => {
  const part = exportPartOf(only ?? selected, view.drawn.inventory);
  if (only && part) return { view, part };
  const shown: Exported = { view, part: undefined, narrowed };
  const all: Exported = { view, part: undefined, isWhole: true };
  const isNarrowed = chosenEnis(shown) !== undefined;
  if (!part && !isNarrowed) return all;
  const choices = [
    ...(isNarrowed
      ? [
          {
            label: words`What is shown`,
            description: shownWords(shown),
            detail: words`Filter: ${filterWords(shown)}`,
            exported: shown,
          },
        ]
      : []),
    { label: words`All interfaces`, description: shownWords(all), exported: all },
    ...(part ? [{ label: words`Selection`, description: part.name, exported: { view, part } }] : []),
  ];
  const chosen = await showPick(choices, {
    title: words`Export ${view.title}`,
    placeholder: words`Select what to export`,
  });
  return chosen?.exported;
};

const askFormat = (exported: Exported): Promise<ExportFormat | undefined> =>
  showPick(exportFormats(exported), {
    title: words`Export ${exported.part?.name ?? exported.view.title}`,
    placeholder: words`Select the file format`,
  });

const textOf = (exported: Exported, format: Exclude<ExportFormat, PngFormat>): ExportContent => {
  const text = format.write(exported);
  return { content: Buffer.from(text), mind: format.mind?.(text) };
};

type Painting = { readonly exported: Exported; readonly format: PngFormat; readonly scale: number };

const paint = async (
  { exported, format: { colors }, scale }: Painting,
  picture: ScopePicture,
  log: Session['log'],
): Promise<ExportContent | undefined> => {
  const painted = await withProgress(words`Creating the picture`, ({ signal }) =>
    picture.paint({ ...paintOrder(exported, { scale, colors }), to: 'host' }, (hear) =>
      signal.addEventListener('abort', hear),
    ),
  );
  if (painted.kind === 'png') return { content: painted.png };
  if (painted.kind === 'closed') tell.error(words`The topology was closed before the picture was painted`);
  if (painted.kind === 'failed') await tellFailure(painted.error, log);
  return undefined;
};

const tellFailure = async (error: Error, log: Session['log']): Promise<void> => {
  log.unforeseen(error);
  const show = words`Show Log`;
  const why = words`The picture could not be painted, try a smaller size or an SVG: ${foreign(error.message)}`;
  if ((await say.error(why, show)) === show) log.show();
};
