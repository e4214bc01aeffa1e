import { timestampText, timeText } from './timestamp.ts';

const dayMs = 86_400_000;

/** `17:02` for a time of today, `yesterday 17:02`, else with its day; `now` and the time in milliseconds since 1970, on this machine's clock. */
export const ageText = (milliseconds: number, now: number): string => {
  // By the calendar: the day before is not always 24 hours long.
  const noon = new Date(now).setHours(12, 0, 0, 0);
  const isYesterday = dayOf(milliseconds) === dayOf(noon - dayMs);
  return isYesterday ? `yesterday ${timestampText(milliseconds).slice(-'17:02'.length)}` : timeText(milliseconds, now);
};

const dayOf = (milliseconds: number): string => timestampText(milliseconds).slice(0, '2026-11-27'.length);
