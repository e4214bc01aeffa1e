import type { Refusal } from '../refusal.ts';
import { xmlElement, escapeText } from './xmlElement.ts';

/** The XML of a refusal as EC2 sends it. */
export const writeRefusal = (refusal: Refusal, requestId: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement(
    'Response',
    xmlElement('Errors', xmlElement('Error', codeAndMessage(refusal))) + xmlElement('RequestID', escapeText(requestId)),
  )}`;

/** The XML of a refusal as STS sends it. */
export const writeStsRefusal = (refusal: Refusal, requestId: string): string =>
  xmlElement(
    'ErrorResponse',
    xmlElement('Error', xmlElement('Type', 'Sender') + codeAndMessage(refusal)) +
      xmlElement('RequestId', escapeText(requestId)),
  );

const codeAndMessage = ({ code, message }: Refusal): string =>
  xmlElement('Code', escapeText(code)) + xmlElement('Message', escapeText(message));
