import type { RuleFinding } from '../../rules/rule.ts';
import { words, type Words } from '../../domain/words.ts';
import type { Paragraph, PlanFinding } from '../../protocol/plan.ts';
import type { CheckedPermissions } from '../permissions.ts';
import type { PlanFacts } from './planFacts.ts';
import { lineOf, spans } from './spans.ts';

/** What speaks against a plan and what to know before it runs: blocks, then warnings. `before`: what was said at the review before, if there was one. */
export const planFindings = (
  { findings, preview, unchecked }: Pick<PlanFacts, 'findings' | 'preview' | 'unchecked'>,
  before?: Pick<PlanFacts, 'findings'>,
): readonly PlanFinding[] => {
  const known = before && new Set(before.findings.map(keyOfFinding));
  const ruled = findings.map((finding) => ({ ...ofRule(finding), isNew: known && !known.has(keyOfFinding(finding)) }));
  return [
    ...ruled.filter(({ severity }) => severity === 'block'),
    ...(preview.refusal === undefined ? [] : [refused(preview.refusal)]),
    ...(preview.previewGap === undefined ? [] : [unknown(preview.previewGap)]),
    ...unchecked.map((sentence): PlanFinding => ({ severity: 'warn', message: lineOf(sentence) })),
    ...ruled.filter(({ severity }) => severity !== 'block'),
  ];
};

/** `2 blocks, 1 warning`, `2 warnings, no blocks`. */
export const countOfFindings = (findings: readonly Pick<PlanFinding, 'severity'>[]): Words => {
  const count = (severity: PlanFinding['severity']): number =>
    findings.filter((each) => each.severity === severity).length;
  const [blocks, warnings] = [count('block'), count('warn')];
  const warned = words`${warnings} ${warnings === 1 ? words`warning` : words`warnings`}`;
  if (blocks === 0) return warnings === 0 ? words`no blocks, no warnings` : words`${warned}, no blocks`;
  const blocked = words`${blocks} ${blocks === 1 ? words`block` : words`blocks`}`;
  return warnings === 0 ? blocked : words`${blocked}, ${warned}`;
};

const keyOfFinding = ({ ruleId, message }: RuleFinding): string => `${ruleId} ${message}`;

const ofRule = ({ severity, message, remedy, ruleId, source }: RuleFinding): PlanFinding => ({
  severity,
  message: lineOf(message),
  remedy: remedy && lineOf(remedy),
  ruleId,
  source: { title: titleOf(source), url: source },
});

/** What AWS calls the book that a page is of. */
const titleOf = (source: string): string => books.find(([part]) => source.includes(part))?.[1] ?? 'AWS documentation';

const books = [
  ['/AWSEC2/latest/UserGuide/', 'EC2 user guide'],
  ['/AWSEC2/latest/APIReference/', 'EC2 API reference'],
  ['/ec2/latest/devguide/', 'EC2 developer guide'],
  ['/vpc/latest/', 'VPC user guide'],
] as const;

const refused = (refusal: Words): PlanFinding => ({
  severity: 'block',
  message: lineOf(refusal),
  remedy: ['EC2 would refuse it here; steps after this one are not shown.'],
});

const unknown = (gap: Words): PlanFinding => ({
  severity: 'warn',
  message: ['What changes is not fully known: part of the account could not be read'],
  remedy: spans`Changes and steps after the last one shown are unknown. Missing: ${gap}`,
});

/** What the check of permissions has said, the verdict first. */
export const permissionsVerdict = ({ verdict, lines, severity }: CheckedPermissions): Paragraph => ({
  sign: severity === 'info' ? 'done' : severity === 'warning' ? 'unknown' : 'error',
  lines: [lineOf(verdict), ...lines.map(lineOf)],
});
