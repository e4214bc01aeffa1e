import type { PlanPhase, PlanToHost, ToPlanPage } from '../../src/protocol/plan.ts';

export type PlanBridge = {
  readonly post: (message: PlanToHost) => void;
  readonly listen: (hear: (message: ToPlanPage) => void) => void;
};

type VsCodeApi = {
  readonly postMessage: (message: unknown) => void;
  readonly setState: (state: unknown) => void;
};

declare function acquireVsCodeApi(): VsCodeApi;

/** The connection with the host. VS Code allows one for the life of a page: a second call throws. */
export const openPlanBridge = (): PlanBridge => {
  const api = acquireVsCodeApi();
  // A tab that VS Code brings back says by it whose plan it was.
  const kept: unknown = JSON.parse(document.body.dataset['kept'] ?? '{}');
  api.setState(kept);
  return {
    post: (message) => api.postMessage(message),
    listen: (hear) =>
      window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (!isDocument(data)) return;
        if (hasBegun(data.document.phase)) api.setState({ ...Object(kept), hasBegun: 'yes' });
        hear(data);
      }),
  };
};

const notBegun: ReadonlySet<PlanPhase> = new Set(['reviewing', 'blocked', 'readOnly', 'signedOut', 'changed', 'lost']);
const hasBegun = (phase: PlanPhase): boolean => !notBegun.has(phase);

/** The host is trusted for the shape of its document; other windows may post anything. */
const isDocument = (data: unknown): data is ToPlanPage =>
  typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'document' && 'document' in data;
