import { describe, expect, it } from 'vitest';
import { mermaidOf, mermaidText, titleText } from '../../../../src/topology/export/mermaidOf.ts';
import { demoSnapshot } from '../../../../src/simulator/worlds/demo.ts';
import { unmarked } from '../../../support/exportedAccount.ts';
import { hostileNames } from '../../../support/hostileNames.ts';
import { pictureOf } from '../../../support/picture.ts';

/** As Mermaid reads `#35;`. That it takes the whole chart is tested with Mermaid itself, in test/webview. */
const read = (label: string): string =>
  label.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

/** As YAML reads `\\U00000023` between double quotes. */
const readTitle = (title: string): string =>
  title.replace(/\\U([\da-f]{8})/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

const marked = new Map([
  ['-2;\r\nsecond line', '-2;⏎second line'],
  ['@SUM(A1)\t]]> --> &lt;', '@SUM(A1)␣]]> --> &lt;'],
  ['\u202egnp.exe\u2066', '�gnp.exe�'],
  ['nul\u0000 and half \ud83d a pair', 'nul� and half � a pair'],
]);

describe('a label of the Mermaid flowchart', () => {
  it('keeps the words of a name, and marks what would hide, turn or end a line', () => {
    expect(hostileNames.map((name) => read(mermaidText(name)))).toEqual(
      hostileNames.map((name) => marked.get(name) ?? name),
    );
  });
});

/** What HTML would escape, in the wide form of its signs. */
const wide: Readonly<Record<string, string>> = { '<': '＜', '>': '＞', '&': '＆' };

describe('the title of the Mermaid flowchart', () => {
  it('says above all what the file is of, and of when', () => {
    const { graph } = pictureOf(demoSnapshot());
    const [first, title, last, chart] = mermaidOf({ ...graph, readAt: Date.UTC(2026, 10, 27, 22, 10) }, unmarked).split(
      '\n',
    );
    expect([first, title, last, chart]).toEqual([
      '---',
      'title: "Test · eu-west-1 · read 2026-11-27 22:10"',
      '---',
      'flowchart TB',
    ]);
  });

  it('is there without a time where nothing was read, and with nothing in the chart', () => {
    const { graph } = pictureOf(demoSnapshot());
    expect(mermaidOf({ ...graph, title: 'prod eu-west-1', readAt: 0, vpcs: [] }, unmarked)).toBe(
      '---\ntitle: "prod eu-west-1"\n---\nflowchart TB\n',
    );
  });

  it('keeps the words of a name, and no sign that YAML or Mermaid could read as its own', () => {
    const titles = hostileNames.map(titleText);
    expect(titles.map(readTitle)).toEqual(
      hostileNames.map((name) => (marked.get(name) ?? name).replace(/[<>&]/g, (sign) => wide[sign] ?? sign)),
    );
    for (const title of titles) expect(title).toMatch(/^(?:\\U[\da-f]{8}|[\p{L}\p{M}\p{N} .,:/_()+×·-])*$/u);
  });
});
