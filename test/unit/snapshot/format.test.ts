import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { notInFile } from '../../../src/domain/gap.ts';
import { laterFields, laterParts } from '../../../src/domain/laterFacts.ts';
import { Inventory } from '../../../src/domain/inventory.ts';
import type { Snapshot } from '../../../src/domain/model.ts';
import { findingsOf } from '../../../src/rules/findings.ts';
import { demoSnapshot } from '../../../src/simulator/worlds/demo.ts';
import { worldNamed } from '../../../src/simulator/worlds/worldNamed.ts';
import { canonical } from '../../../src/snapshot/canonical.ts';
import { parseSnapshot, serializeSnapshot } from '../../../src/snapshot/format.ts';
import { project } from '../../../src/topology/project.ts';
import { olderSnapshot } from '../../support/olderSnapshot.ts';
import { filledSnapshot } from '../../support/filledSnapshot.ts';
import { address, attached, eni, named, primaryEni, snapshot } from '../../support/snapshot.ts';

const about = { title: 'Demo account' };

/** The snapshot in a file's text; fails with the problem when there is none. */
const opened = (text: string): Snapshot => {
  const read = parseSnapshot(text);
  if (read.kind === 'problem') throw new Error(read.problem.message);
  return read.snapshot;
};

/** What is told of a text that cannot be opened. */
const refusal = (text: string): string => {
  const read = parseSnapshot(text);
  if (read.kind === 'snapshot') throw new Error('It was read');
  return `${read.problem.code}: ${read.problem.message}`;
};

const fixture = (name: string): string => readFileSync(`test/fixtures/snapshots/${name}.eni.json`, 'utf8');

type Json = { [name: string]: unknown };

/** The text of a small snapshot with something changed in its JSON. */
const edited = (edit: (file: Json) => void): string => {
  const file = JSON.parse(serializeSnapshot(snapshot(), about)) as Json;
  edit(file);
  return JSON.stringify(file);
};

const first = (file: Json, part: string): Json => (file[part] as Json[])[0] ?? {};

describe('a snapshot file', () => {
  it('survives a round trip, with gaps, in the accounts that there are', async () => {
    const gaps = [
      { part: 'addresses', iamAction: 'ec2:DescribeAddresses', code: 'UnauthorizedOperation', message: 'No' },
    ] as const;
    const large = await worldNamed({ kind: 'synthetic', interfaces: 1_000 });
    for (const account of [demoSnapshot(), large, snapshot({ gaps, accountId: undefined }), snapshot({ enis: [] })]) {
      const text = serializeSnapshot(account, about);
      expect(parseSnapshot(text)).toStrictEqual({ kind: 'snapshot', about, snapshot: canonical(account), leftOut: [] });
      expect(serializeSnapshot(opened(text), about)).toBe(text);
    }
  });

  it('is the same text whatever the order in which EC2 answered, and one line a thing', () => {
    const tags = [
      { key: 'b', value: '1' },
      { key: 'a', value: '2' },
    ];
    const [one, other] = [eni({ id: 'eni-1', tags }), primaryEni()];
    const turned = { ...one, tags: tags.toReversed() };
    const text = serializeSnapshot(snapshot({ enis: [one, other] }), about);
    expect(serializeSnapshot(snapshot({ enis: [other, turned] }), about)).toBe(text);
    const changed = serializeSnapshot(snapshot({ enis: [other, { ...turned, description: 'new' }] }), about).split(
      '\n',
    );
    expect(changed.filter((line) => !text.split('\n').includes(line))).toHaveLength(1);
  });

  it('keeps the primary address first and hostile texts as they are', () => {
    const hostile = '<b>\u202e"\\\n\u0000 ${x} \ud83d\ude00';
    const addresses = [address('10.0.0.30'), address('10.0.0.4', { primary: false })];
    const [read] = opened(
      serializeSnapshot(snapshot({ enis: [eni({ ...named(hostile), addresses, description: hostile })] }), about),
    ).enis;
    expect(read).toMatchObject({ addresses, description: hostile, tags: [{ key: 'Name', value: hostile }] });
  });

  it('says that it holds no credential, profile secret or endpoint: only what Describe calls told', () => {
    const fields = Object.keys(JSON.parse(serializeSnapshot(snapshot(), about)) as Json);
    expect(fields.slice(0, 7)).toEqual(['format', 'version', 'minor', 'title', 'accountId', 'region', 'readAt']);
    expect(new Set(fields.slice(7))).toEqual(
      new Set(Object.keys(snapshot()).filter((name) => !['accountId', 'region', 'readAt'].includes(name))),
    );
  });

  it('may name what is not there: tree, picture and findings live with it', () => {
    const lost = snapshot({ vpcs: [], subnets: [], instances: [], enis: [eni({ attachment: attached('i-gone', 1) })] });
    const inventory = new Inventory(opened(serializeSnapshot(lost, about)));
    expect(inventory.instance('i-gone')).toBeUndefined();
    expect(project(inventory, findingsOf(inventory), 'x').vpcs.map(({ id }) => id)).toEqual(['vpc-0a']);
  });
});

