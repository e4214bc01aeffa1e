import type { Details, DetailsSection, PathStop } from '../../src/topology/details.ts';
import type { IconName } from '../icons.ts';
import type { State } from '../state.ts';
import { createActions, type ActionEvents } from './actions.ts';
import { button, drawnIcon, el } from './dom.ts';
import { icon } from './icon.ts';
import { createCopyButton, createDetailsList, type ListEvents } from './detailsList.ts';
import { createGrip } from './grip.ts';
import { createReachSection } from './reachSection.ts';
import { createSummary } from './summary.ts';
import { diamondSign, ringSign, tagSign } from './signs.ts';

export type DetailsEvents = ActionEvents &
  ListEvents & {
    readonly close: () => void;
    /** The focus goes back to the picture. */
    readonly leave: () => void;
    /** Shows who shares a group of the selection; a second time, no longer. */
    readonly showGroup: (name: string) => void;
  };

/** The panel of the selection: what is known of it, and what can be done with it. Hidden without a selection. */
export const createDetails = (
  events: DetailsEvents,
): { element: HTMLElement; render: (state: State) => void; focus: () => void } => {
  const body = el('div', { class: 'detailsBody' });
  const element = el('aside', { class: 'details', attributes: { role: 'region', 'aria-label': 'Details' } });
  element.append(createGrip(element), body);
  let shown: Details | undefined;
  let awaited = false;
  const focus = (): void => {
    awaited = element.hidden === true;
    body.querySelector('h2')?.focus();
  };
  element.addEventListener('keydown', ({ key }) => key === 'Escape' && events.leave());
  return {
    element,
    /** Goes there now, or as soon as there are details. */
    focus,
    render: ({ details, group }) => {
      element.hidden = details === undefined;
      for (const one of details === shown ? body.querySelectorAll<HTMLElement>('button.group') : [])
        one.setAttribute('aria-pressed', String(one.dataset['name'] === group?.name));
      if (details === shown) return;
      shown = details;
      body.replaceChildren(...(details ? contents(details, events) : []));
      body.scrollTop = 0;
      if (awaited && details) focus();
    },
  };
};

const contents = (details: Details, events: DetailsEvents): readonly HTMLElement[] => [
  head(details, events),
  createSummary(details),
  ...(details.findings.length > 0 ? [findings(details)] : []),
  ...(details.path.length > 0 ? [path(details.path)] : []),
  ...(details.reach ?? []).map((list) => createReachSection(list, events)),
  ...ordered(details).map((part) => ('rows' in part ? createDetailsList(part, events) : groups(part, events))),
];

/** Security groups stand before the settings, after addresses and attachment. */
const ordered = ({ sections, groups: own }: Details): readonly (DetailsSection | Details['groups'])[] => {
  if (own.length === 0) return sections;
  const last = sections.findIndex(({ title }) => title === 'Settings');
  const at = last < 0 ? sections.length : last;
  return [...sections.slice(0, at), own, ...sections.slice(at)];
};

const head = (details: Details, events: DetailsEvents): HTMLElement => {
  return el(
    'div',
    { class: 'head' },
    el(
      'div',
      { class: 'titleRow' },
      sign(details),
      el('h2', { text: details.title, attributes: { tabindex: '-1' } }),
      lock(details),
      button({ class: 'tool', label: 'Close details' }, events.close, icon('close', 16)),
    ),
    details.areTogether === true
      ? undefined
      : el(
          'div',
          { class: 'idRow' },
          el('span', { class: 'mono', text: details.id }),
          createCopyButton(details.id, 'id', events),
        ),
    createActions(details, events),
  );
};

const lock = ({ protectedBy }: Details): Element | undefined => {
  if (protectedBy === undefined) return undefined;
  const why = `Protected: it is never changed (${protectedBy})`;
  const attributes = { role: 'img', 'aria-label': why, title: why };
  return el('span', { class: 'lock', attributes }, drawnIcon(closedLock, 14, ''));
};

const closedLock = { fill: 'M3 7h10v7H3Z', stroke: 'M5.3 7V5a2.7 2.7 0 0 1 5.4 0v2' };

const sign = ({ tag, chipKind, kind }: Details): Element | undefined => {
  if (chipKind === 'managed') return diamondSign();
  if (chipKind === 'unattached') return ringSign(16);
  if (tag !== undefined) return tagSign(tag.replace(/^card (\d+) · /, '$1:'), chipKind === 'primary', false);
  const icons: { readonly [Kind in Details['kind']]: IconName } = {
    vpc: 'cloud',
    subnet: 'layers',
    instance: 'instance',
    interface: 'plug',
  };
  return icon(icons[kind], 16, 't2');
};

const findings = ({ findings: found }: Details): HTMLElement =>
  el(
    'div',
    { class: 'section' },
    el('h3', { text: found.length === 1 ? 'Finding' : 'Findings' }),
    ...found.map(({ severity, message }) =>
      el(
        'div',
        { class: 'finding' },
        icon(severity === 'error' ? 'error' : 'warning', 16, severity === 'error' ? 'err' : 'warn'),
        el('span', { text: message }),
      ),
    ),
  );

const path = (stops: readonly PathStop[]): HTMLElement =>
  el(
    'div',
    { class: 'section' },
    el('h3', { text: `Path from the ${lowered(stops[0]?.text ?? 'Internet')}` }),
    el('ol', { class: 'path' }, ...stops.map((stop) => stopRow(stop))),
  );

/** Within a sentence: `internet`, `carrier's network`. */
const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const stopRow = (stop: PathStop): HTMLElement => {
  const named = stop.kind === 'internet' || stop.kind === 'instance';
  const text = el('span', { class: named ? 'strong' : 'mono', text: stop.text });
  return el('li', {}, stopSign(stop), text, el('span', { class: 'note', text: stop.note ?? '' }));
};

const stopSign = ({ kind, note }: PathStop): Element => {
  if (kind === 'interface') return tagSign(/\d+$/.exec(note ?? '')?.[0] ?? '·', true, true);
  const icons = {
    internet: icon('cloud', 16, 't2'),
    gateway: icon('gateway', 16, 'pub'),
    'elastic-ip': icon('elasticIp', 16, 'pub'),
    'public-ip': icon('globe', 16, 'pub'),
    instance: icon('instance', 16, 't2'),
  } as const;
  return icons[kind];
};

const groups = (own: Details['groups'], events: DetailsEvents): HTMLElement =>
  el(
    'div',
    { class: 'section' },
    el('h3', { text: 'Security groups' }),
    el('div', { class: 'groups' }, ...own.map((group) => groupButton(group, events))),
  );

const groupButton = ({ id, name }: Details['groups'][number], events: DetailsEvents): HTMLElement => {
  const look = { class: 'group', label: `Show who shares ${name}`, text: name };
  const element = button(look, () => events.showGroup(name), icon('shield', 12, 't2'));
  element.title = id;
  element.dataset['name'] = name;
  element.setAttribute('aria-pressed', 'false');
  return element;
};
