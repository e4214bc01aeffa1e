import { Inventory } from '../../src/domain/inventory.ts';
import type { Snapshot } from '../../src/domain/model.ts';
import type { DetailsToHost, ShownDetails, ToDetailsPage } from '../../src/protocol/details.ts';
import { findingsOf } from '../../src/rules/findings.ts';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import type { ThingLink } from '../../src/topology/details.ts';
import { detailsOf } from '../../src/topology/detailsOf.ts';
import { offered, thingNamed } from './devThings.ts';
import { wearTheme } from './themes.ts';

/** What a test or a person at the console can do to the page of details. */
export type DevDetailsHost = {
  /** All that the page asked of its host, in order. */
  readonly posted: DetailsToHost[];
  /** What the page has kept. */
  readonly kept: () => unknown;
  /** Goes to the thing that bears an id or a name. */
  readonly show: (name: string) => void;
  /** Reads the account again, changed by the given function, and tells it with these parts otherwise. */
  readonly tell: (parts?: Partial<ShownDetails>, change?: (snapshot: Snapshot) => Snapshot) => void;
};

declare global {
  interface Window {
    eniDetailsHost: DevDetailsHost;
  }
}

const query = new URLSearchParams(location.search);

const startHost = (): DevDetailsHost => {
  const posted: DetailsToHost[] = [];
  let snapshot = demoSnapshot();
  const first = thingNamed(snapshot, query.get('select') ?? 'fw-1-outside');
  const trail: ThingLink[] = first ? [first] : [];
  const tell: DevDetailsHost['tell'] = (parts = {}, change = (same) => same) => {
    snapshot = change(snapshot);
    const message: ToDetailsPage = { kind: 'thing', shown: { ...shownIn(snapshot, trail), ...parts } };
    window.postMessage(message, '*');
  };
  const answer = (message: DetailsToHost): void => {
    posted.push(message);
    if (message.kind === 'go') trail.push(message.target);
    if (message.kind === 'back') trail.pop();
    if (message.kind === 'ready' || message.kind === 'go' || message.kind === 'back') tell();
  };
  const show = (name: string): void => {
    const found = thingNamed(snapshot, name);
    if (found) answer({ kind: 'go', target: found });
  };
  const state = { kept: undefined as unknown };
  window.acquireVsCodeApi = () => ({
    getState: () => state.kept,
    setState: (kept: unknown) => void (state.kept = kept),
    postMessage: answer,
  });
  return { posted, show, tell, kept: () => state.kept };
};

const shownIn = (snapshot: Snapshot, trail: readonly ThingLink[]): ShownDetails => {
  const inventory = new Inventory(snapshot);
  const told = (target: ThingLink | undefined) =>
    target &&
    detailsOf(target, inventory, { findings: findingsOf(inventory), operations: offered, main: 'moveInterface' });
  const details = told(trail.at(-1));
  const title = details?.title ?? 'Gone';
  return {
    title,
    details,
    account: 'Demo account · eu-west-1',
    notice: details ? undefined : 'It no longer exists. Last read 2026-11-27 22:10.',
    back: told(trail.at(-2))?.title,
    attributes: details?.kind === 'interface' ? attributes : [],
    isReadable: true,
    kept: { scope: 'demo', trail, title, seenAt: snapshot.readAt },
  };
};

const attributes: ShownDetails['attributes'] = [
  {
    title: 'DescribeNetworkInterfaces',
    rows: [
      { name: 'RequesterManaged', value: 'false' },
      { name: 'Association › PublicDnsName', value: '' },
    ],
    problem: undefined,
  },
  { title: 'DescribeNetworkInterfaceAttribute: description', rows: [], problem: 'You may not ask' },
];

wearTheme(query.get('theme') ?? 'dark');
window.eniDetailsHost = startHost();
