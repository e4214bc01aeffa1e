import { foreign, noWords, words } from '../../domain/words.ts';
import type { Selection } from '../../protocol/topology.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import { scaleToCopy } from '../../topology/export/pictureSize.ts';
import { say, tell } from '../door/messages.ts';
import { withProgress } from '../door/progress.ts';
import { flash } from '../door/statusItem.ts';
import { hasLightTheme } from '../door/windowState.ts';
import type { Session } from '../shared/session.ts';
import { exportedViewOf } from '../topology/accountView.ts';
import type { ScopePicture } from '../topology/topologyPanels.ts';
import { exportAs } from './exportFile.ts';
import { chosenEnis, exportedFigure, filterWords, paintOrder, shownWords, type Exported } from './exported.ts';
import { pngFormats } from './exportFormats.ts';
import { exportPartOf } from './exportPart.ts';

/**
 * Puts what is shown on the clipboard as a PNG, in the colours of the theme; of the row of a thing what belongs to it. VS Code has no clipboard for
 * pictures, so the page does it. Nothing is asked: a question would take the focus from the page, and with it the clipboard.
 */
export const copyPicture = async (
  open: OpenScope,
  picture: ScopePicture,
  { log, only }: { readonly log: Session['log']; readonly only: Selection | undefined },
): Promise<void> => {
  const view = open.store.shown && exportedViewOf(open);
  if (!view) {
    tell.info(words`There is nothing to copy yet: ${open.title}`);
    return;
  }
  const exported: Exported = {
    view,
    part: exportPartOf(only, view.drawn.inventory),
    narrowed: picture.narrowed,
  };
  if (!exported.part && chosenEnis(exported)?.length === 0) {
    tell.info(words`There is nothing to copy: the filter finds no interface: ${filterWords(exported)}`);
    return;
  }
  const colors = hasLightTheme() ? 'light' : 'dark';
  const order = paintOrder(exported, { scale: scaleToCopy(exportedFigure(exported).bounds), colors });
  const copied = await withProgress(words`Copying the picture`, ({ signal }) =>
    picture.paint({ ...order, to: 'clipboard' }, (hear) => signal.addEventListener('abort', hear)),
  );
  if (copied.kind === 'copied') flash(words`Copied picture: ${exported.part?.name ?? shownWords(exported)}`, 3000);
  if (copied.kind === 'closed') tell.error(words`The topology was closed before the picture was copied`);
  if (copied.kind !== 'failed') return;
  const { name, message } = copied.error;
  const isRefused = name === 'NotAllowedError';
  if (!isRefused) log.unforeseen(copied.error);
  const instead = words`Export PNG…`;
  const why = isRefused ? words`the page was refused the clipboard: ` : noWords;
  const answer = await say.error(words`The picture could not be copied, ${why}${foreign(message)}`, instead);
  const format = pngFormats().find((each) => each.colors === colors);
  if (answer === instead && format) await exportAs({ exported, format }, picture, log);
};
