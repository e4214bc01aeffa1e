import type { NoticeAction, Selection, ToHost } from './topology.ts';

/** A message of the webview, checked field by field; undefined for anything else, which is then ignored. */
export const parseToHost = (message: unknown): ToHost | undefined => {
  if (!isRecord(message)) return undefined;
  const kind = textOf(message['kind']);
  return kind !== undefined && isKind(kind) ? parsers[kind](message) : undefined;
};

type Fields = Readonly<Record<string, unknown>>;

const parsers: {
  readonly [K in ToHost['kind']]: (fields: Fields) => Extract<ToHost, { readonly kind: K }> | undefined;
} = {
  ready: () => ({ kind: 'ready' }),
  refresh: () => ({ kind: 'refresh' }),
  export: () => ({ kind: 'export' }),
  tagValues: ({ key }) => {
    if (key === undefined || key === null) return { kind: 'tagValues', key: undefined };
    const wanted = textOf(key);
    return wanted === undefined ? undefined : { kind: 'tagValues', key: wanted };
  },
  painted: ({ request, png }) => {
    if (typeof request !== 'number' || !Number.isSafeInteger(request)) return undefined;
    return { kind: 'painted', request, png: pngOf(png) };
  },
  select: (fields) => {
    if (fields['target'] === undefined || fields['target'] === null) return { kind: 'select', target: undefined };
    const target = selectionOf(fields['target']);
    return target && { kind: 'select', target };
  },
  offers: (fields) => {
    const target = selectionOf(fields['target']);
    return target && { kind: 'offers', target };
  },
  revealInTree: (fields) => {
    const target = selectionOf(fields['target']);
    return target && { kind: 'revealInTree', target };
  },
  openInConsole: (fields) => {
    const target = selectionOf(fields['target']);
    return target && { kind: 'openInConsole', target };
  },
  runOperation: (fields) => {
    const operation = textOf(fields['operation']);
    const target = selectionOf(fields['target']);
    return operation !== undefined && target ? { kind: 'runOperation', operation, target } : undefined;
  },
  copy: (fields) => {
    const text = textOf(fields['text']);
    return text === undefined ? undefined : { kind: 'copy', text };
  },
  notice: (fields) => {
    const action = noticeActions.find((known) => known === fields['action']);
    return action && { kind: 'notice', action };
  },
};

const isKind = (kind: string): kind is ToHost['kind'] => Object.hasOwn(parsers, kind);

const noticeActions: readonly NoticeAction['id'][] = ['openDemo', 'chooseScope', 'refresh', 'endPreview', 'back'];

const selectionKinds: readonly Selection['kind'][] = ['vpc', 'subnet', 'instance', 'interface'];

/** Ids of EC2 are short and plain; what is not cannot be meant. */
const idShape = /^[A-Za-z0-9:._-]{1,128}$/;

/** What a selection names, if it has the shape of one; whether the account has it is for the inventory to say. */
export const selectionOf = (value: unknown): Selection | undefined => {
  if (!isRecord(value)) return undefined;
  const kind = selectionKinds.find((known) => known === value['kind']);
  const id = idOf(value['id']);
  return kind && id !== undefined ? { kind, id } : undefined;
};

/** A text that has the shape of an id. */
export const idOf = (value: unknown): string | undefined => {
  const id = textOf(value);
  return id !== undefined && idShape.test(id) ? id : undefined;
};

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Nothing that the webview sends is longer: ids, addresses, lines of text to copy. */
const longest = 4096;

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length > 0 && value.length <= longest ? value : undefined;

/** The first bytes of every PNG. Source: W3C, PNG specification, 5.2. */
const signature = [137, 80, 78, 71, 13, 10, 26, 10] as const;
/** No picture that a canvas holds is larger, packed, in bytes. */
const mostBytes = 512 * 1024 * 1024;

/** VS Code hands typed arrays over as they are, or as their buffer. */
const pngOf = (value: unknown): Uint8Array | undefined => {
  const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
  if (!(bytes instanceof Uint8Array) || bytes.length > mostBytes) return undefined;
  return signature.every((byte, index) => bytes[index] === byte) ? bytes : undefined;
};
