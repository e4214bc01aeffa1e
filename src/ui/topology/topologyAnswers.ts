import type { Inventory } from '../../domain/inventory.ts';
import { parseQuery } from '../../domain/query/query.ts';
import { neverWritten, type Scope } from '../../domain/scope.ts';
import type { FixedCommand } from '../../manifest/commands.ts';
import { operationById, operations } from '../../operations/registry.ts';
import type { NoticeAction, Selection, ToHost, ToWebview } from '../../protocol/topology.ts';
import { offeredOn } from '../../operations/operation.ts';
import { glanceAtReservations } from '../../services/readReservations.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';

/** Runs a command of ours, or the wizard of an operation, by its id. */
export type RunCommand = (id: string, argument?: unknown, all?: readonly unknown[]) => Promise<void>;

/** All but what the panel itself answers. */
export type AnsweredHere = Exclude<
  ToHost,
  { readonly kind: 'ready' | 'painted' | 'copied' | 'tableLook' | 'narrowed' }
>;

/** Does what the page asks, and answers the message to be sent back; undefined where there is none. */
export const answerWebview = async (
  message: AnsweredHere,
  open: OpenScope,
  run: RunCommand,
): Promise<ToWebview | undefined> => {
  if (message.kind === 'tagValues') return tagsFor(message.key, open);
  if (message.kind === 'tableValues') return tableValues(message.columns, open);
  if (message.kind === 'select') return message.target && detailsFor(message.target, open);
  if (message.kind === 'selectTogether') return detailsTogether(message.eniIds, open);
  if (message.kind === 'bulkOffers' || message.kind === 'refusals') {
    const { bulkOffersOf, refusalsOf } = await import('./bulkAnswers.ts');
    const targets = interfaces(message.eniIds);
    if (message.kind === 'refusals') return refusalsOf(message.operation, targets, open);
    return { kind: 'bulkOffers', request: message.request, offers: bulkOffersOf(targets, open) };
  }
  if (message.kind === 'offers') {
    const { target } = message;
    const { inventory, scope, visible } = open.store;
    // What is previewed is not there, and nothing is done with what has not all been read.
    if (open.preview || (visible && !inventory)) return { kind: 'offers', target, operations: '' };
    return inventory && scope && { kind: 'offers', target, operations: offersFor(target, inventory, scope) };
  }
  await follow(message, intentions(open, run));
  return undefined;
};

type Intention = Exclude<
  AnsweredHere['kind'],
  'select' | 'selectTogether' | 'offers' | 'tagValues' | 'tableValues' | 'bulkOffers' | 'refusals'
>;
type Messages = { readonly [K in Intention]: Extract<ToHost, { readonly kind: K }> };
type Message<K extends Intention> = { readonly kind: K } & Messages[K];
type Intentions = { readonly [K in Intention]: (message: Message<K>) => Promise<void> };

const follow = <K extends Intention>(message: Message<K>, table: Intentions): Promise<void> =>
  table[message.kind](message);

const intentions = (open: OpenScope, run: RunCommand): Intentions => ({
  startWizard: async ({ operation, target }) => {
    if (operationById(operation)) await run(operation, { ...target, scope: open.id });
  },
  startWizardTogether: async ({ operation, eniIds }) => {
    const rows = interfaces(eniIds).map((target) => ({ ...target, scope: open.id }));
    if (operationById(operation)) await run(operation, rows.at(-1), rows);
  },
  revealInTree: ({ target }) => run('revealInTree', { ...target, scope: open.id }),
  showDetails: ({ target }) => run('showDetails', { ...target, scope: open.id }),
  copyJson: ({ target }) => run('copyJson', { ...target, scope: open.id }),
  copyJsonTogether: async ({ eniIds }) => {
    const rows = interfaces(eniIds).map((target) => ({ ...target, scope: open.id }));
    await run('copyJson', rows.at(-1), rows);
  },
  openInConsole: ({ target }) => run('openInConsole', { ...target, scope: open.id }),
  copy: ({ text }) => run('copyValue', text),
  copyRows: ({ text }) => run('copyValue', text),
  exportRows: ({ text }) => run('exportRows', { scope: open.id, text }),
  refresh: () => run('refresh', { scope: open.id }),
  export: () => run('exportTopology', { scope: open.id }),
  copyPicture: () => run('copyPicture', { scope: open.id }),
  notice: ({ action }) => followNotice(action, run, open),
  previewLook: async ({ look }) => {
    open.previewLook = look;
  },
  // The page asks for none that it cannot read.
  filter: async ({ text }) => {
    if (!parseQuery(text).fault) await open.takeFilter(text);
  },
});

