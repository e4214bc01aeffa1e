import type { Words } from './words.ts';

/** Something about an account that deserves attention: a lint, told like a rule's verdict. */
export type Finding = {
  /** `topic/name`, for example `address/idle-elastic-ip`. */
  readonly ruleId: string;
  readonly severity: 'warning' | 'error';
  /** A whole sentence; the variable part last. */
  readonly message: Words;
  readonly remedy: Words;
  /** What it costs a month as long as it stays so, in USD; left out where no charge is known. */
  readonly monthlyUsd?: number;
  /** The lowest thing concerned. */
  readonly on: { readonly kind: 'subnet' | 'instance' | 'interface' | 'address'; readonly id: string };
};

/** What is worth knowing of an account and wrong with nothing: it stands below the findings in their view, and is counted, marked and found with none of them. */
export type Note = Omit<Finding, 'severity'> & { readonly severity: 'note' };
