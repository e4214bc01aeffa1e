import './probe.ts';
import { isReading, notReadYet } from '../../src/domain/gap.ts';
import { Inventory } from '../../src/domain/inventory.ts';
import { foreign, words } from '../../src/domain/words.ts';
import { findingsOf } from '../../src/rules/findings.ts';
import type { Snapshot } from '../../src/domain/model.ts';
import type { PaintOrder, Selection, ToHost, ToWebview } from '../../src/protocol/topology.ts';
import { selectionOf } from '../../src/protocol/selection.ts';
import { readWorldName, worldNamed } from '../../src/simulator/worlds/worldNamed.ts';
import { comparedWith } from '../../src/ui/changes/comparisons.ts';
import { paintOrder } from '../../src/ui/export/exported.ts';
import { exportPartOf } from '../../src/ui/export/exportPart.ts';
import { accountView, type AccountView, filterToPage } from '../../src/ui/topology/accountView.ts';
import { pictureMessages, previewNotice } from '../../src/ui/topology/topologyPictures.ts';
import type { PreviewLook } from '../../src/topology/pictureChanges.ts';
import { detailsOf } from '../../src/topology/detailsOf.ts';
import { detailsTogetherOf } from '../../src/topology/detailsTogetherOf.ts';
import { tableValuesOf } from '../../src/topology/tableValues.ts';
import { fitting } from '../../src/domain/shape.ts';
import { tableLook, type TableLook } from '../../src/protocol/tableLook.ts';
import { tagValuesOf } from '../../src/topology/tagValues.ts';
import { offered, thingNamed } from './devThings.ts';
import { wearTheme } from './themes.ts';

/** What a test or a person at the dev page's console can do to the picture. */
export type DevHost = {
  /** All that the webview asked of its host, in order. */
  readonly posted: ToHost[];
  readonly send: (message: ToWebview) => void;
  /** Sets the filter, as the tree does. */
  readonly filter: (text: string) => void;
  /** Reads the world again, changed by the given function. */
  readonly refresh: (change?: (snapshot: Snapshot) => Snapshot) => void;
  /** Shows of the world what has been read when so many of its interfaces have come; `refresh` shows the whole. */
  readonly soFar: (interfaces: number) => void;
  /** Compares what is shown from now on with what it was before the given change; without one, no longer. */
  readonly compare: (change?: (snapshot: Snapshot) => Snapshot) => void;
  /** Shows what the given change would make of it, as an operation that has not run; without one, no longer. */
  readonly preview: (change?: (snapshot: Snapshot) => Snapshot, title?: string) => void;
  /** Has the page paint what is shown, or of it what belongs to one thing; answers the number of the order. */
  readonly paint: (look: Pick<PaintOrder, 'scale' | 'colors'>, of?: Selection, to?: 'host' | 'clipboard') => number;
  /** With `hold` in the address a picture waits, ready to be sent, until it is released. */
  readonly holds: () => boolean;
  readonly release: () => void;
};

declare global {
  interface Window {
    eniHost: DevHost;
    acquireVsCodeApi: () => unknown;
  }
}

const query = new URLSearchParams(location.search);

