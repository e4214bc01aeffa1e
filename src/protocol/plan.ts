import type { Of } from '../domain/shape.ts';
import type { planAct, planToHost } from './parsePlanToHost.ts';

/** What the host tells the page of a plan: the whole document, each time. */
export type ToPlanPage = {
  readonly kind: 'document';
  readonly document: PlanDocument;
  /** The host's clock as it was sent, milliseconds since 1970: the page may run on another machine. */
  readonly now: number;
};

/** What the page asks of the host; each message is listed where it is checked. */
export type PlanToHost = Of<typeof planToHost>;

/** What can be done from a plan. */
export type PlanAct = Of<typeof planAct>;

/**
 * Where a change stands, from its review to its outcome. changed: the account is otherwise than reviewed. different: done, but not as
 * planned. interrupted: its window closed in the middle. lost: its window closed before it was run, or nothing is kept of that.
 */
export type PlanPhase =
  | 'reviewing'
  | 'blocked'
  | 'readOnly'
  | 'signedOut'
  | 'changed'
  | 'waiting'
  | 'running'
  | 'cancelling'
  | 'done'
  | 'different'
  | 'stopped'
  | 'interrupted'
  | 'lost'
  | 'undone';

/** A change as one document: all that its page shows, in its order, in words that the host has put together. */
export type PlanDocument = {
  readonly phase: PlanPhase;
  /** `Move ha-vip to ha-2`. */
  readonly title: string;
  readonly scope: PlanScope;
  /** Under the scope: `Plan · nothing has run yet · the account was read 12 s ago`. */
  readonly stand: Line;
  readonly strip?: Strip | undefined;
  readonly sections: readonly PlanSection[];
  /** At the bottom, always in view. */
  readonly footer: Footer;
  /** Has the focus when this phase begins; without it the title has at first, and then whatever has it. Never *Run*. */
  readonly focus?: PlanAct | undefined;
};

export type PlanScope = {
  /** Why the account is protected; undefined where it is not. */
  readonly isProtected?: string | undefined;
  readonly accountName?: string | undefined;
  readonly accountId?: string | undefined;
  readonly profile?: string | undefined;
  readonly region?: string | undefined;
  /** Only where it is not AWS's own. */
  readonly endpoint?: string | undefined;
};

/** Words with how they are set. An address never breaks; code (names of calls, ids of requests) may. */
export type Span =
  | string
  | { readonly text: string; readonly as: 'address' | 'code' | 'strong' | 'gone' | 'alarm' | 'slot' }
  /** Differs from what was reviewed; `was` stands struck before it. */
  | { readonly text: string; readonly as: 'new'; readonly was?: string | undefined }
  /** So many further ones: `+1`, spoken `and 1 more`. */
  | { readonly more: number }
  /** A time that goes on: the page says how long it is since then, or until then. Milliseconds since 1970. */
  | { readonly since: number };

export type Line = readonly Span[];

/** Above the sections: how it goes, or went. Spoken as a status, `error` as an alert. */
export type Strip = {
  readonly tone: 'neutral' | 'running' | 'warning' | 'error';
  readonly title: Line;
  readonly text?: Line | undefined;
  /** 0 to 1 of the steps. */
  readonly progress?: number | undefined;
  /** What is otherwise than it was, or than planned. */
  readonly changes?: PlanChanges | undefined;
  readonly buttons?: readonly PlanButton[] | undefined;
};

/**
 * One section, of a heading that no other has; `summary` stands beside its heading. With `folded` it can be folded, and is so at first when that is true: then heading and
 * summary stand alone.
 */
export type PlanSection = {
  readonly heading: string;
  readonly summary?: string | undefined;
  readonly folded?: boolean | undefined;
} & (
  | ({ readonly kind: 'changes' } & PlanChanges)
  | { readonly kind: 'steps'; readonly steps: readonly PlanStep[]; readonly note?: Line | undefined }
  | {
      readonly kind: 'findings';
      readonly findings: readonly PlanFinding[];
      readonly verdict?: Paragraph | undefined;
      readonly buttons: readonly PlanButton[];
    }
  | { readonly kind: 'choices'; readonly choices: readonly WayOn[] }
  /** Paragraphs with a sign before each; a button each at most. */
  | { readonly kind: 'text'; readonly paragraphs: readonly Paragraph[] }
  | { readonly kind: 'code'; readonly tabs: readonly CodeTab[] }
);

