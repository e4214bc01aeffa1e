import { Signal } from './signal.ts';
import type { Severity } from './surfaces.ts';
import { InputBoxValidationSeverity, QuickPickItemKind } from './values.ts';

export type Line = {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly kind?: number;
  readonly buttons?: readonly unknown[];
};

/** A quick pick or an input box. As in VS Code, the first line that is no heading has the focus. */
export class OpenInput {
  title: string | undefined;
  step: number | undefined;
  totalSteps: number | undefined;
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
  readonly #pressed = new Signal<unknown>();
  readonly #pressedOn = new Signal<{ readonly item: Line; readonly button: unknown }>();
  readonly #selected = new Signal<readonly Line[]>();
  readonly #changed = new Signal<string>();
  readonly onDidAccept = this.#accepted.event;
  readonly onDidHide = this.#hidden.event;
  readonly onDidTriggerButton = this.#pressed.event;
  readonly onDidTriggerItemButton = this.#pressedOn.event;
  readonly onDidChangeSelection = this.#selected.event;
  readonly onDidChangeActive = new Signal<unknown>().event;
  readonly onDidChangeValue = this.#changed.event;

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
  get isShown(): boolean {
    return this.#shown;
  }
  /** What stands in its lines, headings too. */
  get labels(): readonly string[] {
    return this.#items.map(({ label }) => label);
  }
  line(label: string): Line {
    const found = this.#items.find((each) => each.label.includes(label));
    if (!found) throw new Error(`No line ${label} in: ${this.labels.join(' | ')}`);
    return found;
  }

  show(): void {
    this.#shown = true;
    dialogs.open(this);
  }
  /** What Escape does, and what happens when the dialog is in the way of another one. */
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
  /** Goes to a line and presses Enter. */
  choose(label: string): void {
    this.#active = [this.line(label)];
    this.enter();
  }
  /** Ticks these lines, and no others. */
  tick(...labels: readonly string[]): void {
    this.selectedItems = labels.map((label) => this.line(label));
    this.#selected.fire(this.selectedItems);
  }
  /** Presses a button of its title. */
  press(index = 0): void {
    this.#pressed.fire(this.buttons[index]);
  }
  /** Presses the button of a line. */
  pressOn(label: string): void {
    const item = this.line(label);
    this.#pressedOn.fire({ item, button: item.buttons?.[0] });
  }
}

export type Button = string | { readonly title: string };

/** A modal dialog. As in VS Code, the first button has the focus. */
export class OpenModal {
  readonly severity: Severity;
  readonly question: string;
  readonly detail: string;
  readonly buttons: readonly Button[];
  readonly #answer: (button: Button | undefined) => void;
  constructor(
    { severity, question, detail, buttons }: Pick<OpenModal, 'severity' | 'question' | 'detail' | 'buttons'>,
    answer: (button: Button | undefined) => void,
  ) {
    this.severity = severity;
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
  get top(): Dialog | undefined {
    return this.#open.at(-1);
  }
  /** The quick pick or input box on top. */
  get input(): OpenInput {
    if (this.top instanceof OpenInput) return this.top;
    throw new Error('No quick pick or input box is open');
  }
  get modal(): OpenModal {
    if (this.top instanceof OpenModal) return this.top;
    throw new Error('No modal dialog is open');
  }
  open(dialog: Dialog): void {
    this.#open = [...this.#open.filter((each) => each !== dialog), dialog];
  }
  close(dialog: Dialog): void {
    this.#open = this.#open.filter((each) => each !== dialog);
  }
  reset(): void {
    this.#open = [];
  }
}

/** The dialogs of the window. */
export const dialogs = new Dialogs();

/** A quick pick that answers by a promise. */
export const showQuickPick = async (
  items: readonly Line[],
  { title, placeHolder }: { readonly title?: string; readonly placeHolder?: string } = {},
): Promise<Line | undefined> =>
  new Promise((resolve) => {
    const pick = Object.assign(new OpenInput(), { title, placeholder: placeHolder, items });
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]);
      pick.hide();
    });
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  });

type InputOptions = {
  readonly title?: string;
  readonly prompt?: string;
  readonly value?: string;
  readonly validateInput?: (text: string) => Validated | PromiseLike<Validated>;
};

type Validated = { readonly severity: number } | undefined;

/** An input box that answers by a promise; an error keeps its text from being taken. As in VS Code, what is said of an earlier text is not shown. */
export const showInputBox = async (options: InputOptions = {}): Promise<string | undefined> =>
  new Promise((resolve) => {
    const { title, prompt, value = '', validateInput } = options;
    const box = Object.assign(new OpenInput(), { title, prompt, value });
    let asked: string | undefined;
    let answer: Validated | PromiseLike<Validated>;
    const judge = (then: (message: Validated) => void): void => {
      const { value: text } = box;
      if (asked !== text) answer = validateInput?.(text);
      asked = text;
      const told = (message: Validated): void => {
        if (box.value !== text) return;
        box.validationMessage = message;
        then(message);
      };
      if (answer && 'then' in answer) void answer.then(told);
      else told(answer);
    };
    box.onDidChangeValue(() => judge(() => undefined));
    box.onDidAccept(() =>
      judge((message) => {
        if (message?.severity === InputBoxValidationSeverity.Error) return;
        resolve(box.value);
        box.hide();
      }),
    );
    box.onDidHide(() => resolve(undefined));
    box.show();
  });
