import { actions } from '../../actions/actions.ts';
import type { Call } from '../../actions/ec2.ts';
import { flag, list, moment } from '../../domain/factShapes.ts';
import {
  Damage,
  fitting,
  later,
  maybe,
  oneKind,
  oneOf,
  record,
  textOf,
  whole,
  type Of,
  type Shape,
} from '../../domain/shape.ts';
import type { NotedAccount } from './noted.ts';

/** A reason in EC2's words, a plan of many things. */
const text = textOf({ most: 100_000 });
const anything: Shape<unknown> = (value) => value;

const call: Shape<Call> = (value, look) => {
  const { action, input } = record({ action: text, input: anything })(value, look);
  if (!Object.hasOwn(actions, action)) throw new Damage(look.path, 'must be an action');
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw new Damage(look.path, 'must have an input');
  // What stands in the input the review shows, and the twin and EC2 judge.
  return { action, input } as Call;
};

const account: Shape<NotedAccount> = (value, { path }) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Damage(path, 'must be an account');
  return value;
};

const problem = record({ message: text, remedy: later(text), code: later(text), requestId: later(text) });

const scope = oneKind({
  demo: { place: later(record({ accountId: text, name: text, region: text, roleName: later(text) })) },
  profile: {
    profile: text,
    region: text,
    endpoint: maybe(text),
    source: later(
      oneKind({
        environment: {},
        identityCenter: { session: text, ssoRegion: later(text), accountId: text, roleName: text },
      }),
    ),
  },
});

const ofRun = { run: text, at: moment } as const;
const ofStep = { ...ofRun, step: whole } as const;

const lineShape = oneKind({
  began: {
    ...ofRun,
    scope,
    accountId: later(text),
    account: text,
    operation: record({ id: text, title: text }),
    title: later(text),
    relation: later(record({ kind: oneOf('undoes', 'rollsBack', 'rollsPartBack', 'continues', 'repeats'), run: text })),
    tab: later(text),
    plan: list(text),
    planned: list(record({ call, output: later(anything) })),
    input: later(anything),
    before: later(account),
  },
  asked: { ...ofStep, call, things: later(account) },
  answered: { ...ofStep, requestId: later(text), output: later(anything), ms: whole },
  shown: { ...ofStep, made: list(text), ms: whole },
  refused: { ...ofStep, problem, ms: whole },
  open: { ...ofStep, problem: later(problem), ms: whole },
  held: { ...ofStep, call, why: text },
  ended: { ...ofRun, result: oneOf('done', 'failed', 'partly', 'cancelled'), problem: later(problem) },
  after: { ...ofRun, before: later(account), after: later(account), undoable: flag },
  found: {
    ...ofRun,
    steps: list(
      record({
        step: whole,
        state: oneOf('done', 'notDone', 'wasSo', 'unclear'),
        output: later(anything),
        made: list(text),
        why: later(text),
      }),
    ),
    after: later(account),
    undoable: flag,
  },
});

/** One line of a journal: what is written down at one moment. */
export type JournalLine = Of<typeof lineShape>;
type Kind = JournalLine['kind'];
export type LineOf<K extends Kind> = Extract<JournalLine, { readonly kind: K }>;

/** The line as text, without what no file may hold. */
export const lineText = (line: JournalLine): string => `${JSON.stringify(line, withoutSecrets)}\n`;

/** What stands in a file; a line that is not whole, or that only a later version knows, is counted and left out. */
export const linesIn = (content: string): { readonly lines: readonly JournalLine[]; readonly unreadable: number } => {
  const texts = content.split('\n').filter((each) => each !== '');
  const lines = texts.flatMap((each) => lineOf(each) ?? []);
  return { lines, unreadable: texts.length - lines.length };
};

const lineOf = (content: string): JournalLine | undefined => {
  try {
    return fitting(lineShape, JSON.parse(content));
  } catch {
    return undefined;
  }
};

export const notKept = '(not kept)';

/** User data of launches may hold passwords, and what is called so is one. */
const withoutSecrets = (name: string, value: unknown): unknown =>
  typeof value === 'string' && secretName.test(name) ? notKept : value;

const secretName = /user.?data|password|secret|sessiontoken|credential|authorization/i;
