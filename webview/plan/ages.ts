import { el } from '../panels/dom.ts';

/** A time that goes on. It is a timer to a screen reader, which then does not tell each second. */
export const ageOf = (since: number): HTMLElement =>
  el('span', { class: 'age', attributes: { role: 'timer', 'data-since': String(since) } });

/** Writes into each time on the page how long it is ago, or still to come. */
export const writeAges = (page: ParentNode, now: number): void => {
  for (const age of page.querySelectorAll<HTMLElement>('[data-since]')) {
    const text = durationText(Math.abs(now - Number(age.dataset['since'])));
    if (age.textContent !== text) age.textContent = text;
  }
};

/** `41 s`, `1 min 12 s`, `12 min`, `1 h 5 min`: whole units, as many as one still looks at. */
export const durationText = (ms: number): string => {
  const seconds = Math.floor(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes === 0) return `${seconds} s`;
  if (minutes < 10) return withRest(`${minutes} min`, seconds % 60, 's');
  if (minutes < 60) return `${minutes} min`;
  return withRest(`${Math.floor(minutes / 60)} h`, minutes % 60, 'min');
};

const withRest = (whole: string, rest: number, unit: string): string =>
  rest === 0 ? whole : `${whole} ${rest} ${unit}`;
