import type { TemporaryKeys } from '../identity/sessions.ts';
import { xmlElement, escapeText } from '../wire/xmlElement.ts';

/** The XML of an answer of STS, around what the action has to say. */
export const resultXml = (action: string, content: string, requestId: string): string => {
  const metadata = xmlElement('ResponseMetadata', textElement('RequestId', requestId));
  return `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/">${xmlElement(`${action}Result`, content)}${metadata}</${action}Response>`;
};

/** The keys as an element `Credentials` of STS's answers, their end in ISO 8601. */
export const credentialsXml = ({ accessKeyId, secretAccessKey, sessionToken, expiresAt }: TemporaryKeys): string =>
  xmlElement(
    'Credentials',
    textElement('AccessKeyId', accessKeyId) +
      textElement('SecretAccessKey', secretAccessKey) +
      textElement('SessionToken', sessionToken) +
      textElement('Expiration', new Date(expiresAt).toISOString()),
  );

/** An element with this text, escaped. */
export const textElement = (name: string, content: string): string => xmlElement(name, escapeText(content));
