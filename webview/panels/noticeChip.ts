import type { State } from '../state.ts';
import { button, el } from './dom.ts';
import { icon } from './icon.ts';

type Told = Pick<State, 'picture' | 'standing' | 'notice' | 'lines'>;

/** In place of the strip where the picture has little height: one word of what stands in it, which a press opens below. */
export const createNoticeChip = (
  strip: HTMLElement,
): { readonly element: HTMLElement; readonly render: (told: Told) => void } => {
  const chip = button({ class: 'fact noticeChip', label: '', text: '' }, () => show(!strip.classList.contains('open')));
  const element = el('span', { class: 'notices', attributes: { role: 'status' } }, chip);
  const show = (open: boolean): void => {
    strip.classList.toggle('open', open);
    chip.setAttribute('aria-expanded', String(open));
  };
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !strip.classList.contains('open')) return;
    show(false);
    chip.focus();
    event.stopPropagation();
  };
  for (const part of [chip, strip]) {
    part.addEventListener('keydown', close);
    part.addEventListener('focusout', ({ relatedTarget: next }) => {
      if (next instanceof Node && next !== chip && !strip.contains(next)) show(false);
    });
  }
  show(false);
  return {
    element,
    render: (told) => {
      const said = chipWords(told);
      element.hidden = said === undefined;
      if (!said) {
        show(false);
        return;
      }
      chip.classList.toggle('warns', said.warns);
      chip.querySelector('.icon')?.remove();
      chip.prepend(said.warns ? icon('warning', 14, 'warn') : icon('info', 14, 't2'));
      chip.querySelector('.word')?.replaceChildren(said.words);
      chip.setAttribute('aria-label', `${said.words}: show what is to be known of the picture`);
    },
  };
};

/** What is wrong before what is merely so; undefined where there is nothing to say, and of a preview, whose strip stays. */
const chipWords = ({ picture, standing, notice, lines }: Told): { words: string; warns: boolean } | undefined => {
  if (!picture || picture.scene.vpcs.length === 0 || notice?.action?.id === 'endPreview') return undefined;
  if (notice) return { words: notice.title, warns: true };
  const gaps = picture.scene.graph.gaps.length;
  if (gaps > 0) return { words: gaps === 1 ? '1 part not read' : `${gaps} parts not read`, warns: true };
  if (standing) return { words: standing.kind === 'soFar' ? 'Reading…' : `As of ${standing.readAt}`, warns: false };
  if (lines.length === 0) return undefined;
  return { words: lines.length === 1 ? '1 note' : `${lines.length} notes`, warns: false };
};