/** What a button of the picture's notice does; there may be no account yet. */
export const followNotice = async (action: NoticeAction['id'], run: RunCommand, open?: OpenScope): Promise<void> => {
  if (action === 'endPreview') open?.preview?.end();
  else if (action === 'refresh' || action === 'signIn') await run(action, ...(open ? [{ scope: open.id }] : []));
  else await run(noticeCommands[action]);
};

const noticeCommands: {
  readonly [A in Exclude<NoticeAction['id'], 'endPreview' | 'refresh' | 'signIn'>]: FixedCommand;
} = {
  openDemo: 'openDemo',
  chooseScope: 'chooseScope',
};

const tagsFor = async (key: string | undefined, { store: { visible } }: OpenScope): Promise<ToWebview | undefined> => {
  if (!visible) return undefined;
  const { tagValuesOf } = await import('../../topology/tagValues.ts');
  return { kind: 'tagValues', tags: tagValuesOf(visible.inventory, key) };
};

const tableValues = async (columns: readonly string[], open: OpenScope): Promise<ToWebview | undefined> => {
  // Also of what is previewed: the table shows that.
  const [{ tableValuesOf }, { accountViewOf }] = await Promise.all([
    import('../../topology/tableValues.ts'),
    import('./accountView.ts'),
  ]);
  const inventory = accountViewOf(open)?.account.inventory;
  return inventory && { kind: 'tableValues', told: tableValuesOf(inventory, columns) };
};

const detailsFor = async (target: Selection, open: OpenScope): Promise<ToWebview | undefined> => {
  // Loaded on first use: activation stays small.
  const [{ detailsIn }, { detailsOf }, { accountViewOf }, { changeSection }] = await Promise.all([
    import('../details/detailsIn.ts'),
    import('../../topology/detailsOf.ts'),
    import('./accountView.ts'),
    import('./changeSection.ts'),
  ]);
  if (target.kind === 'subnet' && !open.preview) await glanceAtReservations(open.store, target.id);
  const view = accountViewOf(open);
  if (!view) return undefined;
  const { account, compared } = view;
  const details = detailsIn(target, account, open);
  if (!compared) return details && { kind: 'details', details };
  // What is gone is told as it was.
  const earlier = open.preview?.before ?? compared.comparison.before;
  const told = details ?? detailsOf(target, earlier, { findings: [], operations: [] });
  const change = changeSection(view, target);
  return told && { kind: 'details', details: { ...told, sections: [...(change ? [change] : []), ...told.sections] } };
};

const interfaces = (eniIds: readonly string[]): readonly Selection[] => eniIds.map((id) => ({ kind: 'interface', id }));

/** With the operations that take several, where they are offered for any of these. */
const detailsTogether = async (eniIds: readonly string[], open: OpenScope): Promise<ToWebview | undefined> => {
  const [{ buttonsFor }, { detailsTogetherOf }, { accountViewOf }] = await Promise.all([
    import('../details/detailsIn.ts'),
    import('../../topology/detailsTogetherOf.ts'),
    import('./accountView.ts'),
  ]);
  const inventory = accountViewOf(open)?.account.inventory;
  const details = inventory && detailsTogetherOf(eniIds, inventory, buttonsFor(interfaces(eniIds), open));
  return details && { kind: 'details', details };
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