export type PlanChanges = {
  readonly rows: readonly PlanChange[];
  /** Names of the columns: `Before` and `After`, or `Was, 13:41` and `Now, 14:03`. */
  readonly columns: { readonly before: string; readonly after: string };
  /** Who loses what, and what stays as it is. */
  readonly box?: { readonly tone: 'note' | 'warning'; readonly lines: readonly Line[] } | undefined;
  /** What has come into being, to be copied: `New attachment`, `eni-attach-0b91c4e07d52f36a8`. */
  readonly made?: readonly MadeThing[] | undefined;
  readonly buttons: readonly PlanButton[];
};

export type MadeThing = { readonly name: string; readonly id: string };

export type PlanChange = {
  readonly mark: 'added' | 'removed' | 'changed';
  readonly what: Line;
  /** Empty for what was not there. */
  readonly before: Line;
  /** Empty for what is no more. */
  readonly after: Line;
};

export type PlanStep = {
  readonly state: 'todo' | 'now' | 'done' | 'refused' | 'notDone' | 'rolledBack';
  readonly sentence: Line;
  /** Under it: the call, what EC2 says, how long it is waited for. */
  readonly note?: Line | undefined;
  /** At its right end: `1–3 s`, `0.8 s`, `not done`; `since` counts on. */
  readonly time?: Span | undefined;
  readonly requestId?: string | undefined;
  /** Set on the step that stops traffic: whose. */
  readonly gapBegins?: Line | undefined;
  /** Whether traffic is stopped after this step, so that the rail to the next one is dashed. */
  readonly inGap?: boolean | undefined;
};

export type PlanFinding = {
  readonly severity: 'block' | 'warn' | 'note';
  readonly message: Line;
  readonly remedy?: Line | undefined;
  readonly ruleId?: string | undefined;
  /** Page of AWS's documentation: `EC2 user guide`. */
  readonly source?: { readonly title: string; readonly url: string } | undefined;
  /** Was not there at the review before. */
  readonly isNew?: boolean | undefined;
};

export type Paragraph = {
  readonly sign: 'note' | 'warning' | 'error' | 'unknown' | 'done' | 'undo' | 'guide';
  readonly lines: readonly Line[];
  readonly button?: PlanButton | undefined;
};

/** A way to go on after a run that stopped. */
export type WayOn = {
  readonly title: string;
  readonly text: Line;
  readonly button: PlanButton;
  readonly isAdvised?: boolean | undefined;
};

export type CodeTab = {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly text: string;
};

export type PlanIcon = 'run' | 'stop' | 'undo' | 'copy' | 'shield' | 'topology' | 'save' | 'external' | 'guide';

/** A button. Where it is refused it stays and says why when it is pressed. */
export type PlanButton = {
  readonly act: PlanAct;
  readonly label: string;
  readonly icon?: PlanIcon | undefined;
  /** Of several that do the same to other things: which. */
  readonly index?: number | undefined;
  readonly refused?: string | undefined;
};

export type Footer = {
  readonly buttons: readonly PlanButton[];
  /** Beside the main button: why it asks once more, or why it is not there. */
  readonly reason?: string | undefined;
  readonly main?: PlanButton | undefined;
  /** Whether a failed step rolls back, and what that would do or why it cannot be; undefined where there is no such choice any more. */
  readonly onFailure?:
    | {
        readonly rollsBack: boolean;
        readonly why?: string | undefined;
        /** What it would do at each step, as soon as that is known. */
        readonly steps?: readonly FailedStep[] | undefined;
      }
    | undefined;
};

/** What rolling back does where a step fails: `If step 3 fails`. */
export type FailedStep = { readonly title: string; readonly lines: readonly Line[] };
