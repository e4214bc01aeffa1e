import type { Iam } from '../identity/iam.ts';
import type { StsFields } from './stsFields.ts';
import { stsRefusals, violated } from './stsRefusals.ts';

/** Whether a request comes with a device and a code of it. Throws STS's refusals for a code that is none. */
export const checkMfa = (fields: StsFields, { mfaDevices }: Iam): boolean => {
  const serial = fields.get('SerialNumber') ?? '';
  const code = fields.get('TokenCode') ?? '';
  if (serial === '' && code === '') return false;
  if (serial === '' || code === '') throw stsRefusals.halfMfa;
  if (code.length < 6) throw violated(code, 'tokenCode', 'Member must have length greater than or equal to 6');
  if (!/^\d{6}$/.test(code))
    throw violated(code, 'tokenCode', 'Member must satisfy regular expression pattern: [\\d]*');
  const accepts = mfaDevices.get(serial);
  if (!accepts) throw stsRefusals.unknownDevice;
  if (!accepts(code)) throw stsRefusals.wrongCode;
  return true;
};
