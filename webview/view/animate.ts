/** Milliseconds that a move of the camera or of the layout takes. */
const length = 200;

/**
 * Tells the share of a move (0 to 1, eased out) with each frame until it is done; 1 at once where motion is reduced.
 * The answer stops it.
 */
export const animate = (tell: (share: number) => void): (() => void) => {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    tell(1);
    return () => undefined;
  }
  const begun = performance.now();
  let frame = 0;
  const step = (now: number): void => {
    const share = Math.max(0, Math.min(1, (now - begun) / length));
    if (share < 1) frame = requestAnimationFrame(step);
    tell(share === 1 ? 1 : 1 - (1 - share) ** 3);
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
};
