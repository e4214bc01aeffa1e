import type { ReadProgress } from '../../aws/connection.ts';
import { counted, words, type Words } from '../../domain/words.ts';

/** How far a read has come: `1000 interfaces so far`; and what makes it wait, if something does. Undefined before there is anything. */
export const progressWords = (progress: ReadProgress | undefined): Words | undefined => {
  if (!progress) return undefined;
  const { interfaces, done, calls, delay, waitsFor } = progress;
  if (waitsFor) return waits[waitsFor];
  if (delay)
    return words`${delays[delay]}; ${done} of ${calls} calls answered, ${counted(interfaces, ...interfaceWords)} so far`;
  return interfaces > 0 ? words`${counted(interfaces, ...interfaceWords)} so far` : undefined;
};

const interfaceWords = [words`interface`, words`interfaces`] as const;

const delays: { readonly [D in NonNullable<ReadProgress['delay']>]: Words } = {
  throttled: words`EC2 slows us down`,
  trouble: words`EC2 has trouble and is asked again`,
};

const waits: { readonly [S in NonNullable<ReadProgress['waitsFor']>]: Words } = {
  process: words`waiting for the credential_process of the profile`,
  identityCenter: words`waiting for IAM Identity Center`,
  role: words`waiting for STS`,
  webIdentity: words`waiting for STS`,
  login: words`waiting for AWS Sign-In`,
  machine: words`waiting for the credentials of this machine`,
};
