import type { AttributeTable, DetailsToHost, ShownDetails } from '../../src/protocol/details.ts';
import type { Details } from '../../src/topology/details.ts';
import type { MenuEntry } from '../panels/actions.ts';
import { detailsContents, type BodyEvents } from '../panels/detailsBody.ts';
import { createDetailsList } from '../panels/detailsList.ts';
import { button, el } from '../panels/dom.ts';
import { icon } from '../panels/icon.ts';
import { replaceInPlace } from '../panels/sameFocus.ts';

/** One thing in a tab of its own: the contents of the panel, laid out for the width of an editor, and what EC2 says of it now. */
export class DetailsPage {
  readonly element: HTMLElement;
  /** What scrolls. */
  readonly scroller = el('main');
  readonly #post: (message: DetailsToHost) => void;
  readonly #bar = el('header');
  readonly #notice = el('p', { class: 'notice', attributes: { role: 'status' } });
  readonly #inner = el('div', { class: 'inner detailsBody' });
  /** Where each thing was scrolled when it was left. */
  readonly #scrolled = new Map<string, number>();
  #shown: ShownDetails | undefined;

  constructor(post: (message: DetailsToHost) => void) {
    this.#post = post;
    this.scroller.append(this.#notice, this.#inner);
    this.element = el('div', { class: 'page' }, this.#bar, this.scroller);
  }

  get canGoBack(): boolean {
    return this.#shown?.back !== undefined;
  }

  /** Shows a thing from its top or, in going back, from where it was left; of the thing that is shown it tells anew in place. `from`: in pixels. */
  show(shown: ShownDetails, from?: number): void {
    const last = this.#shown;
    if (JSON.stringify(last) === JSON.stringify(shown)) return;
    this.#shown = shown;
    const key = keyOf(shown);
    const isSame = last !== undefined && keyOf(last) === key;
    if (last && !isSame) this.#scrolled.set(keyOf(last), this.scroller.scrollTop);
    const hadFocus = this.element.contains(document.activeElement);
    replaceInPlace(this.#bar, this.scroller, this.#barParts(shown));
    this.#notice.hidden = shown.notice === undefined;
    if (this.#notice.textContent !== (shown.notice ?? '')) this.#notice.replaceChildren(...noticeParts(shown.notice));
    replaceInPlace(this.#inner, this.scroller, this.#contents(shown));
    if (isSame) return;
    const isBack = last !== undefined && shown.kept.trail.length < last.kept.trail.length;
    this.scroller.scrollTop = isBack ? (this.#scrolled.get(key) ?? 0) : (from ?? 0);
    if (hadFocus) this.#inner.querySelector('h2')?.focus({ preventScroll: true });
  }

  #barParts({ back, account, isReadable }: ShownDetails): readonly HTMLElement[] {
    const label = back === undefined ? 'Back' : `Back to ${back} (Alt+Left)`;
    const leave = button({ class: 'tool', label }, () => this.#post({ kind: 'back' }), icon('chevron', 16, 'toLeft'));
    leave.hidden = back === undefined;
    const again = button(
      { class: 'tool', label: 'Read again' },
      () => this.#post({ kind: 'readAgain' }),
      icon('refresh', 16),
    );
    again.hidden = !isReadable;
    return [leave, el('span', { class: 'account', text: account }), again];
  }

  #contents(shown: ShownDetails): readonly HTMLElement[] {
    const { details, title, kept, attributes } = shown;
    if (!details) {
      const id = kept.trail.at(-1)?.id ?? '';
      return [
        el(
          'div',
          { class: 'head' },
          el('div', { class: 'titleRow' }, el('h2', { text: title, attributes: { tabindex: '-1' } })),
          el('div', { class: 'idRow' }, el('span', { class: 'mono', text: id })),
        ),
      ];
    }
    const events = this.#events(details);
    return [...detailsContents(details, events, { tools: [] }), ...attributeParts(attributes, events)];
  }

  #events(details: Details): BodyEvents {
    const post = this.#post;
    return {
      copy: (text) => post({ kind: 'copy', text }),
      go: ({ kind, id }) => post({ kind: 'go', target: { kind, id } }),
      run: (operation) => post({ kind: 'operate', operation }),
      places: this.#places(details),
      pressGroup: ({ id }) => post({ kind: 'go', target: { kind: 'group', id } }),
      groupsToggle: false,
    };
  }

  #places({ kind }: Details): readonly MenuEntry[] {
    const entry = (label: string, message: DetailsToHost): MenuEntry => ({ label, act: () => this.#post(message) });
    // A group has no row, and no place in the picture.
    const seen = [
      entry('Show in Topology', { kind: 'showInTopology' }),
      entry('Show in Tree', { kind: 'revealInTree' }),
      entry('Open in AWS Console', { kind: 'openInConsole' }),
    ];
    return [...(kind === 'group' ? [] : seen), entry('Copy as JSON', { kind: 'copyJson' })];
  }
}

const keyOf = ({ kept: { scope, trail } }: ShownDetails): string =>
  `${scope} ${trail.at(-1)?.kind} ${trail.at(-1)?.id}`;

const noticeParts = (notice: string | undefined): readonly Node[] =>
  notice === undefined ? [] : [icon('info', 16, 't2'), el('span', { text: notice })];

/** What EC2 says of an interface now: a section for each call. */
const attributeParts = (
  attributes: readonly AttributeTable[] | undefined,
  events: BodyEvents,
): readonly HTMLElement[] => {
  if (!attributes)
    return [
      el('p', { class: 'section asking', text: 'Reading all attributes from EC2…', attributes: { role: 'status' } }),
    ];
  return attributes.map(({ title, rows, problem }) => {
    const said = (value: string) => ({ label: 'Answer', value, mono: false, copy: false });
    if (problem !== undefined) return createDetailsList({ title, rows: [said(problem)] }, events);
    if (rows.length === 0) return createDetailsList({ title, rows: [said('EC2 returned nothing')] }, events);
    const told = rows.map(({ name, value }) => ({ label: name, value, mono: true, copy: value !== '' }));
    return createDetailsList({ title, rows: told }, events);
  });
};
