import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simulateCloud, type Cloud } from '../../src/simulator/cloud.ts';
import { beginningNamed } from '../../src/simulator/worlds/worldNamed.ts';
import { ownKeys } from './ownKeys.ts';

const home = { accountId: '111122223333', region: 'eu-west-1' };

/** An account of AWS for each of them; that of the demo is at home. */
export const cloudOfMany = (): Cloud =>
  simulateCloud({
    home,
    beginningOf: (place) =>
      beginningNamed(
        { kind: place.accountId === home.accountId && place.region === home.region ? 'demo' : 'default' },
        place,
      ),
  });

/** The accounts and regions of twelve teams, and of whoever has the keys. */
export const teams = Array.from({ length: 12 }, (_, at) => ({
  profile: `team-${at + 1}`,
  accountId: String(200_000_000_000 + at),
  region: at % 2 === 0 ? 'eu-west-1' : 'eu-central-1',
}));

/**
 * Writes the AWS configuration of a person with keys at home, a role in each team's account, an Identity Center to which they are not signed in,
 * and a profile without a region. Answers what leads programs to it, and to the one place where everything is.
 */
export const writeManyProfiles = async (folder: string, url: string): Promise<NodeJS.ProcessEnv> => {
  const [config, credentials] = [join(folder, 'config'), join(folder, 'credentials')];
  const roles = teams.map(
    ({ profile, accountId, region }) =>
      `[profile ${profile}]\nrole_arn = arn:aws:iam::${accountId}:role/look\nsource_profile = shop\nregion = ${region}\n`,
  );
  const center =
    '[sso-session partner]\nsso_start_url = https://partner.awsapps.com/start\nsso_region = us-east-1\n' +
    '[profile partner-acme]\nsso_session = partner\nsso_account_id = 555566667777\nsso_role_name = Look\nregion = eu-west-1\n';
  const nowhere = '[profile nowhere]\nrole_arn = arn:aws:iam::666677778888:role/look\nsource_profile = shop\n';
  await writeFile(config, ['[profile shop]\nregion = eu-west-1\n', ...roles, center, nowhere].join(''));
  await writeFile(
    credentials,
    `[shop]\naws_access_key_id = ${ownKeys.accessKeyId}\naws_secret_access_key = ${ownKeys.secretAccessKey}\n`,
  );
  return {
    HOME: folder,
    AWS_CONFIG_FILE: config,
    AWS_SHARED_CREDENTIALS_FILE: credentials,
    AWS_ENDPOINT_URL_STS: url,
  };
};
