import { capital, words } from '../../domain/words.ts';
import type { Selection } from '../../protocol/topology.ts';
import type { Details } from '../../topology/details.ts';
import type { AccountView } from './accountView.ts';

/** How the thing differs, as a section of its details; undefined when it does not, or nothing is compared. */
export const changeSection = (
  { compared, preview }: AccountView,
  { kind, id }: Selection,
): Details['sections'][number] | undefined => {
  const row = compared?.rows.find(({ on }) => on.kind === kind && on.id === id);
  if (!compared || !row) return undefined;
  const { kinds } = compared;
  const label = kinds ? capital(kinds[row.kind]) : labels[row.kind];
  const values = row.kind === 'changed' ? row.words : [row.words.join(', ')];
  return {
    title: preview
      ? words`After ${compared.since}`
      : kinds
        ? words`Compared with ${compared.since}`
        : words`Since ${compared.since}`,
    rows: values.map((value) => ({ label, value, mono: false, copy: false })),
  };
};

const labels = { added: words`Added`, removed: words`Removed`, changed: words`Changed` } as const;
