import { portIn, portWords } from '../portAsk.ts';
import type { State } from '../state.ts';
import type { SceneIndex } from '../view/sceneIndex.ts';
import { el } from './dom.ts';

/** Under the lens of exposure, before the legend's keys: the port that is asked about. Those that are open somewhere are offered. */
export const createPortChoice = (
  choose: (port: string) => void,
): { readonly element: HTMLElement; readonly render: (state: State) => void } => {
  const list = el('datalist', { attributes: { id: 'openPorts' } });
  const input = el('input', {
    class: 'port',
    attributes: {
      type: 'text',
      list: 'openPorts',
      placeholder: 'Any port',
      'aria-label': 'Port that the internet may reach',
      maxlength: '12',
      spellcheck: 'false',
    },
  });
  input.addEventListener('input', () => {
    const isPort = input.value.trim() === '' || portIn(input.value) !== undefined;
    input.setAttribute('aria-invalid', String(!isPort));
    input.title = isPort ? '' : 'A number up to 65535, also as TCP 443 or UDP 53';
    if (isPort) choose(input.value.trim());
  });
  let shown: SceneIndex | undefined;
  const element = el('span', { class: 'portChoice' }, input, list);
  element.hidden = true;
  return {
    element,
    render: ({ lens, picture, port }) => {
      element.hidden = lens !== 'exposure';
      if (input.getRootNode() === document && document.activeElement !== input) input.value = port;
      if (lens !== 'exposure' || !picture || picture.index === shown) return;
      shown = picture.index;
      list.replaceChildren(...offered(shown).map((value) => el('option', { attributes: { value } })));
    },
  };
};

const offered = (index: SceneIndex): readonly string[] => {
  const open = new Set([...index.entries.values()].flatMap(({ chip }) => chip.open));
  return [...open].flatMap((text) => {
    const port = portIn(text);
    return port ? [portWords(port)] : [];
  });
};
