/**
 * Stands in the bundle for lodash's: the work is done once, when nobody has asked for it for so many milliseconds, and on the
 * object it was last asked on.
 */
export default function debounce<This>(work: (this: This) => void, wait: number): (this: This) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return function ask(this: This): void {
    clearTimeout(timer);
    timer = setTimeout(() => work.call(this), wait);
  };
}
