import { describe, expect, it } from 'vitest';
import { Inventory } from '../../../../src/domain/inventory.ts';
import { words } from '../../../../src/domain/words.ts';
import type { ToWebview } from '../../../../src/protocol/topology.ts';
import { unpack } from '../../../../src/topology/packed/unpack.ts';
import { lightPalette } from '../../../../src/topology/draw/palettes.ts';
import { drawFigure } from '../../../../src/topology/export/drawFigure.ts';
import { exportPartOf } from '../../../../src/ui/export/exportPart.ts';
import { exportedFigure, type Exported } from '../../../../src/ui/export/exported.ts';
import type { OpenScope } from '../../../../src/services/scopes/openScope.ts';
import { accountViewOf } from '../../../../src/ui/topology/accountView.ts';
import { previewInTopology } from '../../../../src/ui/topology/previewInTopology.ts';
import { picturesOf } from '../../../../src/ui/topology/topologyPictures.ts';
import { namedIn, paintedBy, textsOf } from '../../../support/exports/allFormats.ts';
import { expectedAt, moments, type Moment } from '../../../support/exports/moments.ts';
import { interfacesIn, markedPlacesIn } from '../../../support/exports/readers.ts';
import { RecordingPen } from '../../../support/exports/recordingPen.ts';
import { FakeAccount, scope } from '../../../support/fakeAccount.ts';
import { opened } from '../../../support/openedSession.ts';

const begun = async ({ now, scope: of = scope, baseline, preview, filter = '' }: Moment): Promise<OpenScope> => {
  const { session } = opened(async () => new FakeAccount(now));
  const open = await session.open(of);
  open.setFilter(filter);
  if (baseline) open.compareWith({ title: 'Earlier', snapshot: baseline });
  const before = open.store.inventory;
  if (preview && before) {
    const previewed = { title: words`Move Network Interface`, before, after: new Inventory(preview) };
    void previewInTopology(previewed, open);
  }
  return open;
};

const exportedAt = (open: OpenScope, { selected }: Moment): Exported => {
  const view = accountViewOf(open);
  if (!view) throw new Error('Nothing is shown');
  return { view, part: exportPartOf(selected, view.drawn.inventory) };
};

const byName = (named: ReadonlyMap<string, string>) =>
  Object.fromEntries([...named].toSorted(([a], [b]) => (a < b ? -1 : 1)));

const sent = <K extends ToWebview['kind']>(open: OpenScope, kind: K) =>
  picturesOf(open).find((message): message is Extract<ToWebview, { readonly kind: K }> => message.kind === kind);

/** What the panel shows of it: what is drawn, marked, and not dimmed by the filter. */
const inPanel = (open: OpenScope): ReadonlyMap<string, string> => {
  const graph = sent(open, 'picture')?.graph;
  const found = sent(open, 'filter')?.found;
  const marks = new Map(sent(open, 'context')?.changes?.marks.map(({ on, kind }) => [`${on.kind}:${on.id}`, kind]));
  const ids = graph ? unpack(graph).rows.chips : undefined;
  const all = Array.from({ length: graph?.chips.kind.length ?? 0 }, (_, row) => ids?.idOf(row) ?? '');
  return new Map(
    all
      .filter((id) => found?.includes(id) !== false)
      .map((id) => [`interface:${id}`, marks.get(`interface:${id}`) ?? '']),
  );
};

describe.each(Object.entries(moments))('%s', (_name, moment) => {
  it('is the same in all formats, and as the panel shows it', async () => {
    const open = await begun(moment);
    const formats = Object.entries(namedIn(exportedAt(open, moment)));
    // Where a person has selected something, the panel shows more than that.
    const panel = moment.selected ? [] : [['panel', inPanel(open)] as const];
    const expected = byName(expectedAt(moment));
    const sources = [...formats, ...panel];
    expect(Object.fromEntries(sources.map(([name, named]) => [name, byName(interfacesIn(named))]))).toEqual(
      Object.fromEntries(sources.map(([name]) => [name, expected])),
    );
  });

  it('marks the same places in all formats with ids', async () => {
    const exported = exportedAt(await begun(moment), moment);
    const withIds = Object.entries(namedIn(exported)).filter(([name]) => !['Mermaid', 'CSV'].includes(name));
    const [first, ...others] = withIds.map(([, named]) => byName(markedPlacesIn(named)));
    expect(others).toEqual([first, first, first]);
  });

  it('is painted as a PNG stroke by stroke as it is drawn as SVG', async () => {
    const exported = exportedAt(await begun(moment), moment);
    const pen = new RecordingPen(lightPalette);
    drawFigure(pen, exportedFigure(exported));
    expect(paintedBy(exported).pen.strokes).toEqual(pen.strokes);
  });
});

describe('what the moments of the test differ by', () => {
  it('is every kind of change', () => {
    const kinds = (name: string) => new Set(expectedAt(momentOf(name)).values());
    expect([...kinds('a comparison')].toSorted()).toEqual(['', 'added', 'changed', 'removed']);
    expect([...kinds('a comparison and a filter')]).toEqual(['removed']);
    expect([...kinds('a comparison of other places')].toSorted()).toEqual(['', 'removed']);
    expect([...kinds('a preview and a filter')].toSorted()).toEqual(['', 'changed', 'removed']);
  });
});

const momentOf = (name: string): Moment => {
  const moment = moments[name];
  if (!moment) throw new Error(`No moment is called ${name}`);
  return moment;
};

const told = async (name: string): Promise<readonly (readonly [string, string])[]> => {
  const moment = momentOf(name);
  const exported = exportedAt(await begun(moment), moment);
  const png = ['PNG', paintedBy(exported).pen.texts.join(' ')] as const;
  return [...textsOf(exported), png].map(([format, text]) => [format, text.replace(/#58;/g, ':').replace(/\s+/g, ' ')]);
};

/** The formats whose text does not hold all of these sentences. */
const silent = async (name: string, ...sentences: readonly string[]): Promise<readonly string[]> =>
  (await told(name)).filter(([, text]) => !sentences.every((each) => text.includes(each))).map(([format]) => format);

describe('each file', () => {
  it.each([
    ['a preview', 'Preview: Move Network Interface. ', 'Nothing has run yet.'],
    ['a comparison', 'Compared with Earlier, ', '1 added'],
  ])('of %s says so', async (name, ...sentences) => {
    expect(await silent(name, ...sentences)).toEqual([]);
  });

  it.each([
    ['a filter', 'Filter: owner:lambda: '],
    ['a snapshot', 'Snapshot'],
  ])('but the sheet of %s says so', async (name, sentence) => {
    expect(await silent(name, sentence)).toEqual(['CSV sheet']);
  });

  it('with a picture says what could not be read', async () => {
    const lists = ['CSV sheet', 'JSON'];
    expect(await silent('an account that could not be read in full', 'Could not read the instances')).toEqual(lists);
  });

  it('of a plain account says nothing beside', async () => {
    const texts = (await told('an account')).map(([, text]) => text);
    expect(texts.filter((text) => /Preview|Compared|Filter:|"change"/.test(text))).toEqual([]);
  });
});
