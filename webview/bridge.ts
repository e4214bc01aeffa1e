import { checkedGraph } from '../src/topology/packed/checkedGraph.ts';
import type { Selection, ToHost, ToWebview } from '../src/protocol/topology.ts';

/** What survives when VS Code throws the webview away and makes it anew. */
export type Kept = {
  readonly camera: { readonly zoom: number; readonly x: number; readonly y: number } | undefined;
  readonly selection: Selection | undefined;
};

export type Bridge = {
  readonly post: (message: ToHost) => void;
  readonly listen: (hear: (message: ToWebview) => void) => void;
  readonly kept: () => Kept;
  readonly keep: (kept: Kept) => void;
};

type VsCodeApi = {
  readonly postMessage: (message: unknown) => void;
  readonly getState: () => unknown;
  readonly setState: (state: unknown) => void;
};

declare function acquireVsCodeApi(): VsCodeApi;

export const connect = (): Bridge => {
  const api = acquireVsCodeApi();
  return {
    post: (message) => api.postMessage(message),
    listen: (hear) =>
      window.addEventListener('message', (event: MessageEvent<unknown>) => {
        if (isMessage(event.data)) hear(readable(event.data));
      }),
    kept: () => isKept(api.getState()) ?? { camera: undefined, selection: undefined },
    keep: (kept) => api.setState(kept),
  };
};

const kinds: ReadonlySet<string> = new Set([
  'picture',
  'loading',
  'notice',
  'details',
  'reveal',
  'filter',
  'offers',
  'paint',
  'tagValues',
  'standing',
]);

/** The host is trusted for the shape behind a known kind, but for pictures; other windows may post anything. */
const isMessage = (data: unknown): data is ToWebview =>
  typeof data === 'object' && data !== null && 'kind' in data && typeof data.kind === 'string' && kinds.has(data.kind);

/** A picture that does not hold together is told of instead of shown; the earlier one stays. */
const readable = (message: ToWebview): ToWebview => {
  if (message.kind !== 'picture') return message;
  const checked = checkedGraph(message.graph);
  if (!('fault' in checked)) return message;
  const action = { id: 'refresh', label: 'Try Again' } as const;
  return { kind: 'notice', title: 'The picture could not be read', message: checked.fault, action };
};

const isKept = (state: unknown): Kept | undefined =>
  typeof state === 'object' && state !== null && 'camera' in state ? (state as Kept) : undefined;