/** A host in the page itself: the real projection of a simulated account, and a memory of what was asked. */
const startHost = (): DevHost => {
  const posted: ToHost[] = [];
  let snapshot: Snapshot | undefined;
  let inventory: Inventory | undefined;
  let baseline: Snapshot | undefined;
  let before: Snapshot | undefined;
  let lookedAt: PreviewLook = 'overlay';
  let held: ToWebview | undefined;
  let filterText = '';
  const send = (message: ToWebview): void => window.postMessage(message, '*');
  const show = (message: ToWebview): void => {
    if (query.has('hold') && message.kind === 'picture') held = message;
    else send(message);
  };
  const holds = (): boolean => held !== undefined;
  const release = (): void => {
    if (held) send(held);
    held = undefined;
  };
  const view = (read: Inventory): AccountView => viewIn(read, { baseline, before, filterText, look: lookedAt });
  const picture = (): void => {
    if (!snapshot) return;
    inventory = new Inventory(snapshot);
    for (const message of pictureMessages(view(inventory))) show(message);
  };
  const refresh: DevHost['refresh'] = (change = (same) => same) => {
    if (snapshot) snapshot = change(snapshot);
    picture();
  };
  const soFar: DevHost['soFar'] = (interfaces) => {
    if (!snapshot) return;
    const enis = snapshot.enis.slice(0, interfaces);
    const gaps = (['enis', 'instances'] as const).map(notReadYet);
    inventory = new Inventory({ ...snapshot, enis, gaps });
    for (const message of pictureMessages(view(inventory), { kind: 'soFar' })) show(message);
    send({ kind: 'loading', interfaces });
  };
  const asOf = (readAt: string): void => {
    if (!snapshot) return;
    inventory = new Inventory(snapshot);
    for (const message of pictureMessages(view(inventory), { kind: 'asOf', readAt })) show(message);
    send({ kind: 'loading', interfaces: undefined });
  };
  const compare: DevHost['compare'] = (change) => {
    baseline = change && snapshot;
    refresh(change);
  };
  const preview: DevHost['preview'] = (change, name = 'Move Network Interface') => {
    if (!snapshot) return;
    before = change && snapshot;
    inventory = new Inventory(change ? change(snapshot) : snapshot);
    const shown = view(inventory);
    for (const message of pictureMessages(shown)) show(message);
    if (shown.preview) send(previewNotice({ ...shown.preview, title: words`${foreign(name)}` }));
    const first = shown.changes?.marks.find(({ place }) => place !== 'old');
    if (first) send({ kind: 'reveal', target: first.on });
  };
  const filter: DevHost['filter'] = (text) => {
    filterText = text.trim();
    if (inventory) send(filterToPage(view(inventory).filter));
  };
  const paint: DevHost['paint'] = (look, of, to = 'host') => {
    const request = posted.length + 1;
    if (!inventory) throw new Error('Nothing is shown');
    const shown = view(inventory);
    const part = exportPartOf(of, shown.drawn.inventory);
    send({ kind: 'paint', request, to, ...paintOrder({ view: shown, part }, look) });
    return request;
  };
  const first = async (): Promise<void> => {
    const look = keptTable();
    if (look) send({ kind: 'tableLook', look });
    send({ kind: 'loading', interfaces: undefined });
    // Nothing ever comes.
    if (query.has('nothing')) return;
    snapshot = await worldNamed(readWorldName(query.get('world') ?? '') ?? { kind: 'demo' });
    if (query.has('reading')) soFar(0);
    else if (query.has('last')) asOf('07:31');
    else picture();
    const name = query.get('select');
    const target = name === null ? undefined : named(snapshot, name);
    if (target) send({ kind: 'reveal', target });
  };
  const answer = (message: ToHost): void => {
    posted.push(message);
    if (message.kind === 'ready') void first();
    else if (message.kind === 'tableLook') keepTable(message.look);
    else if (message.kind === 'bulkOffers' && inventory) {
      const shown = inventory;
      const can = ({ id }: { readonly id: string }): number =>
        message.eniIds.filter((eniId) => id !== 'detachInterface' || isSecondary(eniId, shown)).length;
      const offers = bulkOffered.map((offer) => ({ ...offer, can: can(offer) }));
      send({ kind: 'bulkOffers', request: message.request, offers });
    } else if (message.kind === 'refusals' && inventory) {
      const shown = inventory;
      const refused = message.eniIds
        .filter((eniId) => !isSecondary(eniId, shown))
        .map((eniId) => ({ name: eniId, why: 'It is the primary interface of its instance' }));
      send({ kind: 'refusals', operation: message.operation, total: refused.length, refused });
    } else if (message.kind === 'tableValues' && inventory)
      send({ kind: 'tableValues', told: tableValuesOf(inventory, message.columns) });
    else if (message.kind === 'copyPicture') paint({ scale: 2, colors: 'dark' }, undefined, 'clipboard');
    else if (message.kind === 'refresh') refresh();
    else if (message.kind === 'previewLook') lookedAt = message.look;
    else if (message.kind === 'notice' && message.action === 'endPreview') preview();
    else if (message.kind === 'filter') filter(message.text);
    else if (message.kind === 'tagValues' && inventory)
      send({ kind: 'tagValues', tags: tagValuesOf(inventory, message.key) });
    else if (message.kind === 'offers')
      send({ kind: 'offers', target: message.target, operations: offered.map(({ id }) => id).join(' ') });
    else if (message.kind === 'select' && message.target && inventory) {
      const details = detailsOf(message.target, inventory, {
        findings: findingsOf(inventory),
        operations: offered,
        main: 'moveInterface',
      });
      if (details) send({ kind: 'details', details });
    } else if (message.kind === 'selectTogether' && inventory) {
      const details = detailsTogetherOf(message.eniIds, inventory, offeredTogether);
      if (details) send({ kind: 'details', details });
    }
  };
  window.acquireVsCodeApi = () => ({ ...remembered(), postMessage: answer });
  return { posted, send, filter, refresh, soFar, compare, preview, paint, holds, release };
};

