import { words } from '../../domain/words.ts';
import { Emitter } from '../emitter.ts';
import type { RunEvent } from '../runEvents.ts';
import type { RunAbout, WatchedRun } from '../wizardPorts.ts';
import { EventLines } from './eventLines.ts';
import { foldRuns } from './foldRuns.ts';
import { linesIn, lineText, type JournalLine, type LineOf } from './journalLine.ts';
import type { NotedRun, RunState } from './noted.ts';

export type JournalFile = {
  readonly name: string;
  readonly bytes: number;
  /** Whether its window is still there. */
  readonly isAlive: boolean;
};

/** Where journals are kept: a file for each window, which this window alone appends to. */
export type JournalFiles = {
  /** Of this window; there need not be such a file yet. */
  readonly own: string;
  /** Resolves once the text is on the disk. */
  readonly append: (text: string) => Promise<void>;
  /** All but this window's own. */
  readonly others: () => Promise<readonly JournalFile[]>;
  readonly read: (name: string) => Promise<string>;
  readonly remove: (name: string) => Promise<void>;
  /** Removes what is too old or too much. */
  readonly prune: (days: number) => Promise<void>;
};

type JournalParts = {
  readonly files: JournalFiles;
  /** How long runs are kept. */
  readonly days: () => number;
  readonly newId: () => string;
  /** Told by a code why something could not be written or read. */
  readonly log: (code: string) => void;
  readonly clock?: (() => number) | undefined;
};

const dayMs = 86_400_000;

/** After so long without a word a run is taken for interrupted, also where a process with the number of its window is there: no call is waited for that long. */
const silentMs = 1_800_000;

/** What was run, in this window and others: written down before the first call and after each answer. */
export class Journal {
  readonly #parts: JournalParts;
  readonly #changes = new Emitter<void>();
  readonly #own: JournalLine[] = [];
  readonly #others = new Map<string, JournalFile & { readonly lines: readonly JournalLine[] }>();
  readonly #underWay = new Set<string>();
  #writing: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;
  #waiting = '';
  #runs: readonly NotedRun[] | undefined;

  constructor(parts: JournalParts) {
    this.#parts = parts;
  }

  /** Tells that something has been written or read; answers a function that stops telling. */
  get onChange(): (listener: () => void) => () => void {
    return this.#changes.on;
  }

  /** All that is known, the youngest first. */
  get runs(): readonly NotedRun[] {
    this.#runs ??= this.#folded();
    return this.#runs;
  }

  find(id: string): NotedRun | undefined {
    return this.runs.find((run) => run.id === id);
  }

