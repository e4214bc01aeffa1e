import type { ToWebview } from '../src/protocol/topology.ts';
import { pictureContextOf } from './pictureContext.ts';
import type { State } from './state.ts';
import { knownLook } from './table/tableLook.ts';

type Told = 'loading' | 'notice' | 'tagValues' | 'context' | 'tableLook' | 'tableValues' | 'bulkOffers' | 'refusals';
type Messages = { readonly [K in Told]: Extract<ToWebview, { readonly kind: K }> };

/** What a message of the host changes in the state, where that is all it does. */
export const toldChange = <K extends Told>(state: State, message: { readonly kind: K } & Messages[K]): Partial<State> =>
  changes[message.kind](message, state);

const changes: { readonly [K in Told]: (message: { readonly kind: K } & Messages[K], state: State) => Partial<State> } =
  {
    loading: ({ interfaces }) => ({ loading: { interfaces } }),
    notice: (notice) => ({ notice, loading: undefined }),
    tagValues: ({ tags }) => ({ tags }),
    context: (context, state) => pictureContextOf(state, context),
    bulkOffers: (bulkOffers) => ({ bulkOffers }),
    refusals: (refusals) => ({ refusals }),
    tableLook: ({ look }) => ({ tableLook: knownLook(look) }),
    tableValues: ({ told: { tagKeys, columns } }, { tableValues }) => ({
      tagKeys,
      tableValues: new Map([...tableValues, ...columns.map((told) => [told.column, told] as const)]),
    }),
  };
