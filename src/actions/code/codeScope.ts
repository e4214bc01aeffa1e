import type { Scope } from '../../domain/scope.ts';
import { valueOption } from '../commandLine.ts';

/**
 * How commands name the account that a scope shows. The demo, a snapshot and a role that was picked out of a session have no profile: in its place stands what none is
 * called, so that a client refuses each command until a person has put a profile there. Without it the commands would go to whatever account the
 * terminal is in.
 */
export const profileOf = (scope: Scope): string | undefined => {
  if (scope.kind === 'demo') return 'NO_PROFILE_FOR_THE_DEMO';
  if (scope.kind === 'snapshot') return 'PROFILE_FOR_THIS_ACCOUNT';
  const { profile, source } = scope;
  if (source === undefined) return profile;
  return source.kind === 'environment' ? undefined : `PROFILE_FOR_${source.roleName}_IN_${source.accountId}`;
};

/** What is asked in the place of AWS. */
export const otherEndpoint = (scope: Scope): string | undefined =>
  scope.kind === 'profile' ? scope.endpoint : undefined;

/** The words of the AWS CLI that say which account and region. */
export const scopeWords = (scope: Scope, region: string): readonly string[] => {
  const [profile, endpoint] = [profileOf(scope), otherEndpoint(scope)];
  return [
    ...(profile === undefined ? [] : valueOption('profile', profile)),
    ...valueOption('region', region),
    ...(endpoint === undefined ? [] : valueOption('endpoint-url', endpoint)),
  ];
};

/** What the first lines of any code say of its account, each as a comment; none for a profile at AWS itself. */
export const scopeNotes = (scope: Scope): readonly string[] => {
  const profile = profileOf(scope);
  if (scope.kind === 'demo') {
    return [
      `Of the demo account, which is not on AWS. No profile is called ${profile}, so nothing of yours is changed.`,
    ];
  }
  if (scope.kind === 'snapshot') return [`Of a snapshot. Put the profile of its account in place of ${profile}.`];
  const { endpoint, source } = scope;
  return [
    ...(endpoint === undefined ? [] : [`For the endpoint ${endpoint}, not for AWS.`]),
    ...(source?.kind === 'environment' ? ['For the account whose keys are in the environment.'] : []),
    ...(source?.kind === 'identityCenter' ? [`Put a profile with that role in place of ${profile}.`] : []),
  ];
};

/** What the first lines of a run's code say: {@link scopeNotes}, and where the run is not known whole. */
export const runNotes = ({ isWhole }: { readonly isWhole: boolean }, scope: Scope): readonly string[] => [
  ...scopeNotes(scope),
  ...(isWhole ? [] : ['Not whole: the preview ended here, so what would follow is not known.']),
];

/**
 * A comment of one line. zsh takes `#` for a command when it is typed, so nothing that a shell would read stands in it, whoever
 * wrote it.
 */
export const comment = (text: string): string => `# ${text.replace(/[^\w ,.:/@-]+/g, '_')}`;
