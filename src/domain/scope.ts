/** Where the extension looks: the embedded demo account, or one region seen with one profile of the person's AWS configuration. */
export type Scope =
  | { readonly kind: 'demo' }
  | {
      readonly kind: 'profile';
      readonly profile: string;
      readonly region: string;
      /** Another EC2 endpoint than AWS's own, from the machine-scoped setting. */
      readonly endpoint: string | undefined;
    };

/** A stable key of the scope, fit for ids and for remembering things per scope. */
export const scopeKey = (scope: Scope): string =>
  scope.kind === 'demo' ? 'demo' : [scope.profile, scope.region, scope.endpoint ?? ''].join('@');

/** What a person calls the scope: `Demo account`, or `profile @ region`. */
export const scopeTitle = (scope: Scope): string =>
  scope.kind === 'demo' ? 'Demo account' : `${scope.profile} @ ${scope.region}`;
