/** What the trust policy of a role demands, and how long its sessions may be. */
export type RoleRule = {
  /** Nobody may take it on, as where it does not exist: AWS tells the two no different. */
  readonly isClosed?: boolean | undefined;
  readonly externalId?: string | undefined;
  readonly needsMfa?: boolean | undefined;
  /** Seconds; an hour unless the role says otherwise. */
  readonly longestSession?: number | undefined;
};

/** Whether a code is one of the device's, right now. */
export type MfaDevice = (code: string) => boolean;

/** As much of IAM as STS looks at. Roles that are not listed may be taken on by everybody. */
export class Iam {
  /** By ARN. */
  readonly roles = new Map<string, RoleRule>();
  /** By serial number, which is an ARN for virtual devices. */
  readonly mfaDevices = new Map<string, MfaDevice>();
}

/** An MFA device that accepts each of these codes once, as those of AWS do. */
export const oneTimeCodes = (...codes: readonly string[]): MfaDevice => {
  const left = new Set(codes);
  return (code) => left.delete(code);
};
