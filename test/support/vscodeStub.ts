/**
 * VS Code's dialogs as unit tests need them: those that are open, in the hands of the test. `vitest.config.ts` puts it in the place of
 * the module `vscode`, which exists inside VS Code alone.
 */

type Listener<Event> = (event: Event) => void;

class Signal<Event> {
  readonly #listeners: Listener<Event>[] = [];
  readonly on = (listener: Listener<Event>): { dispose: () => void } => {
    this.#listeners.push(listener);
    return { dispose: () => undefined };
  };
  fire(event: Event): void {
    for (const listener of this.#listeners) listener(event);
  }
}

export type Line = { readonly label: string; readonly kind?: number };

/** A quick pick or an input box. As in VS Code, the first line that is no heading has the focus. */
export class OpenInput {
  title: string | undefined;
  step: number | undefined;
  placeholder: string | undefined;
  prompt: string | undefined;
  value = '';
  buttons: readonly unknown[] = [];
  canSelectMany = false;
  validationMessage: unknown;
  selectedItems: readonly Line[] = [];
  #shown = false;
  #items: readonly Line[] = [];
  #active: readonly Line[] = [];
  readonly #accepted = new Signal<void>();
  readonly #hidden = new Signal<void>();
  readonly onDidAccept = this.#accepted.on;
  readonly onDidHide = this.#hidden.on;
  readonly onDidTriggerButton = new Signal<unknown>().on;
  readonly onDidTriggerItemButton = new Signal<unknown>().on;
  readonly onDidChangeSelection = new Signal<unknown>().on;
  readonly onDidChangeActive = new Signal<unknown>().on;
  readonly #changed = new Signal<string>();
  readonly onDidChangeValue = this.#changed.on;

  get items(): readonly Line[] {
    return this.#items;
  }
  set items(items: readonly Line[]) {
    this.#items = items;
    this.#active = items.filter(({ kind }) => kind !== QuickPickItemKind.Separator).slice(0, 1);
  }
  get activeItems(): readonly Line[] {
    return this.#active;
  }
  set activeItems(items: readonly Line[]) {
    this.#active = items;
  }

  show(): void {
    this.#shown = true;
    dialogs.open(this);
  }
  hide(): void {
    if (!this.#shown) return;
    this.#shown = false;
    dialogs.close(this);
    this.#hidden.fire();
  }
  dispose(): void {
    this.hide();
  }
  type(text: string): void {
    this.value = text;
    this.#changed.fire(text);
  }
  /** What Enter does. */
  enter(): void {
    if (!this.canSelectMany) this.selectedItems = this.#active;
    this.#accepted.fire();
  }
}

export type Button = string | { readonly title: string };

/** A modal dialog. As in VS Code, the first button has the focus. */
export class OpenModal {
  readonly question: string;
  readonly detail: string;
  readonly buttons: readonly Button[];
  readonly #answer: (button: Button | undefined) => void;
  constructor(
    { question, detail, buttons }: Pick<OpenModal, 'question' | 'detail' | 'buttons'>,
    answer: (button: Button | undefined) => void,
  ) {
    this.question = question;
    this.detail = detail;
    this.buttons = buttons;
    this.#answer = answer;
  }
  get titles(): readonly string[] {
    return this.buttons.map((button) => (typeof button === 'string' ? button : button.title));
  }
  press(title: string | undefined): void {
    dialogs.close(this);
    this.#answer(this.buttons[this.titles.indexOf(title ?? '')]);
  }
  enter(): void {
    this.press(this.titles[0]);
  }
}

type Dialog = OpenInput | OpenModal;

class Dialogs {
  #open: readonly Dialog[] = [];
  /** What was told in messages that are no dialogs. */
  readonly told: string[] = [];
  get top(): Dialog | undefined {
    return this.#open.at(-1);
  }
  open(dialog: Dialog): void {
    this.#open = [...this.#open.filter((each) => each !== dialog), dialog];
  }
  close(dialog: Dialog): void {
    this.#open = this.#open.filter((each) => each !== dialog);
  }
  reset(): void {
    this.#open = [];
    this.told.length = 0;
  }
}

/** The dialogs of the window. */
export const dialogs = new Dialogs();

type MessageOptions = { readonly modal?: boolean; readonly detail?: string };

const show = async (question: string, ...rest: readonly (MessageOptions | Button)[]): Promise<Button | undefined> => {
  const [options, ...others] = rest;
  const isModal = typeof options === 'object' && 'modal' in options && options.modal;
  if (!isModal) {
    dialogs.told.push(question);
    return undefined;
  }
  const { detail = '' } = options;
  const buttons = others.filter((each): each is Button => typeof each === 'string' || 'title' in each);
  return new Promise((resolve) => dialogs.open(new OpenModal({ question, detail, buttons }, resolve)));
};

const showInputBox = async ({
  title,
  prompt,
  validateInput,
}: {
  readonly title?: string;
  readonly prompt?: string;
  readonly validateInput?: (text: string) => unknown;
}): Promise<string | undefined> =>
  new Promise((resolve) => {
    const box = new OpenInput();
    Object.assign(box, { title, prompt });
    box.onDidAccept(() => {
      if (validateInput?.(box.value) !== undefined) return;
      resolve(box.value);
      dialogs.close(box);
    });
    box.onDidHide(() => resolve(undefined));
    box.show();
  });

export const window = {
  createQuickPick: () => new OpenInput(),
  createInputBox: () => new OpenInput(),
  showInputBox,
  showInformationMessage: show,
  showWarningMessage: show,
  showErrorMessage: show,
};

export const QuickPickItemKind = { Separator: -1, Default: 0 } as const;
export const QuickInputButtons = { Back: {} } as const;
export const InputBoxValidationSeverity = { Info: 1, Warning: 2, Error: 3 } as const;
export const env = { openExternal: async () => true };
export class ThemeIcon {
  readonly id: string;
  constructor(id: string) {
    this.id = id;
  }
}
export const Uri = { parse: (text: string) => new URL(text) };
