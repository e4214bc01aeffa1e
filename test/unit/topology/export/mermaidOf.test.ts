import { describe, expect, it } from 'vitest';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { mermaidOf, mermaidText } from '../../../../src/topology/export/mermaidOf.ts';
import { hostileNames, hostileSnapshot } from '../../../support/hostileNames.ts';
import { pictureOf } from '../../../support/picture.ts';

type Chart = {
  /** Labels of the groups that hold each node, outermost first. */
  readonly nodes: ReadonlyMap<string, readonly string[]>;
  readonly links: readonly (readonly [from: string, label: string, to: string])[];
};

const label = String.raw`"((?:[^"#;:%<>&\`{}[\]|\\]|#\d+;)+)"`;

/** The statements that are written, as Mermaid's flowchart grammar has them; anything else is an error. */
const statement = new RegExp(
  `^(?:subgraph (?<group>[gc]\\d+)\\[${label}\\]|(?<node>n\\d+)\\[${label}\\]|(?<from>c\\d+) -\\.-\\|${label}\\|(?<to>n\\d+)|end)$`,
);

const parsed = (text: string): Chart => {
  const [head, ...lines] = text.trimEnd().split('\n');
  if (head !== 'flowchart TB') throw new Error(`No flowchart: ${head}`);
  const open: string[] = [];
  const nodes = new Map<string, readonly string[]>();
  const groups = new Set<string>();
  const links: [string, string, string][] = [];
  for (const line of lines.map((own) => own.trim())) {
    const found = statement.exec(line);
    // Its lexer takes a direction for a statement, from the line's first letter on.
    if (!found?.groups || /direction\s+(?:TB|BT|LR|RL)/.test(line)) throw new Error(`No statement: ${line}`);
    const { group, node, from, to } = found.groups;
    const words = read(found[2] ?? found[4] ?? found[6] ?? '');
    const isNew = (id: string): boolean => !groups.has(id) && !nodes.has(id);
    if (group !== undefined && isNew(group)) {
      groups.add(group);
      open.push(words);
    } else if (node !== undefined && isNew(node)) nodes.set(node, [...open, words]);
    else if (from !== undefined && to !== undefined && groups.has(from) && nodes.has(to)) {
      links.push([from, words, to]);
    } else if (line !== 'end' || open.pop() === undefined) throw new Error(`Out of place: ${line}`);
  }
  if (open.length > 0) throw new Error(`Not closed: ${open.join(', ')}`);
  return { nodes, links };
};

/** As Mermaid reads `#35;`. */
const read = (label: string): string =>
  label.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

describe('the account as a Mermaid flowchart', () => {
  it('has every interface in its card, subnet, zone and VPC', () => {
    const { nodes, links } = parsed(mermaidOf(pictureOf(demoSnapshot()).graph));
    expect(nodes.size).toBe(demoSnapshot().enis.length);
    const path = [...nodes.values()].find((labels) => labels.at(-1)?.includes('10.0.20.10'));
    expect(path).toEqual([
      'shop-prod · 10.0.0.0/16 · 2a05:d018:4f2:8a00::/56',
      'eu-west-1a · euw1-az1',
      'data-a · 10.0.20.0/26 · isolated',
      'fw-1 · c6in.xlarge · of public-a',
      'eth2 · 10.0.20.10',
    ]);
    expect(links.map(([, label]) => label).filter((label) => label === 'eth2')).toHaveLength(1);
    expect(links.length).toBeGreaterThan(3);
  });

  it('stays the same chart whatever things are called', () => {
    const [plain, hostile] = [demoSnapshot(), hostileSnapshot()].map((of) => parsed(mermaidOf(pictureOf(of).graph)));
    expect(hostile?.nodes.size).toBe(plain?.nodes.size);
    expect(hostile?.links.length).toBe(plain?.links.length);
  });

  it('keeps the words of a name, but not what would turn or end a line', () => {
    expect(hostileNames.map((name) => read(mermaidText(name)))).toEqual(
      hostileNames.map((name) =>
        name
          .replace(/\s+/g, ' ')
          .replace(/[\u202e\u2066\0]|\ud83d(?![\udc00-\udfff])/g, '')
          .trim(),
      ),
    );
  });
});
