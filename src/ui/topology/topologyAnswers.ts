import type { Inventory } from '../../domain/inventory.ts';
import { parseQuery } from '../../domain/query/query.ts';
import { neverWritten, type Scope } from '../../domain/scope.ts';
import type { FixedCommand } from '../../manifest/commands.ts';
import { operationById, operations } from '../../operations/registry.ts';
import type { NoticeAction, Selection, ToHost, ToWebview } from '../../protocol/topology.ts';
import type { Details } from '../../topology/details.ts';
import { offeredOn } from '../../operations/operation.ts';
import type { Session } from '../shared/session.ts';

/** Runs a command of ours, or the wizard of an operation, by its id. */
export type RunCommand = (id: string, argument?: unknown) => Promise<void>;

/** Does what the page asks, and answers the message to be sent back; undefined where there is none. */
export const answerWebview = async (
  message: Exclude<ToHost, { readonly kind: 'ready' | 'painted' }>,
  session: Session,
  run: RunCommand,
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
  await follow(message, intentions(session, run));
  return undefined;
};

type Intention = Exclude<ToHost['kind'], 'ready' | 'select' | 'offers' | 'tagValues' | 'painted'>;
type Messages = { readonly [K in Intention]: Extract<ToHost, { readonly kind: K }> };
type Message<K extends Intention> = { readonly kind: K } & Messages[K];
type Intentions = { readonly [K in Intention]: (message: Message<K>) => Promise<void> };

const follow = <K extends Intention>(message: Message<K>, table: Intentions): Promise<void> =>
  table[message.kind](message);

const intentions = (session: Session, run: RunCommand): Intentions => ({
  startWizard: async ({ operation, target }) => {
    if (operationById(operation)) await run(operation, target);
  },
  revealInTree: ({ target }) => run('revealInTree', target),
  openInConsole: ({ target }) => run('openInConsole', target),
  copy: ({ text }) => run('copyValue', text),
  refresh: () => run('refresh'),
  export: () => run('exportTopology'),
  notice: async ({ action }) => {
    if (action === 'endPreview') session.preview?.end();
    else await run(noticeCommands[action]);
  },
  // The page asks for none that it cannot read.
  filter: async ({ text }) => (parseQuery(text).fault ? undefined : session.setFilter(text)),
});

const noticeCommands: { readonly [A in Exclude<NoticeAction['id'], 'endPreview'>]: FixedCommand } = {
  openDemo: 'openDemo',
  chooseScope: 'chooseScope',
  refresh: 'refresh',
  back: 'backToEarlier',
};

const tagsFor = async (key: string | undefined, { store: { inventory } }: Session): Promise<ToWebview | undefined> => {
  if (!inventory) return undefined;
  const { tagValuesOf } = await import('../../topology/tagValues.ts');
  return { kind: 'tagValues', tags: tagValuesOf(inventory, key) };
};

const detailsFor = async (target: Selection, session: Session): Promise<ToWebview | undefined> => {
  // Loaded on first use: activation stays small.
  const [{ detailsOf }, { viewOf }, { changeSection }] = await Promise.all([
    import('../../topology/detailsOf.ts'),
    import('./accountView.ts'),
    import('./changeSection.ts'),
  ]);
  const view = viewOf(session);
  if (!view) return undefined;
  const { account, compared } = view;
  const { findings } = account;
  const details = detailsOf(target, account.inventory, { findings, operations: buttonsFor(target, session) });
  if (!compared) return details && { kind: 'details', details };
  // What is gone is told as it was.
  const earlier = session.preview?.before ?? compared.comparison.before;
  const told = details ?? detailsOf(target, earlier, { findings: [], operations: [] });
  const change = changeSection(view, target);
  return told && { kind: 'details', details: { ...told, sections: [...(change ? [change] : []), ...told.sections] } };
};

/** What can be done with it, as buttons beside its details; of what is rehearsed nothing. */
const buttonsFor = (target: Selection, { preview, store: { shown } }: Session): Details['operations'] => {
  if (!shown || preview || neverWritten(shown.scope)) return [];
  return (
    offeredOn(target, shown.inventory, operations)
      // What destroys stands last, as in the menus.
      .toSorted((a, b) => Number(a.destructive === true) - Number(b.destructive === true))
      .map(({ id, title, icon }) => ({ id, label: title.replace(' Network Interface', ''), icon }))
  );
};

/**
 * Which operations the context menu of a thing in the picture offers, as the menus of the tree do: ids separated by
 * spaces, empty for none.
 */
export const offersFor = (target: Selection, inventory: Inventory, scope: Scope): string =>
  neverWritten(scope)
    ? ''
    : offeredOn(target, inventory, operations)
        .map(({ id }) => id)
        .join(' ');
