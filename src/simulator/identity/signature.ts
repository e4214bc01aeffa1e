/** What a signature tells of its sender, and to which region and service it was sent. Secrets are nobody's here, so it proves nothing. */
export type Signature = {
  readonly keyId: string;
  readonly region: string;
  readonly service: string;
  /** Goes with temporary keys. */
  readonly sessionToken: string | undefined;
};

/**
 * The signature of a request, in its headers (names in lower case) or its query; undefined for an unsigned one.
 * Source: AWS Signature Version 4, `Credential=KEY/day/region/service/aws4_request`.
 */
export const signatureOf = (
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
  query: URLSearchParams,
): Signature | undefined => {
  const inHeader = /\bCredential=([^,\s]+)/.exec(textOf(headers['authorization']) ?? '')?.[1];
  const scope = inHeader ?? query.get('X-Amz-Credential');
  if (scope === null) return undefined;
  const [keyId = '', , region = '', service = ''] = scope.split('/');
  const sessionToken = textOf(headers['x-amz-security-token']) ?? query.get('X-Amz-Security-Token') ?? undefined;
  return { keyId, region, service, sessionToken };
};

const textOf = (header: string | readonly string[] | undefined): string | undefined =>
  typeof header === 'string' ? header : header?.[0];
