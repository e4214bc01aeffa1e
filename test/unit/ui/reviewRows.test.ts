import { describe, expect, it } from 'vitest';
import type { RuleFinding } from '../../../src/rules/rule.ts';
import type { Review } from '../../../src/services/prompts.ts';
import { reviewRows } from '../../../src/ui/reviewRows.ts';

const finding = (severity: RuleFinding['severity'], message: string): RuleFinding => ({
  ruleId: 'attach/some-rule',
  title: 'Some rule',
  source: 'https://docs.aws.amazon.com/x',
  severity,
  message,
  remedy: 'Choose another instance.',
});

const review = (over: Partial<Review> = {}): Review => ({
  title: 'Attach network interface',
  step: 3,
  steps: 3,
  canGoBack: true,
  plan: ['Attach fw-spare to fw-1 as eth1', 'Wait until EC2 shows it'],
  changes: ['Interface fw-spare: status available → in-use'],
  findings: [],
  refusal: undefined,
  readOnly: undefined,
  cliText: 'aws ec2 attach-network-interface',
  ...over,
});

const actionsOf = (over: Partial<Review>): readonly string[] =>
  reviewRows(review(over)).flatMap((row) => (row.kind === 'action' ? [row.action] : []));

/** The review as a person reads it: rows that carry on a text are joined to it. */
const readAloud = (over: Partial<Review>): string =>
  reviewRows(review(over))
    .flatMap((row) => (row.kind === 'text' ? [row.label, row.detail ?? ''] : []))
    .filter(Boolean)
    .join(' ');

describe('the review', () => {
  it('offers to run first, so that Enter does the expected thing', () => {
    expect(actionsOf({})).toEqual(['run', 'preview', 'checkPermissions', 'copyCli']);
    expect(actionsOf({ findings: [finding('warn', 'Guest set-up is needed')] })[0]).toBe('run');
  });

  it.each<[string, Partial<Review>]>([
    ['a rule blocks', { findings: [finding('block', 'No room: 4 of 4')] }],
    ['the rehearsal was refused', { refusal: 'AttachmentLimitExceeded' }],
  ])('leaves only Run Anyway, last, when %s', (_when, over) => {
    expect(actionsOf(over)).toEqual(['preview', 'checkPermissions', 'copyCli', 'runAnyway']);
  });

  it('says whether it can be undone, and nothing where that is not known', () => {
    expect(readAloud({ canBeUndone: true })).toContain('It can be undone afterwards');
    expect(readAloud({ canBeUndone: false })).toContain('It cannot be undone with one click');
    expect(readAloud({})).not.toContain('undone');
  });

  it('offers no picture of what changes nothing', () => {
    expect(actionsOf({ changes: [] })).toEqual(['run', 'checkPermissions', 'copyCli']);
  });

  it('can be run, with a warning, where a part of the account could not be read', () => {
    const unrehearsed = 'ec2:DescribeSubnets (UnauthorizedOperation)';
    expect(actionsOf({ unrehearsed })[0]).toBe('run');
    expect(readAloud({ unrehearsed })).toMatch(
      /could not be rehearsed.* steps after .* unknown.*: ec2:DescribeSubnets/,
    );
  });

  it('leaves no way to run in read-only mode, also against a block', () => {
    const readOnly = 'Read-only mode is on (setting eniExplorer.readOnly)';
    expect(actionsOf({ readOnly })).toEqual(['preview', 'checkPermissions', 'copyCli']);
    const blocked = [finding('block', 'No room')];
    expect(actionsOf({ readOnly, findings: blocked })).toEqual(['preview', 'checkPermissions', 'copyCli']);
    expect(readAloud({ readOnly })).toContain(readOnly);
  });

  it('tells plan, what to mind and changes, in this order, each under its heading', () => {
    const rows = reviewRows(review({ findings: [finding('warn', 'Guest set-up is needed')] }));
    expect(rows.flatMap((row) => (row.kind === 'heading' ? [row.label] : []))).toEqual([
      'What will happen',
      'Keep in mind',
      'What changes',
    ]);
    const said = readAloud({ findings: [finding('warn', 'Guest set-up is needed')] });
    expect(said).toContain('1. Attach fw-spare to fw-1 as eth1 2. Wait until EC2 shows it');
    expect(said).toContain('Guest set-up is needed Choose another instance.');
    expect(said).toContain('status available → in-use');
  });

  it('has no heading over nothing', () => {
    const rows = reviewRows(review({ changes: [] }));
    expect(rows.flatMap((row) => (row.kind === 'heading' ? [row.label] : []))).toEqual(['What will happen']);
  });

  it('cuts no text off: long ones take several rows, of which the first has the icon and the documentation', () => {
    const long = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
    const rows = reviewRows(review({ plan: [], changes: [], findings: [finding('block', long)] }));
    const texts = rows.flatMap((row) => (row.kind === 'text' ? [row] : []));
    expect(texts.every(({ label, detail = '' }) => label.length <= 90 && detail.length <= 90)).toBe(true);
    expect(
      texts
        .map(({ label }) => label)
        .join(' ')
        .trim(),
    ).toBe(long);
    expect(texts.map(({ icon }) => icon === 'blank')).toEqual(texts.map((_, index) => index > 0));
    expect(texts.flatMap(({ finding: of }) => (of ? [of.ruleId] : []))).toEqual(['attach/some-rule']);
  });
});
