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

const dayMs = 86_400_000;

/** `17:02` for a time of today, `yesterday 17:02`, else with its day; `now` and the time in milliseconds since 1970, on this machine's clock. */
export const ageText = (milliseconds: number, now: number): string => {
  // By the calendar: the day before is not always 24 hours long.
  const noon = new Date(now).setHours(12, 0, 0, 0);
  const isYesterday = dayOf(milliseconds) === dayOf(noon - dayMs);
  return isYesterday ? `yesterday ${timestampText(milliseconds).slice(-'17:02'.length)}` : timeText(milliseconds, now);
};

const dayOf = (milliseconds: number): string => timestampText(milliseconds).slice(0, '2026-11-27'.length);
