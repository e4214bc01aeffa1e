import type { Finding } from '../../../domain/finding.ts';
import { counted, joined, noWords, present, words, type Words } from '../../../domain/words.ts';
import type { Target } from '../../../operations/operation.ts';
import { findingsOn, type RowContext } from './rowContext.ts';

/** `subnet data-b, isolated, 2 free of 11, zone b, 1 error`: what a screen reader says of a row; facts that are missing leave no gap. */
export const spokenOf = (...parts: readonly (Words | undefined | false)[]): Words => joined(present(parts), ', ');

/** `1 error, 2 warnings` about this very thing; none of what is in it, with which a row high in the tree would change all the time. */
export const spokenFindings = (view: RowContext, target: Target): Words => severityWords(findingsOn(view, target));

/** `1 error, 2 warnings`: how many findings there are of each severity, the worst first; empty without any. */
export const severityWords = (findings: readonly Pick<Finding, 'severity'>[]): Words => {
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return joined(
    present(
      Object.entries(nouns).map(([severity, [one, many]]) => {
        const found = count(severity as Finding['severity']);
        return found === 0 ? noWords : counted(found, one, many);
      }),
    ),
    ', ',
  );
};

const nouns: { readonly [S in Finding['severity']]: readonly [Words, Words] } = {
  error: [words`error`, words`errors`],
  warning: [words`warning`, words`warnings`],
};
