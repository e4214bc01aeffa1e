/** A session of IAM Identity Center, as the AWS CLI keeps it. */
export type SessionMeans = {
  /** Undefined for the settings of before there were sessions. */
  readonly session: string | undefined;
  readonly startUrl: string;
  /** Identity Center's own, mostly another one than EC2's. */
  readonly region: string;
  /** What the token may be used for, as `sso_registration_scopes` lists it. */
  readonly scopes: readonly string[];
};

/** A session of IAM Identity Center, and what is asked for in it. */
export type IdentityCenterMeans = SessionMeans & {
  readonly kind: 'identityCenter';
  readonly profile: string;
  readonly accountId: string;
  readonly roleName: string;
  /** True of a role that a person picked out of the session: `profile` is then what it is called, and in no file. */
  readonly isPicked: boolean;
};

export type RoleMeans = {
  readonly kind: 'role';
  readonly profile: string;
  readonly roleArn: string;
  readonly externalId: string | undefined;
  readonly sessionName: string | undefined;
  readonly durationSeconds: number | undefined;
  /** The device whose code the role asks for. */
  readonly mfaSerial: string | undefined;
  readonly source: Means;
};

export type KeysMeans = {
  readonly kind: 'keys';
  readonly profile: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** With one, the keys run out. */
  readonly sessionToken: string | undefined;
  readonly accountId: string | undefined;
};

export type WebIdentityMeans = {
  readonly kind: 'webIdentity';
  readonly profile: string;
  readonly roleArn: string;
  readonly tokenFile: string;
  readonly sessionName: string | undefined;
};

export type LoginMeans = { readonly kind: 'login'; readonly profile: string; readonly session: string };
export type ProcessMeans = { readonly kind: 'process'; readonly profile: string; readonly command: string };

/** What the machine gives; `any`: the first of these that there is. */
export type MachineMeans = {
  readonly kind: 'machine';
  readonly profile: string;
  readonly source: 'any' | MachineSource;
};
export type MachineSource = (typeof machineSources)[number];
export const machineSources = ['Environment', 'EcsContainer', 'Ec2InstanceMetadata'] as const;

/** How a profile comes by its credentials, as its settings say; or why it cannot. Keys in it never leave `aws/`. */
export type Means =
  | KeysMeans
  | RoleMeans
  | WebIdentityMeans
  | IdentityCenterMeans
  | LoginMeans
  | ProcessMeans
  | MachineMeans
  | { readonly kind: 'fault'; readonly profile: string; readonly fault: ProfileFault };

/** Why the settings of a profile give no credentials. */
export type ProfileFault =
  | { readonly what: 'noProfile'; readonly profile: string }
  /** There is such a section, but nothing in it gives credentials. */
  | { readonly what: 'nothing'; readonly profile: string }
  /** `source_profile` names a profile that is not there. */
  | { readonly what: 'noSource'; readonly profile: string; readonly source: string }
  /** Roles that lead back to where they began: `a`, `b`, `a`. */
  | { readonly what: 'circle'; readonly profile: string; readonly chain: readonly string[] }
  /** Settings without which the others say nothing; of the sso-session where it is named. */
  | {
      readonly what: 'missing';
      readonly profile: string;
      readonly settings: readonly string[];
      readonly session?: string | undefined;
    }
  | { readonly what: 'noSession'; readonly profile: string; readonly session: string }
  /** A file that may hold the profile cannot be read; `code` is Node's. */
  | { readonly what: 'unreadable'; readonly profile: string; readonly file: string; readonly code: string }
  /** A value that cannot be used. */
  | { readonly what: 'value'; readonly profile: string; readonly setting: string; readonly value: string };
