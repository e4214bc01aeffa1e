import type { Paragraph, PlanButton, PlanFinding } from '../../src/protocol/plan.ts';
import { el } from '../panels/dom.ts';
import { planIcon, type PlanIconName } from './planIcon.ts';
import { meaning } from './intents.ts';
import type { SectionPlace } from './pieces.ts';
import { buttonRow } from './planButton.ts';
import { lineIn, lineNodes, spokenAlone } from './planLine.ts';
import { paragraph } from './textSection.ts';

type Findings = {
  readonly findings: readonly PlanFinding[];
  readonly verdict?: Paragraph | undefined;
  readonly buttons: readonly PlanButton[];
};

/** Blocks, warnings and notes, each with what helps, its rule and its source; below them what resolves them. */
export const findingsSection = (
  { findings, verdict, buttons }: Findings,
  place: SectionPlace,
): readonly (HTMLElement | undefined)[] => [
  findings.length === 0
    ? undefined
    : el(
        'ul',
        { class: 'findings', attributes: { role: 'list' } },
        ...findings.map((one, at) => findingLine(one, place, at)),
      ),
  // The place is there before the answer, so that a screen reader tells it.
  el(
    'div',
    { class: 'verdict', attributes: { role: 'status' } },
    verdict && paragraph(verdict, `${place.key}-verdict`),
  ),
  buttonRow(buttons, place.key),
];

const signs: { readonly [S in PlanFinding['severity']]: readonly [PlanIconName, string, string] } = {
  block: ['error', 'err', 'Block: '],
  warn: ['warning', 'warn', 'Warning: '],
  note: ['ring', 't2', 'Note: '],
};

const findingLine = (finding: PlanFinding, place: SectionPlace, at: number): HTMLElement => {
  const { severity, message, remedy, ruleId, source, isNew } = finding;
  const [sign, tone, word] = signs[severity];
  return el(
    'li',
    { class: 'finding' },
    planIcon(sign, 16, tone),
    el(
      'div',
      {},
      el(
        'p',
        {},
        spokenAlone(word),
        isNew === true ? el('span', { class: 'as-new isNew', text: 'new' }) : undefined,
        ...lineNodes(message),
      ),
      remedy && lineIn('p', 'remedy', remedy),
      ruleId === undefined && !source
        ? undefined
        : el(
            'p',
            { class: 'rule' },
            ruleId === undefined ? undefined : lineIn('span', '', ['Rule ', { text: ruleId, as: 'code' }]),
            source && sourceLink(source, place, at),
          ),
    ),
  );
};

/** A link to the eye and the ear; the host opens the page, since this one may go nowhere. */
const sourceLink = ({ title, url }: NonNullable<PlanFinding['source']>, place: SectionPlace, at: number): HTMLElement =>
  meaning(
    el(
      'button',
      {
        class: 'press link',
        attributes: { type: 'button', role: 'link', id: `${place.key}-source-${at}`, title: url },
      },
      el('span', { text: title }),
      planIcon('external', 12),
    ),
    { kind: 'openSource', section: place.at, finding: at },
  );
