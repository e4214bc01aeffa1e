import type { App } from './app.ts';
import { nameIn } from './nameIn.ts';
import { placeOfKeys } from './placeOfKeys.ts';
import type { SceneNode, SceneIndex } from './view/sceneIndex.ts';

/** Milliseconds after which a letter begins a new name; between keys as they were pressed, not as a busy page came to them. */
const pause = 800;

type Pressed = Pick<KeyboardEvent, 'key' | 'timeStamp'>;

/**
 * Letters typed on the picture, as in any list: answers the next thing whose name starts with what was typed so far,
 * first among its siblings, then in the whole picture. The same letter again goes on to the next such thing. Undefined
 * for a key that belongs to no name: digits and other characters do so only after a letter, Shift+T and Shift+F are
 * keys of their own. Such a key ends the name.
 */
export const createTypeAhead = (
  app: App,
): ((pressed: Pressed) => { readonly place: SceneNode | undefined } | undefined) => {
  let typed = '';
  let last = -pause;
  return ({ key, timeStamp: now }) => {
    const going = typed !== '' && now - last <= pause;
    if ('TF'.includes(key) || !(going ? /^[\p{L}\p{N}.:_-]$/u : /^\p{L}$/u).test(key)) {
      if (key !== 'Shift') typed = '';
      return undefined;
    }
    last = now;
    const letter = key.toLowerCase();
    const again = going && typed === letter;
    typed = going && !again ? typed + letter : letter;
    return { place: next(app, typed, typed.length === 1) };
  };
};

const next = (app: App, wanted: string, leaving: boolean): SceneNode | undefined => {
  const { picture } = app.state;
  if (!picture) return undefined;
  const { places } = picture.index;
  const here = placeOfKeys(app);
  const siblings = here?.parent === undefined ? [] : (places.get(here.parent)?.children ?? []);
  const isWanted = (node: string): boolean =>
    nameIn(places.get(node)?.label() ?? '')
      .toLowerCase()
      .startsWith(wanted);
  for (const list of [() => siblings, () => everyNode(picture.index)]) {
    const nodes = list();
    const from = here ? nodes.indexOf(here.node) : -1;
    const round = [...nodes.slice(from + 1), ...nodes.slice(0, from + 1)];
    const found = (leaving || !here ? round : [here.node, ...round]).find(isWanted);
    if (found !== undefined && found !== (leaving ? here?.node : undefined)) return places.get(found);
  }
  return undefined;
};

/** All outline nodes, each before what stands in it. */
const everyNode = ({ roots, places }: SceneIndex): readonly string[] => {
  const within = (node: string): readonly string[] => [node, ...(places.get(node)?.children.flatMap(within) ?? [])];
  return roots.flatMap(within);
};
