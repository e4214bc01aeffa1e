import type { Selection } from '../../src/protocol/topology.ts';
import type { Details, ThingLink } from '../../src/topology/details.ts';
import type { State } from '../state.ts';
import type { MenuEntry } from './actions.ts';
import { detailsContents, type BodyEvents } from './detailsBody.ts';
import { button, el } from './dom.ts';
import { createGrip } from './grip.ts';
import { icon } from './icon.ts';
import { replaceInPlace } from './sameFocus.ts';
import { createSummary } from './summary.ts';

export type DetailsEvents = Pick<BodyEvents, 'copy'> & {
  readonly run: (operation: string, target: Selection) => void;
  readonly copyJson: (target: Selection) => void;
  /** To another thing of the picture. */
  readonly go: (target: Selection) => void;
  /** In a tab of its own, also what the picture does not have. */
  readonly openPage: (target: ThingLink) => void;
  readonly revealInTree: (target: Selection) => void;
  readonly openInConsole: (target: Selection) => void;
  /** Focus mode, and out of it. */
  readonly focusOn: (target: Selection) => void;
  readonly fold: (subnetId: string) => void;
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
      const isSame = isOfSame(shown, details);
      shown = details;
      const contents = details ? panelContents(details, events) : [];
      if (isSame) replaceInPlace(body, body, contents);
      else {
        body.replaceChildren(...contents);
        body.scrollTop = 0;
      }
      if (awaited && details) focus();
    },
  };
};

/** Whether a refresh tells anew of what is shown. */
const isOfSame = (one: Details | undefined, other: Details | undefined): boolean =>
  one !== undefined && one.kind === other?.kind && one.id === other.id && one.areTogether === other.areTogether;

const panelContents = (details: Details, events: DetailsEvents): readonly HTMLElement[] => {
  const close = button({ class: 'tool', label: 'Close details' }, events.close, icon('close', 16));
  return detailsContents(details, bodyEvents(details, events), { tools: [close], summary: createSummary(details) });
};

const bodyEvents = (details: Details, events: DetailsEvents): BodyEvents => {
  const here = placeOf(details);
  return {
    copy: events.copy,
    go: (target) => {
      const place = placeOf(target);
      if (place) events.go(place);
      else events.openPage(target);
    },
    run: (operation) => here && events.run(operation, here),
    places: here ? placesOf(details, here, events) : [],
    pressGroup: ({ name }) => events.showGroup(name),
    groupsToggle: true,
  };
};

/** What the picture can show of a thing; undefined of an elastic IP or a group. */
const placeOf = ({ kind, id }: ThingLink): Selection | undefined =>
  kind === 'address' || kind === 'group' ? undefined : { kind, id };

/** Where else the thing can be seen. */
const placesOf = (details: Details, here: Selection, events: DetailsEvents): readonly MenuEntry[] => {
  const json: MenuEntry = { label: 'Copy as JSON', act: () => events.copyJson(here) };
  if (details.areTogether === true) return [json];
  const folding: MenuEntry = { label: 'Collapse or Expand', act: () => events.fold(here.id) };
  return [
    { label: 'Focus', act: () => events.focusOn(here) },
    ...(here.kind === 'subnet' ? [folding] : []),
    { label: 'Show Details', act: () => events.openPage(here) },
    { label: 'Show in Tree', act: () => events.revealInTree(here) },
    { label: 'Open in AWS Console', act: () => events.openInConsole(here) },
    json,
  ];
};
