import { takeOverMeaning } from './intents.ts';

/**
 * Makes what is shown equal to what should be, with as many of its elements kept as there are: so a document that is told anew as a whole keeps its
 * focus, its scrolling, its selection and what a screen reader listens to. Children are known by their id, else by their place.
 */
export const morph = (shown: Element, next: Element): void => {
  takeOverMeaning(shown, next);
  morphAttributes(shown, next);
  const named = new Map([...shown.children].filter(({ id }) => id !== '').map((child) => [child.id, child]));
  let at: ChildNode | null = shown.firstChild;
  for (const wanted of Array.from(next.childNodes)) {
    const known = wanted instanceof Element && wanted.id !== '' ? named.get(wanted.id) : unnamed(at);
    if (!known || known.nodeName !== wanted.nodeName) {
      shown.insertBefore(wanted, at);
      continue;
    }
    if (known === at) at = at.nextSibling;
    else shown.insertBefore(known, at);
    if (known instanceof Element && wanted instanceof Element) morph(known, wanted);
    else if (known.nodeValue !== wanted.nodeValue) known.nodeValue = wanted.nodeValue;
  }
  while (at) {
    const gone = at;
    at = at.nextSibling;
    gone.remove();
  }
};

/** A child that bears an id is left to whoever bears it next. */
const unnamed = (node: ChildNode | null): ChildNode | undefined =>
  node && !(node instanceof Element && node.id !== '') ? node : undefined;

const morphAttributes = (shown: Element, next: Element): void => {
  for (const { name } of Array.from(shown.attributes)) if (!next.hasAttribute(name)) shown.removeAttribute(name);
  for (const { name, value } of next.attributes)
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  // What has been chosen by hand no longer follows its attribute.
  if (shown instanceof HTMLInputElement) shown.checked = next.hasAttribute('checked');
};
