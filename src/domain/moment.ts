/** A time on this machine's clock, `2026-11-27 22:10`: the same for every language, and it sorts. */
export const momentText = (milliseconds: number): string => {
  const time = new Date(milliseconds);
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
};
