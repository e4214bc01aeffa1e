import { noConsent, type Consent, type RememberedConsent } from '../consent.ts';

/** What a person has agreed to before, by a consent that remembers it; nothing by any other. Asks nobody. */
export const givenBy = (consent: Consent | RememberedConsent): Consent =>
  'given' in consent ? consent.given : noConsent;
