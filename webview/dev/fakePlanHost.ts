import type { PlanDocument, PlanToHost, ToPlanPage } from '../../src/protocol/plan.ts';
import { planNamed } from './plans/planNamed.ts';
import { wearTheme } from './themes.ts';

/** What a test or a person at the console can do to the page of a plan. */
export type DevPlanHost = {
  /** All that the page asked of its host, in order. */
  readonly posted: PlanToHost[];
  readonly send: (document: PlanDocument) => void;
  /** Sends the plan of this name, as the address can name one: `plan.html?plan=stopped&theme=light`. */
  readonly show: (name: string) => void;
  readonly named: (name: string) => PlanDocument;
};

declare global {
  interface Window {
    eniPlanHost: DevPlanHost;
  }
}

const query = new URLSearchParams(location.search);

const startHost = (): DevPlanHost => {
  const posted: PlanToHost[] = [];
  const named = (name: string): PlanDocument => planNamed(name, Date.now());
  const send = (document: PlanDocument): void => {
    const message: ToPlanPage = { kind: 'document', document, now: Date.now() };
    window.postMessage(message, '*');
  };
  const show = (name: string): void => send(named(name));
  const answer = (message: PlanToHost): void => {
    posted.push(message);
    if (message.kind === 'ready' && !query.has('hold')) show(query.get('plan') ?? 'reviewing');
  };
  window.acquireVsCodeApi = () => ({ setState: () => undefined, postMessage: answer });
  return { posted, send, show, named };
};

wearTheme(query.get('theme') ?? 'dark');
window.eniPlanHost = startHost();
