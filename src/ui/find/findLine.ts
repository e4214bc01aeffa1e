import type { PickItem } from '../door/quickPick.ts';
import type { FindAct } from './findView.ts';

/** A line of the search; one without an act only tells. */
export type FindLine = PickItem & {
  /** Stays the same while what it is about does, so that the highlight can stay on it. */
  readonly key?: string;
  readonly act?: FindAct;
};

/** All lines are shown whatever is typed: what matches has been worked out already. */
export const always = { alwaysShow: true } as const;
