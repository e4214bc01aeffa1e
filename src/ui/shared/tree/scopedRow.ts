import type { OpenScope } from '../../../services/scopes/openScope.ts';
import type { TreeContent, RowContext } from './rowContext.ts';
import type { Row } from './row.ts';

/** The row and all below it as those of one scope: what is called on them is done there, and their ids are apart from other scopes'. */
export const inScope = (row: Row, open: Pick<OpenScope, 'id'>): Row => ({
  ...row,
  id: levelIn(row.id, open),
  scope: open.id,
  children: () => row.children().map((below) => inScope(below, open)),
});

/** What the rows of one scope are a function of. */
export const viewIn = (
  content: TreeContent,
  open: Pick<OpenScope, 'id'>,
  limitOf: RowContext['limitOf'],
): RowContext => ({ ...content, limitOf: (level) => limitOf(levelIn(level, open)) });

const levelIn = (level: string, { id }: Pick<OpenScope, 'id'>): string => `${id}/${level}`;
