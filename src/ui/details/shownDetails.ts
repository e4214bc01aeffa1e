import { foreign, joined, present, withoutPeriod, words, type Words } from '../../domain/words.ts';
import { timestampText } from '../../domain/timestamp.ts';
import type { KeptDetails, ShownDetails } from '../../protocol/details.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { ThingLink } from '../../topology/details.ts';
import { detailsIn } from './detailsIn.ts';

/** Where the tab is: in which scope, what was looked at before, and what now. */
export type DetailsPlace = {
  readonly open: OpenScope | undefined;
  readonly kept: KeptDetails;
};

/** All of a thing that the page shows but what EC2 says of it now, from what can be looked at of its account; and what the page is to keep. */
export const shownDetails = ({ open, kept }: DetailsPlace): Omit<ShownDetails, 'attributes'> => {
  const target = kept.trail.at(-1);
  const nothing = { title: kept.title, details: undefined, back: backOf(kept, open), kept };
  if (!open || !target)
    return { ...nothing, account: '', notice: told(words`Its account is not open`, seen(kept)), isReadable: false };
  const account = open.account.line;
  const { store } = open;
  const { visible, shown, state } = store;
  const isReadable = shown !== undefined && open.scope.kind !== 'snapshot';
  if (!visible) return { ...nothing, account, notice: told(standing(open), seen(kept)), isReadable };
  const details = detailsIn(target, { inventory: visible.inventory, findings: open.findings }, open);
  // What has not come yet is not gone.
  if (!details) {
    const why = shown
      ? words`It no longer exists`
      : state.kind === 'loading'
        ? words`Not read yet`
        : words`It was not there`;
    return { ...nothing, account, notice: told(why, seen(kept)), isReadable };
  }
  const { title } = details;
  const seenAt = visible.inventory.snapshot.readAt;
  return {
    title,
    details,
    account,
    notice: noticeOf(open),
    back: nothing.back,
    isReadable,
    kept: { ...kept, title, seenAt },
  };
};

/** By its name as the account has it now. */
const backOf = ({ trail }: KeptDetails, open: OpenScope | undefined): string | undefined => {
  const last = trail.at(-2);
  if (!last) return undefined;
  return (open && nameIn(open, last)) ?? last.id;
};

const nameIn = (open: OpenScope, target: ThingLink): string | undefined => {
  const { visible } = open.store;
  return visible && detailsIn(target, visible, open)?.title;
};

/** When it was last seen in the account. */
const seen = ({ seenAt }: KeptDetails): Words | undefined =>
  seenAt === undefined ? undefined : words`Last read ${foreign(timestampText(seenAt))}`;

/** What must be known of what stands there: not of this window, or not read again. */
const noticeOf = (open: OpenScope): Words | undefined => {
  const { state, visible } = open.store;
  const note = open.note;
  if (state.kind !== 'failed' || !visible) return note && told(note);
  const problem = withoutPeriod(foreign(state.problem.message));
  return told(
    words`It could not be read again`,
    problem,
    words`Last read ${foreign(timestampText(visible.inventory.snapshot.readAt))}`,
  );
};

const standing = ({ store: { state } }: OpenScope): Words => {
  if (state.kind === 'failed') return withoutPeriod(foreign(state.problem.message));
  return state.kind === 'loading' ? words`The account is being read` : words`The account was not read yet`;
};

/** Sentences after each other. */
const told = (...parts: readonly (Words | undefined)[]): Words => words`${joined(present(parts), '. ')}.`;
