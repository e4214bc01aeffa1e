import { becauseOf } from '../../../domain/custody/because.ts';
import { custodyOf, custodyHeading } from '../../../domain/custody/custody.ts';
import { holderText } from '../../../domain/custody/holder.ts';
import type { Eni } from '../../../domain/model.ts';
import { joined, words } from '../../../domain/words.ts';
import { line, type Markdown } from '../../shared/tree/markdown.ts';
import type { RowContext } from '../../shared/tree/rowContext.ts';

/** Who holds an interface, or made it, and what tells so; nothing for the account's own. */
export const holderLines = ({ inventory }: RowContext, eni: Eni): readonly Markdown[] => {
  const { kind, holder, account } = custodyOf(eni, inventory);
  const reasons = becauseOf(eni, inventory);
  return [
    line(custodyHeading[kind], holder && holderText(holder)),
    line(words`Account`, holder?.key === account ? undefined : account),
    line(words`Because`, reasons.length === 0 ? undefined : joined(reasons, '; ')),
  ];
};
