import { regions } from '../../domain/regions.ts';
import type { CenterSession } from '../../domain/scope.ts';
import { foreign, words } from '../../domain/words.ts';
import type { Prompts } from '../../services/prompts.ts';
import { regionStep } from './regionStep.ts';

const title = words`IAM Identity Center`;

/** Asks for the start URL of an organization and the region of its Identity Center; undefined when the person went away, or back. */
export const askStartUrl = async ({
  input,
  choose,
}: Pick<Prompts, 'input' | 'choose'>): Promise<CenterSession | undefined> => {
  let initial = '';
  for (;;) {
    const typed = await input({
      title,
      question: words`Start URL`,
      placeholder: words`https://my-company.awsapps.com/start`,
      step: 1,
      steps: 2,
      canGoBack: true,
      blocked: [],
      initial,
      judge: (text) => ({ refusal: isStartUrl(text) ? undefined : notOne, warning: undefined }),
    });
    if (typed.kind !== 'value') return undefined;
    initial = typed.value;
    const frame = { title, steps: 2, blocked: [], empty: words`There is nothing to choose from.` };
    const region = await choose({
      ...regionStep({ home: undefined, preset: undefined, last: regions[0]?.id }, frame),
      question: words`In which region is its Identity Center?`,
    });
    if (region.kind === 'cancel') return undefined;
    if (region.kind === 'value') return { session: initial.trim(), ssoRegion: region.value };
  }
};

const notOne = words`A start URL begins with https://, for example ${foreign('https://my-company.awsapps.com/start')}`;

const isStartUrl = (text: string): boolean => {
  const url = URL.parse(text.trim());
  return url?.protocol === 'https:' && url.hostname.includes('.') && url.username === '' && url.password === '';
};
