import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Inventory } from '../../../src/domain/inventory.ts';
import { interfaceCandidates } from '../../../src/operations/choices/interfaceChoices.ts';
import type { Candidates } from '../../../src/operations/question.ts';
import { attachInterface } from '../../../src/operations/attachInterface.ts';
import type { Judges } from '../../../src/services/judge.ts';
import { listingOf, narrowingOf, type LongList } from '../../../src/services/longList.ts';
import type { JudgedChoice } from '../../../src/services/prompts.ts';
import { address, attached, eni, instance, named, snapshot } from '../../support/snapshot.ts';
import { choice, ruling } from '../../support/wizardSteps.ts';
import { words } from '../../../src/domain/words.ts';

const judges = (isRefused: (id: string) => boolean = () => false, blocked: Judges<string>['blocked'] = []) =>
  ({
    blocked,
    isRefused,
    judged: (one) => ({ ...one, refusals: isRefused(one.value) ? [ruling(words`No.`)] : blocked, warnings: [] }),
  }) satisfies Judges<string>;

const signal = new AbortController().signal;
const idOf = (at: number): string => `eni-${String(at).padStart(17, '0')}`;
const ids = (choices: readonly JudgedChoice<string>[]): readonly string[] => choices.map(({ value }) => value);

describe('the order of a list', () => {
  const account = new Inventory(
    snapshot({
      enis: ['a', 'b', 'c', 'd', 'e'].map((name) =>
        eni({ ...named(name), id: `eni-0${name}`, zone: name === 'a' ? 'eu-west-1b' : 'eu-west-1a' }),
      ),
      instances: [instance()],
    }),
  );
  const judging = {
    ...judges((id) => id === 'eni-0c'),
    judged: (one) => ({
      ...one,
      refusals: one.value === 'eni-0c' ? [ruling(words`No.`)] : [],
      warnings: one.value === 'eni-0b' || one.value === 'eni-0e' ? [ruling(words`Mind.`, { severity: 'warn' })] : [],
    }),
  } satisfies Judges<string>;
  const listed = async (before: readonly string[] = []) =>
    ids((await listingOf(interfaceCandidates(account, { instanceId: 'i-0a' }), judging, before)).choices);

  it('has first what is near and without warnings, then by name, and what was answered before in front', async () => {
    expect(await listed()).toEqual(['eni-0d', 'eni-0b', 'eni-0e', 'eni-0a', 'eni-0c']);
    expect(await listed(['eni-0e'])).toEqual(['eni-0e', 'eni-0d', 'eni-0b', 'eni-0a', 'eni-0c']);
  });
});

describe('a list of 20,000 interfaces', () => {
  const count = 20_000;
  const inventory = new Inventory(
    snapshot({
      enis: Array.from({ length: count }, (_, at) =>
        eni({
          id: idOf(at),
          mac: `02:00:00:${[at >> 16, (at >> 8) & 255, at & 255].map((part) => part.toString(16).padStart(2, '0')).join(':')}`,
          addresses: [
            address(`10.${at >> 8}.${at & 255}.1`),
            address(`10.${at >> 8}.${at & 255}.2`, { primary: false }),
          ],
          tags: [
            { key: 'Name', value: `web ${at}` },
            { key: 'serial', value: `s${at}` },
          ],
        }),
      ),
    }),
  );
  const candidates = interfaceCandidates(inventory);
  let all: LongList<string>;
  beforeAll(async () => {
    all = await listingOf(candidates, judges(), []);
  });
  const found = async (text: string) => all.narrowing.find(text, signal);

  it('has the first 200 by name, and says how many there are besides', () => {
    expect(ids(all.choices)).toEqual(Array.from({ length: 200 }, (_, at) => idOf(at)));
    expect(all.narrowing.more).toBe(19_800);
  });

  it.each([
    ['its id', idOf(15_000)],
    ['its name', '"web 15000"'],
    ['its secondary address', '10.58.152.2'],
    ['its MAC address, in any spelling', '0200.0000.3a98'],
    ['a tag', 'serial=s15000'],
  ])('finds the 15,000th by %s', async (_by, text) => {
    expect(await found(text)).toMatchObject({ choices: [{ value: idOf(15_000) }], more: 0 });
  });

  it('has what is called so before what only begins so, and that before all others', async () => {
    const { choices, more } = await found('web 1500');
    expect(ids(choices).slice(0, 3)).toEqual([idOf(1500), idOf(15_000), idOf(15_001)]);
    expect(more).toBe(0);
    expect((await found('web')).more).toBe(19_800);
  });

  it('is the first list again once nothing is typed', async () => {
    expect(ids((await found(' ')).choices)).toEqual(ids(all.choices));
  });

  it('knows each of them, also one that does not stand in it, and nothing else', () => {
    expect(all.narrowing.choiceOf(idOf(15_000))).toMatchObject({ label: `${idOf(15_000)} "web 15000"` });
    expect(all.narrowing.choiceOf('eni-gone')).toBeUndefined();
  });

  it('begins with what was chosen before, the last first', async () => {
    const { choices } = await listingOf(candidates, judges(), ['eni-gone', idOf(700), idOf(15_000)]);
    expect(ids(choices).slice(0, 3)).toEqual([idOf(700), idOf(15_000), idOf(0)]);
  });

  it('has what may be chosen before what is refused, however few that are', async () => {
    const few = new Set([idOf(9), idOf(12_345), idOf(19_999)]);
    const { choices, narrowing } = await listingOf(
      candidates,
      judges((id) => !few.has(id)),
      [],
    );
    expect(ids(choices).slice(0, 4)).toEqual([idOf(9), idOf(12_345), idOf(19_999), idOf(0)]);
    expect([choices.length, narrowing.more]).toEqual([200, 19_800]);
    expect((await narrowing.find(idOf(77), signal)).choices).toMatchObject([{ refusals: [{ message: 'No.' }] }]);
  });

  it('judges as many as it needs, and each once', async () => {
    const asked = vi.fn<(id: string) => boolean>((id) => id === idOf(3));
    const { narrowing } = await listingOf(candidates, judges(asked), []);
    expect(asked.mock.calls.length).toBeLessThan(500);
    asked.mockClear();
    await narrowing.find('web 1', signal);
    const twice = await narrowing.find('web 1', signal);
    expect(asked.mock.calls.length).toBeLessThan(2 * twice.choices.length + 200);
  });

  it('asks no rule about each where all are refused alike', async () => {
    const asked = vi.fn<() => boolean>(() => true);
    const { choices } = await listingOf(candidates, judges(asked, [ruling(words`It is managed by AWS.`)]), []);
    expect(ids(choices).slice(0, 2)).toEqual([idOf(0), idOf(1)]);
    expect(asked.mock.calls.length).toBeLessThanOrEqual(200);
  });

  it('looks no longer for what was typed before', async () => {
    const before = new AbortController();
    const looking = Promise.allSettled([all.narrowing.find('web', before.signal), found('web 19999')]);
    before.abort();
    const [cancelled, last] = await looking;
    expect(cancelled).toMatchObject({ status: 'rejected', reason: { name: 'AbortError' } });
    expect(last).toMatchObject({ status: 'fulfilled', value: { more: 0 } });
  });
});

