/**
 * `22:10` for a time on the same day as `beside`, with its day otherwise; both in milliseconds since 1970, on this
 * machine's clock.
 */
export const timeText = (milliseconds: number, beside: number): string => {
  const [text, other] = [timestampText(milliseconds), timestampText(beside)];
  return text.slice(0, dayLength) === other.slice(0, dayLength) ? text.slice(dayLength + 1) : text;
};

const dayLength = '2026-11-27'.length;

/**
 * `2026-11-27 22:10` for milliseconds since 1970, on this machine's clock: the same for every language, and it sorts.
 */
export const timestampText = (milliseconds: number): string => {
  const time = new Date(milliseconds);
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
};
