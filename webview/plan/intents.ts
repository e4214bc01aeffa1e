import type { PlanToHost } from '../../src/protocol/plan.ts';

/** What pressing a thing of the page means: something to ask of the host, or something that the page does by itself. */
export type Intent =
  | PlanToHost
  | { readonly kind: 'fold'; readonly key: string; readonly isFolded: boolean }
  | { readonly kind: 'tab'; readonly tab: string }
  | { readonly kind: 'menu' }
  /** The button is refused: says why. */
  | { readonly kind: 'refused'; readonly why: string };

const intents = new WeakMap<Element, Intent>();

/** The element, which from now on means this when it is pressed. */
export const meaning = <E extends Element>(element: E, intent: Intent): E => {
  intents.set(element, intent);
  return element;
};

/** What the element that was hit, or one around it, means. */
export const meaningOf = (hit: EventTarget | null): Intent | undefined => {
  for (let at = hit instanceof Element ? hit : null; at; at = at.parentElement) {
    const intent = intents.get(at);
    if (intent) return intent;
  }
  return undefined;
};

/** An element that is shown on means what its successor would have. */
export const takeOverMeaning = (shown: Element, next: Element): void => {
  const intent = intents.get(next);
  if (intent) intents.set(shown, intent);
  else intents.delete(shown);
};