  stateOf({ id, window, result, lastAt }: NotedRun): RunState {
    if (result !== undefined) return result;
    if (window === this.#parts.files.own) return this.#underWay.has(id) ? 'running' : 'interrupted';
    const isThere = this.#others.get(window)?.isAlive === true && this.#now() - lastAt < silentMs;
    return isThere ? 'running' : 'interrupted';
  }

  /** Whether it ran in this window. */
  isOwn({ window }: NotedRun): boolean {
    return window === this.#parts.files.own;
  }

  /** The run that has taken all of another one back, if one has. */
  undoneBy({ id }: NotedRun): NotedRun | undefined {
    return this.runs.find(
      ({ relation, result }) =>
        relation?.run === id && (relation.kind === 'undoes' || relation.kind === 'rollsBack') && result === 'done',
    );
  }

  /** The run that has taken another one back as that stopped, as far as EC2 let it. */
  rolledBackBy({ id }: NotedRun): NotedRun | undefined {
    return this.runs.find(
      ({ relation, result }) =>
        relation?.run === id &&
        (relation.kind === 'rollsBack' || relation.kind === 'rollsPartBack') &&
        result === 'done',
    );
  }

  /** The run that has done what another one had left. */
  continuedBy({ id }: NotedRun): NotedRun | undefined {
    return this.runs.find(
      (run) =>
        run.relation?.kind === 'continues' && run.relation.run === id && run.result === 'done' && !this.undoneBy(run),
    );
  }

  /** Reads what other windows have written since. */
  async load(): Promise<void> {
    const { files, log, days } = this.#parts;
    try {
      await files.prune(days());
      const there = await files.others();
      for (const name of this.#others.keys()) if (!there.some((file) => file.name === name)) this.#others.delete(name);
      for (const file of there) {
        const known = this.#others.get(file.name);
        const lines = known?.bytes === file.bytes ? known.lines : await this.#read(file.name);
        this.#others.set(file.name, { ...file, lines });
      }
    } catch (error) {
      log(`Activity${codeOf(error)}`);
    }
    this.#changed();
  }

  /**
   * Hears the events of one run and writes them down. What takes it back as it stops is a run of its own. What cannot be written is logged; the run goes
   * on.
   */
  watch(about: RunAbout): WatchedRun {
    const id = this.#parts.newId();
    let lines = new EventLines(id, about);
    const onEvent = async (event: RunEvent): Promise<void> => {
      if (event.kind === 'began' && event.takesBack)
        lines = new EventLines(this.#parts.newId(), rollBackOf(id, about, event.takesBack));
      if (event.kind === 'began') this.#underWay.add(lines.run);
      if (event.kind === 'ended') this.#underWay.delete(lines.run);
      const line = lines.lineOf(event);
      if (line) await this.#write(line);
    };
    return { id, onEvent };
  }

  /** Writes down what was found out of the open calls of a run. */
  async noteFound(run: NotedRun, found: Pick<LineOf<'found'>, 'steps' | 'after' | 'undoable'>): Promise<void> {
    await this.#write({ kind: 'found', run: run.id, at: this.#now(), ...found });
  }

  /** Forgets all runs but those under way; answers how many there were. */
  async clear(): Promise<number> {
    const { files } = this.#parts;
    const before = this.runs.length;
    const busy = new Set(this.runs.filter((run) => this.stateOf(run) === 'running').map(({ window }) => window));
    await this.#writing;
    for (const { name } of this.#others.values()) if (!busy.has(name)) await files.remove(name);
    if (!busy.has(files.own)) {
      this.#own.length = 0;
      await files.remove(files.own);
    }
    await this.load();
    return before - this.runs.length;
  }

  async #read(name: string): Promise<readonly JournalLine[]> {
    const { lines, unreadable } = linesIn(await this.#parts.files.read(name));
    if (unreadable > 0) this.#parts.log('ActivityTornLine');
    return lines;
  }

  /** Lines that come while others are being written go to the disk together. */
  async #write(line: JournalLine): Promise<void> {
    const text = lineText(line);
    // What is told in this window is what the next one will read.
    this.#own.push(...linesIn(text).lines);
    this.#waiting += text;
    this.#next ??= this.#writing.then(() => this.#flush());
    this.#writing = this.#next;
    this.#changed();
    await this.#writing;
  }

  async #flush(): Promise<void> {
    const { files, log } = this.#parts;
    const text = this.#waiting;
    this.#waiting = '';
    this.#next = undefined;
    await files.append(text).catch((error: unknown) => log(`Activity${codeOf(error)}`));
  }

  #folded(): readonly NotedRun[] {
    const { files, days } = this.#parts;
    const others = [...this.#others.values()].map(({ name, lines }) => ({ window: name, lines }));
    const oldest = this.#now() - days() * dayMs;
    return foldRuns([...others, { window: files.own, lines: this.#own }]).filter(({ lastAt }) => lastAt >= oldest);
  }

  #changed(): void {
    this.#runs = undefined;
    this.#changes.fire();
  }

  #now(): number {
    return this.#parts.clock?.() ?? Date.now();
  }
}

const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'Unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
};

/** What is known of a run that takes back what another one has done as that stops. */
const rollBackOf = (
  run: string,
  { account }: RunAbout,
  { calls, stays }: NonNullable<Extract<RunEvent, { readonly kind: 'began' }>['takesBack']>,
): RunAbout => ({
  account,
  plan: [words`Takes back what was done before it stopped: ${calls.length - stays.length} of ${calls.length} calls`],
  planned: [],
  input: undefined,
  relation: { kind: stays.length === 0 ? 'rollsBack' : 'rollsPartBack', run },
});