describe('a part that an earlier read told', () => {
  const kept = { readAt: Date.UTC(2026, 10, 27, 7, 31), whole: true };
  const gap = {
    part: 'enis',
    iamAction: 'ec2:Describe',
    code: 'Unavailable',
    message: 'EC2 has trouble',
    kept,
  } as const;
  const text = serializeSnapshot(snapshot({ gaps: [gap], readAt: Date.UTC(2026, 10, 27, 7, 40) }), about);

  it('is in the file with what is known of it, and says from when it is', () => {
    const { gaps, enis } = opened(text);
    expect(enis).toHaveLength(snapshot().enis.length);
    expect(gaps).toEqual([gap]);
  });
  it('is believed to be as whole as it was then', () => {
    expect(new Inventory(opened(text)).missing('enis')).toBeUndefined();
    expect(new Inventory(opened(text)).gap('enis')?.code).toBe('Unavailable');
    const partly = snapshot({ gaps: [{ ...gap, kept: { ...kept, whole: false } }] });
    expect(new Inventory(opened(serializeSnapshot(partly, about))).missing('enis')?.code).toBe('Unavailable');
  });
});

describe('a file of an earlier version', () => {
  it('1 opens as the account that it was made of; how old a part is stands in its words, and none is believed to be whole', () => {
    const { gaps, ...parts } = olderSnapshot();
    const [own, ...others] = gaps;
    const { kept: _, deniedBy: __, ...gap } = own ?? notInFile('enis');
    const message = 'EC2 is asked too often. What stands here was read at 2026-11-27T07:31:00.000Z';
    const read = parseSnapshot(fixture('version-1'));
    expect(read).toStrictEqual({
      kind: 'snapshot',
      about: { title: 'shop @ eu-west-1' },
      snapshot: canonical({
        ...parts,
        gaps: [{ ...gap, message, deniedBy: undefined, kept: undefined }, ...others],
      }),
      leftOut: [],
    });
    expect(new Inventory(opened(fixture('version-1'))).missing('addresses')?.code).toBe('RequestLimitExceeded');
  });

  it('2 opens as the account that it was made of, and what came since is not read: no field is missing in `domain/laterFacts`', () => {
    const [now, then] = [opened(fixture('version-2')), canonical(olderSnapshot())];
    expect(now).toStrictEqual(then);
    for (const field of laterFields) expect(new Inventory(now).knows(field)).toBe(false);
    for (const part of laterParts) expect(new Inventory(now).missing(part)?.code).toBe('NotInFile');
    expect(opened(serializeSnapshot(now, about))).toStrictEqual(now);
  });

  it('1 holds nothing that version 2 brought', () => {
    expect(refusal(fixture('version-1').replace('"title"', '"minor": 0,\n"title"'))).toContain('minor is not known');
  });
});

describe('a file of this version', () => {
  /** When it fails, the format is another one: see `src/snapshot/versions.ts`, then make the file anew, or the next one beside it. */
  it('with every field is the file that is kept of it', async () => {
    const account: Snapshot = filledSnapshot();
    const text = serializeSnapshot(account, { title: 'shop @ eu-west-1' });
    await expect(text).toMatchFileSnapshot('../../fixtures/snapshots/version-3.eni.json');
    expect(opened(fixture('version-3'))).toStrictEqual(account);
  });

  it('with more fields than are known here opens without them, and names them', () => {
    const more = edited((file) => {
      file['minor'] = 1;
      file['spotPrices'] = [{ enis: 1 }];
      for (const each of file['enis'] as Json[]) each['colour'] = 'red';
    });
    expect(parseSnapshot(more)).toStrictEqual({
      kind: 'snapshot',
      about,
      snapshot: canonical(snapshot()),
      leftOut: ['enis.colour', 'spotPrices'],
    });
  });

  it('with more fields is checked like any other in what is known', () => {
    const damaged = edited((file) => {
      file['minor'] = 1;
      first(file, 'enis')['mac'] = 7;
    });
    expect(refusal(damaged)).toBe('DamagedSnapshot: This snapshot is damaged: enis[0].mac must be text');
  });
});

