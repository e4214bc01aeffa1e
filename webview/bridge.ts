import { checkedGraph } from '../src/topology/packed/checkedGraph.ts';
import { fitting } from '../src/domain/shape.ts';
import type { ToHost, ToWebview } from '../src/protocol/topology.ts';
import { pageStateShape, type KeptState } from './keptState.ts';

export type Bridge = {
  readonly post: (message: ToHost) => void;
  readonly listen: (hear: (message: ToWebview) => void) => void;
  readonly kept: () => KeptState;
  readonly keep: (kept: KeptState) => void;
};

type VsCodeApi = {
  readonly postMessage: (message: unknown) => void;
  readonly getState: () => unknown;
  readonly setState: (state: unknown) => void;
};

declare function acquireVsCodeApi(): VsCodeApi;

/** The connection with the host. VS Code allows one for the life of a page: a second call throws. */
export const openBridge = (): Bridge => {
  const api = acquireVsCodeApi();
  const bridge: Bridge = {
    post: (message) => api.postMessage(message),
    listen: (hear) =>
      window.addEventListener('message', (event: MessageEvent<unknown>) => {
        if (isMessage(event.data)) hear(readable(event.data));
      }),
    kept: () => fitting(pageStateShape, api.getState()) ?? { camera: undefined, selection: undefined, look: undefined },
    // A tab that VS Code brings back says by it whose picture it was.
    keep: (kept) => api.setState({ ...kept, scope: document.body.dataset['scope'] }),
  };
  bridge.keep(bridge.kept());
  return bridge;
};

const kinds: { readonly [Kind in ToWebview['kind']]: true } = {
  picture: true,
  loading: true,
  notice: true,
  details: true,
  reveal: true,
  filter: true,
  offers: true,
  paint: true,
  tagValues: true,
  tableLook: true,
  tableValues: true,
  bulkOffers: true,
  refusals: true,
  context: true,
  arrange: true,
};

/** The host is trusted for the shape behind a known kind, but for pictures; other windows may post anything. */
const isMessage = (data: unknown): data is ToWebview =>
  typeof data === 'object' &&
  data !== null &&
  'kind' in data &&
  typeof data.kind === 'string' &&
  Object.hasOwn(kinds, data.kind);

/** A picture that does not hold together is told of instead of shown; the earlier one stays. */
const readable = (message: ToWebview): ToWebview => {
  if (message.kind !== 'picture') return message;
  const checked = checkedGraph(message.graph);
  if (!('fault' in checked)) return message;
  const action = { id: 'refresh', label: 'Try Again' } as const;
  return { kind: 'notice', title: 'The picture could not be read', message: checked.fault, action };
};
