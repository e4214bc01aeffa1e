import { createHash } from 'node:crypto';
import { escapedMarkup } from '../../domain/escaped.ts';
import type { HttpAnswer } from '../httpMessages.ts';

type Facts = {
  readonly program: string;
  /** To be compared with what the program shows. */
  readonly code: string | undefined;
  readonly startUrl: string;
};

type Form = {
  /** Beside the page itself. */
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Where the answer leads, which the page's policy must know. */
  readonly returnsTo?: string | undefined;
};

/**
 * The HTML page that asks whether a program may sign in, with two buttons that post `verdict`; texts of others are
 * escaped.
 */
export const askPage = ({ program, code, startUrl }: Facts, { action, fields, returnsTo }: Form): HttpAnswer => {
  const hidden = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${escapedMarkup(name)}" value="${escapedMarkup(value)}">`,
  );
  const compare =
    code === undefined ? '' : `<p>Compare the code with the one that the program shows:</p><p class="code">${code}</p>`;
  const content =
    `<h1>Let ${escapedMarkup(program)} in?</h1><p>It asks for your accounts at ${escapedMarkup(startUrl)}.</p>${compare}` +
    `<form method="post" action="${action}">${hidden.join('')}` +
    '<button name="verdict" value="allow">Allow access</button> <button name="verdict" value="deny">Deny</button></form>';
  return page('Let a program in', content, {
    formTo: returnsTo === undefined ? "'self'" : `'self' ${new URL(returnsTo).origin}`,
  });
};

/** Says one thing. */
export const notePage = (title: string, text: string, status = 200): HttpAnswer =>
  page(title, `<h1>${escapedMarkup(title)}</h1><p>${escapedMarkup(text)}</p>`, { status });

/** Leads the browser on to the address, which it asks with GET (303), and which stays in no cache. */
export const redirectTo = (address: string): HttpAnswer => ({
  status: 303,
  headers: { ...quiet, location: address },
  body: '',
});

/** Codes stay in no cache and in no other server's log. Without any Referer, browsers name no origin where they post. */
const quiet = { 'cache-control': 'no-store', 'referrer-policy': 'same-origin' };

const page = (
  title: string,
  content: string,
  { status = 200, formTo = "'none'" }: { readonly status?: number; readonly formTo?: string },
): HttpAnswer => ({
  status,
  headers: {
    ...quiet,
    'content-type': 'text/html;charset=UTF-8',
    'x-content-type-options': 'nosniff',
    // No script at all, and no frame around it in which a click could be led to the button.
    'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action ${formTo}; frame-ancestors 'none'; base-uri 'none'`,
  },
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapedMarkup(title)}</title><style>${style}</style></head><body><main>${content}<p class="small">This is the demo of ENI Explorer. It is not AWS, and nothing here leaves this machine.</p></main></body></html>`,
});

const style =
  'body{font:16px/1.5 system-ui,sans-serif;color-scheme:light dark;margin:0}main{max-width:32rem;margin:4rem auto;padding:0 1rem}' +
  'h1{font-size:1.4rem}.code{font:600 2rem ui-monospace,monospace;letter-spacing:.1em}button{font:inherit;padding:.4rem 1rem}' +
  '.small{font-size:.85rem;opacity:.8;margin-top:2rem}';

const styleHash = createHash('sha256').update(style).digest('base64');
