import type { ToWebview } from '../../protocol/topology.ts';
import { inTurns, nextTurn } from '../../services/inTurns.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { Shown } from '../../services/shown.ts';

/** How many times as many interfaces there must be for another picture while an account is read: pictures take the page longer than a turn. */
const growth = 1.4;

/** Sends the page what it is to show, put together in turns; a later call takes the place of an earlier one. */
export class PictureDrawing {
  readonly #post: (message: ToWebview) => void;
  #atWork: AbortController | undefined;
  /** What the page shows, or is about to. */
  #drawn: Shown | undefined;

  constructor(post: (message: ToWebview) => void) {
    this.#post = post;
  }

  /** The page has nothing any more. */
  forget(): void {
    this.#drawn = undefined;
  }

  /** Nothing is sent any more. */
  end(): void {
    this.#atWork?.abort();
  }

  /** Resolves when it is sent, or something newer is being put together. */
  async draw(open: OpenScope | undefined): Promise<void> {
    // The parts that draw are loaded with the first panel, not with the extension.
    const { picturesInTurns, progressMessage } = await import('./topologyPictures.ts');
    const progress = open && progressMessage(open);
    if (progress && !this.#isWorthwhile(open)) {
      this.#post(progress);
      return;
    }
    this.#drawn = open?.store.visible;
    const work = new AbortController();
    this.#atWork?.abort();
    this.#atWork = work;
    try {
      // The tree has just taken its own.
      await nextTurn();
      work.signal.throwIfAborted();
      const messages = await inTurns(picturesInTurns(open), work.signal);
      if (!work.signal.aborted) for (const message of messages) this.#post(message);
    } catch (error) {
      if (!work.signal.aborted) throw error;
    }
  }

  /** Whether a picture is to be made although the account is being read: there is none yet, or much more has come. */
  #isWorthwhile({ store }: OpenScope): boolean {
    const { visible, shown } = store;
    if (visible === this.#drawn) return false;
    // What an earlier window has read goes at once where it is of another account.
    if (!visible || !this.#drawn || isOther(visible, this.#drawn)) return true;
    return !shown && countOf(visible) >= growth * Math.max(countOf(this.#drawn), 1);
  }
}

const isOther = (one: Shown, other: Shown): boolean => {
  const [account, before] = [one.inventory.snapshot.accountId, other.inventory.snapshot.accountId];
  return account !== undefined && before !== undefined && account !== before;
};

const countOf = ({ inventory: { snapshot } }: Shown): number => snapshot.enis.length;
