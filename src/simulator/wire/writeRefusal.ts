import type { Refusal } from '../refusal.ts';
import { element, escapeText } from './xmlElement.ts';

/** The XML of a refusal as EC2 sends it. */
export const writeRefusal = (refusal: Refusal, requestId: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'Response',
    element('Errors', element('Error', codeAndMessage(refusal))) + element('RequestID', escapeText(requestId)),
  )}`;

/** The XML of a refusal as STS sends it. */
export const writeStsRefusal = (refusal: Refusal, requestId: string): string =>
  element(
    'ErrorResponse',
    element('Error', element('Type', 'Sender') + codeAndMessage(refusal)) + element('RequestId', escapeText(requestId)),
  );

const codeAndMessage = ({ code, message }: Refusal): string =>
  element('Code', escapeText(code)) + element('Message', escapeText(message));
