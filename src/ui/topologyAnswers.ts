import { operationById, operations } from '../operations/registry.ts';
import type { Selection, ToHost, ToWebview } from '../protocol/topology.ts';
import { neverWritten } from '../services/readOnly.ts';
import type { Session } from './session.ts';
import { offersFor } from './topologyOffers.ts';

/** What the panel can have done elsewhere. */
export type TopologyHandlers = {
  readonly runOperation: (id: string, target: Selection) => Promise<void>;
  readonly revealInTree: (target: Selection) => Promise<void>;
  readonly openInConsole: (target: Selection) => Promise<void>;
  readonly copy: (text: string) => Promise<void>;
  readonly refresh: () => Promise<void>;
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
    return inventory && scope && { kind: 'offers', target, operations: offersFor(target, inventory, scope) };
  }
  await follow(message, intentions(handlers));
  return undefined;
};

type Intention = Exclude<ToHost['kind'], 'ready' | 'select' | 'offers' | 'tagValues' | 'painted'>;
type Messages = { readonly [K in Intention]: Extract<ToHost, { readonly kind: K }> };
type Message<K extends Intention> = { readonly kind: K } & Messages[K];
type Intentions = { readonly [K in Intention]: (message: Message<K>) => Promise<void> };

const follow = <K extends Intention>(message: Message<K>, table: Intentions): Promise<void> =>
  table[message.kind](message);

const intentions = (handlers: TopologyHandlers): Intentions => ({
  runOperation: async ({ operation, target }) => {
    if (operationById(operation)) await handlers.runOperation(operation, target);
  },
  revealInTree: ({ target }) => handlers.revealInTree(target),
  openInConsole: ({ target }) => handlers.openInConsole(target),
  copy: ({ text }) => handlers.copy(text),
  refresh: handlers.refresh,
  export: handlers.exportFile,
  notice: ({ action }) => handlers[action](),
});

const tagsFor = async (key: string | undefined, { store: { inventory } }: Session): Promise<ToWebview | undefined> => {
  if (!inventory) return undefined;
  const { tagValuesOf } = await import('../topology/tagValues.ts');
  return { kind: 'tagValues', tags: tagValuesOf(inventory, key) };
};

const detailsFor = async (target: Selection, session: Session): Promise<ToWebview | undefined> => {
  const { findings, baseline } = session;
  const { inventory, scope } = session.store;
  if (!inventory || !scope) return undefined;
  const offered = operations
    .filter(({ on, offeredFor }) => on.includes(target.kind) && offeredFor(target, inventory) && !neverWritten(scope))
    // What destroys stands last, as in the menus.
    .toSorted((a, b) => Number(a.destructive === true) - Number(b.destructive === true))
    .map(({ id, title, icon }) => ({ id, label: title.replace(' Network Interface', ''), icon }));
  // Loaded on first use: activation stays small.
  const { detailsOf } = await import('../topology/detailsOf.ts');
  const details = detailsOf(target, inventory, { findings, operations: offered });
  if (!baseline) return details && { kind: 'details', details };
  // What is gone is told as it was.
  const [{ Inventory }, { changeSection }] = await Promise.all([
    import('../domain/inventory.ts'),
    import('./topologyComparison.ts'),
  ]);
  const told = details ?? detailsOf(target, new Inventory(baseline.snapshot), { findings: [], operations: [] });
  const change = changeSection(session, target);
  return told && { kind: 'details', details: { ...told, sections: [...(change ? [change] : []), ...told.sections] } };
};
