import { words } from '../../src/domain/words.ts';
import type { ToWebview } from '../../src/protocol/topology.ts';
import type { OpenScope } from '../../src/services/scopes/openScope.ts';
import type { Shown } from '../../src/services/shown.ts';
import { findingRoots, findingsMessage } from '../../src/ui/findings/findingRoots.ts';
import { networkMessage } from '../../src/ui/network/networkMessage.ts';
import { rootRows } from '../../src/ui/network/rows/rootRows.ts';
import type { Row } from '../../src/ui/shared/tree/row.ts';
import { PictureDrawing } from '../../src/ui/topology/pictureDrawing.ts';

/**
 * Looks at a scope as a person with everything open does: the tree down to the first rows of its first subnet, the findings, the topology. Does what
 * the extension does for them at each change, but for what VS Code does with it.
 */
export const lookAt = async (open: OpenScope): Promise<{ readonly pictures: () => number }> => {
  // In the package this is compiled already.
  await import('../../src/ui/topology/topologyPictures.ts');
  let pictures = 0;
  let drawn: Shown | undefined;
  const drawing = new PictureDrawing((message: ToWebview) => {
    if (message.kind === 'picture') pictures += 1;
  });
  open.onChange(() => {
    networkMessage([open], undefined);
    void drawing.draw(open);
    const { visible } = open.store;
    if (visible === drawn) return;
    drawn = visible;
    openedRows(rootRows([open], { limitOf: () => 200 }));
    findingsMessage([open]);
    openedRows(findingRoots([open], () => 200));
  });
  return { pictures: () => pictures };
};

/** Opens the first row of each level that can be opened, as far as it goes. */
const openedRows = (rows: readonly Row[]): void => {
  for (let level = rows; level.length > 0; level = level.find(({ opens }) => opens !== 'never')?.children() ?? []) {
    for (const { label, description } of level) said.characters += label.length + description.length;
  }
};

/** Kept, so that nothing of it is left out. */
const said = { characters: words``.length };
