import type { Call } from '../../actions/ec2.ts';
import type { Change } from '../../domain/changes.ts';
import type { Line, PlanChange } from '../../protocol/plan.ts';
import type { BeforeAfter } from '../fieldWords.ts';

/** A line of *What changes*. */
export type PlanRow = PlanChange & {
  /** Which fact of which thing it tells: equal in the plan and in what came of it. Of a new thing it names the kind alone. */
  readonly key: string;
  /** What it is afterwards, with all that `after` leaves out of a long list. */
  readonly whole?: Line | undefined;
  /** Follows from other lines, and from what others do: a count. */
  readonly follows?: boolean | undefined;
};

/** What an account was before and is after, and how the changes between are told. */
export type PlanSides = BeforeAfter & {
  readonly changes: readonly Change[];
  /** Whether a text is EC2's choice, which nobody knows before: what a twin has chosen in its place tells nothing. */
  readonly isOpen: (text: string) => boolean;
};

/** Of the account as a twin tells it: new ids and addresses that nobody asked for are EC2's to choose. */
export const openIn = (calls: readonly Call[], made: readonly string[]): PlanSides['isOpen'] => {
  const asked = JSON.stringify(calls.map(({ input }) => input));
  return (text) => made.includes(text) || !asked.includes(JSON.stringify(text));
};

/** Of the account as it was read everything is known. */
export const nothingOpen: PlanSides['isOpen'] = () => false;
