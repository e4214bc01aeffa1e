import { foreign, joined, listed, noWords, words, type Words } from '../../domain/words.ts';
import type { ProfileFault } from '../credentials/means.ts';
import type { Explanation } from './explanation.ts';

type ByWhat = { readonly [W in ProfileFault['what']]: Extract<ProfileFault, { readonly what: W }> };
type Explain = { readonly [W in keyof ByWhat]: (fault: ByWhat[W]) => Explanation };

/** Why the settings of a profile give no credentials, with the setting and what to write there. */
export const explainSettings = <W extends keyof ByWhat>(fault: ByWhat[W] & { readonly what: W }): Explanation =>
  explanations[fault.what](fault);

const inConfig = (message: Words, remedy: Words): Explanation => ({ message, remedy, recovery: 'openConfig' });

const explanations: Explain = {
  noProfile: ({ profile }) => ({
    message: words`The AWS configuration has no usable profile of this name: ${foreign(profile)}`,
    remedy: words`Choose another profile, or add this one with: aws configure --profile NAME`,
    recovery: 'chooseScope',
  }),
  nothing: ({ profile }) =>
    inConfig(
      words`The profile has no setting that gives credentials: ${foreign(profile)}`,
      words`Add sso_session, login_session, role_arn, credential_process or keys to it, or choose another profile.`,
    ),
  noSource: ({ profile, source }) =>
    inConfig(
      words`The profile ${foreign(profile)} names a source_profile that the AWS configuration does not have: ${foreign(source)}`,
      words`Correct source_profile, or add a profile of that name.`,
    ),
  circle: ({ profile, chain }) =>
    inConfig(
      words`The roles of the profile ${foreign(profile)} lead back to where they begin: ${joined(
        chain.map((each) => foreign(each)),
        ', ',
      )}`,
      words`Let the source_profile of one of them name a profile with credentials of its own.`,
    ),
  missing: ({ profile, settings, session }) =>
    inConfig(
      session === undefined
        ? words`The profile ${foreign(profile)} is not complete, it lacks: ${lacking(settings)}`
        : words`The section [sso-session ${foreign(session)}] is not complete, it lacks: ${lacking(settings)}`,
      words`Add what is missing in the AWS configuration file${howTo(settings)}.`,
    ),
  noSession: ({ profile, session }) =>
    inConfig(
      words`The profile ${foreign(profile)} names an sso-session that the AWS configuration does not have: ${foreign(session)}`,
      words`Correct sso_session, or add [sso-session ${foreign(session)}] with sso_start_url and sso_region.`,
    ),
  unreadable: ({ file, code }) => ({
    message: words`An AWS configuration file cannot be read${reasons[code] ?? noWords}: ${foreign(file)}`,
    remedy: words`${remedies[code] ?? words`Make it readable`}, then try again.`,
    recovery: 'retry',
  }),
  value: ({ profile, setting, value }) =>
    inConfig(
      words`The setting ${foreign(setting)} of the profile ${foreign(profile)} cannot be used as it is: ${foreign(value, 80)}`,
      words`Correct it in the AWS configuration file.`,
    ),
};

/** Of a role's two ways one is enough. */
const lacking = (settings: readonly string[]): Words =>
  settings.includes('credential_source')
    ? joined(
        settings.map((each) => foreign(each)),
        ' or ',
      )
    : listed(settings.map((each) => foreign(each)));

const howTo = (settings: readonly string[]): Words =>
  settings.some((each) => each.startsWith('sso_')) ? words`; aws configure sso asks for all of them` : noWords;

const reasons: Readonly<Record<string, Words>> = {
  EACCES: words`, for lack of permission`,
  EPERM: words`, for lack of permission`,
  EISDIR: words`, it is a folder`,
};

const remedies: Readonly<Record<string, Words>> = {
  EACCES: words`Give yourself the permission to read it`,
  EPERM: words`Give yourself the permission to read it`,
  EISDIR: words`Put a file in its place, or name one in AWS_CONFIG_FILE or AWS_SHARED_CREDENTIALS_FILE`,
};
