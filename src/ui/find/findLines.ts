import { facts, foreign, joined, noWords, words, type Words } from '../../domain/words.ts';
import { matchesAnything } from '../../services/find/findText.ts';
import { withIcon, separator } from '../door/quickPick.ts';
import { always, type FindLine, type FindView } from './findView.ts';
import { hitLines, scopesWithHits } from './hitLines.ts';
import { scopeLines } from './scopeLines.ts';
import { standingCounts, standingOf, type FindCounts } from './standing.ts';

/** What stands in the list of the search, and above it. */
export type FindLines = { readonly title: Words; readonly lines: readonly FindLine[] };

/** VS Code slows down with more lines, and nobody reads them. */
export const mostLines = 200;

/** At most 200 lines: what was found first, then what could be asked further, then how the scopes stand. */
export const findLines = (view: FindView): FindLines => {
  if (view.wanted.kind === 'nothing')
    return { title: words`Find an ID, name or address in all accounts`, lines: lookedFor(view) };
  const hits = hitLines(view);
  const standing = standingOf(view);
  const counts = standingCounts(standing);
  const others = [...askLines(view), ...scopeLines(standing, view)];
  const shown = hits.slice(0, mostLines - others.length - 1);
  const isCut = shown.length < hits.length || !isWhole(view);
  const none = hits.length === 0 ? noneLine(view, counts) : [];
  return {
    title: titleOf(view, counts),
    lines: [...none, ...shown, ...(isCut ? [moreLine(shown.length)] : []), ...others],
  };
};

const isWhole = ({ inOpen, asked = [] }: FindView): boolean =>
  inOpen.every((each) => each.isWhole) && asked.every(({ outcome }) => outcome.kind !== 'asked' || outcome.isWhole);

const lookedFor = ({ lookedFor: texts }: FindView): readonly FindLine[] =>
  texts.length === 0
    ? []
    : [
        separator(words`Looked for last`),
        ...texts.map((text): FindLine => ({
          ...always,
          label: withIcon('history', foreign(text, 120)),
          key: `text ${text}`,
          act: { kind: 'type', text },
        })),
      ];

/** `Find: found in 2 · asking 3 · sign-in needed for 1 · not in 3` */
const titleOf = (view: FindView, { asking, signIn, unasked, notIn }: FindCounts): Words => {
  const found = scopesWithHits(view);
  const looking = view.inOpen.filter(({ isDone }) => !isDone).length;
  const told = facts(
    found > 0 && words`found in ${found}`,
    looking > 0 && words`looking into ${looking}`,
    asking > 0 && words`asking ${asking}`,
    signIn > 0 && words`sign-in needed for ${signIn}`,
    unasked > 0 && words`could not ask ${unasked}`,
    notIn > 0 && words`not in ${notIn}`,
    !view.asked && view.askable.length > 0 && words`${view.askable.length} not asked`,
  );
  return told === '' ? words`Find` : words`Find: ${told}`;
};

/** What is true when all is over and nothing was found; never more than was asked. */
const noneLine = (view: FindView, { asking, signIn, unasked, notIn }: FindCounts): readonly FindLine[] => {
  const isOver = asking === 0 && view.inOpen.every(({ isDone }) => isDone);
  if (!isOver || (view.askable.length > 0 && !view.asked) || notIn + unasked + signIn === 0) return [];
  const rest = unasked + signIn;
  const told = joined(
    [
      ...(notIn > 0 ? [words`Not found in ${accounts(notIn)}`] : []),
      ...(rest > 0
        ? [notIn > 0 ? words`${rest} could not be asked` : words`${accounts(rest)} could not be asked`]
        : []),
    ],
    '; ',
  );
  return [{ ...always, label: withIcon('info', told), key: 'none' }];
};

const accounts = (count: number): Words => (count === 1 ? words`1 account` : words`${count} accounts`);

const moreLine = (shown: number): FindLine => ({
  ...always,
  label: withIcon('ellipsis', words`Type to narrow`),
  description: words`the first ${shown} are shown`,
  key: 'more',
});

const askLines = (view: FindView): readonly FindLine[] => {
  const { askable, asked, wanted } = view;
  if (asked) return [];
  if (askable.length === 0) return view.inOpen.length === 0 ? [chooseLine] : [];
  if (wanted.kind === 'query' || !canAsk(view))
    return [
      {
        ...always,
        label: withIcon('info', words`Only in open accounts`),
        description: words`others are asked for an ID, address, MAC address, DNS name, name or key=value alone`,
        key: 'query',
      },
    ];
  const count = askable.length;
  return [
    {
      ...always,
      label: withIcon(
        'search',
        words`Ask ${count === 1 ? words`1 more account` : words`${count} more accounts and regions`}`,
      ),
      description: askHint(view),
      key: 'ask',
      act: { kind: 'ask' },
    },
  ];
};

/** A filter without a letter would answer with everything. */
export const canAsk = ({ wanted }: Pick<FindView, 'wanted'>): boolean => {
  if (wanted.kind === 'query' || wanted.kind === 'nothing') return false;
  const value = wanted.kind === 'name' ? wanted.name : wanted.kind === 'tag' ? wanted.key : undefined;
  return value === undefined || !matchesAnything(value);
};

const askHint = ({ wanted }: FindView): Words => {
  if (wanted.kind === 'name' || wanted.kind === 'tag') return words`for this very name or tag, * stands for any signs`;
  return wanted.kind === 'address' ? words`for ${foreign(wanted.ip)}` : noWords;
};

const chooseLine: FindLine = {
  ...always,
  label: withIcon('add', words`Choose Accounts to Ask…`),
  description: words`no account is known yet`,
  key: 'choose',
  act: { kind: 'choose' },
};