describe('a file that is no good snapshot', () => {
  it('is told from another file', () => {
    for (const text of ['', 'hello', '[]', 'null', '{}', '{"format":"eni-explorer-export","version":1}']) {
      expect(refusal(text)).toBe('NotASnapshot: This file is not a snapshot of ENI Explorer');
    }
  });

  it('of a newer version says so, whatever else it holds, and what to do', () => {
    const text = JSON.stringify({ format: 'eni-explorer-snapshot', version: 4, new: true });
    expect(refusal(text)).toBe(
      'NewerSnapshot: This snapshot was written by a newer ENI Explorer: format 4, and this one reads up to 3',
    );
    const read = parseSnapshot(text);
    expect(read.kind === 'problem' && read.problem.remedy).toBe(
      'Update the extension, or save the snapshot again with this version.',
    );
  });

  it.each<readonly [string, (file: Json) => void]>([
    ['version must be a whole number from 1 on', (file) => (file['version'] = 0)],
    ['version must be a whole number from 1 on', (file) => (file['version'] = '1')],
    ['version must be a whole number from 1 on', (file) => (file['version'] = 1.5)],
    ['minor must be a whole number from 0 on', (file) => delete file['minor']],
    ['minor must be a whole number from 0 on', (file) => (file['minor'] = -1)],
    ['region must be text', (file) => delete file['region']],
    ['readAt must be a time such as 2026-11-27T22:10:00.000Z', (file) => (file['readAt'] = 'yesterday')],
    ['enis must be a list', (file) => (file['enis'] = {})],
    ['enis[0] must be an object', (file) => (file['enis'] = [null])],
    ['enis[0].mac must be text', (file) => (first(file, 'enis')['mac'] = 7)],
    ['enis[0].id must be an id', (file) => (first(file, 'enis')['id'] = '<script>')],
    ['enis[0].colour is not known', (file) => (first(file, 'enis')['colour'] = 'red')],
    ['enis[1] names a second time: eni-0a', (file) => (file['enis'] = [first(file, 'enis'), first(file, 'enis')])],
    ['enis[0].tags[0].value must be text', (file) => (first(file, 'enis')['tags'] = [{ key: 'a', value: null }])],
    ['subnets[0].freeIpv4 must be a whole number from 0 on', (file) => (first(file, 'subnets')['freeIpv4'] = -1)],
    ['instances[0].launchTime must be a time', (file) => (first(file, 'instances')['launchTime'] = 1e300)],
    ['vpcs[0].isDefault must be true or false', (file) => (first(file, 'vpcs')['isDefault'] = 'yes')],
    ['vpcs[0].state must have at most 10000 characters', (file) => (first(file, 'vpcs')['state'] = 'x'.repeat(10_001))],
  ])('names what is wrong and where: %s', (what, edit) => {
    expect(refusal(edited(edit))).toBe(`DamagedSnapshot: This snapshot is damaged: ${what}`);
  });

  it('cannot change the prototype of anything', () => {
    const text = serializeSnapshot(snapshot(), about);
    for (const name of ['__proto__', 'constructor', 'prototype', 'toString']) {
      expect(refusal(text.replace('"title"', `"${name}": {"polluted": true},\n"title"`))).toContain(
        `${name} is not known`,
      );
      expect(refusal(text.replace('{"id":"eni', `{"${name}":{"polluted":true},"id":"eni`))).toContain('is not known');
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('that was cut anywhere is never opened, and is called damaged once it shows what it is', () => {
    const text = serializeSnapshot(snapshot(), about);
    for (let length = 0; length < text.length - 2; length += 1) {
      expect(refusal(text.slice(0, length))).toMatch(
        length < 40 ? /^(NotASnapshot|DamagedSnapshot)/ : /^DamagedSnapshot/,
      );
    }
  });
});
