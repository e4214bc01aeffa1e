import { listed, words, type Words } from '../domain/words.ts';
import type { Loss } from '../actions/loss.ts';
import type { AccountInView } from './accountLine.ts';
import type { Confirmation, Typed } from './prompts.ts';

/** What is about to run, as far as its confirmation depends on it. */
export type AboutToRun = {
  /** Title of the operation. */
  readonly title: Words;
  readonly losses: readonly Loss[];
  readonly account: AccountInView;
  /** The profile or what else the scope is called, for an account of which neither id nor name is known. */
  readonly scopeTitle: Words;
  /** Whether what is lost for good must be typed (setting `eniExplorer.confirmById`). */
  readonly byId: boolean;
};

/**
 * What must be agreed to after *Run*: a modal, and a text to type where settings ask for it. Undefined where *Run* is
 * enough.
 */
export const confirmationOf = (about: AboutToRun): Confirmation | undefined => {
  const { losses, account, title } = about;
  const typed = [...typedLosses(about), ...typedAccount(about)];
  if (losses.length === 0 && typed.length === 0) return undefined;
  return { title, account: account.line, loss: losses.length === 0 ? undefined : spoken(losses), typed };
};

/** One thing is named in the question, several are listed below it. */
const spoken = (losses: readonly Loss[]): NonNullable<Confirmation['loss']> => {
  const [first, ...others] = losses;
  const verbs = new Set(losses.map(({ verb }) => verb));
  const verb = verbs.size === 1 ? first?.verb : undefined;
  const consequences = [...new Set(losses.map(({ consequence }) => consequence))];
  if (first && others.length === 0)
    return {
      question: words`${first.verb} ${first.noun}: ${first.label}?`,
      things: [],
      more: 0,
      consequences,
      button: first.verb,
    };
  return {
    question: words`${verb ?? words`Remove`} ${countsOf(losses)}?`,
    things: losses.slice(0, shown).map(({ label, verb: own }) => (verb === undefined ? words`${own} ${label}` : label)),
    more: Math.max(0, losses.length - shown),
    consequences,
    button: verb ?? words`Run`,
  };
};

/** `2 network interfaces`, `1 address and 2 prefixes`. */
const countsOf = (losses: readonly Loss[]): Words =>
  listed(
    [...Map.groupBy(losses, ({ noun }) => noun)].map(
      ([noun, alike]) => words`${alike.length} ${manyOf(noun, alike.length)}`,
    ),
  );

const manyOf = (noun: Words, count: number): Words => {
  if (count === 1) return noun;
  return /(?:s|x)$/.test(noun) ? words`${noun}es` : words`${noun}s`;
};

/** Things that a person still reads in a dialog. */
const shown = 10;

const typedLosses = ({ losses, byId }: AboutToRun): readonly Typed[] => {
  const [only, ...others] = losses.filter(({ forGood }) => forGood);
  if (!byId || !only) return [];
  return others.length === 0
    ? [{ what: words`the id of what is lost for good`, accepted: [only.id] }]
    : [{ what: words`how many ${manyOf(only.noun, 2)} are lost for good`, accepted: [String(others.length + 1)] }];
};

const typedAccount = ({ account: { protection, accountId, name }, scopeTitle }: AboutToRun): readonly Typed[] => {
  if (protection?.mode !== 'confirm') return [];
  const accepted = [accountId, name].filter((text) => text !== undefined);
  return [{ what: words`the protected account`, accepted: accepted.length > 0 ? accepted : [scopeTitle] }];
};
