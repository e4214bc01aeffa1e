import { escapedHtml, escapedMarkup } from '../../domain/escaped.ts';
import { namedOr } from '../../domain/named.ts';
import { foreign, words, type Words } from '../../domain/words.ts';
import type { GuestInterface } from '../../insight/guest/guestFacts.ts';
import type { GuestBlock, GuestSystem } from '../../insight/guest/guestSystem.ts';
import { guestSystems, type GuestSetup } from '../../insight/guest/guestSetup.ts';
import { commandOf } from '../../manifest/commands.ts';
import { guestFactsHtml } from './guestFactsHtml.ts';
import { guestStyle } from './guestStyle.ts';

export type GuestPage = {
  readonly setup: GuestSetup;
  /** Which account it is in. */
  readonly account: Words;
  /** Unguessable and new for each page. */
  readonly nonce: string;
};

/** A page, and the texts that it shows, in the order in which its links count them. */
export type GuestHtml = { readonly html: string; readonly texts: readonly ShownText[] };

export type ShownText = { readonly what: Words; readonly text: string };

/** The page of a set-up: facts, then a tab for each kind of system with texts to copy. It runs no script and loads nothing; the tabs are a choice of one. */
export const guestHtml = ({ setup, account, nonce }: GuestPage): GuestHtml => {
  const texts: ShownText[] = [];
  const shown = setup.guests.length === 0 ? '' : systemsHtml(setup, texts);
  const title = words`Guest set-up: ${namedOr(setup.instance.id, setup.instance)}`;
  const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapedHtml(title)}</title>
    <style nonce="${nonce}">${guestStyle(guestSystems.map(({ id }) => id))}</style>
  </head>
  <body>
    <main>
      <h1>${escapedHtml(title)}</h1>
      <p class="side">${escapedHtml(account)}</p>
      ${strip(setup)}
      ${guestFactsHtml(setup)}
      ${shown}
    </main>
  </body>
</html>
`;
  return { html, texts };
};

/** Why there is nothing to paste. */
const strip = ({ handsOff, guests }: GuestSetup): string => {
  if (handsOff !== undefined)
    return `<p class="strip" role="note"><strong>${escapedHtml(words`Nothing to paste.`)}</strong> ${escapedHtml(handsOff)}</p>`;
  return guests.length > 0
    ? ''
    : `<p class="strip" role="note">${escapedHtml(words`Nothing is left to set up: what each interface has comes by DHCP, or the reason stands beside it.`)}</p>`;
};

const systemsHtml = (setup: GuestSetup, texts: ShownText[]): string => {
  const { platform, first } = setup;
  const tabs = guestSystems.map(
    ({ id, title }) =>
      `<input type="radio" name="system" id="tab-${id}"${id === first ? ' checked' : ''} /><label for="tab-${id}">${escapedHtml(title)}</label>`,
  );
  const panels = guestSystems.map(
    (system) =>
      `<section id="${system.id}" aria-labelledby="of-${system.id}">${panel(system, setup.guests, texts)}</section>`,
  );
  return `<h2>${escapedHtml(words`Operating system`)}</h2>
      <p>${escapedHtml(platform)}</p>
      <div class="systems" role="group" aria-label="${escapedHtml(words`Operating system`)}">
        ${tabs.join('\n        ')}
        ${panels.join('\n        ')}
      </div>`;
};

const panel = (system: GuestSystem, guests: readonly GuestInterface[], texts: ShownText[]): string => {
  const { about, tried, sources } = system;
  const blocks = guests.map((guest) => {
    const heading = guests.length > 1 ? `<h4>${escapedHtml(words`Interface ${foreign(guest.eniId)}`)}</h4>` : '';
    return `${heading}${system
      .blocks(guest)
      .map((block) => blockHtml(block, system, texts))
      .join('')}`;
  });
  return `<h3 id="of-${system.id}">${escapedHtml(system.title)}</h3>
        ${about.map((each) => `<p>${escapedHtml(each)}</p>`).join('')}
        ${blocks.join('')}
        <p class="side">${escapedHtml(tried)}</p>
        <p class="side">${escapedHtml(words`Sources:`)} ${sources.map(sourceLink).join(' · ')}</p>`;
};

/** The text keeps its lines and spaces: all in it is ours, or was checked to be an id, an address or a block. */
const blockHtml = ({ title, text }: GuestBlock, system: GuestSystem, texts: ShownText[]): string => {
  const what = words`${title} (${system.title})`;
  const at = texts.push({ what, text }) - 1;
  const address = `command:${commandOf('copyGuestText')}?${encodeURIComponent(JSON.stringify([at]))}`;
  const label = escapedHtml(words`Copy: ${what}`);
  return `<div class="block"><div class="head"><h5>${escapedHtml(title)}</h5><a class="copy" role="button" href="${escapedHtml(address)}" title="${label}" aria-label="${label}">${escapedHtml(words`Copy`)}</a></div><pre tabindex="0"><code>${escapedMarkup(text.trimEnd())}</code></pre></div>`;
};

/** Where a fact is from, by the last parts of its address. */
const sourceLink = (source: string): string => {
  const { hostname, pathname } = new URL(source);
  const last = pathname
    .split('/')
    .filter((part) => part !== '')
    .at(-1);
  const text = last === undefined ? hostname : `${hostname} … ${last}`;
  return `<a href="${escapedHtml(source)}">${escapedHtml(foreign(text))}</a>`;
};
