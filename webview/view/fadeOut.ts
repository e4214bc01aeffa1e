/** The picture as it is on the canvas fades out, on another canvas, over what is painted next. */
export const fadeOut = (canvas: HTMLCanvasElement, ghost: HTMLCanvasElement): void => {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  ghost.width = canvas.width;
  ghost.height = canvas.height;
  ghost.getContext('2d')?.drawImage(canvas, 0, 0);
  ghost.style.cssText = canvas.style.cssText;
  // An earlier fade must not hide this one when it ends.
  for (const earlier of ghost.getAnimations()) earlier.cancel();
  const fading = ghost.animate([{ opacity: 1 }, { opacity: 0 }], { duration: 120, fill: 'forwards' });
  fading.onfinish = (): void => {
    ghost.style.display = 'none';
  };
};
