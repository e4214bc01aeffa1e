import { accountTitle, type Scope } from '../../domain/scope.ts';
import { timeText } from '../../domain/timestamp.ts';
import { foreign, words, type Words } from '../../domain/words.ts';

/** `shop 111122223333`: by what a person calls the account, and its id as far as it is known. */
export const accountWords = (scope: Scope, accountId: string | undefined): Words => {
  const name = foreign(scope.kind === 'profile' ? scope.profile : accountTitle(scope), 60);
  return accountId === undefined || name.includes(accountId) ? name : words`${name} ${foreign(accountId)}`;
};

/** Undefined where only a read tells it. */
export const regionOf = (scope: Scope): string | undefined => (scope.kind === 'profile' ? scope.region : undefined);

/** `12 s ago`, `9 min ago`, `at 07:31`. */
export const ageWords = (readAt: number, now: number): Words => {
  const seconds = Math.max(0, Math.round((now - readAt) / 1000));
  if (seconds < 60) return words`${seconds} s ago`;
  return seconds < 3600 ? words`${Math.round(seconds / 60)} min ago` : words`at ${foreign(timeText(readAt, now))}`;
};
