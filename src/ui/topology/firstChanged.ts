import type { Selection } from '../../protocol/topology.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { ChangeMark } from '../../topology/pictureChanges.ts';

/** What of a preview or a comparison tells most and is drawn, to go to; undefined where nothing drawn differs. */
export const firstChanged = async (open: OpenScope): Promise<Selection | undefined> => {
  const { accountViewOf } = await import('./accountView.ts');
  return accountViewOf(open)
    ?.changes?.marks.filter(({ place }) => place !== 'old')
    .toSorted((a, b) => weight(a) - weight(b))[0]?.on;
};

/** The interfaces before what holds them: they tell more of a change. */
const weight = ({ on: { kind } }: ChangeMark): number => (kind === 'interface' ? 0 : 1);
