import { describe, expect, it } from 'vitest';
import { noWords, words } from '../../../src/domain/words.ts';
import { assignIpv4 } from '../../../src/operations/assignIpv4.ts';
import { changeSecurityGroups } from '../../../src/operations/changeSecurityGroups.ts';
import type { Question } from '../../../src/operations/question.ts';
import { titleAbout } from '../../../src/services/objectOf.ts';
import { stepPosition } from '../../../src/services/stepPosition.ts';
import { attached, elasticIp, eni, instance, inventoryOf, named } from '../../support/snapshot.ts';
import { whole } from '../../support/wholeOperation.ts';

type Input = { readonly way: 'a' | 'b'; readonly name: string; readonly size: number };

const asks = (field: keyof Input, over: Partial<Question<Input>> = {}) =>
  ({
    kind: 'choice',
    field,
    title: words`Select`,
    placeholder: noWords,
    empty: noWords,
    choices: () => [],
    ...over,
  }) as Question<Input>;

const account = inventoryOf({
  instances: [instance(named('web-1'))],
  enis: [
    eni({ id: 'eni-0a', attachment: attached('i-0a', 0) }),
    eni({ ...named('web-1'), id: 'eni-0b', attachment: attached('i-0a', 1) }),
    eni({ ...named('spare'), id: 'eni-0c' }),
  ],
  addresses: [elasticIp({ publicIp: '203.0.113.9' })],
});

describe('how many steps a wizard has', () => {
  const [way, name] = [asks('way'), asks('name')];
  const onlyForA = asks('size', { when: (known) => known.way === 'a' });
  const stepsOf = (
    questions: readonly Question<Input>[],
    known: Partial<Input>,
    current: Question<Input> | undefined,
    hasReview = true,
  ) => stepPosition({ known, inventory: account, questions, before: Object.keys(known).length, current, hasReview });

  it('is told where no answer to come can change it', () => {
    expect(stepsOf([way, name], {}, way)).toEqual({ step: 1, steps: 3, canGoBack: false });
    expect(stepsOf([way, name], { way: 'a' }, name)).toEqual({ step: 2, steps: 3, canGoBack: true });
    expect(stepsOf([way, name], { way: 'a', name: 'x' }, undefined)).toEqual({ step: 3, steps: 3, canGoBack: true });
  });

  it('is not told while an answer to come decides it, and once it is given it is', () => {
    expect(stepsOf([way, onlyForA], {}, way).steps).toBeUndefined();
    expect(stepsOf([way, onlyForA, name], { way: 'a' }, onlyForA).steps).toBe(4);
    expect(stepsOf([way, onlyForA, name], { way: 'b' }, name).steps).toBe(3);
  });

  it('is not told while a question may turn out to be none', () => {
    const obvious = asks('name', { kind: 'choice', skipWhenObvious: true });
    expect(stepsOf([way, obvious], {}, way).steps).toBeUndefined();
    expect(stepsOf([way, obvious], { way: 'a' }, obvious).steps).toBe(3);
  });

  it('has no step for a review that is a document', () => {
    expect(stepsOf([way, name], {}, way, false).steps).toBe(2);
  });
});

describe('the title of a wizard', () => {
  it('names what it is about, as far as that is known', () => {
    const operation = whole('assignIpv4', assignIpv4);
    const about = (eniId?: string) => titleAbout(operation, eniId === undefined ? {} : { eniId }, account);
    expect(about()).toBe('Assign IPv4 Addresses');
    expect(about('eni-0c')).toBe('Assign IPv4 Addresses · spare');
    // By its instance, where it has no name of its own or the same one.
    expect(about('eni-0a')).toBe('Assign IPv4 Addresses · web-1 eth0');
    expect(about('eni-0b')).toBe('Assign IPv4 Addresses · web-1 eth1');
    expect(about('eni-gone')).toBe('Assign IPv4 Addresses · eni-gone');
  });

  it('counts several', () => {
    const operation = whole('changeSecurityGroups', changeSecurityGroups);
    const about = (...eniIds: readonly string[]) => titleAbout(operation, { eniIds }, account);
    expect(about('eni-0a', 'eni-0c')).toBe('Change Security Groups · 2 interfaces');
    expect(about('eni-0c')).toBe('Change Security Groups · spare');
  });
});
