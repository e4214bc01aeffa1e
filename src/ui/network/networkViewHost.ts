import { commands, workspace, type Disposable, type ExtensionContext } from 'vscode';
import { noWords, type Words } from '../../domain/words.ts';
import { glanceAtReservations } from '../../services/readReservations.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { ScopesChange } from '../../services/scopes/scopes.ts';
import type { Shown } from '../../services/shown.ts';
import { provideDecorations, createTree, type WordedTree } from '../door/treeView.ts';
import { withViewProgress } from '../door/progress.ts';
import { FindingBadges } from '../findings/findingBadges.ts';
import { resumeHere } from '../shared/resumeHere.ts';
import type { Session } from '../shared/session.ts';
import type { ScopedTarget, Row } from '../shared/tree/row.ts';
import { RowKeys, selectedByKey, type KeyedRows } from '../shared/tree/keyedRows.ts';
import { RowTree } from '../shared/tree/rowTree.ts';
import type { ShownRow } from '../shared/tree/shownRow.ts';
import { waitsForSignIn } from '../shared/signedOut.ts';
import { welcomeOf } from '../shared/welcome.ts';

const viewId = 'eniExplorer.network';

/** Milliseconds between looks at how old things are. */
const tickMs = 15_000;

/** The *Network* view: the tree, its message line, its badges, and the words that its buttons and welcome texts hang on. */
export class NetworkViewHost implements Disposable {
  readonly #session: Session;
  readonly #tree: RowTree;
  readonly #badges: FindingBadges;
  readonly #keys = new RowKeys();
  readonly #view: WordedTree<ShownRow>;
  readonly #disposables: readonly Disposable[];
  /** What the rows of a scope were made of. */
  readonly #drawn = new WeakMap<OpenScope, Shown | undefined>();
  #endProgress: (() => void) | undefined;
  readonly #ticking: NodeJS.Timeout;
  #hasLooked = false;

