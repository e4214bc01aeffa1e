import type { PlanDocument, PlanScope } from '../../src/protocol/plan.ts';
import { el } from '../panels/dom.ts';
import { planIcon } from './planIcon.ts';
import { lineIn } from './planLine.ts';

/** Title, the account that it is about, and where it stands. */
export const planHead = ({ title, scope, stand }: Pick<PlanDocument, 'title' | 'scope' | 'stand'>): HTMLElement =>
  el(
    'header',
    { class: 'head' },
    el('h1', { text: title, attributes: { id: 'title', tabindex: '-1' } }),
    scopeLine(scope),
    lineIn('p', 'stand', stand),
  );

const scopeLine = ({ isProtected, accountName, accountId, profile, region, endpoint }: PlanScope): HTMLElement =>
  el(
    'div',
    { class: 'scope' },
    isProtected === undefined ? undefined : protectedPill(isProtected),
    account(accountName, accountId),
    profile === undefined ? undefined : fact('Profile', profile),
    region === undefined ? undefined : fact('Region', region),
    endpoint === undefined ? undefined : endpointPill(endpoint),
  );

const account = (name: string | undefined, id: string | undefined): HTMLElement | undefined =>
  name === undefined && id === undefined
    ? undefined
    : el(
        'span',
        { class: 'fact' },
        name === undefined ? undefined : el('strong', { text: name }),
        id === undefined ? undefined : el('span', { class: 'mono accountId', text: id }),
      );

const fact = (name: string, value: string): HTMLElement =>
  el('span', { class: 'fact' }, el('span', { class: 'muted', text: name }), el('span', { text: value }));

const protectedPill = (why: string): HTMLElement =>
  el(
    'span',
    { class: 'protected', attributes: { title: why } },
    planIcon('padlockClosed', 12),
    el('span', { text: 'Protected' }),
    el('span', { class: 'live', text: `: ${why}` }),
  );

const endpointPill = (endpoint: string): HTMLElement =>
  el(
    'span',
    { class: 'endpoint' },
    planIcon('endpoint', 12),
    lineIn('span', '', ['Endpoint ', { text: endpoint, as: 'address' }, ' · not AWS']),
  );
