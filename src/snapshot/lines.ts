import { escapedJson } from '../domain/escaped.ts';
import type { Snapshot } from '../domain/model.ts';
import { Damage, maybe, oneOf, record, shaped, text, whole, type Shape } from '../domain/shape.ts';
import { gapShape, thingShapes, unreadShape, type PartName } from '../domain/snapshotShape.ts';
import { isoTime, listNames, snapshotFormat, type SnapshotAbout } from './format.ts';
import { migrated, snapshotMinor, snapshotVersion } from './versions.ts';

type ListName = (typeof listNames)[number];

/**
 * The text of a snapshot file in pieces of some things each, so that whoever writes it can let others go on in between. Things stand in the order in
 * which they were read: of a large account, putting them into one order takes too long for what nobody compares.
 */
export function* snapshotPieces(snapshot: Snapshot, { title }: SnapshotAbout): Generator<string, void, undefined> {
  const { accountId, region, unread } = snapshot;
  const readAt = new Date(snapshot.readAt).toISOString();
  const head = {
    format: snapshotFormat,
    version: snapshotVersion,
    minor: snapshotMinor,
    title,
    accountId,
    region,
    readAt,
    unread,
  };
  const fields = Object.entries(head).filter(([, value]) => value !== undefined);
  yield escapedJson(`{\n${fields.map(([name, value]) => `"${name}": ${JSON.stringify(value)},\n`).join('')}`);
  for (const [index, name] of listNames.entries()) {
    const list: readonly unknown[] = snapshot[name];
    yield `"${name}": [\n`;
    for (let at = 0; at < list.length; at += perPiece) {
      const some = list.slice(at, at + perPiece).map((item) => escapedJson(JSON.stringify(item)));
      yield `${some.join(',\n')}${at + perPiece < list.length ? ',' : ''}\n`;
    }
    yield index < listNames.length - 1 ? '],\n' : ']\n';
  }
  yield '}\n';
}

/** Things that take about a tenth of a millisecond. */
const perPiece = 32;

/** What stands above the lists. */
const headShape = record({
  format: oneOf(snapshotFormat),
  version: whole,
  minor: whole,
  title: text,
  accountId: maybe(text),
  region: text,
  readAt: isoTime,
  unread: unreadShape,
});

/** Nothing is taken of a version of which the fields cannot be told. */
const checked = (head: ReadonlyMap<string, unknown>): void => {
  const { version, minor } = shaped(headShape, Object.fromEntries(head));
  const present = migrated({ version, minor });
  if (present.kind === 'problem' || present.hasMore) throw new Damage(['version'], 'is not known');
};

/**
 * Puts a snapshot together from the lines that {@link snapshotPieces} wrote, also formerly, one after the other, and checks each; every method throws
 * {@link Damage} where something does not fit.
 */
export class SnapshotLines {
  readonly #head = new Map<string, unknown>();
  readonly #lists = new Map<ListName, unknown[]>();
  #inside: ListName | undefined;
  readonly #keys = new Set<string>();
  #isEnded = false;

  take(line: string): void {
    if (this.#isEnded && line !== '') throw new Damage([], 'goes on after its end');
    if (line === '{' || line === '') return;
    if (line === '}') this.#isEnded = true;
    else if (this.#inside === undefined) this.#field(line);
    else if (line === ']' || line === '],') this.#inside = undefined;
    else this.#thing(this.#inside, withoutComma(line));
  }

  /** The whole, once all lines were taken. */
  end(): { readonly title: string; readonly snapshot: Snapshot } {
    if (!this.#isEnded) throw new Damage([], 'has no end');
    const head = shaped(headShape, Object.fromEntries(this.#head));
    const { version, minor, unread } = head;
    const present = migrated({ version, minor, unread, ...Object.fromEntries(this.#lists) });
    if (present.kind === 'problem') throw new Damage(['version'], 'is not known');
    const missing = listNames.find((name) => present.fields[name] === undefined);
    if (missing) throw new Damage([missing], 'is missing');
    // Each list has things of its own shape alone: `#thing` has checked them.
    const lists = Object.fromEntries(listNames.map((name) => [name, present.fields[name]])) as unknown;
    const { title, accountId, region, readAt } = head;
    const snapshot = { ...(lists as Pick<Snapshot, ListName>), accountId, region, readAt };
    return { title, snapshot: { ...snapshot, unread: shaped(unreadShape, present.fields['unread']) } };
  }

  #field(line: string): void {
    const list = listLine.exec(line)?.[1];
    if (list !== undefined) return this.#begin(list);
    for (const [name, value] of Object.entries(parsed(`{${withoutComma(line)}}`, []))) this.#head.set(name, value);
  }

  #begin(list: string): void {
    const name = listNames.find((known) => known === list);
    if (name === undefined || this.#lists.has(name)) throw new Damage([list], 'is not known, or stands twice');
    // Before the first list, so that nothing is taken from what another version wrote.
    if (this.#lists.size === 0) checked(this.#head);
    this.#lists.set(name, []);
    this.#inside = name;
    this.#keys.clear();
  }

  #thing(name: ListName, line: string): void {
    const list = this.#lists.get(name);
    const path = [name, list?.length ?? 0];
    const value = parsed(line, path);
    list?.push(name === 'gaps' ? shaped(gapShape, value) : this.#checked(name, value, path));
  }

  #checked(name: PartName, value: unknown, path: readonly (string | number)[]): unknown {
    // The compiler cannot see that a shape and its own key belong together.
    const { shape, key } = thingShapes[name] as {
      readonly shape: Shape<Thing>;
      readonly key: (thing: Thing) => string;
    };
    const thing = shaped(shape, value);
    const known = key(thing);
    if (this.#keys.has(known)) throw new Damage(path, 'stands twice');
    this.#keys.add(known);
    return thing;
  }
}

type Thing = Snapshot[PartName][number];

const listLine = /^"(\w+)": \[$/;

const withoutComma = (line: string): string => (line.endsWith(',') ? line.slice(0, -1) : line);

const parsed = (json: string, path: readonly (string | number)[]): object => {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Told below: what JSON.parse says may quote the text.
  }
  throw new Damage(path, 'is no JSON');
};
