import type { PlanSection } from '../../src/protocol/plan.ts';
import { el } from '../panels/dom.ts';
import { planIcon } from './planIcon.ts';
import { changesSection } from './changesSection.ts';
import { codeSection } from './codeSection.ts';
import { findingsSection } from './findingsSection.ts';
import { meaning } from './intents.ts';
import type { Piece, SectionPlace } from './pieces.ts';
import { stepsSection } from './stepsSection.ts';
import { choicesSection, textSection } from './textSection.ts';

/** What a person has chosen to see of the document. */
export type SectionView = {
  /** Sections that were folded or opened by hand, by their key. */
  readonly folds: ReadonlyMap<string, boolean>;
  /** The tab of *As code*. */
  readonly tab: string | undefined;
};

/** A section with its heading, as a region; `at` is its place in the document. */
export const sectionPiece = (section: PlanSection, at: number, { folds, tab }: SectionView): Piece => {
  const key = keyOf(section);
  const isFolded = section.folded === undefined ? undefined : (folds.get(key) ?? section.folded);
  return {
    key,
    facts: [section, at, isFolded, section.kind === 'code' ? tab : undefined],
    build: () => {
      const body = el('div', { class: 'body' }, ...contentOf(section, { key, at }, tab));
      const attributes = { id: key, 'aria-labelledby': `${key}-heading` };
      return el(
        'section',
        {
          class: `${section.kind}${isFolded === undefined ? '' : ' foldable'}${isFolded === true ? ' folded' : ''}`,
          attributes,
        },
        headingOf(section, key, isFolded),
        el('div', { class: 'fold', attributes: { id: `${key}-body` } }, body),
      );
    },
  };
};

const keyOf = ({ kind, heading }: PlanSection): string => `${kind}-${heading.replaceAll(/\W+/g, '-').toLowerCase()}`;

const contentOf = (
  section: PlanSection,
  place: SectionPlace,
  tab: string | undefined,
): readonly (HTMLElement | undefined)[] => {
  if (section.kind === 'changes') return changesSection(section, place);
  if (section.kind === 'steps') return stepsSection(section.steps, section.note);
  if (section.kind === 'findings') return findingsSection(section, place);
  if (section.kind === 'choices') return choicesSection(section.choices, place.key);
  if (section.kind === 'text') return textSection(section.paragraphs, place.key);
  return codeSection(section.tabs, tab);
};

/** A heading that folds is a button in a heading, so that it is found as either. */
const headingOf = ({ heading, summary }: PlanSection, key: string, isFolded: boolean | undefined): HTMLElement => {
  const words = el('span', { text: heading, attributes: { id: `${key}-heading` } });
  const beside = summary === undefined ? undefined : el('span', { class: 'summary', text: summary });
  if (isFolded === undefined) return el('h2', { attributes: { tabindex: '-1' } }, words, beside);
  const attributes = {
    type: 'button',
    id: `${key}-fold`,
    'aria-expanded': String(!isFolded),
    'aria-controls': `${key}-body`,
  };
  const opener = el('button', { class: 'opener', attributes }, planIcon('chevronRight', 14), words, beside);
  return el('h2', {}, meaning(opener, { kind: 'fold', key, isFolded: !isFolded }));
};