  constructor(context: ExtensionContext, session: Session) {
    this.#session = session;
    const { scopes } = session;
    this.#tree = new RowTree(
      context.extensionUri,
      (limitOf) => session.views?.networkRows(scopes.all, session.offered, limitOf) ?? [],
    );
    this.#badges = new FindingBadges((id) => {
      const open = scopes.find(id);
      return open?.store.shown && open.judged(open.store.shown);
    });
    this.#view = createTree(viewId, this.#tree);
    this.#disposables = [
      this.#view,
      this.#tree,
      this.#badges,
      provideDecorations(this.#badges),
      { dispose: scopes.onChange((change) => this.#hear(change)) },
      { dispose: session.onOffer(() => this.#showAll()) },
      { dispose: session.onProtection(() => this.#showAll()) },
      workspace.onDidGrantWorkspaceTrust(() => this.#view.visible && this.#resume()),
      // Nothing is read before somebody looks: the view's first sight reads the scope that the last window left.
      this.#view.onDidChangeVisibility(({ visible }) => visible && this.#resume()),
      this.#view.onDidExpandElement(({ element }) => {
        this.#tree.noteOpen(element, true);
        this.#look(element);
      }),
      this.#view.onDidCollapseElement(({ element }) => this.#tree.noteOpen(element, false)),
      this.#view.onDidChangeSelection(({ selection }) => {
        this.#keys.hear(selection);
        this.#activate(selection[0]);
      }),
    ];
    // How long ago each account was read goes on by itself while somebody may look.
    this.#ticking = setInterval(() => this.#view.visible && this.#tree.refreshTops(), tickMs);
    this.#showAll();
    if (this.#view.visible) this.#resume();
    this.#ticking.unref();
  }

  /** The rows at the top, from which all others can be reached. */
  get rows(): readonly Row[] {
    return this.#tree.rows;
  }

  /** The text above the rows; empty without one. */
  get message(): Words {
    return this.#view.message ?? noWords;
  }

  /** The selected rows, in VS Code's order. */
  get selection(): readonly Row[] {
    return this.#view.selection.map(({ row }) => row);
  }

  /** What a key acts on, its row selected; undefined without any. */
  keyed(): Promise<KeyedRows<ShownRow> | undefined> {
    return selectedByKey(this.#keys, this.#view);
  }

  /** Whether the view stands open: only what is seen to be selected is meant. */
  get isVisible(): boolean {
    return this.#view.visible;
  }

  /** What stands beside the title: how many interfaces there are in all, or of which account the welcome text speaks. */
  get count(): Words {
    return this.#session.views?.networkCount(this.#session.scopes.all) ?? noWords;
  }

  /** Adds a page of rows to the level of a "Show more" row. */
  showMore(row: Row): void {
    this.#tree.showMore(row);
  }

  /** To be called when what is kept says otherwise how it is shown. */
  showAnew(): void {
    this.#showAll();
  }

  /** Opens the tree down to a thing and selects it; false when the tree does not show it (a filter hides it). */
  async reveal(place: ScopedTarget): Promise<boolean> {
    const reveal = async (): Promise<boolean> => {
      const row = this.#tree.rowOf(place);
      if (row) await this.#view.reveal(row, { select: true, focus: false, expand: true });
      return row !== undefined;
    };
    if (!(await reveal())) return false;
    // Asked while it draws the rows anew, VS Code may forget it.
    return (await this.#comesToBeSelected(place)) || reveal();
  }

  /** Whether the thing's row is selected before long. */
  async #comesToBeSelected({ id, scope: of }: ScopedTarget): Promise<boolean> {
    const isSelected = (): boolean =>
      this.#view.selection.some(({ scope, row }) => row.target?.id === id && (of === undefined || scope === of));
    for (let tries = 0; tries < 20 && !isSelected(); tries++) await new Promise((done) => setTimeout(done, 50));
    return isSelected();
  }

  /** Selects the row of a scope. */
  async revealScope({ id }: Pick<OpenScope, 'id'>): Promise<void> {
    const row = this.#tree.getChildren().find(({ scope, row: { words: kind } }) => scope === id && kind[0] === 'scope');
    if (row) await this.#view.reveal(row, { select: true, focus: true });
  }

  dispose(): void {
    clearInterval(this.#ticking);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #resume(): void {
    const session = this.#session;
    void session.problems.attempt(async () => {
      await resumeHere(session);
      if (this.#hasLooked || session.offered) return;
      this.#hasLooked = true;
      const { active } = session.scopes;
      if (active) await session.look(active);
    });
  }

  #scopeOf(row: ShownRow | undefined): OpenScope | undefined {
    return row?.scope === undefined ? undefined : this.#session.scopes.find(row.scope);
  }

  #look(row: ShownRow): void {
    const open = row.parent ? undefined : this.#scopeOf(row);
    if (open) void this.#session.problems.attempt(() => this.#session.look(open));
    const { target } = row.row;
    const store = target?.kind === 'subnet' ? this.#scopeOf(row)?.store : undefined;
    if (store && target) void this.#session.problems.attempt(() => glanceAtReservations(store, target.id));
  }

  #activate(row: ShownRow | undefined): void {
    const open = this.#scopeOf(row);
    if (open) this.#session.scopes.activate(open);
  }

  #hear({ open, what }: ScopesChange): void {
    if (what === 'preview') return;
    this.#showAround();
    const isAlone = this.#session.scopes.all.length === 1;
    const { state, shown, visible } = open.store;
    const isReadAnew = what === 'state' && state.kind === 'loading' && (isAlone || visible);
    // While reading, the rows stay as they are; they are rebuilt once there is something new to show.
    const hasCome = !shown && visible !== this.#drawn.get(open);
    if (what !== 'activated' && (!isReadAnew || hasCome)) this.#showRows();
  }

  #showAll(): void {
    this.#showAround();
    this.#showRows();
  }

  #showRows(): void {
    for (const open of this.#session.scopes.all) this.#drawn.set(open, open.store.visible);
    this.#tree.refresh();
    this.#badges.refresh();
  }

  /** All but the rows. Buttons in titles act on the scope that was looked at last. */
  #showAround(): void {
    const { scopes, offered, problems } = this.#session;
    const { all, active } = scopes;
    const isVisible = active?.store.visible !== undefined;
    const keys: Readonly<Record<string, unknown>> = {
      state: active?.store.state.kind ?? 'empty',
      welcome: welcomeOf(all.map(({ store }) => store.state)),
      shown: active?.store.shown !== undefined,
      visible: isVisible,
      offered: offered !== undefined,
      comparing: active?.baseline !== undefined,
      filtered: isVisible && active.filter !== '',
      grouped: all.some(({ store }) => store.visible) && this.#session.views?.grouping().kind !== 'vpc',
      open: all.length,
      signedOut: all.length === 0 || all.some(({ store }) => waitsForSignIn(store.state)),
    };
    for (const [name, value] of Object.entries(keys)) {
      void problems.attempt(() => commands.executeCommand('setContext', `eniExplorer.${name}`, value));
    }
    this.#view.message = this.#session.views?.networkMessage(all, offered) ?? noWords;
    this.#view.description = this.count;
    this.#showProgress(all.some(({ store }) => store.state.kind === 'loading'));
  }

  /** The moving line on top of the view, for as long as a read takes. */
  #showProgress(isOn: boolean): void {
    if (!isOn) {
      this.#endProgress?.();
      this.#endProgress = undefined;
    } else if (!this.#endProgress) {
      const reading = new Promise<void>((resolve) => {
        this.#endProgress = resolve;
      });
      withViewProgress(viewId, reading);
    }
  }
}
