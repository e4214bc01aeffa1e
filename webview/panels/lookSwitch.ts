import type { PreviewLook } from '../../src/topology/pictureChanges.ts';
import type { State } from '../state.ts';
import { el } from './dom.ts';

export type LookSwitch = { readonly element: HTMLElement; readonly render: (state: State) => void };

/** In the order of the switch, with what each says. */
const looks: readonly { readonly look: PreviewLook; readonly word: string; readonly title: string }[] = [
  { look: 'sideBySide', word: 'Side by side', title: 'The account as it is beside the account as it will be' },
  { look: 'overlay', word: 'Overlay', title: 'What comes, goes and changes in one picture' },
  { look: 'afterOnly', word: 'After only', title: 'The account as it will be' },
];

/** The ways to look at a preview, as radio buttons: one stop of the Tab key, arrows choose. */
export const createLookSwitch = (choose: (look: PreviewLook) => void): LookSwitch => {
  const radios = looks.map(({ look, word, title }) => {
    const attributes = { type: 'button', role: 'radio', title };
    const radio = el('button', { class: 'look', text: word, attributes });
    radio.addEventListener('click', () => choose(look));
    return { look, radio };
  });
  const element = el(
    'div',
    { class: 'looks', attributes: { role: 'radiogroup', 'aria-label': 'Look at the preview' } },
    ...radios.map(({ radio }) => radio),
  );
  element.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = radios.findIndex(({ radio }) => radio === document.activeElement);
    const next = radios.at((at + step) % radios.length);
    if (!next) return;
    choose(next.look);
    next.radio.focus();
  });
  return {
    element,
    render: ({ look }) => {
      for (const { look: own, radio } of radios) {
        radio.setAttribute('aria-checked', String(own === look));
        radio.tabIndex = own === look ? 0 : -1;
      }
    },
  };
};

const steps: { readonly [Key in string]?: 1 | -1 } = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
