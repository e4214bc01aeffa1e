import { parseQuery } from '../../domain/query/query.ts';
import { operationById, operations } from '../../operations/registry.ts';
import type { Selection, ToHost, ToWebview } from '../../protocol/topology.ts';
import { neverWritten } from '../../services/readOnly.ts';
import type { Details } from '../../topology/details.ts';
import type { Session } from '../shared/session.ts';
import { offersFor } from './topologyOffers.ts';

/** What the panel can have done elsewhere. */
export type TopologyHandlers = {
  readonly startWizard: (id: string, target: Selection) => Promise<void>;
  readonly revealInTree: (target: Selection) => Promise<void>;
  readonly openInConsole: (target: Selection) => Promise<void>;
  readonly copy: (text: string) => Promise<void>;
  readonly refresh: () => Promise<void>;
  readonly back: () => Promise<void>;
  readonly exportFile: () => Promise<void>;
  readonly openDemo: () => Promise<void>;
  readonly chooseScope: () => Promise<void>;
};

/** Does what the page asks, and answers what is to be said back. */
export const answerWebview = async (
  message: Exclude<ToHost, { readonly kind: 'ready' | 'painted' }>,
  session: Session,
  handlers: TopologyHandlers,
): Promise<ToWebview | undefined> => {
  if (message.kind === 'tagValues') return tagsFor(message.key, session);
  if (message.kind === 'select') return message.target && detailsFor(message.target, session);
  if (message.kind === 'offers') {
    const { target } = message;
    const { inventory, scope } = session.store;
    // What is rehearsed is not there.
    if (session.preview) return { kind: 'offers', target, operations: '' };
    return inventory && scope && { kind: 'offers', target, operations: offersFor(target, inventory, scope) };
  }
  await follow(
    message,
    intentions({
      ...handlers,
      endPreview: async () => session.preview?.end(),
      // The page asks for none that it cannot read.
      filter: async (text) => (parseQuery(text).fault ? undefined : session.setFilter(text)),
    }),
  );
  return undefined;
};

type Intention = Exclude<ToHost['kind'], 'ready' | 'select' | 'offers' | 'tagValues' | 'painted'>;
type Messages = { readonly [K in Intention]: Extract<ToHost, { readonly kind: K }> };
type Message<K extends Intention> = { readonly kind: K } & Messages[K];
type Intentions = { readonly [K in Intention]: (message: Message<K>) => Promise<void> };

const follow = <K extends Intention>(message: Message<K>, table: Intentions): Promise<void> =>
  table[message.kind](message);

type Handlers = TopologyHandlers & {
  readonly endPreview: () => Promise<void>;
  readonly filter: (text: string) => Promise<void>;
};

const intentions = (handlers: Handlers): Intentions => ({
  startWizard: async ({ operation, target }) => {
    if (operationById(operation)) await handlers.startWizard(operation, target);
  },
  revealInTree: ({ target }) => handlers.revealInTree(target),
  openInConsole: ({ target }) => handlers.openInConsole(target),
  copy: ({ text }) => handlers.copy(text),
  filter: ({ text }) => handlers.filter(text),
  refresh: handlers.refresh,
  export: handlers.exportFile,
  notice: ({ action }) => handlers[action](),
});

const tagsFor = async (key: string | undefined, { store: { inventory } }: Session): Promise<ToWebview | undefined> => {
  if (!inventory) return undefined;
  const { tagValuesOf } = await import('../../topology/tagValues.ts');
  return { kind: 'tagValues', tags: tagValuesOf(inventory, key) };
};

const detailsFor = async (target: Selection, session: Session): Promise<ToWebview | undefined> => {
  const { shown } = session.store;
  if (!shown) return undefined;
  // Loaded on first use: activation stays small.
  const [{ detailsOf }, { Inventory }, { changeSection, seenBy }] = await Promise.all([
    import('../../topology/detailsOf.ts'),
    import('../../domain/inventory.ts'),
    import('./topologyComparison.ts'),
  ]);
  const { inventory, findings, compared } = seenBy(session, shown);
  const details = detailsOf(target, inventory, { findings, operations: offeredFor(target, session) });
  if (!compared) return details && { kind: 'details', details };
  // What is gone is told as it was.
  const earlier = session.preview?.before ?? (session.baseline && new Inventory(session.baseline.snapshot));
  const told = details ?? (earlier && detailsOf(target, earlier, { findings: [], operations: [] }));
  const change = changeSection({ compared, isPreview: session.preview !== undefined }, target);
  return told && { kind: 'details', details: { ...told, sections: [...(change ? [change] : []), ...told.sections] } };
};

/** What can be done with it, as buttons beside its details; of what is rehearsed nothing. */
const offeredFor = (target: Selection, { preview, store: { shown } }: Session): Details['operations'] => {
  if (!shown || preview || neverWritten(shown.scope)) return [];
  return (
    operations
      .filter((operation) => operation.on.includes(target.kind) && operation.offeredFor(target, shown.inventory))
      // What destroys stands last, as in the menus.
      .toSorted((a, b) => Number(a.destructive === true) - Number(b.destructive === true))
      .map(({ id, title, icon }) => ({ id, label: title.replace(' Network Interface', ''), icon }))
  );
};
