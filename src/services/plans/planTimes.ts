import { timestampText } from '../../domain/timestamp.ts';
import { foreign, words, type Words } from '../../domain/words.ts';

/** `14:03:22`, on this machine's clock. */
export const clockWords = (milliseconds: number): Words => {
  const seconds = String(new Date(milliseconds).getSeconds()).padStart(2, '0');
  return foreign(`${timestampText(milliseconds).slice(dayLength)}:${seconds}`);
};

/** The same with its day: `2026-11-27 14:03:22`. */
export const momentWords = (milliseconds: number): Words =>
  words`${foreign(timestampText(milliseconds).slice(0, dayLength))}${clockWords(milliseconds)}`;

const dayLength = '2026-11-27 '.length;

/** `0.8 s`, `19 s`, `2 min 5 s`. */
export const durationWords = (milliseconds: number): Words => {
  const seconds = Math.max(0, milliseconds) / 1000;
  if (seconds < 10) return foreign(`${seconds.toFixed(1)} s`);
  const whole = Math.round(seconds);
  if (whole < 60) return words`${whole} s`;
  return whole % 60 === 0 ? words`${Math.floor(whole / 60)} min` : words`${Math.floor(whole / 60)} min ${whole % 60} s`;
};

/** `2026-11-29 14:03:22 UTC`, the same for whoever reads it. */
export const utcWords = (milliseconds: number): Words =>
  foreign(`${new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ')} UTC`);
