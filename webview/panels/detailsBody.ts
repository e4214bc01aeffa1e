import type { Details, DetailsSection, PathStop, ThingKind } from '../../src/topology/details.ts';
import type { IconName } from '../icons.ts';
import { createActions, type ActionEvents } from './actions.ts';
import { button, drawnIcon, el } from './dom.ts';
import { createCopyButton, createDetailsList, createThingLink, idNames, type ListEvents } from './detailsList.ts';
import { icon } from './icon.ts';
import { createReachSection } from './reachSection.ts';
import { diamondSign, ringSign, tagSign } from './signs.ts';

export type BodyEvents = ActionEvents &
  ListEvents & {
    /** What is done with a security group of the thing: the picture shows who shares it, the page goes there. */
    readonly pressGroup: (group: Details['groups'][number]) => void;
    /** Whether groups stay pressed. */
    readonly groupsToggle: boolean;
  };

/** What stands around the facts: on the title's line, and below the buttons. */
export type BodyExtras = { readonly tools: readonly HTMLElement[]; readonly summary?: HTMLElement };

/** All that is told of one thing, the same beside the picture and in a tab of its own. */
export const detailsContents = (
  details: Details,
  events: BodyEvents,
  { tools, summary }: BodyExtras,
): readonly HTMLElement[] => [
  head(details, events, tools),
  ...(summary ? [summary] : []),
  ...(details.findings.length > 0 ? [findings(details)] : []),
  ...(details.path.length > 0 ? [path(details.path, events)] : []),
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

const head = (details: Details, events: BodyEvents, tools: readonly HTMLElement[]): HTMLElement =>
  el(
    'div',
    { class: 'head' },
    el(
      'div',
      { class: 'titleRow' },
      sign(details),
      el('h2', { text: details.title, attributes: { tabindex: '-1' } }),
      lock(details),
      ...tools,
    ),
    details.areTogether === true
      ? undefined
      : el(
          'div',
          { class: 'idRow' },
          el('span', { class: 'mono', text: details.id }),
          createCopyButton(details.id, idNames[details.kind], events),
        ),
    createActions(details, events),
  );

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
  const icons: { readonly [Kind in ThingKind]: IconName } = {
    vpc: 'cloud',
    subnet: 'layers',
    instance: 'instance',
    interface: 'plug',
    address: 'elasticIp',
    group: 'shield',
  };
  return icon(icons[kind], 16, kind === 'address' ? 'pub' : 't2');
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

const path = (stops: readonly PathStop[], events: ListEvents): HTMLElement =>
  el(
    'div',
    { class: 'section' },
    el('h3', { text: `Path from the ${lowered(stops[0]?.text ?? 'Internet')}` }),
    el('ol', { class: 'path' }, ...stops.map((stop) => stopRow(stop, events))),
  );

/** Within a sentence: `internet`, `carrier's network`. */
const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const stopRow = (stop: PathStop, { go }: ListEvents): HTMLElement => {
  const { kind, text, target } = stop;
  const named = kind === 'internet' || kind === 'instance';
  const name = target ? createThingLink(text, () => go(target)) : el('span', { text });
  const shown = el('span', { class: named ? 'strong' : 'mono' }, name);
  return el('li', {}, stopSign(stop), shown, el('span', { class: 'note', text: stop.note ?? '' }));
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

const groups = (own: Details['groups'], events: BodyEvents): HTMLElement =>
  el(
    'div',
    { class: 'section' },
    el('h3', { text: 'Security groups' }),
    el('div', { class: 'groups' }, ...own.map((group) => groupButton(group, events))),
  );

const groupButton = (group: Details['groups'][number], { pressGroup, groupsToggle }: BodyEvents): HTMLElement => {
  const { id, name } = group;
  const look = { class: 'group', label: groupsToggle ? `Show who shares ${name}` : `Show ${name}`, text: name };
  const element = button(look, () => pressGroup(group), icon('shield', 12, 't2'));
  element.title = id;
  element.dataset['name'] = name;
  if (groupsToggle) element.setAttribute('aria-pressed', 'false');
  return element;
};
