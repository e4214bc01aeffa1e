import type { NoticeAction, PictureStanding } from '../../src/protocol/topology.ts';
import type { State } from '../state.ts';
import { routeWords } from '../../src/topology/previewArt.ts';
import type { PreviewLook } from '../../src/topology/pictureChanges.ts';
import { button, el } from './dom.ts';
import { icon } from './icon.ts';
import { createNoticeChip } from './noticeChip.ts';
import { createLookSwitch } from './lookSwitch.ts';

export type EmptyState = {
  /** In place of the picture. */
  readonly cover: HTMLElement;
  /** Above a picture that stays. */
  readonly strip: HTMLElement;
  /** In the toolbar, in place of the strip where there is no height for it. */
  readonly chip: HTMLElement;
  readonly render: (state: State) => void;
};

export type EmptyStateEvents = {
  readonly act: (action: NoticeAction['id']) => void;
  readonly look: (look: PreviewLook) => void;
};

/**
 * What is shown instead of the picture: loading, nothing to draw, a failure; and the strip for what could not be read.
 */
export const createEmptyState = ({ act, look }: EmptyStateEvents): EmptyState => {
  const middle = el('div', { class: 'empty-state', attributes: { role: 'status' } });
  const strip = el('div', { class: 'strip', attributes: { role: 'status' } });
  const chip = createNoticeChip(strip);
  const looks = createLookSwitch(look);
  let shown: unknown[] = [];
  let left: Element | null = null;
  return {
    cover: middle,
    strip,
    chip: chip.element,
    render: (state) => {
      const { picture, loading, standing, notice, lines, changes } = state;
      looks.render(state);
      const now = [picture, loading, standing, notice, lines, changes];
      if (now.every((part, index) => part === shown[index])) return;
      shown = now;
      chip.render(state);
      const covers = !picture || picture.scene.vpcs.length === 0;
      middle.hidden = !covers;
      middle.replaceChildren(...(covers ? cover({ picture, loading, standing, notice }, act) : []));
      const words = covers ? [] : stripWords({ picture, loading, standing, notice, lines });
      strip.hidden = words.length === 0;
      const isPreview = notice?.action?.id === 'endPreview';
      strip.classList.toggle('preview', isPreview);
      if (looks.element.contains(document.activeElement)) left = document.activeElement;
      const actions = words.length > 0 ? actionsOf(notice, act) : [];
      const ends = isPreview ? [el('div', { class: 'stripEnd' }, looks.element, ...actions)] : actions;
      strip.replaceChildren(...words, ...(isPreview ? heardRoutes(changes) : []), ...ends);
      // A new picture comes without its notice, which follows: the focus goes back to where it was.
      if (document.activeElement === document.body && left instanceof HTMLElement && left.isConnected) left.focus();
    },
  };
};

type Part = Pick<State, 'picture' | 'loading' | 'standing' | 'notice'>;

const cover = (
  { picture, loading, standing, notice }: Part,
  act: (action: NoticeAction['id']) => void,
): readonly HTMLElement[] => {
  if (notice) {
    return [el('h2', { text: notice.title }), el('p', { text: notice.message }), ...actionsOf(notice, act)];
  }
  if (loading || standing?.kind === 'soFar' || !picture) {
    const words = readingWords(loading);
    return [el('div', { class: 'spinner', attributes: { 'aria-hidden': 'true' } }), el('p', { text: words })];
  }
  const region = picture.scene.graph.region;
  return [
    el('h2', { text: `No VPCs in ${region}` }),
    el('p', { text: 'This region of the account is empty. Choose another profile or region to see its network.' }),
    actionButton({ id: 'chooseScope', label: 'Choose Profile and Region' }, act),
  ];
};

const readingWords = (loading: Part['loading']): string => {
  const count = loading?.interfaces;
  return count === undefined
    ? 'Reading the account…'
    : `Reading the account… ${count.toLocaleString('en')} ${count === 1 ? 'interface' : 'interfaces'} so far`;
};

/** How what is shown stands to what is there now. */
const standingWords = (standing: PictureStanding, loading: Part['loading']): string => {
  if (standing.kind === 'soFar') return `${readingWords(loading)}. What is missing has not been read yet.`;
  const count = loading?.interfaces ?? 0;
  const come = count > 0 ? ` (${count.toLocaleString('en')} interfaces so far)` : '';
  return `Shown as of ${standing.readAt}${loading ? `; being read again${come}. Read only until then.` : ''}`;
};

const actionsOf = (notice: Part['notice'], act: (id: NoticeAction['id']) => void): readonly HTMLElement[] =>
  notice?.action ? [actionButton(notice.action, act)] : [];

const actionButton = (action: NoticeAction, act: (id: NoticeAction['id']) => void): HTMLElement =>
  button({ class: 'action primary', label: action.label, text: action.label }, () => act(action.id));

const stripWords = ({
  picture,
  loading,
  standing,
  notice,
  lines,
}: Part & Pick<State, 'lines'>): readonly HTMLElement[] => {
  const gaps = picture?.scene.graph.gaps ?? [];
  return [
    ...(standing && !notice ? [line('info', standingWords(standing, loading))] : []),
    ...lines.map((words) => line('info', words)),
    ...(notice
      ? [line(notice.action?.id === 'endPreview' ? 'info' : 'warning', `${notice.title}. ${notice.message}`)]
      : gaps.map((gap) => line('info', gap))),
  ];
};

/** What the picture shows by lines alone, for who does not see it. */
const heardRoutes = (changes: State['changes']): readonly HTMLElement[] => {
  const told = [...new Set((changes?.preview?.routes ?? []).map(routeWords))];
  return told.slice(0, mostHeard).map((text) => el('span', { class: 'heard', text: `${text}. ` }));
};

const mostHeard = 20;

const tones = { info: 't2', warning: 'warn' } as const;

const line = (name: keyof typeof tones, words: string): HTMLElement =>
  el('div', { class: 'stripLine' }, icon(name, 14, tones[name]), el('span', { text: words }));
