import type { Workbench } from './workbench.ts';

/** What a person does is counted: a click, a key, or one text with its Enter. */
export class CountedJobs {
  readonly #workbench: () => Workbench;
  #actions = 0;

  constructor(workbench: () => Workbench) {
    this.#workbench = workbench;
  }

  /** Counts from here on. */
  begin(): void {
    this.#actions = 0;
  }

  /** One action, and what follows by itself. */
  async act(...what: readonly Promise<unknown>[]): Promise<void> {
    this.#actions += 1;
    await Promise.all(what);
  }

  /** How many there were since the beginning. */
  took(job: number): number {
    process.stdout.write(`job ${job}: ${this.#actions} actions\n`);
    return this.#actions;
  }

  key(name: string): Promise<void> {
    return this.#workbench().page.keyboard.press(name);
  }

  /** Looks for a text in all that was read, and takes the first result: two actions. `result` is what its line says. */
  async find(text: string, result: RegExp): Promise<void> {
    await this.act(this.key('Control+Alt+f'));
    const typed = async (): Promise<void> => {
      await this.#workbench().type(text);
      await this.#workbench().option(result).waitFor();
      await this.key('Enter');
    };
    await this.act(typed());
  }

  /** Chooses an item of the menu that is open; the menus inside it open by themselves under the pointer. */
  async item(...path: readonly [string, ...string[]]): Promise<void> {
    const { page } = this.#workbench();
    for (const name of path) await page.getByRole('menuitem', { name }).first().hover();
    // A menu takes no click at once after it opened, but always the keyboard.
    await page.keyboard.press('Enter');
    await page.mouse.move(0, 0);
  }

  /** Presses *Run* of a document once it has stood there for long enough to be read. */
  async pressRun(name: 'Run' | 'Run…'): Promise<void> {
    const button = this.#workbench().webview().getByRole('button', { name, exact: true });
    await button.waitFor();
    await this.#workbench().page.waitForTimeout(600);
    await button.click();
  }

  /** Waits until the document that is open says that it has run. */
  async done(): Promise<void> {
    await this.#workbench()
      .webview()
      .getByText(/^Done in /)
      .first()
      .waitFor();
  }
}
