import { visible } from '../../src/domain/visible.ts';
import type { CodeTab } from '../../src/protocol/plan.ts';
import { el } from '../panels/dom.ts';
import { meaning } from './intents.ts';
import { signButton } from './planButton.ts';

/** The plan as code: tabs with one block; only the chosen one is on the page. */
export const codeSection = (
  tabs: readonly CodeTab[],
  chosen: string | undefined,
): readonly (HTMLElement | undefined)[] => {
  const tab = tabs.find(({ id }) => id === chosen) ?? tabs[0];
  return tab ? [tabBar(tabs, tab), codeBlock(tab)] : [];
};

const tabBar = (tabs: readonly CodeTab[], chosen: CodeTab): HTMLElement =>
  el(
    'div',
    { class: 'codeBar' },
    el(
      'div',
      { class: 'codeTabs', attributes: { role: 'tablist', 'aria-label': 'As code' } },
      ...tabs.map((tab) => tabButton(tab, tab === chosen)),
    ),
    signButton(
      { id: 'code-open', label: 'Open as a document', sign: 'external' },
      { kind: 'openCode', tab: chosen.id },
    ),
    signButton({ id: 'code-copy', label: `Copy ${chosen.title}`, sign: 'copy' }, { kind: 'copyCode', tab: chosen.id }),
  );

const tabButton = ({ id, title }: CodeTab, isChosen: boolean): HTMLElement => {
  const attributes = {
    type: 'button',
    role: 'tab',
    id: `tab-${id}`,
    'aria-selected': String(isChosen),
    'aria-controls': 'code',
    tabindex: isChosen ? '0' : '-1',
  };
  return meaning(el('button', { class: 'codeTab', text: title, attributes }), { kind: 'tab', tab: id });
};

const codeBlock = ({ id, language, text }: CodeTab): HTMLElement =>
  el(
    'pre',
    { attributes: { id: 'code', role: 'tabpanel', tabindex: '0', 'data-tab': id, 'aria-labelledby': `tab-${id}` } },
    ...text.split('\n').map((line, at) => codeLine(at === 0 ? line : `\n${line}`, language)),
  );

/** What hides something in a line is marked; blanks stay as they are, since they set the code, and the block wraps. */
const codeLine = (line: string, language: string): Node => {
  const shown = line
    .split(/(^\n| +)/)
    .map((part) => (/^(\n| +)$/.test(part) ? part : visible(part)))
    .join('');
  return language !== 'plaintext' && /^\s*(#|\/\/)/.test(line) ? commentOf(shown) : document.createTextNode(shown);
};

const commentOf = (text: string): HTMLElement => {
  const comment = el('span', { class: 'comment' });
  comment.textContent = text;
  return comment;
};
