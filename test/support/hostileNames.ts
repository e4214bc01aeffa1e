import { demoSnapshot } from '../../src/simulator/worlds/demo.ts';
import type { Snapshot, Tag } from '../../src/domain/model.ts';

/** Names that somebody may have given to break a page, a file or a sheet. */
export const hostileNames = [
  '<img src=x onerror=alert(1)>',
  '"]; end; click n0 call alert() %%{init: {}}%%',
  '=HYPERLINK("https://example.com","x")',
  '+1\', "quoted", a,b',
  '-2;\r\nsecond line',
  '@SUM(A1)\t]]> --> &lt;',
  '\u202egnp.exe\u2066',
  'nul\u0000 and half \ud83d a pair',
  'end',
  'direction TB',
  'style a:&b classDef c:#d;',
  '`**bold**` subgraph graph 🦊 日本語',
  `${'long '.repeat(51)}x`,
] as const;

/** The demo account with such names on everything, and an interface description that is one. */
export const hostileSnapshot = (): Snapshot => snapshotNamed(hostileNames);

/** The demo account with these names on everything, one after the other. */
export const snapshotNamed = (names: readonly string[]): Snapshot => {
  let count = 0;
  const next = (): string => names[count++ % names.length] ?? '';
  const named = <T extends { readonly tags: readonly Tag[] }>(thing: T): T => ({
    ...thing,
    tags: [{ key: 'Name', value: next() }],
  });
  const demo = demoSnapshot();
  return {
    ...demo,
    vpcs: demo.vpcs.map(named),
    subnets: demo.subnets.map(named),
    instances: demo.instances.map(named),
    enis: demo.enis.map(named).map((eni, index) => ({ ...eni, description: names[index % names.length] ?? '' })),
  };
};
