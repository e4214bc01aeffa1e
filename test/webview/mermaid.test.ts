import { fileURLToPath } from 'node:url';
import type { Mermaid } from 'mermaid';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/domain/model.ts';
import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import { syntheticSnapshot } from '../../src/simulator/worlds/synthetic.ts';
import { mermaidOf } from '../../src/topology/export/mermaidOf.ts';
import type { Graph } from '../../src/topology/graph.ts';
import { launchBrowser } from '../support/browser.ts';
import { unmarked } from '../support/exportedAccount.ts';
import { hostileNames, hostileSnapshot } from '../support/hostileNames.ts';
import { pictureOf } from '../support/picture.ts';

declare global {
  interface Window {
    mermaid: Mermaid;
  }
}

/** What Mermaid understood. */
type Chart = {
  readonly type: string;
  /** Labels of the groups around each node, outermost first, and its own. */
  readonly nodes: readonly (readonly string[])[];
  readonly groups: number;
  /** Labels of the group from which a line goes, of the line, and of the node to which it goes. */
  readonly links: readonly (readonly [from: string, label: string, to: string])[];
};

let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('dialog', (dialog) => {
    complaints.push(`A dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addScriptTag({ path: fileURLToPath(import.meta.resolve('mermaid/dist/mermaid.min.js')) });
});
afterAll(() => browser.close());

/** Rejects with Mermaid's own complaint where it does not take the text. */
const understood = async (text: string): Promise<Chart> => page.evaluate(readChart, text);

/** Runs in the page. Mermaid keeps `#35;` as `ﬂ°°35¶ß` until it draws. */
const readChart = async (text: string): Promise<Chart> => {
  type Flow = {
    readonly getVertices: () => ReadonlyMap<string, { readonly text?: string }>;
    readonly getSubGraphs: () => readonly {
      readonly id: string;
      readonly title: string;
      readonly nodes: readonly string[];
    }[];
    readonly getEdges: () => readonly { readonly start: string; readonly end: string; readonly text: string }[];
  };
  const words = (label = ''): string =>
    label.replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)));
  await window.mermaid.parse(text);
  const { db, type } = await window.mermaid.mermaidAPI.getDiagramFromText(text);
  // Mermaid's type of `db` is that of all kinds of diagrams.
  const isFlow = (data: object): data is Flow =>
    ['getVertices', 'getSubGraphs', 'getEdges'].every((name) => name in data);
  if (!isFlow(db)) throw new Error(`Mermaid took the text for another kind of diagram: ${type}`);
  const flow: Flow = db;
  const groups = new Map(flow.getSubGraphs().map((group) => [group.id, group]));
  const parents = new Map([...groups.values()].flatMap(({ id, nodes }) => nodes.map((node) => [node, id] as const)));
  const pathOf = (id: string | undefined): readonly string[] => {
    const group = id === undefined ? undefined : groups.get(id);
    return group ? [...pathOf(parents.get(group.id)), words(group.title)] : [];
  };
  const vertices = [...flow.getVertices()].filter(([id]) => !groups.has(id));
  const labels = new Map(vertices.map(([id, { text: label }]) => [id, words(label)]));
  return {
    type,
    nodes: [...labels].map(([id, label]) => [...pathOf(parents.get(id)), label]),
    groups: groups.size,
    links: flow
      .getEdges()
      .map(({ start, end, text: label }) => [
        words(groups.get(start)?.title),
        words(label),
        labels.get(end) ?? `no node: ${end}`,
      ]),
  };
};

const graphOf = (snapshot: Snapshot): Graph => pictureOf(snapshot).graph;

/** What is in the picture, counted without the export. */
const countsOf = ({ vpcs }: Graph): Pick<Chart, 'groups'> & { readonly nodes: number; readonly links: number } => {
  const zones = vpcs.flatMap((vpc) => vpc.zones);
  const subnets = zones.flatMap((zone) => zone.subnets);
  const cards = subnets.flatMap((subnet) => subnet.cards);
  const drawn = new Set(cards.flatMap(({ chips }) => chips.map(({ eniId }) => eniId)));
  return {
    groups: vpcs.length + zones.length + subnets.length + cards.length,
    nodes: drawn.size,
    links: cards.flatMap(({ remotes }) => remotes.filter(({ eniId }) => drawn.has(eniId))).length,
  };
};