const title = words`Demo account`;

type Shown = {
  readonly baseline: Snapshot | undefined;
  readonly before: Snapshot | undefined;
  readonly filterText: string;
  readonly look: PreviewLook;
};

const comparedIn = (earlier: Snapshot | undefined, inventory: Inventory): AccountView['compared'] =>
  earlier && comparedWith({ title, snapshot: earlier }, { title, inventory });

/** What the host would show; compared with an earlier account, with what came, went and changed. */
const viewIn = (inventory: Inventory, { baseline, before, filterText, look }: Shown): AccountView =>
  accountView({
    look,
    title,
    note: undefined,
    // Nothing is judged before all has come.
    account: { inventory, findings: isReading(inventory.gap('enis')) ? [] : findingsOf(inventory) },
    compared: comparedIn(before ?? baseline, inventory),
    isPreview: before !== undefined,
    ...(before ? { before: { inventory: new Inventory(before), findings: findingsOf(new Inventory(before)) } } : {}),
    filter: filterText,
  });

/** A state that lives as long as the tab, where VS Code's lives as long as the panel. */
const remembered = (): { getState: () => unknown; setState: (state: unknown) => void } => ({
  getState: () => {
    const kept: unknown = JSON.parse(sessionStorage.getItem('kept') ?? '{}');
    return query.has('keep') ? kept : undefined;
  },
  setState: (state) => sessionStorage.setItem('kept', JSON.stringify(state)),
});

/** What the workspace keeps lives as long as the tab here. */
const keepTable = (look: TableLook): void => sessionStorage.setItem('table', JSON.stringify(look));
const keptTable = (): TableLook | undefined => {
  const kept: unknown = JSON.parse(sessionStorage.getItem('table') ?? 'null');
  return query.has('keep') ? fitting(tableLook, kept) : undefined;
};

/** Those of the table's bar; of these only detaching is not for all. */
const bulkOffered = [
  { id: 'changeSecurityGroups', label: 'Change Security Groups…' },
  { id: 'editTags', label: 'Edit Tags…' },
  { id: 'changeDescription', label: 'Change Description…' },
  { id: 'changeSourceDestCheck', label: 'Change Source/Destination Check…' },
  { id: 'changeTermination', label: 'Change Delete on Termination…' },
  { id: 'detachInterface', label: 'Detach Network Interface…' },
];

const isSecondary = (eniId: string, inventory: Inventory): boolean =>
  (inventory.eni(eniId)?.attachment?.deviceIndex ?? 0) > 0;

/** Those that take several interfaces. */
const offeredTogether = [{ id: 'changeSecurityGroups', label: 'Change Security Groups…', icon: 'shield' }];

/** By an id or a name. */
const named = (snapshot: Snapshot, text: string): Selection | undefined => {
  const found = thingNamed(snapshot, text);
  return found && selectionOf(found);
};

wearTheme(query.get('theme') ?? 'dark');
window.eniHost = startHost();
