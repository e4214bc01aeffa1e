import { describe, expect, it } from 'vitest';
import type { RuleFinding } from '../../../../src/rules/rule.ts';
import type { Review } from '../../../../src/services/prompts.ts';
import { reviewRows } from '../../../../src/ui/wizard/reviewRows.ts';
import { foreign, words, type Words } from '../../../../src/domain/words.ts';

const finding = (severity: RuleFinding['severity'], message: string): RuleFinding => ({
  ruleId: 'attach/some-rule',
  title: words`Some rule`,
  source: 'https://docs.aws.amazon.com/x',
  severity,
  message: foreign(message, 1000),
  remedy: words`Choose another instance.`,
});

const account = words`111122223333 "live" · admin @ eu-west-1`;

const review = (over: Partial<Review> = {}): Review => ({
  title: words`Attach network interface`,
  account,
  protection: undefined,
  step: 3,
  steps: 3,
  canGoBack: true,
  plan: [words`Attach fw-spare to fw-1 as eth1`, words`Wait until EC2 shows it`],
  changes: [
    { what: words`Interface fw-spare`, differences: [words`status available → in-use`, words`not attached → eth1`] },
  ],
  asksMore: false,
  findings: [],
  refusal: undefined,
  readOnly: undefined,
  ...over,
});

const actionsOf = (over: Partial<Review>): readonly string[] =>
  reviewRows(review(over)).flatMap((row) => (row.kind === 'action' ? [row.action] : []));

const headingsOf = (over: Partial<Review>): readonly Words[] =>
  reviewRows(review(over)).flatMap((row) => (row.kind === 'heading' ? [row.label] : []));

/** The review as a person reads it. */
const readAloud = (over: Partial<Review>): string =>
  reviewRows(review(over))
    .flatMap((row) => (row.kind === 'text' ? [row.label, row.detail ?? ''] : []))
    .filter(Boolean)
    .join('\n');

describe('the review', () => {
  it('marks what EC2 would refuse as an error, and what has a catch as a warning', () => {
    const findings = [finding('block', 'It is full'), finding('warn', 'It is the last one')];
    const icons = reviewRows(review({ findings })).flatMap((row) =>
      row.kind === 'text' && row.finding ? [[row.label, row.icon]] : [],
    );
    expect(icons).toEqual([
      ['It is full', 'error'],
      ['It is the last one', 'warning'],
    ]);
  });

  it('begins with something to read: the account', () => {
    const [heading, first] = reviewRows(review());
    expect([heading, first]).toMatchObject([
      { kind: 'heading', label: 'Account' },
      { kind: 'text', label: account },
    ]);
  });

  it.each([
    ['confirm', /Protected, asks for the account before it runs: prod-\*/],
    ['readOnly', /Protected, read only: prod-\*/],
  ] as const)('says with a lock that the account is protected: %s', (mode, said) => {
    const protection = { mode, because: ['prod-*'] };
    const [heading, first] = reviewRows(review({ protection }));
    expect(heading).toMatchObject({ label: 'Protected account' });
    expect(first).toMatchObject({ icon: 'eni-protected' });
    expect(readAloud({ protection })).toMatch(said);
  });

  it('has what changes and the warnings above what can be done', () => {
    const over = { findings: [finding('warn', 'Guest set-up is needed')], canBeUndone: true };
    expect(headingsOf(over)).toEqual(['Account', 'What changes', 'Steps', 'Before you run', 'Undo', 'Actions']);
    expect(readAloud(over)).toBe(
      [
        account,
        'Interface fw-spare',
        'status available → in-use · not attached → eth1',
        '1. Attach fw-spare to fw-1 as eth1',
        '2. Wait until EC2 shows it',
        'Guest set-up is needed',
        'Choose another instance.',
        'It can be undone afterwards',
      ].join('\n'),
    );
  });

  it('offers to run last, with dots where more is asked', () => {
    expect(actionsOf({})).toEqual(['preview', 'checkPermissions', 'copyAs', 'run']);
    const last = (over: Partial<Review>) => reviewRows(review(over)).at(-1);
    expect(last({})).toMatchObject({ label: 'Run' });
    expect(last({ asksMore: true })).toMatchObject({ label: 'Run…', action: 'run' });
  });

  it.each<[string, Partial<Review>]>([
    ['a rule blocks', { findings: [finding('block', 'No room: 4 of 4')] }],
    ['the preview was refused', { refusal: words`AttachmentLimitExceeded` }],
  ])('leaves only Run Anyway when %s', (_when, over) => {
    expect(actionsOf(over)).toEqual(['preview', 'checkPermissions', 'copyAs', 'runAnyway']);
  });

  it('is run without further ado where a rule only warns', () => {
    expect(actionsOf({ findings: [finding('warn', 'It is the last one')] }).at(-1)).toBe('run');
  });

  it('says whether it can be undone, and nothing where that is not known', () => {
    expect(readAloud({ canBeUndone: true })).toContain('It can be undone afterwards');
    expect(readAloud({ canBeUndone: false })).toContain('It cannot be undone with one click');
    expect(readAloud({})).not.toContain('undone');
  });

  it('offers no picture of what changes nothing', () => {
    expect(actionsOf({ changes: [] })).toEqual(['checkPermissions', 'copyAs', 'run']);
  });

  it('can be run, with a warning, where a part of the account could not be read', () => {
    const previewGap = words`ec2:DescribeSubnets (UnauthorizedOperation)`;
    expect(actionsOf({ previewGap })).toContain('run');
    expect(readAloud({ previewGap })).toMatch(/could not be read\n.*unknown\. Missing: ec2:DescribeSubnets/);
  });

  it('leaves no way to run in read-only mode, also against a block', () => {
    const readOnly = words`Read-only mode is on (setting eniExplorer.readOnly)`;
    expect(actionsOf({ readOnly })).toEqual(['preview', 'checkPermissions', 'copyAs']);
    const blocked = [finding('block', 'No room')];
    expect(actionsOf({ readOnly, findings: blocked })).toEqual(['preview', 'checkPermissions', 'copyAs']);
    expect(readAloud({ readOnly })).toContain(readOnly);
  });

  it('has no heading over nothing', () => {
    expect(headingsOf({ changes: [] })).toEqual(['Account', 'Steps', 'Actions']);
  });

  it('keeps a long sentence in one row, with its documentation', () => {
    const long = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
    const rows = reviewRows(review({ plan: [], changes: [], findings: [finding('block', long)] }));
    expect(rows.filter((row) => row.kind === 'text' && row.finding)).toMatchObject([{ icon: 'error', label: long }]);
  });
});