/** The chart as Mermaid draws it where a page has told it to trust texts, and what of them became more than text. */
const drawnBy = async (graph: Graph) =>
  page.evaluate(
    async (text) => {
      window.mermaid.initialize({ startOnLoad: false, securityLevel: 'loose', maxTextSize: 1_000_000 });
      const { svg } = await window.mermaid.render('chart', text);
      const sheet = document.createElement('div');
      sheet.innerHTML = svg;
      const wild = 'script, img, a, iframe, [onerror], [onclick]';
      return {
        titles: [...sheet.querySelectorAll('.flowchartTitleText')].map(({ textContent }) => textContent),
        text: sheet.textContent.replace(/\s+/g, ' '),
        wild: [...sheet.querySelectorAll(wild)].map(({ outerHTML }) => outerHTML),
      };
    },
    mermaidOf(graph, unmarked),
  );

describe('Mermaid', () => {
  it.each([
    ['the demo account', demoSnapshot],
    ['a synthetic account of 200', () => syntheticSnapshot(200)],
    ['an account of hostile names', hostileSnapshot],
  ])('takes %s, with every interface in its card, subnet, zone and VPC', async (_, snapshot) => {
    const graph = graphOf(snapshot());
    const { type, nodes, groups, links } = await understood(mermaidOf(graph, unmarked));
    expect(type).toMatch(/^flowchart/);
    expect({ groups, nodes: nodes.length, links: links.length }).toEqual(countsOf(graph));
    expect(nodes).toHaveLength(snapshot().enis.length);
    expect(nodes.filter((path) => path.length !== 5)).toEqual([]);
    expect(links.length).toBeGreaterThan(2);
  });

  it('reads the words of the picture', async () => {
    const { nodes, links } = await understood(mermaidOf(graphOf(demoSnapshot()), unmarked));
    expect(nodes.find((path) => path.at(-1)?.includes('10.0.20.10'))).toEqual([
      'shop-prod · 10.0.0.0/16 · 2a05:d018:4f2:8a00::/56',
      'eu-west-1a · euw1-az1',
      'data-a · 10.0.20.0/26 · isolated',
      'fw-1 · c6in.xlarge · of public-a',
      'eth2 · 10.0.20.10',
    ]);
    expect(links.filter(([, label]) => label === 'eth2')).toEqual([
      [expect.stringMatching(/^fw-1 /), 'eth2', 'eth2 · 10.0.20.10'],
    ]);
  });

  it('refuses what the export must not write', async () => {
    await expect(understood('flowchart TB\n  n1["a "quoted" name"]\n')).rejects.toThrow(/Parse error|Lexical error/);
  });

  it.each([
    ['prod "eu" #35; \\u0041', 'prod "eu" #35; \\u0041'],
    ['a: [b] {c} %%{init: {}}%% `d`', 'a: [b] {c} %%{init: {}}%% `d`'],
    ["--- 'x' | y ; 日本語 🦊", "--- 'x' | y ; 日本語 🦊"],
    ['R&D <img src=x onerror=alert(1)>', 'R＆D ＜img src=x onerror=alert(1)＞'],
  ])('has for its title what the file is of: %s', async (title, drawn) => {
    const { titles, wild } = await drawnBy({ ...graphOf(demoSnapshot()), title, readAt: 0, vpcs: [] });
    expect({ titles, wild }).toEqual({ titles: [`${drawn} · eu-west-1`], wild: [] });
    expect(complaints).toEqual([]);
  });

  it('draws hostile names as text', async () => {
    const drawn = await drawnBy(graphOf(hostileSnapshot()));
    expect(drawn.wild).toEqual([]);
    for (const name of [hostileNames[0], hostileNames[1], hostileNames[9]]) expect(drawn.text).toContain(name);
    expect(complaints).toEqual([]);
  });
});
