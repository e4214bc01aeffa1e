import { element, escapeText } from './xmlElement.ts';

/** STS speaks the older Query protocol under this version; it tells its requests from EC2's. */
export const stsVersion = '2011-06-15';

/** The XML of STS's GetCallerIdentity. */
export const writeIdentity = (accountId: string, arn: string, requestId: string): string => {
  const result =
    element('Arn', escapeText(arn)) +
    element('UserId', 'AIDASIMULATEDUSER') +
    element('Account', escapeText(accountId));
  const metadata = element('ResponseMetadata', element('RequestId', escapeText(requestId)));
  return `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/${stsVersion}/">${element('GetCallerIdentityResult', result)}${metadata}</GetCallerIdentityResponse>`;
};
