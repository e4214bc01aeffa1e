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

const noticeActions: readonly NoticeAction['id'][] = ['openDemo', 'chooseScope', 'refresh'];

const selectionKinds: readonly Selection['kind'][] = ['vpc', 'subnet', 'instance', 'interface'];

/** Ids of EC2 are short and plain; what is not cannot be meant. */
const idShape = /^[A-Za-z0-9:._-]{1,128}$/;

/** What a selection names, if it has the shape of one; whether the account has it is for the inventory to say. */
export const selectionOf = (value: unknown): Selection | undefined => {
  if (!isRecord(value)) return undefined;
  const kind = selectionKinds.find((known) => known === value['kind']);
  const id = textOf(value['id']);
  return kind && id !== undefined && idShape.test(id) ? { kind, id } : undefined;
};

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Nothing that the webview sends is longer: ids, addresses, lines of text to copy. */
const longest = 4096;

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length > 0 && value.length <= longest ? value : undefined;