describe('a list that is cut', () => {
  it('begins with the one whose id is typed in full, before one whose name begins with it', async () => {
    const enis = Array.from({ length: 201 }, (_, at) =>
      eni({ id: idOf(at), ...named(at === 0 ? `${idOf(3)} spare` : `web ${at}`) }),
    );
    const { narrowing } = await listingOf(interfaceCandidates(new Inventory(snapshot({ enis }))), judges(), []);
    expect(ids((await narrowing.find(idOf(3), signal)).choices)).toEqual([idOf(3), idOf(0)]);
  });
});

describe('a list that has all there is', () => {
  it('finds by what its lines say, too', async () => {
    const inventory = new Inventory(
      snapshot({ enis: [eni({ id: 'eni-0a', ...named('db') }), eni({ id: 'eni-0b', ...named('cache') })] }),
    );
    const candidates: Candidates<string> = interfaceCandidates(inventory);
    const { narrowing } = await listingOf(candidates, judges(), []);
    expect(ids((await narrowing.find('available · 10.0', signal)).choices)).toEqual(['eni-0b', 'eni-0a']);
    expect(ids((await narrowing.find('eni-0a "db', signal)).choices)).toEqual(['eni-0a']);
  });

  it('has the instances beside the interface first, and finds them by the addresses of their interfaces', async () => {
    const inventory = new Inventory(
      snapshot({
        instances: [
          instance({ id: 'i-0far', zone: 'eu-west-1b', ...named('a') }),
          instance({ id: 'i-0near', zone: 'eu-west-1a', ...named('z') }),
          instance({ id: 'i-0else', vpcId: 'vpc-0b', zone: 'eu-west-1a', ...named('b') }),
        ],
        enis: [
          eni({ id: 'eni-0free' }),
          eni({
            id: 'eni-0on',
            attachment: attached('i-0far', 1),
            addresses: [address('10.0.0.7')],
            mac: '02:00:00:00:00:77',
            tags: [{ key: 'env', value: 'prod' }],
          }),
        ],
      }),
    );
    const question = attachInterface.questions.find(({ field }) => field === 'instanceId');
    if (question?.kind !== 'choice') throw new Error('There is no such question');
    const candidates = question.choices({ eniId: 'eni-0free' }, inventory) as Candidates<string>;
    const { choices, narrowing } = await listingOf(candidates, judges(), []);
    expect(ids(choices)).toEqual(['i-0near', 'i-0far', 'i-0else']);
    for (const text of ['10.0.0.7', '02-00-00-00-00-77', 'env=prod', 'eni-0on'])
      expect([text, ids((await narrowing.find(text, signal)).choices)]).toEqual([text, ['i-0far']]);
  });
});

describe('a long list that is there already', () => {
  const profiles = Array.from({ length: 5000 }, (_, at) =>
    choice(`profile-${at}`, { description: words`account ${at}` }),
  );

  it('is cut, and found by every word of its lines', async () => {
    const { choices, narrowing } = narrowingOf(profiles) ?? {};
    expect([choices?.length, narrowing?.more]).toEqual([200, 4800]);
    expect(ids((await narrowing?.find('4321 ACCOUNT', signal))?.choices ?? [])).toEqual(['profile-4321']);
    expect(await narrowing?.find('profile-4', signal)).toMatchObject({ more: 911 });
    expect(narrowing?.choiceOf('profile-4999')).toBe(profiles[4999]);
  });

  it('is left as it is where it is short', () => {
    expect(narrowingOf(profiles.slice(0, 200))).toBeUndefined();
  });
});
