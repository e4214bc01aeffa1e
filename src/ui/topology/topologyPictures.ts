import { ageText } from '../../domain/timestamp.ts';
import { problemTextWithCode } from '../../domain/problem.ts';
import { scopeTitle, type Scope } from '../../domain/scope.ts';
import { foreign, withoutPeriod, words, type Words } from '../../domain/words.ts';
import type { NoticeAction, PictureStanding, ToWebview } from '../../protocol/topology.ts';
import { atOnce, type Turns } from '../../domain/turns.ts';
import { pack, packInTurns } from '../../topology/packed/pack.ts';
import { gapText } from '../network/rows/gapRow.ts';
import { waitsForSignIn } from '../shared/signedOut.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { Shown } from '../../services/shown.ts';
import { pictureOfView, accountViewOf, type AccountView, filterToPage } from './accountView.ts';

/** How far a read has come; the picture that there is stays. Undefined when nothing is read. */
export const progressMessage = ({ store: { state } }: OpenScope): ToWebview | undefined =>
  state.kind === 'loading' ? { kind: 'loading', interfaces: state.progress?.interfaces } : undefined;

/** The same at once, however large the account; see {@link picturesInTurns}. */
export const picturesOf = (open: OpenScope | undefined): readonly ToWebview[] => atOnce(picturesInTurns(open));

/** The messages that make the page show the store's state, also while it reads. After a failure the earlier picture stays. */
export function* picturesInTurns(open: OpenScope | undefined): Turns<readonly ToWebview[]> {
  if (!open) return [nothingOpen];
  const { state, shown, last } = open.store;
  const view = accountViewOf(open);
  const standing = standingOf(open);
  // How old it is, the page says beside how far the new read has come.
  const lines = view?.lines.filter((line) => standing?.kind !== 'asOf' || line !== open.note) ?? [];
  const picture = view ? yield* pictureInTurns({ ...view, lines }, standing) : [];
  const progress = progressMessage(open);
  if (progress) return [...picture, progress];
  if (view?.preview) return [...picture, previewNotice(view.preview)];
  if (state.kind === 'failed') {
    const signedOut = waitsForSignIn(state);
    const resolves = signedOut ? actions.signIn : actions.refresh;
    const old = shown ?? last;
    if (!old) {
      const title = signedOut ? words`Signed out` : words`The account could not be read`;
      const told = signedOut ? words`${withoutPeriod(state.problem.message)}.` : problemTextWithCode(state.problem);
      return [emptyPicture(state.scope), notice(title, told, resolves)];
    }
    // What went wrong is told once, by a message of the window or in the tree; the picture only says how old it is.
    return [
      ...picture,
      notOfNow(
        old,
        signedOut ? words`Signed out of ${open.title}` : words`${open.title} could not be read again`,
        resolves,
      ),
    ];
  }
  if (last) return [...picture, notOfNow(last, words`Not read again yet`, actions.read)];
  if (!shown)
    return [...picture, notice(words`Not read yet`, words`This account was open the last time.`, actions.read)];
  if (shown.inventory.snapshot.vpcs.length === 0 && !shown.inventory.missing('vpcs')) {
    const { region, addresses } = shown.inventory.snapshot;
    const none = words`This region has no VPC: ${foreign(region)}`;
    // They cost, and have no place in a picture of VPCs.
    const told = words`${none}. Elastic IP addresses in the Network view: ${addresses.length}`;
    const hasAddresses = addresses.length > 0;
    const title = hasAddresses ? words`No VPC here` : words`Nothing here`;
    return [...picture, notice(title, hasAddresses ? told : none, actions.chooseScope)];
  }
  const { snapshot } = shown.inventory;
  if (snapshot.gaps.every(({ kept }) => kept === undefined)) return picture;
  // The notice replaces the lines of the picture itself, so it says all that they do.
  const told = snapshot.gaps.map((gap) => gapText(gap, snapshot)).join('. ');
  return [...picture, notice(words`Partly not read again`, told, actions.refresh)];
}

/** The picture, and before it what stands above it, the marks on it, and the filter. Of a preview a notice tells. */
export const pictureMessages = (view: AccountView, standing?: PictureStanding): readonly ToWebview[] =>
  atOnce(pictureInTurns(view, standing));

const standingOf = ({ store: { shown, last } }: OpenScope): PictureStanding | undefined => {
  if (shown) return undefined;
  return last ? { kind: 'asOf', readAt: ageText(last.inventory.snapshot.readAt, Date.now()) } : { kind: 'soFar' };
};

function* pictureInTurns(view: AccountView, standing: PictureStanding | undefined): Turns<readonly ToWebview[]> {
  const picture = yield* pictureOfView(view);
  const graph = yield* packInTurns(picture.graph);
  return [
    { kind: 'context', lines: view.lines, changes: picture.changes },
    filterToPage(view.filter),
    standing ? { kind: 'picture', graph, standing } : { kind: 'picture', graph },
  ];
}

const emptyPicture = (scope: Scope): ToWebview => {
  const region = scope.kind === 'profile' ? scope.region : '';
  const counts = { interfaces: 0, instances: 0, subnets: 0, findings: 0 };
  return { kind: 'picture', graph: pack({ title: scopeTitle(scope), region, readAt: 0, vpcs: [], counts, gaps: [] }) };
};

/** Above the picture of a preview: of what, what it would do, and the way back. */
export const previewNotice = ({ title, outcome }: NonNullable<AccountView['preview']>): ToWebview =>
  notice(words`Preview: ${title}`, outcome, actions.endPreview);

const notOfNow = ({ inventory }: Shown, title: Words, action: NoticeAction): ToWebview => {
  const readAt = ageText(inventory.snapshot.readAt, Date.now());
  return notice(title, words`As it was read at ${foreign(readAt)}`, action);
};

const notice = (
  title: string,
  message: string,
  action: NoticeAction,
): Extract<ToWebview, { readonly kind: 'notice' }> => ({
  kind: 'notice',
  title,
  message,
  action,
});

const actions = {
  openDemo: { id: 'openDemo', label: words`Open Demo Account` },
  chooseScope: { id: 'chooseScope', label: words`Choose Profile and Region` },
  refresh: { id: 'refresh', label: words`Try Again` },
  signIn: { id: 'signIn', label: words`Sign In` },
  read: { id: 'refresh', label: words`Read Account` },
  endPreview: { id: 'endPreview', label: words`Back to Review` },
} satisfies Readonly<Record<string, NoticeAction>>;

const nothingOpen = notice(
  words`No account is open`,
  words`Open the demo account, or choose a profile and region.`,
  actions.openDemo,
);
